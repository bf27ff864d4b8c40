/** The request behind Insert Speaker Label, over the protocol. */
import assert from 'node:assert/strict';
import { type LabelsResult, labelsRequest } from '../../server/src/protocol';
import { type LanguageClient, startServer } from '../support/languageClient';

const uri = 'file:///desk/harbour.md';
const text = '**Mara Lind:** Shall we begin?\n\n**Tomo Abe:** We shall.\n\n**Mara Lind:** And then?\n\n';

suite('labels over the protocol', () => {
  let client: LanguageClient;
  suiteSetup(async () => {
    client = await startServer();
    client.open(uri, text);
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
  });

  const ask = (of: string, line: number) =>
    client.request<LabelsResult>(labelsRequest, { uri: of, position: { line, character: 0 } });

  test('at the end of the text, the other of the two comes first', async () => {
    assert.deepEqual(await ask(uri, 6), [
      { name: 'Tomo Abe', head: '**Tomo Abe:** ' },
      { name: 'Mara Lind', head: '**Mara Lind:** ' },
    ]);
  });

  test('a document that is not open, and one in which nobody speaks, has none', async () => {
    assert.equal(await ask('file:///desk/elsewhere.md', 0), null);
    client.open('file:///desk/boats.md', '# Boats\n\nOf wood.\n');
    assert.equal(await ask('file:///desk/boats.md', 0), null);
  });
});
