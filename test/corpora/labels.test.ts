/** Labels that a person marked by hand in plain transcripts, and ordinary Markdown, in which nobody speaks. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTranscript } from '../../server/src/transcript/transcript';
import { root, shared } from '../support/commandLine';

interface MarkedFile {
  readonly file: string;
  readonly turns: readonly { readonly line: number; readonly label: string }[];
}

const read = (path: string) => readFileSync(path, 'utf8').replace(/^\uFEFF/, '');

/** `line label` of each turn. */
function turnsOf(text: string): string[] {
  const { blocks, structure } = readTranscript(text);
  const lines: number[] = [];
  let line = 0;
  for (const block of blocks) {
    lines.push(line);
    line += block.lineEnds;
  }
  return structure.turns.map(it => `${lines[it.block]} ${it.label.text}`);
}

suite('labels marked by hand', () => {
  const folder = join(root, 'test', 'corpora', 'labels');
  const files = readdirSync(folder).filter(it => it.endsWith('.json'));
  let hits = 0;
  let found = 0;
  let marked = 0;
  const invented: string[] = [];

  suiteSetup(() => {
    for (const name of files) {
      const { file, turns }: MarkedFile = JSON.parse(read(join(folder, name)));
      const got = turnsOf(read(shared(`data/corpora/${file}`)));
      const wanted = new Set(turns.map(it => `${it.line} ${it.label}`));
      const labels = new Set(turns.map(it => it.label));
      marked += turns.length;
      found += got.length;
      hits += got.filter(it => wanted.has(it)).length;
      for (const label of new Set(got.map(it => it.slice(it.indexOf(' ') + 1)))) {
        if (!labels.has(label)) invented.push(`${name}: ${label}`);
      }
    }
  });

  test('F1 at least 0.98', () => {
    const score = (2 * hits) / (found + marked);
    console.log(`      plain: files ${files.length} turns ${marked} F1 ${score.toFixed(4)}`);
    assert.ok(score >= 0.98);
  });

  test('at most one invented speaker in twenty files', () => {
    assert.ok(invented.length * 20 <= files.length, invented.join('\n'));
  });
});

suite('ordinary Markdown', () => {
  test('at most one file in a thousand has turns', () => {
    const folder = join(root, 'node_modules');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(it =>
      /\.(?:md|markdown)$/i.test(it),
    );
    const speaking: string[] = [];
    for (const file of files) {
      const text = read(join(folder, file));
      if (text.length > 1_000_000) continue;
      const turns = turnsOf(text);
      if (turns.length > 0) speaking.push(`${file}: ${turns.slice(0, 5).join('; ')}`);
    }
    console.log(`      files ${files.length}, with turns ${speaking.length}`);
    assert.ok(files.length >= 500, 'there are files to look at');
    assert.ok(speaking.length * 1000 <= files.length + 999, speaking.join('\n'));
  });
});
