/** What the language client is told: which documents, which middleware, what to do when the server falls. */
import type { ExtensionContext, LogOutputChannel, TextDocument } from 'vscode';
import { env, l10n, Uri, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  CloseAction,
  ErrorAction,
  ErrorCodes,
  type LanguageClientOptions,
  ResponseError,
  RevealOutputChannelOn,
} from 'vscode-languageclient';

import type { InitializationOptions } from '../../server/src/protocol';
import type { Answering } from './answering';
import type { Outlines } from './reading/outlines';
import type { Restarts } from './restarts';

/** What else the session needs of the library, loaded with it. */
export { DidOpenTextDocumentNotification, State } from 'vscode-languageclient';

/** A client, and a way to end its server without its help. */
export interface RunningClient {
  readonly client: BaseLanguageClient;
  /** What ends the server that runs now; resolves when it has ended, to true where the client notices by itself. */
  serverEnd(): () => Promise<boolean>;
}

export interface ClientEvents {
  readonly restarts: Restarts;
  readonly output: LogOutputChannel;
  readonly outlines: Outlines;
  readonly answering: Answering;
  /** Resolves when the server has read what it was sent of the document. */
  settled(uri: string): Promise<void>;
  /** The server has fallen; resolves when it is time to start it again. */
  crashed(): Promise<void>;
  /** A document that had been left out is to be sent again, whole. */
  open(document: TextDocument): Promise<void>;
}

export const clientOptions = (context: ExtensionContext, events: ClientEvents): LanguageClientOptions => {
  const { restarts } = events;
  const opened = new Set<string>();
  /** Documents that wait until those before them have been read; each promise ends when its document is sent. */
  const queued = new Map<string, Promise<void>>();
  let queue: Promise<void> = Promise.resolve();

  const open = async (document: TextDocument, next: (document: TextDocument) => Promise<void>) => {
    const uri = document.uri.toString();
    opened.add(uri);
    restarts.began(uri, document.version);
    await next(document);
  };

  /** Waits for the answer of each, so that a crash has one suspect. */
  const openCarefully = async (document: TextDocument, next: (document: TextDocument) => Promise<void>) => {
    const { falls } = restarts;
    const uri = document.uri.toString();
    const before = queue;
    const sent = before.then(async () => {
      // After another crash all of them are sent anew.
      if (!document.isClosed && restarts.falls === falls) await open(document, next);
    });
    // Where it cannot be sent the server has fallen, and all is sent anew.
    queued.set(uri, sent.catch(nothing));
    queue = sent.then(() => (restarts.falls === falls ? events.settled(uri) : undefined), nothing);
    await sent;
  };

  const initializationOptions: InitializationOptions = {
    files: 'client',
    onDisk: (workspace.workspaceFolders ?? []).every(it => it.uri.scheme === 'file'),
    storage: (context.storageUri ?? context.globalStorageUri).toString(),
    locale: env.language,
    ...(l10n.bundle === undefined ? {} : { words: l10n.bundle }),
    rulePages: Uri.joinPath(context.extensionUri, 'docs/rules').toString(),
  };

  return {
    documentSelector: [{ language: 'markdown' }],
    initializationOptions,
    outputChannel: events.output,
    // What goes wrong is written down, and the status says it; nobody who writes is interrupted by it.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: async () => {
        opened.clear();
        queued.clear();
        queue = Promise.resolve();
        await events.crashed();
        return { action: CloseAction.Restart, handled: true };
      },
    },
    initializationFailedHandler: error => {
      events.output.error(error);
      return false;
    },
    middleware: {
      sendRequest: async (type, parameters, token, next) => {
        const uri = uriOf(parameters);
        // What is said of a document before it is sent would be shown until it changes.
        if (uri !== undefined) await queued.get(uri);
        if (uri !== undefined && restarts.isLeftOut(uri)) return inactive(`${uri} is left out.`);
        const { falls } = restarts;
        const document = uri !== undefined && opened.has(uri) ? openDocument(uri) : undefined;
        if (document !== undefined) restarts.began(document.uri.toString(), document.version);
        const answer = await events.answering.watch(() => next(type, parameters, token)).catch(inactive);
        if (uri !== undefined && restarts.falls === falls) restarts.ended(uri);
        return answer;
      },
      provideDocumentSymbols: (document, token, next) => events.outlines.provide(document, token, next),
      didOpen: async (document, next) => {
        const uri = document.uri.toString();
        if (restarts.isLeftOut(uri)) return;
        await (restarts.isSuspect(uri) ? openCarefully : open)(document, next);
      },
      didChange: async (event, next) => {
        const uri = event.document.uri.toString();
        if (opened.has(uri)) {
          restarts.began(uri, event.document.version);
          await next(event);
        } else if (restarts.letIn(uri)) {
          await open(event.document, events.open);
          // The server has the change already and leaves it out; who waits for one to ask anew is told of it.
          await next(event);
        }
      },
      didClose: async (document, next) => {
        const uri = document.uri.toString();
        restarts.letIn(uri);
        if (opened.delete(uri)) await next(document);
      },
    },
  };
};

const nothing = () => undefined;

/** A question to a server that has fallen is answered with nothing, and not with an error that the user is told of. */
const inactive = (error: unknown): never => {
  if (error instanceof ResponseError) throw error;
  throw new ResponseError(ErrorCodes.ConnectionInactive, error instanceof Error ? error.message : String(error));
};

const openDocument = (uri: string) => workspace.textDocuments.find(it => it.uri.toString() === uri);

/** The document that a request is about. */
const uriOf = (parameters: unknown): string | undefined => {
  const { textDocument, uri } = (parameters ?? {}) as { textDocument?: { uri?: unknown }; uri?: unknown };
  const found = textDocument?.uri ?? uri;
  return typeof found === 'string' ? found : undefined;
};
