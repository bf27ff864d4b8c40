/** The language server as the rest of the client sees it: started when it is needed, asked, and started again when it falls. */
import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

import {
  corpusChangedNotification,
  type DocumentChangedParams,
  documentChangedNotification,
  findFilesRequest,
  overviewRequest,
  readFileRequest,
} from '../../server/src/protocol';
import { loadLanguageClient } from './loadLanguageClient.node';
import { keepOutlines } from './reading/outlines';
import { type Restarts, watchRestarts } from './restarts';
import { findFiles, readFile } from './workspaceFiles';

export type SessionState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'starting' }
  | { readonly kind: 'running' }
  /** Fallen; starts again by itself after so many milliseconds. */
  | { readonly kind: 'waiting'; readonly delay: number; readonly leftOut: readonly string[] }
  | { readonly kind: 'stopped'; readonly reason: string };

export interface Session extends Disposable {
  readonly state: SessionState;
  readonly output: LogOutputChannel;
  onDidChangeState(listener: (state: SessionState) => void): Disposable;
  onDocumentChanged(listener: (changed: DocumentChangedParams) => void): Disposable;
  /** A file of the workspace has changed behind the open documents; told to whoever has asked for the corpus. */
  onCorpusChanged(listener: () => void): Disposable;
  /** Loads and starts the client; the second call waits for the first. */
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Starts the server where it is not running. Rejects where it cannot answer. */
  request<Result>(method: string, parameters: object, token?: CancellationToken): Promise<Result>;
}

export const openSession = (context: ExtensionContext, output: LogOutputChannel): Session => {
  const changes = new EventEmitter<SessionState>();
  const documents = new EventEmitter<DocumentChangedParams>();
  const corpora = new EventEmitter<void>();
  const restarts: Restarts = watchRestarts();
  const outlines = keepOutlines();
  let state: SessionState = { kind: 'idle' };
  let client: Promise<BaseLanguageClient> | undefined;
  let startNow: () => void = () => undefined;

  const become = (next: SessionState) => {
    state = next;
    changes.fire(next);
  };

  const crashed = async () => {
    const { delay, leftOut } = restarts.crashed(Date.now());
    output.error(`The server has stopped; it starts again in ${delay} ms.`);
    for (const uri of leftOut) output.error(`${uri} was in work at two crashes running: left out until it changes.`);
    become({ kind: 'waiting', delay, leftOut });
    await new Promise<void>(resolve => {
      const timer = setTimeout(resolve, delay);
      startNow = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    become({ kind: 'starting' });
  };

  const create = async (): Promise<BaseLanguageClient> => {
    const began = performance.now();
    const { clientOptions, createLanguageClient, DidOpenTextDocumentNotification, State, keepCompiled } =
      await loadLanguageClient(context);
    const created: BaseLanguageClient = createLanguageClient(
      context,
      clientOptions(context, {
        restarts,
        output,
        outlines,
        crashed,
        // A request that fails has ended too: a fallen server rejects it, and then the crash is dealt with.
        settled: uri => created.sendRequest(overviewRequest, { uri }).then(nothing, nothing),
        open: document =>
          created.sendNotification(
            DidOpenTextDocumentNotification.type,
            created.code2ProtocolConverter.asOpenTextDocumentParams(document),
          ),
      }),
    );
    // `npm run bench` reads what the first transcript of a window costs.
    performance.measure('verbatim/client', { start: began, end: performance.now() });
    created.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      become({ kind: 'running' });
      keepCompiled();
    });
    created.onRequest(readFileRequest, readFile);
    created.onRequest(findFilesRequest, findFiles);
    created.onNotification(documentChangedNotification, (changed: DocumentChangedParams) => {
      outlines.changed(changed.uri);
      documents.fire(changed);
    });
    created.onNotification(corpusChangedNotification, () => corpora.fire());
    return created;
  };

  const start = async (): Promise<BaseLanguageClient> => {
    client ??= create();
    const created = await client;
    if (created.needsStart()) {
      become({ kind: 'starting' });
      try {
        await created.start();
      } catch (error) {
        become({ kind: 'stopped', reason: error instanceof Error ? error.message : String(error) });
        throw error;
      }
    }
    return created;
  };

  return {
    get state() {
      return state;
    },
    output,
    onDidChangeState: changes.event,
    onDocumentChanged: documents.event,
    onCorpusChanged: corpora.event,
    start: async () => {
      await start();
    },
    restart: async () => {
      restarts.forget();
      startNow();
      const running = await client;
      if (running?.isRunning()) await running.stop();
      await start();
    },
    request: async <Result>(method: string, parameters: object, token?: CancellationToken): Promise<Result> => {
      const running = await start();
      return running.sendRequest<Result>(method, parameters, token);
    },
    dispose: () => {
      changes.dispose();
      documents.dispose();
      corpora.dispose();
      outlines.dispose();
      startNow();
      void client?.then(it => it.dispose());
    },
  };
};

const nothing = () => undefined;
