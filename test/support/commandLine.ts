/** Runs our built command line the way a user does. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const builtCommandLine = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** Files that stand beside the project and are not ours to copy. */
export const shared = (path: string): string => fileURLToPath(new URL(`../../../shared/${path}`, import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a script with Node in `folder` (the project's root where none is given) and waits for its end. */
export function runNode(script: string, args: readonly string[], folder = root): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  return { code: status, output: stdout, errors: stderr };
}

export interface ReportedFinding {
  readonly file: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
  readonly code: string;
  readonly message: string;
  readonly severity: string | number;
}

/** What `check --format json` says; throws with what it wrote to stderr where it could not run. */
export function check(paths: readonly string[], folder?: string): readonly ReportedFinding[] {
  const ran = runNode(builtCommandLine, ['check', '--format', 'json', ...paths], folder);
  if (ran.code !== 0 && ran.code !== 1) throw new Error(`check ended with ${ran.code}: ${ran.errors}`);
  const report = JSON.parse(ran.output);
  return report.findings ?? report;
}

/** What `parse` says of one file. */
export function parse(path: string): ReportedTranscript {
  const ran = runNode(builtCommandLine, ['parse', '--format', 'ndjson', path]);
  if (ran.code !== 0) throw new Error(`parse ended with ${ran.code}: ${ran.errors}`);
  return JSON.parse(ran.output);
}

interface Placed {
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** The parts of `parse`'s output that tests look at; positions are LSP positions. */
export interface ReportedTranscript {
  readonly kind: string;
  readonly speakers: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[];
  readonly sections: readonly (Placed & { readonly title: string; readonly level: number })[];
  readonly turns: readonly (Placed & { readonly speaker: string | null; readonly label: string })[];
  readonly notes: readonly (Placed & { readonly kind: string; readonly text: string })[];
  readonly quotations: readonly (Placed & {
    readonly speaker: string | null;
    readonly verdict: string;
    readonly source: (Placed & { readonly file: string }) | null;
  })[];
}
