/**
 * The outline of each document as the server last gave it, so that it comes at once. Of several outlines VS Code takes
 * the way in its breadcrumbs from the one that answers first, and its own Markdown has no idea of who speaks.
 */
import {
  type CancellationToken,
  CancellationTokenSource,
  type Disposable,
  type DocumentSymbol,
  languages,
  type ProviderResult,
  type SymbolInformation,
  type TextDocument,
  workspace,
} from 'vscode';

type Outline = DocumentSymbol[] | SymbolInformation[] | null | undefined;
type Ask = (document: TextDocument, token: CancellationToken) => ProviderResult<Outline>;

export interface Outlines extends Disposable {
  /** Answers for the server where that has answered for this version; `ask` asks it. */
  provide(document: TextDocument, token: CancellationToken, ask: Ask): Promise<Outline>;
  /** The server has read a document anew: it is asked for its outline before somebody wants it. */
  changed(uri: string): void;
}

interface Kept {
  readonly version: number;
  readonly outline: Outline;
}

/** Outlines of longer texts take so long to send that they are asked for when they are wanted, not before. UTF-16 units. */
const longest = 1_000_000;

export const keepOutlines = (): Outlines => {
  const kept = new WeakMap<TextDocument, Kept>();
  const asks = new WeakMap<TextDocument, Ask>();
  let nobody: Disposable | undefined;

  const askAnew = async (document: TextDocument, token: CancellationToken, ask: Ask): Promise<Outline> => {
    const { version } = document;
    const outline = await ask(document, token);
    if (!token.isCancellationRequested && document.version === version) kept.set(document, { version, outline });
    return outline;
  };

  /** VS Code asks all again when somebody who has an outline comes or goes: here somebody who has none. */
  const haveAllAskedAgain = () => {
    if (nobody === undefined)
      nobody = languages.registerDocumentSymbolProvider({ language: 'markdown' }, { provideDocumentSymbols: () => [] });
    else {
      nobody.dispose();
      nobody = undefined;
    }
  };

  return {
    provide: async (document, token, ask) => {
      asks.set(document, ask);
      const known = kept.get(document);
      if (known?.version === document.version) return known.outline;
      const outline = await askAnew(document, token, ask);
      // Somebody else was quicker this time.
      if (kept.get(document)?.version === document.version && (outline?.length ?? 0) > 0) haveAllAskedAgain();
      return outline;
    },
    changed: uri => {
      const document = workspace.textDocuments.find(it => it.uri.toString() === uri);
      const ask = document && asks.get(document);
      if (document === undefined || ask === undefined || document.getText().length > longest) return;
      const source = new CancellationTokenSource();
      Promise.resolve(askAnew(document, source.token, ask)).then(
        () => source.dispose(),
        () => source.dispose(),
      );
    },
    dispose: () => nobody?.dispose(),
  };
};
