/** The language client in a browser: the server is a web worker. */
import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';

import type { RunningClient } from './clientOptions';

export * from './clientOptions';

export const createLanguageClient = (context: ExtensionContext, options: LanguageClientOptions): RunningClient => {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  let worker: Worker | undefined;
  const start = async () => {
    worker = new Worker(script);
    return worker;
  };
  const serverEnd = () => {
    const running = worker;
    return async () => {
      running?.terminate();
      return false;
    };
  };
  return { client: new LanguageClient('verbatim', 'Verbatim', start, options), serverEnd };
};
