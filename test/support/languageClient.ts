/** A small language client over stdio for protocol tests and benchmarks: it awaits messages, never a time. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic, InitializeResult, Position, Range } from 'vscode-languageserver-protocol';

export const builtServer = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

export interface Options {
  /** Program and arguments; without it, our own built server. */
  readonly command?: readonly [string, ...string[]];
  /** Where the process runs; without it, where we do. */
  readonly cwd?: string;
  /** URIs of the workspace's folders. */
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  /** Merged over the capabilities of `capabilities` below. */
  readonly capabilities?: Readonly<Record<string, object>>;
  /** Sections of the settings: `{ verbatim: { … } }`. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Without diagnostic pull, the server must push. */
  readonly pull?: boolean;
  /** In the order in which the client prefers them. */
  readonly positionEncodings?: readonly string[];
  /** Answers `verbatim/readFile` and `verbatim/findFiles` from memory: text by URI. */
  readonly files?: Readonly<Record<string, string>>;
  /** Answers to further requests of the server, by method. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
  /** Another user runs it, who may not ask whether we still live, and would take us for dead. */
  readonly byAnother?: boolean;
  /** Send nothing on start: the test itself initializes. */
  readonly bare?: boolean;
}

/** A change as the client sends it: without a range, the whole text. */
export interface Change {
  readonly range?: Range;
  readonly text: string;
}

interface Waiter {
  readonly method: string;
  readonly wanted: (params: unknown) => boolean;
  readonly done: (params: unknown) => void;
  readonly failed: (error: Error) => void;
}

/** Starts a server and initializes it. */
export async function startServer(options: Options = {}): Promise<LanguageClient> {
  const client = new LanguageClient(options);
  if (!options.bare) await client.initialize();
  return client;
}

export class LanguageClient {
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  /** Everything that the server wrote to stderr. */
  errors = '';
  /** What the server sent, in bytes with the headers. */
  bytesReceived = 0;
  /** Resolves with the exit code, or the signal's name, when the process has ended. */
  readonly ended: Promise<number | string>;
  result: InitializeResult = { capabilities: {} };
  /** Notifications that nobody has waited for yet, oldest first. */
  readonly #kept: { readonly method: string; readonly params: unknown }[] = [];
  readonly #waiters = new Set<Waiter>();
  readonly #versions = new Map<string, number>();
  readonly #options: Options;

  constructor(options: Options) {
    this.#options = options;
    const [program, ...args] = options.command ?? [process.execPath, builtServer, '--stdio'];
    this.process = spawn(program, args, { cwd: options.cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    const { stdin, stdout, stderr } = this.process;
    if (stdin === null || stdout === null || stderr === null) throw new Error(`${program} has no pipes.`);
    stderr.setEncoding('utf8').on('data', (chunk: string) => {
      this.errors += chunk;
    });
    stdout.on('data', (chunk: Buffer) => {
      this.bytesReceived += chunk.length;
    });
    // A server that ends while we write to it is seen by `ended`, not by a broken pipe.
    stdin.on('error', () => undefined);
    const reader = new StreamMessageReader(stdout);
    // A server that is killed in the midst of a message leaves its half: the reader would wait for the rest for ever.
    reader.partialMessageTimeout = 0;
    this.connection = createMessageConnection(reader, new StreamMessageWriter(stdin));
    this.ended = new Promise(done => {
      this.process.once('exit', (code, signal) => {
        done(code ?? signal ?? 'unknown');
        for (const waiter of this.#waiters)
          waiter.failed(new Error(`The server ended (${code ?? signal}): ${this.errors}`));
      });
      this.process.once('error', error => done(error.message));
    });
    this.connection.onError(() => undefined);
    this.connection.onUnhandledNotification(it => this.#receive(it.method, it.params));
    this.#answer();
    this.connection.listen();
  }

  async initialize(): Promise<InitializeResult> {
    const { pull = true, folders = [], positionEncodings, settings, files } = this.#options;
    this.result = await this.request<InitializeResult>('initialize', {
      processId: this.#options.byAnother === true ? null : process.pid,
      rootUri: folders[0] ?? null,
      workspaceFolders: folders.length === 0 ? null : folders.map(uri => ({ uri, name: uri })),
      capabilities: merged(capabilities(pull, positionEncodings), this.#options.capabilities ?? {}),
      initializationOptions: this.#options.initializationOptions ?? (files === undefined ? {} : { files: 'client' }),
    });
    this.notify('initialized', {});
    if (settings !== undefined) this.notify('workspace/didChangeConfiguration', { settings });
    return this.result;
  }

  request<T = unknown>(method: string, params: unknown): Promise<T> {
    return Promise.race([
      this.connection.sendRequest<T>(method, params as object),
      this.ended.then(how => {
        throw new Error(`The server ended (${how}) before it answered ${method}: ${this.errors}`);
      }),
    ]);
  }

  notify(method: string, params: unknown): void {
    // Who cares whether the server still lives finds out by asking it something.
    this.connection.sendNotification(method, params as object).catch(() => undefined);
  }

  open(uri: string, text: string, languageId = 'markdown'): void {
    this.#versions.set(uri, 1);
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Sends one version with all these changes, and returns its number. */
  change(uri: string, ...contentChanges: readonly Change[]): number {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
    return version;
  }

  close(uri: string): void {
    this.#versions.delete(uri);
    this.notify('textDocument/didClose', { textDocument: { uri } });
  }

  /** The diagnostics of the document as it stands now, pulled or awaited, whichever this client can. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    if (this.#options.pull !== false && this.result.capabilities.diagnosticProvider !== undefined) {
      const report = await this.#pull(uri);
      if (report.items === undefined) throw new Error(`A full report was asked for, not “${report.kind}”.`);
      return report.items;
    }
    const version = this.#versions.get(uri);
    const pushed = await this.notification<{ uri: string; version?: number; diagnostics: Diagnostic[] }>(
      'textDocument/publishDiagnostics',
      it => it.uri === uri && (it.version === undefined || it.version === version),
    );
    return pushed.diagnostics;
  }

  /** Asks again where the server says to, as editors do: a roster that has just been read made the document another. */
  async #pull(uri: string): Promise<{ kind: string; items?: Diagnostic[] }> {
    for (;;) {
      try {
        return await this.request('textDocument/diagnostic', { textDocument: { uri } });
      } catch (error) {
        if (!(error instanceof ResponseError) || error.data?.retriggerRequest !== true) throw error;
      }
    }
  }

  ask<T = unknown>(method: string, uri: string, position?: Position, more: object = {}): Promise<T> {
    return this.request<T>(method, { textDocument: { uri }, ...(position && { position }), ...more });
  }

  /** The oldest notification of this method that is wanted: one that came already, or the next to come. */
  notification<T = unknown>(method: string, wanted: (params: T) => boolean = () => true): Promise<T> {
    const at = this.#kept.findIndex(it => it.method === method && wanted(it.params as T));
    if (at >= 0) return Promise.resolve(this.#kept.splice(at, 1)[0]!.params as T);
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        method,
        wanted: params => wanted(params as T),
        done: params => resolve(params as T),
        failed: reject,
      };
      this.#waiters.add(waiter);
    });
  }

  /** What the server holds in memory, MB; 0 where the system does not tell. */
  memory(): number {
    try {
      const said = readFileSync(`/proc/${this.process.pid}/status`, 'utf8');
      return Number(/^VmRSS:\s*(\d+) kB/m.exec(said)?.[1] ?? 0) / 1024;
    } catch {
      return 0;
    }
  }

  /** Forgets the notifications that nobody waited for. */
  forget(): void {
    this.#kept.length = 0;
  }

  /** Shuts the server down as the protocol asks; resolves with its exit code. */
  async stop(): Promise<number | string> {
    await this.request('shutdown', undefined);
    this.notify('exit', undefined);
    const how = await this.ended;
    this.connection.dispose();
    return how;
  }

  /** Ends the server without asking; for servers that are stuck, and for clearing up. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.process.kill(signal);
    await this.ended;
    this.connection.dispose();
  }

  #receive(method: string, params: unknown): void {
    for (const waiter of this.#waiters) {
      if (waiter.method !== method || !waiter.wanted(params)) continue;
      this.#waiters.delete(waiter);
      waiter.done(params);
      return;
    }
    this.#kept.push({ method, params });
    // A benchmark of a thousand edits must not keep a thousand diagnostics alive.
    if (this.#kept.length > 10_000) this.#kept.shift();
  }

  #answer(): void {
    const { settings = {}, files = {}, answers: more = {} } = this.#options;
    const answers: Readonly<Record<string, (params: never) => unknown>> = {
      'workspace/configuration': ({ items }: { items: { section?: string }[] }) =>
        items.map(({ section }) => (section === undefined ? settings : valueAt(settings, section.split('.')))),
      'verbatim/readFile': ({ uri }: { uri: string }) => (uri in files ? { text: files[uri] } : null),
      'verbatim/findFiles': () => Object.keys(files),
      ...more,
    };
    for (const [method, answer] of Object.entries(answers)) {
      this.connection.onRequest(method, (params: never) => answer(params));
    }
    // Registrations, progress, refreshes: a polite client says yes.
    this.connection.onRequest((method: string, params: unknown) => {
      this.#receive(method, params);
      return method === 'workspace/applyEdit' ? { applied: true } : null;
    });
  }
}

/** What our own client can do, as far as a server cares. */
function capabilities(pull: boolean, positionEncodings?: readonly string[]): Readonly<Record<string, object>> {
  return {
    general: positionEncodings === undefined ? {} : { positionEncodings },
    workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
    window: { workDoneProgress: true },
    textDocument: {
      synchronization: { didSave: true, dynamicRegistration: true },
      documentSymbol: { hierarchicalDocumentSymbolSupport: true },
      hover: { contentFormat: ['markdown', 'plaintext'] },
      codeAction: {
        codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor', 'source', 'source.fixAll'] } },
        resolveSupport: { properties: ['edit'] },
        dataSupport: true,
      },
      publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
      ...(pull ? { diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true } } : {}),
    },
  };
}

function merged(
  base: Readonly<Record<string, object>>,
  over: Readonly<Record<string, object>>,
): Readonly<Record<string, object>> {
  const result: Record<string, object> = { ...base };
  for (const [name, value] of Object.entries(over)) result[name] = { ...result[name], ...value };
  return result;
}

function valueAt(settings: unknown, path: readonly string[]): unknown {
  let value = settings;
  for (const name of path) value = (value as Record<string, unknown> | null | undefined)?.[name];
  return value ?? null;
}
