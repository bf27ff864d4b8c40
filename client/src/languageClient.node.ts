/** The language client where Node runs: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';

export * from './clientOptions';

export const createLanguageClient = (context: ExtensionContext, options: LanguageClientOptions): LanguageClient => {
  const module = context.asAbsolutePath('dist/server.js');
  return new LanguageClient(
    'verbatim',
    'Verbatim',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6011'] } },
    },
    options,
  );
};
