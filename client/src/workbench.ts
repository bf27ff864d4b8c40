/** What commands and views work with. */
import type { ExtensionContext } from 'vscode';

import type { Corpus } from './corpus';
import type { Glossary } from './glossary';
import type { Overviews } from './overviews';
import type { Reading } from './reading/reading';
import type { Session } from './session';
import type { Choices } from './views/choices';

export interface Workbench {
  readonly context: ExtensionContext;
  readonly session: Session;
  readonly overviews: Overviews;
  readonly reading: Reading;
  readonly corpus: Corpus;
  readonly glossary: Glossary;
  readonly choices: Choices;
}
