/** Over the wire: a document that was typed says the same as one that was opened as it now stands. */
import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type LanguageClient, startServer } from '../support/languageClient';
import { pieces } from '../support/pieces';
import { forSeeds, Random } from '../support/seeds';

const asked = ['textDocument/documentSymbol', 'textDocument/foldingRange'];

suite('a document that was edited', () => {
  let client: LanguageClient;
  suiteSetup(async () => {
    client = await startServer();
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
  });

  const seeds: number[] = [];
  forSeeds(40, (_, seed) => seeds.push(seed));

  test(`has the symbols, folds and diagnostics of the same text opened anew, ${seeds.length} times 25 edits`, async () => {
    for (const seed of seeds) await typeAndCompare(new Random(seed), seed);
  });

  async function typeAndCompare(random: Random, seed: number): Promise<void> {
    const uri = `file:///typed/${seed}.md`;
    let document = TextDocument.create(uri, 'markdown', 1, someText(random, 40));
    client.open(uri, document.getText());
    for (let i = 0; i < 25; i++) {
      const change = someChange(random, document);
      const version = client.change(uri, change);
      document = TextDocument.update(document, [change], version);
      // Not after each edit: what piles up between two questions must come out right as well.
      if (random.once(3)) await compare(uri, document.getText(), `seed ${seed}, edit ${i}`);
    }
    await compare(uri, document.getText(), `seed ${seed}, at the end`);
    client.close(uri);
  }

  async function compare(uri: string, text: string, when: string): Promise<void> {
    const fresh = uri.replace('.md', '-anew.md');
    client.open(fresh, text);
    const [typed, anew] = await Promise.all([answers(uri), answers(fresh)]);
    client.close(fresh);
    assert.deepEqual(typed, anew, `${when}: ${JSON.stringify(text)}`);
  }

  async function answers(uri: string): Promise<unknown> {
    const all = await Promise.all([...asked.map(it => client.ask(it, uri)), client.diagnostics(uri)]);
    return JSON.parse(JSON.stringify(all).replaceAll('-anew.md', '.md'));
  }
});

function someText(random: Random, most: number): string {
  return Array.from({ length: random.below(most) }, () => random.pick(pieces)).join('');
}

function someChange(random: Random, document: TextDocument) {
  const { length } = document.getText();
  const start = random.below(length + 1);
  const end = Math.min(length, start + (random.once(2) ? 0 : random.below(20)));
  const range = { start: document.positionAt(start), end: document.positionAt(end) };
  return { range, text: random.once(5) ? '' : someText(random, 4) };
}
