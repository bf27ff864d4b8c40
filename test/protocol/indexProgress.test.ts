/** The index of passages is built in the background, and the client is told how far it is. */
import assert from 'node:assert/strict';
import { startServer } from '../support/languageClient';

const root = 'file:///archive/';

suite('the index of passages', () => {
  test('of a large workspace shows its progress to the end, while the server answers', async () => {
    const talk = (n: number) =>
      `**Ann Lee:** This is talk number ${n}, and nobody has heard it.\n\n**Bo Lind:** Indeed.\n`;
    const files = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`${root}talk-${n}.md`, talk(n)]));
    const told: string[] = [];
    let ended: () => void = () => undefined;
    const end = new Promise<void>(done => {
      ended = done;
    });
    const client = await startServer({ folders: [root], files });
    try {
      client.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
        told.push(value.kind);
        if (value.kind === 'end') ended();
      });
      client.open(`${root}talk-1.md`, talk(1));
      assert.ok(await client.ask('textDocument/documentSymbol', `${root}talk-1.md`));
      await end;
      assert.equal(told[0], 'begin');
      assert.equal(told.at(-1), 'end');
      assert.equal(await client.stop(), 0);
    } finally {
      await client.kill();
    }
  });
});
