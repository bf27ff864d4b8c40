/** What commands and views work with. */
import type { ExtensionContext } from 'vscode';

import type { Overviews } from './overviews';
import type { Reading } from './reading/reading';
import type { Session } from './session';

export interface Workbench {
  readonly context: ExtensionContext;
  readonly session: Session;
  readonly overviews: Overviews;
  readonly reading: Reading;
}
