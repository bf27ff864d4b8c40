/** Which names are coloured as speakers, over the protocol: the labels that the whole file shows to be labels. */
import assert from 'node:assert/strict';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-protocol';
import { type LanguageClient, startServer } from '../support/languageClient';

const uri = 'file:///desk/hall.md';

/** No line of it says by its shape alone that it begins with a speaker. */
const hall = `Ann Lee: We moved all the boxes by hand.

Bo Lind: Note: nobody helped.

Ann Lee: After that the archive had no lift.

Bo Lind: So it was.
`;

suite('semantic tokens', () => {
  let client: LanguageClient;
  setup(async () => {
    client = await startServer();
    client.open(uri, hall);
  });
  teardown(async () => {
    assert.equal(await client.stop(), 0);
  });

  const full = () => client.ask<SemanticTokens>('textDocument/semanticTokens/full', uri);

  test('are the names in labels, and nothing else that ends in a colon', async () => {
    assert.deepEqual(named((await full()).data, hall), ['0 Ann Lee', '2 Bo Lind', '4 Ann Lee', '6 Bo Lind']);
  });

  test('after a word that was typed, nothing is sent again', async () => {
    const before = await full();
    client.change(uri, { range: { start: { line: 0, character: 12 }, end: { line: 0, character: 12 } }, text: ' all' });
    const delta = await client.ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', uri, undefined, {
      previousResultId: before.resultId,
    });
    assert.deepEqual(delta.edits, []);
  });

  test('a new turn is sent alone, and the client comes to what is asked for anew', async () => {
    const before = await full();
    const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } };
    client.change(uri, { range, text: 'Bo Lind: I was in the cellar.\n\n' });
    const delta = await client.ask<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', uri, undefined, {
      previousResultId: before.resultId,
    });
    const data = [...before.data];
    for (const { start, deleteCount, data: added = [] } of delta.edits) data.splice(start, deleteCount, ...added);
    assert.deepEqual(data, (await full()).data);
    assert.ok(delta.edits.reduce((sum, it) => sum + (it.data?.length ?? 0), 0) < before.data.length);
  });

  test('of a range are those that stand near it', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const { data } = await client.ask<SemanticTokens>('textDocument/semanticTokens/range', uri, undefined, { range });
    assert.ok(named(data, hall).includes('2 Bo Lind'));
  });
});

/** Each token as its line and its text. */
function named(data: readonly number[], text: string): string[] {
  const lines = text.split('\n');
  const names: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, characters = 0, length = 0] = data.slice(at, at + 3);
    character = down > 0 ? characters : character + characters;
    line += down;
    names.push(`${line} ${lines[line]?.slice(character, character + length)}`);
  }
  return names;
}
