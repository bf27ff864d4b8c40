/** Format Document: marks, dashes and spaces made alike; no word changed, nothing within a quotation. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { splitText } from '../../server/src/syntax/splitter';
import { applyEdits } from '../../server/src/text/edit';
import { holds } from '../support/law';
import { pieces } from '../support/pieces';
import { serveHere } from '../support/serverHere';

const uri = 'file:///desk/panel.md';

/** What the text becomes; `lines`: the first and the last that are formatted, counted from 0. */
async function formatted(text: string, lines?: readonly [number, number]): Promise<string> {
  const server = await serveHere();
  server.open(uri, text);
  const range = lines && { start: { line: lines[0], character: 0 }, end: { line: lines[1] + 1, character: 0 } };
  const method = range === undefined ? 'textDocument/formatting' : 'textDocument/rangeFormatting';
  const edits = await server.ask<readonly TextEdit[]>(method, uri, { range });
  const blocks = splitText(text);
  const spanOf = ({ start, end }: Range) => ({ start: blocks.offsetAt(start), end: blocks.offsetAt(end) });
  return applyEdits(
    text,
    edits.map(it => ({ span: spanOf(it.range), newText: it.newText })),
  );
}

const habit = '**Ruth:** “Yes,” she said, “I know,” and “so do they.” I don’t, you don’t, they don’t.\n\n';

suite('formatting', () => {
  test('makes marks and apostrophes alike', async () => {
    const after = await formatted(`${habit}**Tom:** She said "no" and didn't stay.\n\n**Ruth:** I see.\n`);
    assert.equal(after, `${habit}**Tom:** She said “no” and didn’t stay.\n\n**Ruth:** I see.\n`);
  });

  test('leaves a word that stands twice to the light bulb', async () => {
    const text = '**Ruth:** This is the the end.\n\n**Tom:** Is it?\n\n**Ruth:** I think so.\n';
    assert.equal(await formatted(text), text);
  });

  test('leaves quotations as they are', async () => {
    const quoted = '> "We don\'t know," said the man in the harbour, "and nobody will ever tell us."\n>\n> — Ruth\n';
    const text = `${habit}**Tom:** I see.\n\n${habit}**Tom:** So.\n\n${quoted}`;
    assert.ok((await formatted(text)).endsWith(quoted));
  });

  test('of a selection touches that alone', async () => {
    const text = `${habit}${habit}**Tom:** It didn't.\n\n**Ruth:** It didn't.\n\n**Tom:** So.\n`;
    assert.equal(await formatted(text, [4, 4]), text.replace("didn't", 'didn’t'));
  });

  test('leaves ordinary Markdown alone', async () => {
    const text = '# Read me\n\n“One”, “two”, “three” and "four"; it\'s -- fine ...\n';
    assert.equal(await formatted(text), text);
  });

  test('changes no word of any text, and formats it in one go', async function () {
    this.timeout(600_000);
    const wordsOf = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
    const turns = fc.array(
      fc.oneof(
        fc.constantFrom(...pieces),
        fc.constantFrom(habit, ' "no" ', " it's ", '...', '…', '--', ' – ', '，', ', ', '  '),
      ),
      {
        maxLength: 24,
      },
    );
    await holds(
      'formatting',
      fc.asyncProperty(turns, async parts => {
        const text = `${habit}**Tom:** I see.\n\n${parts.join('')}`;
        const after = await formatted(text);
        assert.equal(wordsOf(after), wordsOf(text));
      }),
      30,
    );
  });
});
