/** The server as a Node process: over stdio, IPC or a pipe, with the disk as its world unless the client offers its files. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, type InitializeParams, ProposedFeatures } from 'vscode-languageserver/node';
import { clientHost } from './clientHost';
import { useBibtex } from './node/bibtex';
import { breathe } from './node/breathe';
import { gatheredWrites } from './node/gatheredWrites';
import { useHanVariants } from './node/hanVariants';
import { guardDisk, nodeHost } from './node/nodeHost';
import { nodeStorage } from './node/nodeStorage';
import { passageWorker } from './node/passageWorker';
import { useXml } from './node/xml';
import type { InitializationOptions } from './protocol';
import { serve } from './server';
import { providePinyin } from './text/pinyin';
import { descriptionName } from './workspace/passageShelf';

gatheredWrites(process.stdout);
const connection = createConnection(ProposedFeatures.all);

providePinyin(() => import('pinyin-pro'));
useHanVariants();
useBibtex();
useXml();

process.on('unhandledRejection', error => connection.console.error(`Unhandled: ${String(error)}`));

serve(connection, {
  host(_, params) {
    const log = (line: string) => connection.console.log(line);
    const options = params.initializationOptions as InitializationOptions | undefined;
    const storage = nodeStorage(options?.storage);
    const roots = rootsOf(params);
    const host =
      options?.files === 'client'
        ? guardDisk(clientHost(connection, params, { breathe, log }), roots)
        : nodeHost(roots, [], log);
    const onDisk = roots.length > 0 && (options?.files !== 'client' || options.onDisk === true);
    const thread = { script: join(__dirname, 'passages.js'), roots, storage: options?.storage, log };
    // Where an index was kept, it is taken up while the server starts.
    const passages = onDisk && storage?.has(descriptionName) === true ? passageWorker(thread) : undefined;
    return {
      ...host,
      ...(storage && { storage }),
      ...(onDisk && { passages: () => passages ?? passageWorker(thread) }),
    };
  },
  rulePages: pathToFileURL(join(__dirname, '..', 'docs', 'rules')).href,
});

connection.listen();

function rootsOf(params: InitializeParams): string[] {
  const uris = params.workspaceFolders?.map(it => it.uri) ?? (params.rootUri ? [params.rootUri] : []);
  return uris.filter(it => it.startsWith('file:')).map(it => fileURLToPath(it));
}
