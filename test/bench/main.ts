/**
 * Measures our server beside the floors and its peers, and the index of passages beside ripgrep; fills docs/benchmarks.md.
 *
 * Usage: npm run bench -- [--rounds 15] [--only servers|index|alignment|activation] [--sizes 0,1,10] [--ours]
 *   --sizes: in MB, 0 is the sample transcript beside the project; --ours: without the peers, for a quick look
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { root, shared } from '../support/commandLine';
import { builtServer } from '../support/languageClient';
import { measureActivation } from './activation';
import { measureAlignment } from './alignment';
import { archiveFolder, makeArchive } from './archive';
import { held, measure, quantile } from './measure';
import type { PassageFigures } from './passages';
import { machine, passagesTable, table, writeSection } from './report';
import { bundled, installPeers, ownServers, peers, ripgrep } from './servers';
import { makeTranscript } from './transcripts';

const option = (name: string, fallback: string) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
};
const rounds = Number(option('rounds', '15'));
const only = option('only', '');
const ours = process.argv.includes('--ours');

void main();

async function main(): Promise<void> {
  if (only === '' || only === 'index') benchPassages();
  if (only === '' || only === 'servers') await benchServers();
  if (only === '' || only === 'alignment') benchAlignment();
  if (only === '' || only === 'activation') await benchActivation();
}

function benchAlignment(): void {
  const load = loadavg()[0]!;
  const figures = [100, 400, 2000].map(turns => measureAlignment(turns, Math.max(5, rounds)));
  const rows = figures.map(
    it =>
      `| 2 × ${it.turns} | ${it.scratch.toFixed(1)} | ${it.scratchProcessor.toFixed(1)} | ${it.edit.toFixed(2)} | ${it.comparison.toFixed(2)} |`,
  );
  const head =
    '| turns | from scratch, ms | of the processor’s time | after a keystroke, ms | comparison after it, ms |\n|---|--:|--:|--:|--:|';
  console.log([head, ...rows].join('\n'));
  writeSection('alignment', `${machine(load)}\n\n${[head, ...rows].join('\n')}`);
}

async function benchActivation(): Promise<void> {
  // As small as it is packed: the code is read anew in each window.
  execFileSync(process.execPath, ['esbuild.js', '--release'], { cwd: root, stdio: 'inherit' });
  const load = loadavg()[0]!;
  const figures = await measureActivation(Math.max(10, rounds));
  const row = (what: string, of: (it: (typeof figures)[number]) => number) => {
    const [low, middle, high] = [0, 0.5, 1].map(share => quantile(figures.map(of), share)!.toFixed(1));
    return `| ${what} | ${middle} | ${low} to ${high} |`;
  };
  const rows = [
    '| in the extension host | median, ms | least to most |',
    '|---|--:|--:|',
    row('the stub: its code read and run', it => it.stub),
    row('the language client, once a transcript is open', it => it.client),
    row('both', it => it.stub + it.client),
    row(
      'from opening a transcript to the first hover, VS Code’s own work and the server’s start among it',
      it => it.untilHover,
    ),
  ];
  console.log(rows.join('\n'));
  writeSection('activation', `${machine(load)} ${figures.length} windows.\n\n${rows.join('\n')}`);
}

async function benchServers(): Promise<void> {
  const load = loadavg()[0]!;
  const measured = [...ownServers(), ...(ours ? [] : peers(uri => held.get(uri)?.() ?? ''))];
  const tables: string[] = [];
  for (const size of option('sizes', '0,1,10').split(',').map(Number)) {
    const text = size === 0 ? readFileSync(shared('data/agi-next.md'), 'utf8') : makeTranscript(size * 1e6);
    const name = size === 0 ? 'agi-next.md' : `generated-${size}.md`;
    const figures = await measure(measured, { name, text }, { rounds, repeats: 10 });
    tables.push(table(name, Buffer.byteLength(text), figures));
    console.log(tables.at(-1));
  }
  if (!ours && only !== 'none') writeSection('servers', `${machine(load)}\n\n${tables.join('\n')}`);
}

/** In a process of its own, so that what is resident is the index and nothing else. */
function benchPassages(): void {
  installPeers();
  makeArchive();
  const load = loadavg()[0]!;
  const script = bundled('passages');
  const thread = join(dirname(builtServer), 'passages.js');
  const run = () => {
    const options = { encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
    return JSON.parse(
      execFileSync(process.execPath, [script, archiveFolder, `${archiveFolder}.index`, thread], options),
    );
  };
  const runs: PassageFigures[] = Array.from({ length: 3 }, run).sort((a, b) => a.cold - b.cold);
  const figures = runs[1]!;
  const search = figures.samples.map(it => {
    const started = performance.now();
    spawnSync(ripgrep(), ['--fixed-strings', '--files-with-matches', '--', it, archiveFolder]);
    return performance.now() - started;
  });
  const body = passagesTable(figures, quantile(search, 0.5)!);
  console.log(body);
  writeSection('index', `${machine(load)}\n\n${body}`);
}
