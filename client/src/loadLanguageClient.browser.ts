/** Loads the language client in a browser, where it stands in the same bundle. */
import type { LoadedClient } from './loadedClient';

export const loadLanguageClient = async (): Promise<LoadedClient> => ({
  ...(await import('./languageClient.browser')),
  keepCompiled: () => undefined,
});
