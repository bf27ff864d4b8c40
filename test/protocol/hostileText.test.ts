/** Text made to be slow to read is answered in time that grows as the text grows. */
import assert from 'node:assert/strict';
import { type LanguageClient, startServer } from '../support/languageClient';
import { processTime } from '../support/processTime';
import { shapes } from '../support/shapes';

/**
 * How many times as long as an ordinary transcript of 64 KB a text of that size may take, for all that an editor asks
 * when it opens a file. Both are measured in turn, so that what else the machine does falls on both.
 */
const most = 5;
/** What is linear takes four times as long for four times the text; what is quadratic, sixteen times. */
const mostForFourTimes = 9;

const ordinary = (length: number) => {
  const turns: string[] = [];
  for (let size = 0, n = 0; size < length; n++) {
    const speaker = ['Ann Lee', 'Bo Lind', 'Cy Moss'][n % 3];
    const turn = `**${speaker}:** We counted ${n} boats [laughs] that morning, and “nobody” had asked us to do it.\n\n`;
    turns.push(turn);
    size += turn.length;
  }
  return turns.join('').slice(0, length);
};

suite('pathological text', () => {
  let client: LanguageClient;
  suiteSetup(async () => {
    client = await startServer();
    // Once before it counts: the first reading of anything compiles code.
    await opened('**Ann:** Yes. [laughs] “No.”\n\n> Yes\n\n- `a`\n');
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
  });

  let count = 0;

  /** Opens the text as an editor does, and resolves with the milliseconds that the server worked until all was answered. */
  async function opened(text: string): Promise<number> {
    const uri = `file:///hostile/${count++}.md`;
    const started = processTime(client.process.pid);
    client.open(uri, text);
    await Promise.all([
      client.ask('textDocument/documentSymbol', uri),
      client.diagnostics(uri),
      client.ask('textDocument/foldingRange', uri),
      client.ask('textDocument/hover', uri, { line: 0, character: 3 }),
    ]);
    const took = processTime(client.process.pid) - started;
    client.close(uri);
    return took;
  }

  /** The least of some tries: how many times as long the one takes as the other. Stops where it is below `enough`. */
  async function ratio(text: string, other: string, enough: number): Promise<number> {
    let least = Number.POSITIVE_INFINITY;
    for (let i = 0; i < 6 && least > enough; i++) {
      const reference = await opened(other);
      least = Math.min(least, (await opened(text)) / Math.max(reference, 10));
    }
    return least;
  }

  for (const [name, make] of shapes) {
    test(name, async () => {
      const at64 = make(65_536);
      const cost = await ratio(at64, ordinary(65_536), most);
      assert.ok(cost <= most, `64 KB took ${cost.toFixed(1)} times as long as an ordinary transcript.`);
      const growth = await ratio(make(262_144), at64, mostForFourTimes);
      assert.ok(growth <= mostForFourTimes, `Four times the text took ${growth.toFixed(1)} times as long.`);
    });
  }
});
