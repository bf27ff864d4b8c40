/** Measures the index of passages over the archive in a process of its own, and prints the figures as JSON. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassageIndex } from '../../server/src/workspace/passageIndex';
import { Random } from '../support/seeds';

export interface PassageFigures {
  readonly megabytes: number;
  readonly files: number;
  /** Milliseconds: reading the files and adding them; adding alone; the longest stretch without a breath. */
  readonly cold: number;
  readonly adding: number;
  readonly longest: number;
  readonly saved: number;
  readonly saving: number;
  readonly restoring: number;
  /** MB: of the whole process, with nothing but the index in it. */
  readonly resident: number;
  readonly queries: readonly {
    readonly name: string;
    readonly median: number;
    readonly p95: number;
    /** 0 to 1: the transcript it was taken from is among the first ten, about at the right place. */
    readonly recall: number;
  }[];
  /** Quotations that were looked for, and that ripgrep is given as well. */
  readonly samples: readonly string[];
}

const [folder] = process.argv.slice(2);
if (folder !== undefined) console.log(JSON.stringify(measure(folder)));

function measure(folder: string): PassageFigures {
  const files = readdirSync(folder).filter(it => it.endsWith('.md'));
  let index: PassageIndex | undefined = new PassageIndex();
  let [adding, longest, bytes] = [0, 0, 0];
  const started = performance.now();
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    bytes += text.length;
    let at = performance.now();
    for (const _ of index.adding(file, text, '1')) at = step(at);
    step(at);
  }
  const cold = performance.now() - started;
  const savingFrom = performance.now();
  let saved: ReturnType<PassageIndex['save']> | undefined = index.save();
  const saving = performance.now() - savingFrom;
  const size = saved.buffers.reduce((sum, it) => sum + it.byteLength, JSON.stringify(saved.description).length);
  const restoringFrom = performance.now();
  const restored = PassageIndex.restore(saved);
  const restoring = performance.now() - restoringFrom;
  if (restored === undefined) throw new Error('What was saved could not be restored.');
  index = undefined;
  saved = undefined;
  (globalThis as { gc?: () => void }).gc?.();
  const resident = process.memoryUsage().rss / 1e6;
  const { queries, samples } = ask(restored, folder, files);
  return {
    ...{ megabytes: bytes / 1e6, files: files.length, cold, adding, longest, saving, restoring, resident },
    ...{ saved: size / 1e6, queries, samples },
  };

  function step(from: number): number {
    const now = performance.now();
    adding += now - from;
    longest = Math.max(longest, now - from);
    return now;
  }
}

function ask(index: PassageIndex, folder: string, files: readonly string[]) {
  const random = new Random(7);
  const samples: string[] = [];
  const queries = [];
  for (const [name, words, altered] of [
    ['20 words as they are', 20, 0],
    ['20 words, one in ten altered', 20, 0.1],
    ['40 words, one in ten altered', 40, 0.1],
    ['20 words that nobody said', 20, 1],
  ] as const) {
    const times: number[] = [];
    let found = 0;
    for (let n = 0; n < 400; n++) {
      const file = random.pick(files);
      const text = readFileSync(join(folder, file), 'utf8');
      const at = text.indexOf(' ', random.below(text.length - 2000));
      const taken = text
        .slice(at + 1, at + 2000)
        .split(/\s+/)
        .filter(it => !it.startsWith('**') && !it.endsWith(':**'));
      const quotation = taken.slice(0, words).map(it => (random.below(100) < altered * 100 ? wordOf(random) : it));
      if (altered === 0 && samples.length < 15) samples.push(text.slice(at + 1, at + 100).split('\n')[0]!);
      const started = performance.now();
      const candidates = index.candidates(quotation.join(' '), 10);
      times.push(performance.now() - started);
      if (candidates.some(it => it.uri === file && Math.abs(it.at - at) < 500)) found++;
    }
    times.sort((a, b) => a - b);
    queries.push({ name, median: times[200]!, p95: times[380]!, recall: found / 400 });
  }
  return { queries, samples };
}

/** A word that stands nowhere. */
function wordOf(random: Random): string {
  return `x${random.below(1e9).toString(36)}`;
}
