/** What an LSP feature is, and the world in which it works. */
import type { CancellationToken, Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Findings } from '../checking/checkDocument';
import type { Report } from '../checking/report';
import type { Host } from '../host';
import type { ClientAbilities } from '../lsp/clientAbilities';
import type { Positions } from '../lsp/convert';
import type { Settings } from '../settings/schema';
import type { WorkspaceDocument } from '../workspace/document';
import type { DocumentView } from '../workspace/view';
import type { Workspace } from '../workspace/workspace';

export interface Feature {
  /** What the server may promise because this feature is there. */
  readonly capabilities: ServerCapabilities;
  register(connection: Connection, world: World): void;
}

export interface World {
  readonly client: ClientAbilities;
  readonly workspace: Workspace;
  readonly host: Host;
  readonly positions: Positions;
  settings(): Settings;
  /** The address of a rule's documentation page. */
  rulePage(code: string): string;
  /** The document with its quotations judged, as it stands at this call. Rejects with `RequestCancelled` when cancelled. */
  view(document: WorkspaceDocument, token?: CancellationToken): Promise<DocumentView>;
  /** All findings of a view, page by page; the same object for the same view. */
  findings(view: DocumentView): Findings;
  /** The same as one list in text order; the same array for the same view. */
  reports(view: DocumentView): readonly Report[];
}
