/**
 * Alignments that a person made of real translations whose paragraphs do not match one to one: turns that were
 * dropped, merged, split, pasted twice or moved. `13+15=21`: the paragraphs on lines 13 and 15 of the original are the
 * one on line 21 of the translation; nothing on one side: it is missing there; `~`: it stands at another place.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTranscript } from '../../server/src/transcript/transcript';
import { align } from '../../server/src/translation/align';
import { detectLanguage } from '../../server/src/translation/language';
import type { Unit } from '../../server/src/translation/unit';
import { unitsOf } from '../../server/src/translation/units';
import { root, shared } from '../support/commandLine';

interface Aligned {
  readonly translation: string;
  readonly links: string;
}

const expected: readonly Aligned[] = JSON.parse(
  readFileSync(join(root, 'test', 'corpora', 'alignments', 'bitcoin.json'), 'utf8'),
);

function read(path: string): {
  readonly units: readonly Unit[];
  readonly lines: (index: number) => number;
  readonly language?: string;
} {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const units = unitsOf(readTranscript(text));
  const language = detectLanguage(units.map(it => it.text).join('\n'));
  const lines = (index: number) => text.slice(0, units[index]!.start).split('\n').length;
  return { units, lines, ...(language === undefined ? {} : { language }) };
}

function linksOf(translation: string): string[] {
  const from = read(shared(`data/corpora/${translation.replace(/\.[a-z]{2}\.md$/, '.md')}`));
  const to = read(shared(`data/corpora/${translation}`));
  const { links } = align({ uri: '', ...from }, { uri: '', ...to });
  return links.map(
    it =>
      `${it.original.map(from.lines).join('+')}${it.moved === true ? '~' : '='}${it.translation.map(to.lines).join('+')}`,
  );
}

suite('alignments made by hand', () => {
  let right = 0;
  let all = 0;
  for (const { translation, links } of expected) {
    test(translation, () => {
      const wanted = links.split(' ');
      const got = new Set(linksOf(translation));
      const missed = wanted.filter(it => !got.has(it));
      right += wanted.length - missed.length;
      all += wanted.length;
      assert.ok(missed.length <= Math.max(1, wanted.length * 0.05), `not found: ${missed.join(' ')}`);
    });
  }

  test('of all, 99 in a hundred are right', () => assert.ok(right >= all * 0.99, `${right} of ${all}`));
});
