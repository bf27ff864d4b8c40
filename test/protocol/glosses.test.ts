/** Glosses over the protocol: how they sound, where the recording is, the glossary, and their diagnostics. */
import assert from 'node:assert/strict';
import type { Diagnostic, Hover } from 'vscode-languageserver-protocol';
import type { GlossaryTermsResult } from '../../server/src/protocol';
import { type LanguageClient, startServer } from '../support/languageClient';

const one = 'file:///valley/one.md';
const two = 'file:///valley/two.md';
const text = [
  '---',
  'recording: https://example.org/valley.mp3',
  '---',
  '',
  '**Ruth:** They keep a “seed bank” [种子库] there.',
  '',
  '**Tom:** I know [inaudible 00:02:05] it.',
  '',
  '**Ruth:** And Lu Wenjing 陆文卿 has the key.',
  '',
].join('\n');

suite('glosses', () => {
  let client: LanguageClient;
  suiteSetup(async () => {
    client = await startServer({
      files: { [one]: text, [two]: '**Ann:** We have a “vault” [种子库].\n\n**Bo:** Yes.\n\n**Ann:** Good.\n' },
      initializationOptions: { files: 'client' },
    });
    client.open(one, text);
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
  });

  async function hoverOver(words: string): Promise<string> {
    const before = text.slice(0, text.indexOf(words) + 1).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)!.length };
    const hover = (await client.ask('textDocument/hover', one, position)) as Hover;
    return (hover.contents as { value: string }).value;
  }

  test('a hover on a gloss spells it', async () => {
    assert.match(await hoverOver('[种子库]'), /zhǒng zi kù/u);
  });

  test('a hover on a gap leads to the recording', async () => {
    assert.match(
      await hoverOver('[inaudible'),
      /\[Listen to the recording from 2:05\]\(https:\/\/example\.org\/valley\.mp3#t=125\)/u,
    );
  });

  test('a term that another file renders otherwise, and a name that its characters do not spell', async () => {
    const found = (await client.diagnostics(one)) as readonly Diagnostic[];
    assert.deepEqual(
      found.map(it => [it.code, it.message]),
      [
        ['gloss-inconsistent', '“种子库” is “seed bank” here and “vault” in another transcript.'],
        ['name-romanization', 'The characters “陆文卿” are read “Lu Wenqing”, not “Lu Wenjing”.'],
      ],
    );
    assert.equal(found[0]?.relatedInformation?.[0]?.location.uri, two);
  });

  test('the terms of the workspace, with their places', async () => {
    const terms = await client.request<GlossaryTermsResult>('verbatim/glossaryTerms', {});
    assert.deepEqual(
      terms.map(it => [it.term, it.renderings, it.uses]),
      [['种子库', ['seed bank', 'vault'], 2]],
    );
    assert.deepEqual(
      terms[0]?.places.map(it => `${it.location.uri} ${it.location.range.start.line} ${it.rendering}`).sort(),
      [`${one} 4 seed bank`, `${two} 0 vault`],
    );
  });

  test('the glossary of the workspace', async () => {
    const { text: csv, terms } = (await client.connection.sendRequest('verbatim/glossary', { format: 'csv' })) as {
      text: string;
      terms: number;
    };
    assert.equal(terms, 1);
    assert.match(csv, /^term,renderings,remarks,uses,files\r\n种子库,seed bank; vault,,2,/u);
  });
});
