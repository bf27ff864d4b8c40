/** What the client has said it can do, as far as anything here depends on it. */
import type { ClientCapabilities } from 'vscode-languageserver';

export interface ClientAbilities {
  /** Asks for diagnostics itself; others have them pushed. */
  readonly pulls: boolean;
  /** Asks for diagnostics anew when it is told to. */
  readonly refreshes: boolean;
  /** Asks for code lenses anew when it is told to. */
  readonly refreshesLenses: boolean;
  /** Asks for semantic tokens anew when it is told to. */
  readonly refreshesTokens: boolean;
  readonly configuration: boolean;
  readonly watches: boolean;
  /** Makes files that an edit asks for. */
  readonly creates: boolean;
  /** Shows edits that have to be confirmed, and applies those that were. */
  readonly confirms: boolean;
}

export function abilitiesOf({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    confirms: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    creates: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
  };
}
