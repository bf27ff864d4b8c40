/** The language client in a browser: the server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';

export * from './clientOptions';

export const createLanguageClient = (context: ExtensionContext, options: LanguageClientOptions): LanguageClient => {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  return new LanguageClient('verbatim', 'Verbatim', async () => new Worker(script), options);
};
