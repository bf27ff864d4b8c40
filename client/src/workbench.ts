/** What commands and views work with. */
import type { ExtensionContext } from 'vscode';

import type { Overviews } from './overviews';
import type { Session } from './session';

export interface Workbench {
  readonly context: ExtensionContext;
  readonly session: Session;
  readonly overviews: Overviews;
}
