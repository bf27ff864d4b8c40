/** Rows of a view by words that the user looks for. Knows nothing of VS Code. */
import type { Row } from './row';

/** Rows that say the words, with all that is in them; of the others what is in them and says the words. */
export const filtered = (rows: readonly Row[], words: string): readonly Row[] => {
  const wanted = fold(words)
    .split(' ')
    .filter(it => it !== '');
  return wanted.length === 0 ? rows : rows.flatMap(row => kept(row, wanted));
};

const kept = (row: Row, wanted: readonly string[]): readonly Row[] => {
  const said = fold(`${row.label} ${row.description ?? ''}`);
  if (wanted.every(it => said.includes(it))) return [row];
  const children = (row.children ?? []).flatMap(child => kept(child, wanted));
  // With an id of its own, so that VS Code opens it although the user has closed the row as it was.
  return children.length === 0 ? [] : [{ ...row, id: `${row.id}?`, open: true, children }];
};

const fold = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
