/** The command line: `parse` prints the transcript model, `check` all diagnostics, `verify` what became of every quotation. */
import { readdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runRules } from './checking/runRules';
import { Positions } from './lsp/convert';
import { useBibtex } from './node/bibtex';
import { useHanVariants } from './node/hanVariants';
import { nodeHost } from './node/nodeHost';
import { useXml } from './node/xml';
import { isFaulty } from './protocol';
import { type Format, formats, type PrintedFinding, print } from './reporting/findings';
import { parsedOf } from './reporting/parsed';
import {
  type LocatePlace,
  type ReportedText,
  reportAsJson,
  reportAsMarkdown,
  reportedText,
} from './reporting/quotationReport';
import { rules } from './rules';
import { defaults } from './settings/schema';
import { providePinyin } from './text/pinyin';
import type { WorkspaceDocument } from './workspace/document';
import { viewOf } from './workspace/viewing';
import { Workspace } from './workspace/workspace';

const usage = `usage: verbatim parse [--format json|ndjson] FILE…
       verbatim check [--format text|json|sarif] [--root DIR] PATH…
       verbatim verify [--format markdown|json|sarif] [--root DIR] PATH…`;

/** Says what went wrong and ends with 2: the command could not do what it was asked. */
class CannotRun extends Error {}

const positions = new Positions('utf-16');

providePinyin(() => import('pinyin-pro'));
useHanVariants();
useBibtex();
useXml();

main(process.argv.slice(2)).then(
  code => {
    process.exitCode = code;
  },
  error => {
    process.stderr.write(`${error instanceof CannotRun ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 2;
  },
);

async function main([command, ...rest]: string[]): Promise<number> {
  switch (command) {
    case 'parse':
      return parse(rest);
    case 'check':
      return check(rest);
    case 'verify':
      return verify(rest);
    case '--help':
    case '-h':
    case 'help':
      process.stdout.write(`${usage}\n`);
      return 0;
    default:
      throw new CannotRun(usage);
  }
}

async function parse(args: string[]): Promise<number> {
  const { values, positionals } = read(args, { format: { type: 'string', default: 'json' } });
  const { format } = values;
  if ((format !== 'json' && format !== 'ndjson') || positionals.length === 0) throw new CannotRun(usage);
  const world = workspaceOf([process.cwd(), ...positionals.map(it => dirname(resolve(it)))]);
  for (const path of positionals) {
    const uri = pathToFileURL(resolve(path)).href;
    const document = await documentAt(world, uri, path);
    const view = await viewOf(document, world, defaults, async () => undefined);
    const others = new Map<string, WorkspaceDocument>([[uri, document]]);
    for (const { verdict } of view.quotations) {
      const source = 'place' in verdict ? verdict.place.uri : uri;
      const there = others.has(source) ? undefined : await world.document(source);
      if (there !== undefined) others.set(source, there);
    }
    const parsed = parsedOf(view, path, positions, (source, span) => {
      const there = others.get(source);
      if (there === undefined) return null;
      return { file: source === uri ? path : shown(source), range: positions.rangeOf(there.transcript.blocks, span) };
    });
    await write(`${format === 'ndjson' ? JSON.stringify(parsed) : JSON.stringify(parsed, undefined, 1)}\n`);
  }
  return 0;
}

async function check(args: string[]): Promise<number> {
  const { values, positionals } = read(args, {
    format: { type: 'string', default: 'text' },
    root: { type: 'string' },
  });
  const format = values.format as Format;
  if (!formats.includes(format) || positionals.length === 0) throw new CannotRun(usage);
  const { files, world } = await workspaceAround(positionals, values.root as string | undefined);
  const findings: PrintedFinding[] = [];
  for (const path of files) findings.push(...(await checkFile(world, path)));
  await write(`${print(findings, format, rules)}\n`);
  return findings.some(it => it.severity === 'error') ? 1 : 0;
}

/** Ends with 1 where a quotation is at fault. */
async function verify(args: string[]): Promise<number> {
  const { values, positionals } = read(args, {
    format: { type: 'string', default: 'markdown' },
    root: { type: 'string' },
  });
  const { format } = values;
  if (!['markdown', 'json', 'sarif'].includes(format as string) || positionals.length === 0) throw new CannotRun(usage);
  const { files, world } = await workspaceAround(positionals, values.root as string | undefined);
  const locate: LocatePlace = async (uri, span) => {
    const there = await world.document(uri).catch(() => undefined);
    if (there === undefined) return null;
    return { file: slashed(shown(uri)), range: positions.rangeOf(there.transcript.blocks, span) };
  };
  const texts: ReportedText[] = [];
  for (const path of files) {
    const document = await documentAt(world, pathToFileURL(resolve(path)).href, path);
    const view = await viewOf(document, world, defaults, async () => undefined);
    texts.push(await reportedText(view, slashed(path), positions, locate));
  }
  if (format === 'sarif') {
    const findings: PrintedFinding[] = [];
    for (const path of files) findings.push(...(await checkFile(world, path)).filter(it => tellsOfQuotation(it.code)));
    await write(
      `${print(
        findings,
        'sarif',
        rules.filter(it => tellsOfQuotation(it.code)),
      )}\n`,
    );
  } else await write(format === 'json' ? reportAsJson(texts, true) : reportAsMarkdown(texts, true));
  return texts.some(it => it.quotations.some(({ verdict }) => isFaulty(verdict))) ? 1 : 0;
}

function tellsOfQuotation(code: string): boolean {
  return /^(?:quote|citation)-/.test(code);
}

function slashed(path: string): string {
  return path.split(sep).join('/');
}

/** The Markdown files of the paths, in a workspace whose transcripts are searched below `root`. */
async function workspaceAround(paths: readonly string[], root = '.') {
  const folder = resolve(root);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new CannotRun(`There is no folder “${folder}”.`);
  const files = await filesOf(paths);
  return { files, world: workspaceOf([folder, ...files.map(it => dirname(resolve(it)))]) };
}

async function checkFile(world: Workspace, path: string): Promise<PrintedFinding[]> {
  const uri = pathToFileURL(resolve(path)).href;
  const document = await documentAt(world, uri, path);
  const view = await viewOf(document, world, defaults, async () => undefined);
  const reports = runRules(view, rules, (rule, error) =>
    world.host.log(`${path}: the rule ${rule.code} failed: ${error}`),
  );
  const found: PrintedFinding[] = [];
  for (const it of reports) {
    const related: { file: string; range: ReturnType<typeof positions.rangeOf>; message: string }[] = [];
    for (const other of it.related ?? []) {
      const there = other.uri === uri ? document : await world.document(other.uri).catch(() => undefined);
      if (there === undefined) continue;
      const file = other.uri === uri ? path : shown(other.uri);
      related.push({ file, range: positions.rangeOf(there.transcript.blocks, other.span), message: other.message });
    }
    found.push({
      file: path,
      range: positions.rangeOf(document.transcript.blocks, it.span),
      code: it.code,
      severity: it.severity,
      message: it.message,
      ...(related.length === 0 ? {} : { related }),
    });
  }
  return found;
}

/** The folder that was named first is searched for transcripts; of the others only files that are named are read. */
function workspaceOf(folders: readonly string[]): Workspace {
  const [root = '.', ...others] = folders;
  return new Workspace(nodeHost([root], [...new Set(others)], line => process.stderr.write(`${line}\n`)));
}

async function documentAt(world: Workspace, uri: string, path: string): Promise<WorkspaceDocument> {
  let document: WorkspaceDocument | undefined;
  try {
    document = await world.document(uri);
  } catch (error) {
    throw new CannotRun(`“${path}” cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
  if (document === undefined) throw new CannotRun(`There is no file “${path}”.`);
  return document;
}

/** Files as named, and the Markdown files below folders. */
async function filesOf(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const there = await stat(path).catch(() => undefined);
    if (there === undefined) throw new CannotRun(`There is no file or folder “${path}”.`);
    if (!there.isDirectory()) files.push(path);
    else {
      const below = await readdir(path, { recursive: true, withFileTypes: true });
      const found = below.filter(it => it.isFile() && /\.(?:md|markdown)$/i.test(it.name));
      files.push(
        ...found
          .map(it => join(it.parentPath ?? it.path, it.name))
          .filter(it => !it.includes(`${sep}node_modules${sep}`))
          .sort(),
      );
    }
  }
  return files;
}

function shown(uri: string): string {
  return uri.startsWith('file:') ? relative(process.cwd(), fileURLToPath(uri)) : uri;
}

function read(args: string[], options: NonNullable<Parameters<typeof parseArgs>[0]>['options']) {
  try {
    return parseArgs({ args, options: options ?? {}, allowPositionals: true });
  } catch (error) {
    throw new CannotRun(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}

/** Resolves when the text has left: a large answer through a pipe must not be cut by the process's end. */
function write(text: string): Promise<void> {
  return new Promise((done, failed) => process.stdout.write(text, error => (error ? failed(error) : done())));
}
