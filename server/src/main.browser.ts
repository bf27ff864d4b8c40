/** The server in a web worker: every file comes through the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { clientHost } from './clientHost';
import { serve } from './server';
import { provideXml } from './terms/readTermBase';

declare const self: DedicatedWorkerGlobalScope;

provideXml(() => import('saxes'));

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));

serve(connection, {
  host: (_, params) =>
    clientHost(connection, params, {
      breathe: () => new Promise(done => setTimeout(done, 0)),
      log: line => connection.console.log(line),
    }),
  rulePages: 'about:blank',
});

connection.listen();
