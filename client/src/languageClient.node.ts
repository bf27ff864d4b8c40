/** The language client where Node runs: the server is a process of its own. */
import type { ExtensionContext } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';

import type { RunningClient } from './clientOptions';

export * from './clientOptions';

export const createLanguageClient = (context: ExtensionContext, options: LanguageClientOptions): RunningClient => {
  const module = context.asAbsolutePath('dist/server.js');
  const client = new QuietClient(
    'verbatim',
    'Verbatim',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6011'] } },
    },
    options,
  );
  return { client, serverEnd: () => endOf(client) };
};

/** The library tells the user of every fall; the session does so in its own words, and once. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Ends the server's process as it is now, whatever it does. */
const endOf = (client: LanguageClient): (() => Promise<boolean>) => {
  const running = client.serverProcess;
  return async () => {
    // Somebody who looks at it with a debugger has stopped it.
    if (running === undefined || running.exitCode !== null || running.signalCode !== null || client.isInDebugMode)
      return true;
    // The client hears of the end by the same event: what it starts before would be taken for what has ended.
    const ended = new Promise(resolve => running.once('close', () => setImmediate(resolve)));
    running.kill('SIGKILL');
    await ended;
    return true;
  };
};
