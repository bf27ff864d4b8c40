/** The language client with what the session needs of it, however it has come here. */
import type { ExtensionContext } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type * as options from './clientOptions';

export type LoadedClient = typeof options & {
  createLanguageClient(context: ExtensionContext, options: LanguageClientOptions): options.RunningClient;
  /** To be called when the client has started: what has been compiled until then need not be next time. */
  keepCompiled(): void;
};
