/** The language server as the rest of the client sees it: started when it is needed, asked, and started again when it falls. */
import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
} from 'vscode';

import {
  corpusChangedNotification,
  type DocumentChangedParams,
  documentChangedNotification,
  findFilesRequest,
  overviewRequest,
  readFileRequest,
} from '../../server/src/protocol';
import { watchAnswering } from './answering';
import type { RunningClient } from './clientOptions';
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
  /** The document has felled the server twice and is not sent until it changes. */
  isLeftOut(uri: string): boolean;
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
  let running: Promise<RunningClient> | undefined;
  let restarting: Promise<void> | undefined;
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
    void answering.watch(() => becomes('running', 'waiting', 'stopped'));
  };

  const answering = watchAnswering({
    ask: () => void running?.then(({ client }) => client.sendRequest(overviewRequest, { uri: '' })).catch(nothing),
    giveUp: async () => {
      output.error('The server does not answer any more and is ended.');
      const isNoticed = await (await running)?.serverEnd()();
      if (isNoticed === false) await restart().catch(nothing);
    },
  });

  const create = async (): Promise<RunningClient> => {
    const began = performance.now();
    const { clientOptions, createLanguageClient, DidOpenTextDocumentNotification, State, keepCompiled } =
      await loadLanguageClient(context);
    const created: RunningClient = createLanguageClient(
      context,
      clientOptions(context, {
        restarts,
        output,
        outlines,
        answering,
        crashed,
        // A request that fails has ended too: a fallen server rejects it, and then the crash is dealt with.
        settled: uri => client.sendRequest(overviewRequest, { uri }).then(nothing, nothing),
        open: async document => {
          await client.sendNotification(
            DidOpenTextDocumentNotification.type,
            client.code2ProtocolConverter.asOpenTextDocumentParams(document),
          );
          become(state);
        },
      }),
    );
    const { client } = created;
    // `npm run bench` reads what the first transcript of a window costs.
    performance.measure('verbatim/client', { start: began, end: performance.now() });
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) return;
      become({ kind: 'running' });
      keepCompiled();
    });
    client.onRequest(readFileRequest, readFile);
    client.onRequest(findFilesRequest, findFiles);
    client.onNotification(documentChangedNotification, (changed: DocumentChangedParams) => {
      outlines.changed(changed.uri);
      documents.fire(changed);
    });
    client.onNotification(corpusChangedNotification, () => corpora.fire());
    return created;
  };

  /** Who asks while the server is started anew by hand waits for that. */
  const start = async (): Promise<RunningClient> => {
    await restarting?.catch(nothing);
    return begin();
  };

  const begin = async (): Promise<RunningClient> => {
    running ??= create();
    const started = await running;
    if (!started.client.needsStart()) return started;
    become({ kind: 'starting' });
    const { falls } = restarts;
    try {
      await answering.watch(() => started.client.start());
    } catch (error) {
      // Where it has fallen at its start it starts again by itself.
      if (restarts.falls !== falls) await becomes('running', 'stopped');
      else {
        running = undefined;
        become({ kind: 'stopped', reason: error instanceof Error ? error.message : String(error) });
        throw error;
      }
    }
    return started;
  };

  /** Resolves when the state is one of these next. */
  const becomes = (...kinds: readonly SessionState['kind'][]) =>
    new Promise<void>(resolve => {
      const subscription = changes.event(({ kind }) => {
        if (!kinds.includes(kind)) return;
        subscription.dispose();
        resolve();
      });
    });

  const restart = async () => {
    restarts.forget();
    if (state.kind === 'waiting') {
      startNow();
      return becomes('running', 'stopped');
    }
    const started = await running;
    if (started !== undefined && !started.client.needsStart()) {
      const end = started.serverEnd();
      if (!started.client.isRunning()) {
        // It hangs while it starts: the client sees it fall and starts it again.
        if (await end()) return becomes('running', 'stopped');
      } else {
        try {
          await started.client.stop(longestGoodbye);
        } catch {
          await end();
        }
      }
    }
    await begin();
  };

  return {
    get state() {
      return state;
    },
    output,
    isLeftOut: restarts.isLeftOut,
    onDidChangeState: changes.event,
    onDocumentChanged: documents.event,
    onCorpusChanged: corpora.event,
    start: async () => {
      await start();
    },
    restart: () => {
      restarting ??= restart().finally(() => {
        restarting = undefined;
      });
      return restarting;
    },
    request: async <Result>(method: string, parameters: object, token?: CancellationToken): Promise<Result> => {
      const { client } = await start();
      return client.sendRequest<Result>(method, parameters, token);
    },
    dispose: () => {
      changes.dispose();
      documents.dispose();
      corpora.dispose();
      outlines.dispose();
      answering.dispose();
      startNow();
      void running?.then(it => it.client.dispose());
    },
  };
};

const nothing = () => undefined;
/** Milliseconds that a server has to write down what it knows, when it is started anew by hand. */
const longestGoodbye = 400;
