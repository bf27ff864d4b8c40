/** The whole server in this process, without a wire: what the protocol asks is called directly, so that a test can ask a million times. */
import type { Connection } from 'vscode-languageserver';
import type { Diagnostic, DocumentSymbol, Position, Range } from 'vscode-languageserver-types';
import type { Host } from '../../server/src/host';
import { serve } from '../../server/src/server';

export interface Change {
  readonly range?: Range;
  readonly text: string;
}

export interface Surroundings {
  /** Texts of files on the disk, by URI; read anew at each question, so a test may change them. */
  readonly files?: Map<string, string>;
  /** In place of the files above. */
  readonly host?: Partial<Host>;
  readonly folders?: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Without diagnostic pull, the server must push. */
  readonly pull?: boolean;
}

/** Findings that the server sent unasked. */
export interface Pushed {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
  /** The version that the server had been told by then; `undefined`: the document was closed. */
  readonly newest: number | undefined;
}

type Handler = (...args: unknown[]) => unknown;

/** Where a connection keeps the handler of each method that a test may ask. */
const places: Readonly<Record<string, string>> = {
  'textDocument/documentSymbol': 'onDocumentSymbol',
  'textDocument/foldingRange': 'onFoldingRanges',
  'textDocument/codeLens': 'onCodeLens',
  'textDocument/documentLink': 'onDocumentLinks',
  'textDocument/inlayHint': 'languages.inlayHint.on',
  'textDocument/semanticTokens/full': 'languages.semanticTokens.on',
  'textDocument/semanticTokens/full/delta': 'languages.semanticTokens.onDelta',
  'textDocument/semanticTokens/range': 'languages.semanticTokens.onRange',
  'textDocument/diagnostic': 'languages.diagnostics.on',
  'textDocument/codeAction': 'onCodeAction',
  'textDocument/formatting': 'onDocumentFormatting',
  'textDocument/rangeFormatting': 'onDocumentRangeFormatting',
  'textDocument/hover': 'onHover',
  'textDocument/rename': 'onRenameRequest',
  'textDocument/selectionRange': 'onSelectionRanges',
  'textDocument/documentHighlight': 'onDocumentHighlight',
  'textDocument/completion': 'onCompletion',
  'textDocument/definition': 'onDefinition',
  'textDocument/references': 'onReferences',
};

const free = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose: () => undefined }) };

/** Serves one client. Every file comes from `files`; nothing is watched but by `fileChanged`. */
export async function serveHere(surroundings: Surroundings = {}): Promise<ServerHere> {
  const server = new ServerHere(surroundings);
  await server.start();
  return server;
}

export class ServerHere {
  readonly #handlers = new Map<string, Handler>();
  readonly #versions = new Map<string, number>();
  readonly #surroundings: Surroundings;
  /** What the server wrote into its log. */
  readonly logged: string[] = [];
  readonly pushed: Pushed[] = [];

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    serve(this.#connection() as Connection, { host: () => this.#host(), rulePages: 'about:rules' });
  }

  async start(): Promise<void> {
    const folders = (this.#surroundings.folders ?? ['file:///desk/']).map(uri => ({ uri, name: uri }));
    const { pull = true } = this.#surroundings;
    const textDocument = pull ? { diagnostic: {} } : {};
    const capabilities = { workspace: { configuration: true }, textDocument };
    await this.#call('onInitialize', { capabilities, workspaceFolders: folders });
    await this.#call('onInitialized', {});
  }

  open(uri: string, text: string, version = 1): void {
    this.#versions.set(uri, version);
    void this.#call('onDidOpenTextDocument', { textDocument: { uri, languageId: 'markdown', version, text } });
  }

  change(uri: string, ...contentChanges: readonly Change[]): void {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    void this.#call('onDidChangeTextDocument', { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.#versions.delete(uri);
    void this.#call('onDidCloseTextDocument', { textDocument: { uri } });
  }

  fileChanged(...uris: readonly string[]): void {
    void this.#call('onDidChangeWatchedFiles', { changes: uris.map(uri => ({ uri, type: 2 })) });
  }

  async ask<T>(method: string, uri: string, more: object = {}, token: object = free): Promise<T> {
    const answer = await this.#call(places[method] ?? method, { textDocument: { uri }, uri, ...more }, token);
    if (answer instanceof Error) throw answer;
    return answer as T;
  }

  symbols(uri: string): Promise<readonly DocumentSymbol[] | null> {
    return this.ask('textDocument/documentSymbol', uri);
  }

  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    return (await this.ask<{ items: readonly Diagnostic[] }>('textDocument/diagnostic', uri)).items;
  }

  hover(uri: string, position: Position): Promise<unknown> {
    return this.ask('textDocument/hover', uri, { position });
  }

  async #call(place: string, ...args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(place);
    if (handler === undefined) throw new Error(`The server answers no ${place}.`);
    return handler(...args);
  }

  #host(): Host {
    const files = this.#surroundings.files ?? new Map<string, string>();
    return {
      roots: this.#surroundings.folders ?? ['file:///desk/'],
      readFile: async uri => files.get(uri),
      findTranscripts: async () => [...files.keys()].filter(it => /\.(?:md|markdown)$/.test(it)).sort(),
      breathe: () => new Promise(done => setImmediate(done)),
      log: line => void this.logged.push(line),
      ...this.#surroundings.host,
    };
  }

  /** Takes every handler that is registered under its own name; what the server sends leads nowhere. */
  #connection(): unknown {
    const said: Readonly<Record<string, Handler>> = {
      'workspace.getConfiguration': async () => this.#surroundings.settings ?? {},
      sendRequest: async () => null,
      sendNotification: async () => undefined,
      sendDiagnostics: async it => {
        const sent = it as Omit<Pushed, 'newest'>;
        this.pushed.push({ ...sent, newest: this.#versions.get(sent.uri) });
      },
      'window.createWorkDoneProgress': async () => ({ begin() {}, report() {}, done() {} }),
    };
    const at = (path: string): unknown =>
      new Proxy(() => undefined, {
        get: (_, name) => at(path === '' ? String(name) : `${path}.${String(name)}`),
        apply: (_, __, args: unknown[]) => {
          const known = said[path];
          if (known !== undefined) return known(...args);
          const [first, second] = args;
          if (typeof first === 'function') this.#handlers.set(path, first as Handler);
          else if (typeof second === 'function') {
            const method = typeof first === 'string' ? first : (first as { method: string }).method;
            this.#handlers.set(method, second as Handler);
          }
          return undefined;
        },
      });
    return at('');
  }
}
