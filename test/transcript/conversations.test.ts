/** Conversations as programs, parliaments, courts and magazines write them: who speaks is found, and nobody else. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTranscript } from '../../server/src/transcript/transcript';

/*
 * The texts stand in `conversations.txt`, each below a line `=== what it is` and a line `speaking: LABEL=TURNS; …`,
 * labels as written. Another one is added there and nowhere else.
 */
const written = readFileSync(path.join(__dirname, 'conversations.txt'), 'utf8');

const told = (turns: ReadonlyMap<string, number>) => [...turns].map(([label, count]) => `${label}=${count}`).sort();

suite('conversations in forms that people meet', () => {
  for (const part of written.split(/^=== /m).slice(1)) {
    const [name, speaking = '', , ...lines] = part.split('\n');
    const text = lines.join('\n');
    test(name as string, () => {
      const turns = new Map<string, number>();
      for (const { label } of readTranscript(text).structure.turns)
        turns.set(label.text, (turns.get(label.text) ?? 0) + 1);
      const wanted = speaking.replace('speaking:', '').split('; ');
      assert.deepEqual(
        told(turns),
        wanted
          .map(it => it.trim())
          .filter(it => it !== '')
          .sort(),
      );
    });
  }
});
