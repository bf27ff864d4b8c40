/** The scores of the tools beside the project, each with the least that passes. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { builtCommandLine, root, runNode, shared } from '../support/commandLine';

const command = (rest: string) => `${process.execPath} ${builtCommandLine} ${rest} `.trim();

/** All Markdown files below a folder of the corpora, in an order that is the same on every machine. */
const files = (corpus: string) =>
  readdirSync(shared(`data/corpora/${corpus}`), { recursive: true, encoding: 'utf8' })
    .filter(it => it.endsWith('.md'))
    .sort()
    .map(it => join(shared(`data/corpora/${corpus}`), it));

/** An empty folder for what a tool makes. */
function folder(name: string): string {
  const path = join(root, 'test-output', 'scores', name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

/** Runs a tool and lets it say what it found; its exit code is its verdict. */
function score(tool: string, ...args: readonly string[]): void {
  const { code, output, errors } = runNode(shared(`tools/${tool}.mjs`), args);
  console.log(output.trimEnd().split('\n').slice(-1).join('\n').replace(/^/gm, '      '));
  assert.equal(code, 0, `${output}${errors}`);
}

function make(tool: string, ...args: readonly string[]): void {
  const { code, errors } = runNode(shared(`tools/${tool}.mjs`), args);
  assert.equal(code, 0, errors);
}

suite('turns', () => {
  // The other styles are in labelDifferences.test.ts, for there the tool's truth lacks people, and each of them is listed.
  test('bold labels of changelog: F1 at least 0.998', () => {
    score(
      'score-turns',
      'bold',
      command('parse --format ndjson'),
      ...files('changelog'),
      '--min',
      '0.998',
      '--show',
      '10',
    );
  });
});

suite('quotations', () => {
  const forms = [
    { style: 'bold', corpus: 'changelog' },
    { style: 'stamped', corpus: 'bitcoin' },
    { style: 'abbreviated', corpus: 'tc39' },
  ];
  for (const { style, corpus } of forms) {
    for (const seed of [1, 2, 3, 4, 5]) {
      test(`${style} transcripts, seed ${seed}: at least 0.99 right`, () => {
        const out = folder(`quotations-${style}-${seed}`);
        make('quote-cases', '--style', style, '--seed', `${seed}`, '--count', '400', '--out', out, ...files(corpus));
        score('score-quotes', out, command('check --format json'), '--min', '0.99', '--show', '10');
      });
    }
  }
});

suite('translations', () => {
  /** `ORIGINAL.md=TRANSLATION.md` for each file with a language in its name whose original stands beside it. */
  const pairs = files('bitcoin').flatMap(translation => {
    const original = translation.replace(/\.[a-z]{2}(?:-[a-z]{2})?\.md$/i, '.md');
    return original !== translation && files('bitcoin').includes(original) ? [`${original}=${translation}`] : [];
  });
  for (const seed of [1, 2]) {
    test(`faults planted with seed ${seed}: at least 0.95 found, at most 0.5 warnings a clean translation`, () => {
      const out = folder(`translations-${seed}`);
      make('translation-cases', '--seed', `${seed}`, '--out', out, ...pairs);
      const minimum = ['--min-recall', '0.95', '--max-noise', '0.5', '--show', '10'];
      score('score-translations', out, command('check --format json'), ...minimum);
    });
  }
});
