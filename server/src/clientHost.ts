/** The world outside through the client, so that the server runs where there is no disk: a worker, a virtual workspace. */
import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { Host } from './host';
import { type FindFilesResult, findFilesRequest, type ReadFileResult, readFileRequest } from './protocol';
import { pinyinOf } from './text/pinyin';

export function clientHost(
  connection: Connection,
  params: InitializeParams,
  { breathe, log }: Pick<Host, 'breathe' | 'log'>,
): Host {
  return {
    roots: params.workspaceFolders?.map(it => (it.uri.endsWith('/') ? it.uri : `${it.uri}/`)) ?? [],
    async readFile(uri) {
      const found = await connection.sendRequest<ReadFileResult>(readFileRequest, { uri });
      return found === null ? undefined : found.text.replace(/^\uFEFF/, '');
    },
    findTranscripts: () => connection.sendRequest<FindFilesResult>(findFilesRequest, { pattern: '**/*.{md,markdown}' }),
    breathe,
    log,
    pinyin: pinyinOf,
  };
}
