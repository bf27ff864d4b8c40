/** What a keystroke, an opening and a hover cost with each server, measured in turns so that noise falls on all alike. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type DocumentDiagnosticReport,
  type DocumentSymbol,
  type Position,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol';
import { root } from '../support/commandLine';
import { type LanguageClient, startServer } from '../support/languageClient';
import { Random } from '../support/seeds';
import { keepSymbols } from './requests';
import type { Measured } from './servers';

export interface Text {
  readonly name: string;
  readonly text: string;
}

/** Times in milliseconds, bytes as they came over the wire; `undefined`: the server cannot do it. */
export interface Figures {
  readonly server: string;
  readonly open?: number;
  readonly symbols?: number;
  readonly diagnostics?: number;
  /** From Enter in the midst of a paragraph to the diagnostics. */
  readonly enter?: number;
  readonly hover?: number;
  readonly hover95?: number;
  readonly resident: number;
  readonly bytesOpen: number;
  readonly bytesSymbols?: number;
  readonly bytesDiagnostics: number;
  readonly samples: number;
}

export interface Plan {
  /** How many times each thing is measured, at least. */
  readonly rounds: number;
  /** Measured again within a round while it takes less than `fast` ms, so that small figures rest on many samples. */
  readonly repeats: number;
}

const fast = 30;

/** An empty workspace: nothing in it that one server would read and another would not. */
const folder = pathToFileURL(join(root, 'test-output', 'bench', 'workspace')).href;

/** What the client holds of each open document, put together only when somebody asks: the joining is no server's cost. */
export const held = new Map<string, () => string>();

/** One server with one open document, and what was measured with it. */
class Session {
  readonly #times = new Map<string, number[]>();
  readonly #bytes = new Map<string, number[]>();
  readonly #typing: { line: number; character: number; offset: number };
  /** What stands at the place where is typed: letters, and for a moment a paragraph break before them. */
  #typed = '';
  #broken = false;
  #previousResult: string | undefined;

  constructor(
    readonly measured: Measured,
    readonly client: LanguageClient,
    readonly uri: string,
    readonly text: string,
  ) {
    this.#typing = placeToType(text);
  }

  get pulls(): boolean {
    return this.client.result.capabilities.diagnosticProvider !== undefined;
  }

  get #sendsAll(): boolean {
    const sync = this.client.result.capabilities.textDocumentSync;
    return (typeof sync === 'object' ? sync.change : sync) === TextDocumentSyncKind.Full;
  }

  get isBroken(): boolean {
    return this.#broken;
  }

  can(what: 'symbols' | 'hover'): boolean {
    return !(this.measured.lacks ?? []).includes(what);
  }

  async sample(what: string, work: () => Promise<unknown>): Promise<number> {
    const bytes = this.client.bytesReceived;
    const started = performance.now();
    await work();
    const took = performance.now() - started;
    list(this.#times, what).push(took);
    list(this.#bytes, what).push(this.client.bytesReceived - bytes);
    return took;
  }

  /** Types the next letter, as a person goes on writing at one place. */
  type(): void {
    const { line, character } = this.#typing;
    const letter = 'remember '[this.#typed.length % 9]!;
    const position: Position = { line, character: character + this.#typed.length };
    this.#typed += letter;
    this.client.forget();
    // Some servers know no ranges: their client sends all of the text at every key, and waits for it to arrive.
    if (this.#sendsAll) this.client.change(this.uri, { text: this.now() });
    else this.client.change(this.uri, { range: { start: position, end: position }, text: letter });
  }

  /** Presses Enter twice, or takes it back. */
  breakParagraph(): void {
    const { line, character } = this.#typing;
    const start: Position = { line, character };
    const end: Position = this.#broken ? { line: line + 2, character: 0 } : start;
    this.#broken = !this.#broken;
    this.client.forget();
    if (this.#sendsAll) this.client.change(this.uri, { text: this.now() });
    else this.client.change(this.uri, { range: { start, end }, text: this.#broken ? '\n\n' : '' });
  }

  /** The text as it stands after all typing. */
  now(): string {
    const { offset } = this.#typing;
    return this.text.slice(0, offset) + (this.#broken ? '\n\n' : '') + this.#typed + this.text.slice(offset);
  }

  symbols(): Promise<DocumentSymbol[]> {
    return this.client.ask('textDocument/documentSymbol', this.uri);
  }

  async diagnostics(): Promise<void> {
    if (!this.pulls) {
      await this.client.notification<{ uri: string }>('textDocument/publishDiagnostics', it => it.uri === this.uri);
      return;
    }
    const report = await this.client.ask<DocumentDiagnosticReport>('textDocument/diagnostic', this.uri, undefined, {
      previousResultId: this.#previousResult,
    });
    this.#previousResult = report.resultId;
  }

  times(what: string): readonly number[] {
    return this.#times.get(what) ?? [];
  }

  figures(open: readonly number[]): Figures {
    const at = (what: string, share: number) => quantile(this.times(what), share);
    const bytes = (what: string) => quantile(this.#bytes.get(what) ?? [], 0.5);
    return {
      server: this.measured.name,
      open: quantile(open, 0.5),
      symbols: at('symbols', 0.5),
      diagnostics: at('diagnostics', 0.5),
      enter: at('enter', 0.5),
      hover: at('hover', 0.5),
      hover95: at('hover', 0.95),
      resident: residentOf(this.client.process.pid!),
      bytesOpen: bytes('open') ?? 0,
      bytesSymbols: bytes('symbols'),
      bytesDiagnostics: bytes('diagnostics') ?? 0,
      samples: Math.min(...['symbols', 'diagnostics', 'hover'].map(it => this.times(it).length).filter(it => it > 0)),
    };
  }
}

/** Measures all servers with one text. The floor also sends our own tree, to know what its size alone costs. */
export async function measure(
  servers: readonly Measured[],
  { name, text }: Text,
  plan: Plan,
): Promise<readonly Figures[]> {
  const uri = `${folder}/${name}`;
  mkdirSync(fileURLToPath(folder), { recursive: true });
  const able = servers.filter(it => text.length <= (it.upTo ?? Number.POSITIVE_INFINITY));
  const opened = new Map<Measured, number[]>();
  for (const server of able) {
    for (let round = 0; round < plan.rounds; round++) list(opened, server).push(await openOnce(server, uri, text));
  }
  const sessions: Session[] = [];
  try {
    for (const server of able) sessions.push(await openSession(server, uri, text));
    const ours = sessions.find(it => it.measured.name === 'Verbatim');
    if (ours !== undefined) {
      const tree = await openSession({ ...able[0]!, name: 'floor: JSON-RPC, sends Verbatim’s symbols' }, uri, text);
      await tree.client.request(keepSymbols, await ours.symbols());
      sessions.splice(1, 0, tree);
    }
    for (let round = 0; round < plan.rounds; round++)
      for (const session of sessions) await oneRound(session, plan.repeats);
    return sessions.map(it => it.figures(opened.get(it.measured) ?? []));
  } finally {
    await Promise.all(sessions.map(it => it.client.kill()));
    held.clear();
  }
}

/** From `didOpen` to the first answer, in a process that has just started and opened nothing before. */
async function openOnce(server: Measured, uri: string, text: string): Promise<number> {
  const session = await started(server, uri, text);
  await session.client.kill();
  return session.times('open')[0]!;
}

async function openSession(server: Measured, uri: string, text: string): Promise<Session> {
  const session = await started(server, uri, text);
  // Twice before it counts: the first calls of anything compile code.
  for (let i = 0; i < 2; i++) {
    session.type();
    await session.diagnostics();
  }
  return session;
}

/** A server with the text open. One that does not answer at all, as happens to some at their start, is started anew. */
async function started(server: Measured, uri: string, text: string, tries = 5): Promise<Session> {
  const client = await startServer({ ...server.options, folders: [folder] });
  const session = new Session(server, client, uri, text);
  const patience = setTimeout(() => void client.kill(), longestSilence);
  try {
    await session.sample('open', () => open(session));
    return session;
  } catch (error) {
    if (tries === 0) throw error;
    console.error(`${server.name} gave no answer within ${longestSilence} ms of its start and is started anew.`);
    return started(server, uri, text, tries - 1);
  } finally {
    clearTimeout(patience);
  }
}

/** Milliseconds. */
const longestSilence = 20_000;

async function open(session: Session): Promise<void> {
  held.set(session.uri, () => session.now());
  session.client.open(session.uri, session.text);
  if (session.can('symbols')) await session.symbols();
  else await session.diagnostics();
}

async function oneRound(session: Session, repeats: number): Promise<void> {
  const often = async (what: string, work: (turn: number) => Promise<unknown>) => {
    for (let i = 0; i < repeats; i++) if ((await session.sample(what, () => work(i))) > fast) return;
  };
  held.set(session.uri, () => session.now());
  await often('diagnostics', () => {
    session.type();
    return session.diagnostics();
  });
  await often('enter', () => {
    session.breakParagraph();
    return session.diagnostics();
  });
  await joined(session);
  if (session.can('symbols')) {
    await often('symbols', () => {
      session.type();
      return session.symbols();
    });
  }
  if (!session.pulls) await settled(session);
  if (session.can('hover')) {
    const random = new Random(session.times('hover').length + 1);
    const places = Array.from({ length: repeats }, () => placeToHover(session.text, random));
    await often('hover', i => session.client.ask('textDocument/hover', session.uri, places[i]));
  }
}

/** What was broken is joined again, so that letters are typed where they were. */
async function joined(session: Session): Promise<void> {
  if (!session.isBroken) return;
  session.breakParagraph();
  await session.diagnostics();
}

/** A server that pushes goes on after the symbols are answered; its work must not fall on who is measured next. */
async function settled(session: Session): Promise<void> {
  session.type();
  await session.diagnostics();
}

/** Behind a word in the midst of the text, in the midst of its line. */
function placeToType(text: string): { line: number; character: number; offset: number } {
  const middle = Math.floor(text.length / 2);
  let lineStart = text.indexOf('\n', middle) + 1;
  let lineEnd = text.indexOf('\n', lineStart);
  while (lineEnd - lineStart < 120) {
    lineStart = lineEnd + 1;
    lineEnd = text.indexOf('\n', lineStart);
  }
  const offset = text.indexOf(' ', lineStart + 60) + 1;
  return { line: lineOf(text, lineStart), character: offset - lineStart, offset };
}

/** At a label, a bracket note or a word: where people hover. */
function placeToHover(text: string, random: Random): Position {
  const near = random.below(text.length - 1000);
  const found = text.indexOf(random.pick(['**', '[', ' ']), near);
  const offset = (found < 0 ? near : found) + 2;
  return { line: lineOf(text, offset), character: offset - (text.lastIndexOf('\n', offset - 1) + 1) };
}

function lineOf(text: string, offset: number): number {
  let line = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** Resident memory of a process, in MB. */
export function residentOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

/** `undefined` where nothing was measured. */
export function quantile(values: readonly number[], share: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function list<K, V>(map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key) ?? [];
  map.set(key, known);
  return known;
}
