/** What the server says of an edited document is what it says of the same text opened anew: findings, symbols, and all that views show. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SemanticTokens } from 'vscode-languageserver-types';
import { splitText } from '../../server/src/syntax/splitter';
import { holds } from '../support/law';
import { anyEdit, anyParagraphEdit, anyText, anyTranscript, type RandomEdit } from '../support/pieces';

import { type ServerHere, serveHere } from '../support/serverHere';

const uri = 'file:///desk/typed.md';
/** To open a text anew costs more than to edit it: it is done after every so many edits, and after the last. */
const comparedEvery = 3;
let edits = 0;
let comparisons = 0;
const codes = new Map<string, number>();

/** Turns with something to find in most of them, so that what is compared is not two empty lists. */
const spoken = fc
  .array(
    fc.tuple(
      fc.constantFrom('**Ann Lee:** ', '**Bo Lind:** ', '**Ann Lie:** ', '**ANN:** ', '**Speaker 1:** '),
      fc.constantFrom(
        'We rebuilt the the old bridge. ',
        '[laughs ',
        '[ ] Yes... ',
        '',
        '“No,” he said [工种, a job]. ',
        '[00:01:02] Well - I did. ',
        '[00:00:09] 好的,不是吗。',
      ),
      anyText(3),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map(turns => turns.map(it => it.join('')).join('\n\n'));
const someText = fc.oneof(
  { weight: 3, arbitrary: spoken },
  { weight: 3, arbitrary: anyText(30) },
  { weight: 1, arbitrary: fc.tuple(spoken, anyText(60), spoken).map(it => it.join('\n')) },
);

suite('what is found in an edited document', () => {
  suiteTeardown(() => {
    const most = [...codes].sort((a, b) => b[1] - a[1]).map(([code, count]) => `${code} ${count}`);
    console.log(`      ${edits} edits, ${comparisons} comparisons; ${most.join(', ')}`);
  });

  test('is what is found in its text opened anew, after its edits', async function () {
    this.timeout(3_600_000);
    const someEdits = fc.array(anyEdit, { minLength: 1, maxLength: 20, size: 'max' });
    await holds('findings', fc.asyncProperty(someText, someEdits, typedEqualsAnew), 100);
  });

  test('is what is found in its text opened anew, where paragraphs are made, joined and removed', async function () {
    this.timeout(3_600_000);
    const text = fc.oneof(
      fc.tuple(spoken, anyTranscript(20)).map(it => it.join('\n\n')),
      // Of several pages.
      fc.tuple(anyTranscript(60), spoken, anyTranscript(60)).map(it => it.join('\n\n')),
    );
    const someEdits = fc.array(fc.oneof({ weight: 4, arbitrary: anyParagraphEdit }, anyEdit), {
      minLength: 1,
      maxLength: 20,
      size: 'max',
    });
    await holds('paragraphFindings', fc.asyncProperty(text, someEdits, typedEqualsAnew), 8);
  });

  test('was something of many kinds', () => {
    const seen = [...codes.keys()];
    for (const code of [
      'note-unbalanced',
      'style-repeated-word',
      'turn-empty',
      'speaker-placeholder',
      'time-backwards',
    ])
      assert.ok(seen.includes(code), `${code} is not among ${seen.join(', ')}`);
  });
});

async function typedEqualsAnew(first: string, random: readonly RandomEdit[]): Promise<void> {
  const typed = await serveHere();
  const anew = await serveHere();
  let text = first;
  typed.open(uri, text);
  for (const [index, edit] of random.entries()) {
    const blocks = splitText(text);
    const start = Math.floor((edit.at * (text.length + 1)) / 1000);
    const end = Math.min(start + edit.removed, text.length);
    const range = { start: blocks.positionAt(start), end: blocks.positionAt(end) };
    const [from, to] = [blocks.offsetAt(range.start), blocks.offsetAt(range.end)];
    text = text.slice(0, from) + edit.newText + text.slice(to);
    typed.change(uri, { range, text: edit.newText });
    edits++;
    const compared = index === random.length - 1 || (index + 1) % comparedEvery === 0;
    // Nobody asks after every key: what is kept has to go over several edits as well.
    if (!compared && edit.at % 2 === 0) continue;
    const said = await answers(typed);
    if (!compared) continue;
    comparisons++;
    anew.open(uri, text);
    assert.deepEqual(said, await answers(anew), JSON.stringify(text));
    anew.close(uri);
  }
}

async function answers(server: ServerHere): Promise<unknown> {
  const [symbols, diagnostics] = await Promise.all([server.symbols(uri), server.diagnostics(uri)]);
  for (const { code } of diagnostics) codes.set(String(code), (codes.get(String(code)) ?? 0) + 1);
  const folds = await server.ask('textDocument/foldingRange', uri);
  const links = await server.ask('textDocument/documentLink', uri);
  const { data: tokens } = (await server.ask('textDocument/semanticTokens/full', uri)) as SemanticTokens;
  return { symbols, diagnostics, folds, links, tokens };
}
