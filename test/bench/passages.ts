/** Measures the search for passages over the archive as the server runs it, in a process of its own, and prints the figures as JSON. */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import type { Host } from '../../server/src/host';
import { nodeHost } from '../../server/src/node/nodeHost';
import { passageWorker } from '../../server/src/node/passageWorker';
import { readSettings } from '../../server/src/settings/schema';
import { readDocument } from '../../server/src/workspace/document';
import { Passages } from '../../server/src/workspace/passages';
import { viewOf } from '../../server/src/workspace/viewing';
import { Workspace } from '../../server/src/workspace/workspace';
import { Random } from '../support/seeds';

export interface PassageFigures {
  readonly megabytes: number;
  readonly files: number;
  /** Milliseconds: from nothing to the first answer; the longest time for which the event loop did nothing else. */
  readonly cold: number;
  readonly longest: number;
  /** MB on disk. */
  readonly saved: number;
  /** Milliseconds: until the thread is there, which is while the server starts; from then to the first answer. */
  readonly thread: number;
  readonly warm: number;
  /** MB: the whole process before there is an index, when it is built, and when it is taken up again. */
  readonly before: number;
  readonly resident: number;
  readonly residentWarm: number;
  readonly queries: readonly {
    readonly name: string;
    readonly median: number;
    readonly p95: number;
    /** 0 to 1: the transcript it was taken from is among the first ten, about at the right place. */
    readonly recall: number;
  }[];
  /** Milliseconds for an article of 100 quotations without citations, all to their verdicts; how many of them were found. */
  readonly verified: number;
  readonly verbatim: number;
  /** Quotations that were looked for, and that ripgrep is given as well. */
  readonly samples: readonly string[];
}

const [folder, storage, script] = process.argv.slice(2);
if (folder !== undefined && storage !== undefined && script !== undefined)
  measure(folder, storage, script).then(
    figures => {
      console.log(JSON.stringify(figures));
      process.exit(0);
    },
    error => {
      console.error(error);
      process.exit(1);
    },
  );

async function measure(folder: string, storage: string, script: string): Promise<PassageFigures> {
  rmSync(storage, { recursive: true, force: true });
  const files = readdirSync(folder).filter(it => it.endsWith('.md'));
  const bytes = files.reduce((sum, it) => sum + statSync(join(folder, it)).size, 0);
  const log = (line: string) => console.error(line);
  const thread = { script, roots: [folder], storage: pathToFileURL(storage).href, log };
  const started = (search = passageWorker(thread)): { host: Host; workspace: Workspace; passages: Passages } => {
    const host: Host = { ...nodeHost([folder], [], log), passages: () => search };
    const workspace = new Workspace(host);
    return { host, workspace, passages: new Passages(workspace) };
  };
  const resident = () => process.memoryUsage().rss / 1e6;

  const before = resident();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const coldFrom = performance.now();
  const first = started();
  await first.passages.candidates('nobody has asked for these words yet', 1);
  const cold = performance.now() - coldFrom;
  delay.disable();
  const built = resident();
  const saved = readdirSync(storage).reduce((sum, it) => sum + statSync(join(storage, it)).size, 0);
  const { queries, samples } = await ask(first.passages, folder, files);
  const { verified, verbatim } = await verify(first, folder, files);
  const builtBefore = resident();
  const threadFrom = performance.now();
  const search = passageWorker(thread);
  await search.candidates('nothing is built yet', 1);
  const warmFrom = performance.now();
  await started(search).passages.candidates('nobody has asked for these words yet', 1);
  const warm = performance.now() - warmFrom;
  return {
    ...{ megabytes: bytes / 1e6, files: files.length, cold, longest: delay.max / 1e6, saved: saved / 1e6 },
    ...{ thread: warmFrom - threadFrom, warm },
    ...{ before, resident: built, residentWarm: resident() - builtBefore, queries, samples, verified, verbatim },
  };
}

async function ask(passages: Passages, folder: string, files: readonly string[]) {
  const random = new Random(7);
  const samples: string[] = [];
  const queries: PassageFigures['queries'][number][] = [];
  for (const [name, words, altered] of [
    ['20 words as they are', 20, 0],
    ['20 words, one in ten altered', 20, 0.1],
    ['40 words, one in ten altered', 40, 0.1],
    ['20 words that nobody said', 20, 1],
  ] as const) {
    const times: number[] = [];
    let found = 0;
    for (let n = 0; n < 400; n++) {
      const { file, at, taken } = cut(random, folder, files);
      const quotation = taken.slice(0, words).map(it => (random.below(100) < altered * 100 ? wordOf(random) : it));
      if (altered === 0 && samples.length < 15) samples.push(taken.slice(0, 12).join(' '));
      const started = performance.now();
      const candidates = await passages.candidates(quotation.join(' '), 10);
      times.push(performance.now() - started);
      if (candidates.some(it => it.uri.endsWith(`/${file}`) && Math.abs(it.at - at) < 500)) found++;
    }
    times.sort((a, b) => a - b);
    queries.push({ name, median: times[200]!, p95: times[380]!, recall: found / 400 });
  }
  return { queries, samples };
}

/** A hundred quotations without citations, each of 30 words, judged as the server does when an article is opened. */
async function verify(
  { host, workspace }: { host: Host; workspace: Workspace },
  folder: string,
  files: readonly string[],
) {
  const random = new Random(11);
  const quoted = Array.from({ length: 100 }, () => `> ${cut(random, folder, files).taken.slice(0, 30).join(' ')}\n`);
  const article = readDocument(pathToFileURL(join(folder, 'article.md')).href, 1, `# Article\n\n${quoted.join('\n')}`);
  workspace.setOpen(article);
  const { settings } = readSettings({});
  const started = performance.now();
  const { quotations } = await viewOf(article, workspace, settings, () => host.breathe());
  const verified = performance.now() - started;
  return { verified, verbatim: quotations.filter(it => it.verdict.kind === 'verbatim').length };
}

/** Words from the middle of a transcript, and where they begin. */
function cut(random: Random, folder: string, files: readonly string[]) {
  const file = random.pick(files);
  const text = readFileSync(join(folder, file), 'utf8');
  const at = text.indexOf('\n\n**', random.below(text.length - 4000)) + 2;
  const from = text.indexOf(':** ', at) + 4;
  let taken = '';
  for (const turn of text.slice(from).split('\n\n')) {
    // The longest turns are cut; the others do not have as many words as are asked for.
    taken = turn.replace(/^\*\*[^*]+\*\* /, '');
    if (taken.split(/\s+/).length >= 40) return { file, at: text.indexOf(taken, from), taken: taken.split(/\s+/) };
  }
  return {
    file,
    at: from,
    taken: text
      .slice(from, from + 2000)
      .split(/\s+/)
      .filter(it => !/\*\*/.test(it)),
  };
}

/** A word that stands nowhere. */
function wordOf(random: Random): string {
  return `x${random.below(1e9).toString(36)}`;
}
