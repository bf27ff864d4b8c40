/** Shows rows of the active document's overview in a tree view, and follows the cursor there. */
import { Disposable, type ViewBadge } from 'vscode';

import type { CorpusRow, GlossaryTerm, Overview, Position } from '../../../server/src/protocol';
import type { Corpus } from '../corpus';
import type { Glossary } from '../glossary';
import { t } from '../localise';
import type { Overviews } from '../overviews';
import type { Choices, ViewChoices } from './choices';
import { filtered } from './filter';
import type { Row } from './row';
import { openTree } from './tree';

/** What a view may show beside the document itself. */
export interface Beside {
  readonly choices: ViewChoices;
  /** As far as it has been read. */
  readonly texts: readonly CorpusRow[];
  /** As it was when a text was last saved. */
  readonly terms: readonly GlossaryTerm[];
}

export interface ViewDescription {
  /** As in `contributes.views`. */
  readonly id: string;
  rowsOf(overview: Overview, beside: Beside): readonly Row[];
  /** Id of the row that stands for what is at the position. */
  rowAt(overview: Overview, position: Position, beside: Beside): string | undefined;
  badgeOf?(overview: Overview): ViewBadge | undefined;
  /** Whether it shows what other texts say of this one. */
  readsCorpus?(overview: Overview): boolean;
  /** Whether it shows the terms of the workspace. */
  readonly readsGlossary?: boolean;
}

export interface Shown {
  readonly overviews: Overviews;
  readonly corpus: Corpus;
  readonly glossary: Glossary;
  readonly choices: Choices;
}

export const showView = (description: ViewDescription, { overviews, corpus, glossary, choices }: Shown): Disposable => {
  const { id, rowsOf, rowAt, badgeOf, readsCorpus, readsGlossary } = description;
  const tree = openTree(id);
  const beside = (): Beside => ({ choices: choices.current, texts: corpus.rows, terms: glossary.terms });

  const show = () => {
    const { current } = overviews;
    const words = choices.current.filters[id] ?? '';
    const rows = current === undefined ? [] : rowsOf(current, beside());
    const kept = filtered(rows, words);
    tree.show(kept, current?.uri);
    tree.view.badge = current && badgeOf?.(current);
    tree.view.message = filterSaid(words, rows.length > 0 && kept.length === 0);
    if (readsGlossary) glossary.look(tree.view.visible);
    corpus.look(id, tree.view.visible && current !== undefined && readsCorpus?.(current) === true);
  };
  const reveal = () => {
    const { current, cursor } = overviews;
    if (current !== undefined && cursor !== undefined) tree.reveal(rowAt(current, cursor, beside()));
  };
  show();

  return Disposable.from(
    tree,
    overviews.onDidChange(show),
    overviews.onDidMove(reveal),
    choices.onDidChange(show),
    glossary.onDidChange(() => {
      if (readsGlossary) show();
    }),
    corpus.onDidChange(() => {
      if (readsCorpus !== undefined) show();
    }),
    tree.view.onDidChangeVisibility(() => {
      show();
      reveal();
    }),
  );
};

/** `undefined`: nothing is left out. */
export const filterSaid = (words: string, nothingLeft: boolean): string | undefined => {
  if (words === '') return undefined;
  return nothingLeft ? t('Nothing says “{0}”.', words) : t('Only what says “{0}”', words);
};
