/** Loads the language client where Node runs: as V8 has compiled it in an earlier window, which takes a third of the time. */
import { type ExtensionContext, Uri } from 'vscode';

import { readCompiled } from './compiledCode.node';
import type { LoadedClient } from './loadedClient';

export const loadLanguageClient = async (context: ExtensionContext): Promise<LoadedClient> => {
  const compiled = readCompiled<typeof import('./languageClient.node')>(
    context.asAbsolutePath('dist/chunk-languageClient.node.js'),
    Uri.joinPath(context.globalStorageUri, 'languageClient.compiled').fsPath,
    require,
  );
  return compiled === undefined
    ? { ...(await import('./languageClient.node')), keepCompiled: () => undefined }
    : { ...compiled.exports, keepCompiled: compiled.keep };
};
