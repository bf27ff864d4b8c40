/** What the language client is told: which documents, which middleware, what to do when the server falls. */
import type { ExtensionContext, LogOutputChannel, TextDocument } from 'vscode';
import { env, l10n, Uri, workspace } from 'vscode';
import { CloseAction, ErrorAction, type LanguageClientOptions } from 'vscode-languageclient';

import type { InitializationOptions } from '../../server/src/protocol';
import type { Outlines } from './reading/outlines';
import type { Restarts } from './restarts';

/** What else the session needs of the library, loaded with it. */
export { DidOpenTextDocumentNotification, State } from 'vscode-languageclient';

export interface ClientEvents {
  readonly restarts: Restarts;
  readonly output: LogOutputChannel;
  readonly outlines: Outlines;
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
  let queue: Promise<void> = Promise.resolve();

  const open = async (document: TextDocument, next: (document: TextDocument) => Promise<void>) => {
    const uri = document.uri.toString();
    opened.add(uri);
    restarts.began(uri);
    await next(document);
  };

  /** Waits for the answer of each, so that a crash has one suspect. */
  const openCarefully = async (document: TextDocument, next: (document: TextDocument) => Promise<void>) => {
    if (document.isClosed) return;
    await open(document, next);
    await events.settled(document.uri.toString());
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
    errorHandler: {
      error: () => ({ action: ErrorAction.Continue, handled: true }),
      closed: async () => {
        opened.clear();
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
        const answer = await next(type, parameters, token);
        if (uri !== undefined) restarts.ended(uri);
        return answer;
      },
      provideDocumentSymbols: (document, token, next) => events.outlines.provide(document, token, next),
      didOpen: async (document, next) => {
        if (restarts.isLeftOut(document.uri.toString())) return;
        if (!restarts.careful) return open(document, next);
        queue = queue.then(() => openCarefully(document, next));
        await queue;
      },
      didChange: async (event, next) => {
        const uri = event.document.uri.toString();
        if (opened.has(uri)) {
          restarts.began(uri);
          await next(event);
        } else if (restarts.letIn(uri)) {
          await open(event.document, events.open);
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

/** The document that a request is about. */
const uriOf = (parameters: unknown): string | undefined => {
  const { textDocument, uri } = (parameters ?? {}) as { textDocument?: { uri?: unknown }; uri?: unknown };
  const found = textDocument?.uri ?? uri;
  return typeof found === 'string' ? found : undefined;
};
