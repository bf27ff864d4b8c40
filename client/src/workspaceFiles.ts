/** Answers the server's questions about files through the editor, so that it reads local, remote and virtual folders alike. */
import { FileSystemError, Uri, workspace } from 'vscode';

import type { FindFilesParams, FindFilesResult, ReadFileParams, ReadFileResult } from '../../server/src/protocol';

/** Folders that hold no text of the user's. */
const elsewhere = '**/{node_modules,.git}/**';

/** Rejects where the file is there and cannot be read. A BOM is stripped, as the editor does on opening. */
export const readFile = async ({ uri }: ReadFileParams): Promise<ReadFileResult> => {
  const file = Uri.parse(uri, true);
  if (!isReachable(file)) throw new Error(`${uri} is outside the folders that are open.`);
  // An edit that is made for a file goes into its editor: what is there and not yet saved is what counts.
  const edited = workspace.textDocuments.find(it => it.isDirty && it.uri.toString() === file.toString());
  if (edited !== undefined) return { text: edited.getText() };
  try {
    return { text: new TextDecoder('utf-8').decode(await workspace.fs.readFile(file)) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
};

export const findFiles = async ({ pattern }: FindFilesParams): Promise<FindFilesResult> =>
  (await workspace.findFiles(pattern, elsewhere)).map(String);

/** A document must not make the editor ask a machine that the user has not opened a folder or a file of. */
const isReachable = (file: Uri): boolean => {
  const opened = [
    ...(workspace.workspaceFolders ?? []).map(it => it.uri),
    ...workspace.textDocuments.map(it => it.uri),
  ];
  return opened.some(it => it.scheme === file.scheme && it.authority === file.authority);
};

const isMissing = (error: unknown): boolean =>
  error instanceof FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileIsADirectory');
