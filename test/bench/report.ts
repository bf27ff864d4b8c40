/** Writes what was measured into docs/benchmarks.md, between the marks of its section, as Markdown tables with ratios. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/commandLine';
import type { Figures } from './measure';
import type { PassageFigures } from './passages';

const file = join(root, 'docs', 'benchmarks.md');

/** Replaces the section `<!-- name -->` to `<!-- /name -->`; throws where the document has none. */
export function writeSection(name: string, body: string): void {
  const text = readFileSync(file, 'utf8');
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`docs/benchmarks.md has no section ${open}.`);
  writeFileSync(file, `${text.slice(0, from + open.length)}\n${body.trim()}\n${text.slice(to)}`);
}

/** What kind of machine it was, and what else it was doing, for whoever compares. */
export function machine(loadBefore: number): string {
  const processors = cpus();
  const memory = (it: number) => it.toFixed(1);
  return `${processors.length} cores (${processors[0]?.model.trim()}), Node ${process.versions.node}; load ${memory(loadBefore)} before and ${memory(loadavg()[0]!)} after, medians.`;
}

export function table(name: string, size: number, figures: readonly Figures[]): string {
  const floor = figures[0]?.diagnostics;
  const rows = figures.map(it =>
    [
      it.server,
      ms(it.open),
      ms(it.symbols),
      ms(it.diagnostics),
      floor === undefined || it.diagnostics === undefined ? '–' : `${(it.diagnostics / floor).toFixed(1)} ×`,
      ms(it.enter),
      it.hover === undefined ? '–' : `${ms(it.hover)} / ${ms(it.hover95)}`,
      it.resident.toFixed(0),
      [it.bytesOpen, it.bytesSymbols, it.bytesDiagnostics].map(kilobytes).join(' / '),
      `${it.samples}`,
    ].join(' | '),
  );
  return `### ${name}, ${(size / 1e6).toFixed(size < 1e6 ? 2 : 0)} MB

| server | open → symbols, ms | key → symbols, ms | key → diagnostics, ms | to the floor | Enter → diagnostics, ms | hover, median / p95, ms | resident, MB | sent: open / symbols / diagnostics, KB | samples |
|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|
${rows.map(it => `| ${it} |`).join('\n')}
`;
}

/** The index over the archive, beside a scan of all bytes. */
export function passagesTable(it: PassageFigures, scan: number): string {
  const rows = [
    [
      'from nothing to the first answer',
      `${(it.cold / 1000).toFixed(2)} s, ${(it.megabytes / (it.cold / 1000)).toFixed(0)} MB/s`,
    ],
    ['the event loop waited meanwhile for at most', `${it.longest.toFixed(1)} ms`],
    ['kept on disk', `${it.saved.toFixed(0)} MB`],
    [
      'from what was kept to the first answer',
      `${it.warm.toFixed(0)} ms; ${it.thread.toFixed(0)} ms before it until the thread is there, while the server starts`,
    ],
    [
      'resident, the whole process',
      `${it.before.toFixed(0)} MB before, ${it.resident.toFixed(0)} MB once built; ${it.residentWarm.toFixed(0)} MB more when taken up again`,
    ],
    ...it.queries.map(q => [
      q.name,
      `${q.median.toFixed(2)} ms, p95 ${q.p95.toFixed(2)} ms${/nobody/.test(q.name) ? '' : `, ${(q.recall * 100).toFixed(1)} % found`}`,
    ]),
    ['100 quotations without citations, to their verdicts', `${it.verified.toFixed(0)} ms, ${it.verbatim} verbatim`],
    ['ripgrep, one exact search over the same files', `${scan.toFixed(0)} ms`],
  ];
  return `${it.files} transcripts, ${it.megabytes.toFixed(0)} MB.

| what | cost |
|---|---|
${rows.map(row => `| ${row.join(' | ')} |`).join('\n')}
`;
}

const ms = (it: number | undefined) => (it === undefined ? '–' : it < 10 ? it.toFixed(2) : it.toFixed(0));
const kilobytes = (it: number | undefined) => (it === undefined ? '–' : (it / 1000).toFixed(1));
