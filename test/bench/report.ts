/** Writes what was measured into docs/benchmarks.md, between the marks of its section, as Markdown tables with ratios. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/commandLine';
import type { Figures } from './measure';

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
      it.hover === undefined ? '–' : `${ms(it.hover)} / ${ms(it.hover95)}`,
      it.resident.toFixed(0),
      [it.bytesOpen, it.bytesSymbols, it.bytesDiagnostics].map(kilobytes).join(' / '),
      `${it.samples}`,
    ].join(' | '),
  );
  return `### ${name}, ${(size / 1e6).toFixed(size < 1e6 ? 2 : 0)} MB

| server | open → symbols, ms | key → symbols, ms | key → diagnostics, ms | to the floor | hover, median / p95, ms | resident, MB | sent: open / symbols / diagnostics, KB | samples |
|---|--:|--:|--:|--:|--:|--:|--:|--:|
${rows.map(it => `| ${it} |`).join('\n')}
`;
}

const ms = (it: number | undefined) => (it === undefined ? '–' : it < 10 ? it.toFixed(2) : it.toFixed(0));
const kilobytes = (it: number | undefined) => (it === undefined ? '–' : (it / 1000).toFixed(1));
