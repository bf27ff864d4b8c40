/** Shows the corpus in its tree view, how far it has been read, and where the active document is in it. */
import { commands, Disposable, window } from 'vscode';

import { corpusRowAt, corpusRows, readingSaid } from './corpus';
import { filtered } from './filter';
import { openTree } from './tree';
import { filterSaid, type Shown } from './view';

const id = 'verbatim.corpus';
const steps = 40;

export const showCorpus = ({ corpus, choices }: Omit<Shown, 'overviews'>): Disposable => {
  const tree = openTree(id);
  let shown = -1;
  const show = () => {
    const { reading } = corpus;
    const state = reading.stopped ? 'stopped' : reading.checked < reading.files ? 'reading' : 'read';
    void commands.executeCommand('setContext', 'verbatim.corpus', state);
    const words = choices.current.filters[id] ?? '';
    const rows = corpusRows(corpus.rows);
    const kept = filtered(rows, words);
    const said = [readingSaid(reading), filterSaid(words, rows.length > 0 && kept.length === 0)].filter(
      it => it !== undefined,
    );
    tree.view.message = said.length === 0 ? undefined : said.join(' · ');
    tree.show(kept, undefined);
    reveal();
  };
  /** While thousands of files are read, the rows are shown in so many steps, not at each answer. */
  const follow = () => {
    const { files, read, checked, stopped } = corpus.reading;
    const done = stopped || checked >= files;
    const step = files === 0 ? 0 : Math.floor((steps * (read + checked)) / (2 * files));
    if (!done && step === shown) tree.view.message = readingSaid(corpus.reading);
    else {
      shown = done ? -1 : step;
      show();
    }
  };
  const reveal = () => {
    const uri = window.activeTextEditor?.document.uri.toString();
    if (uri !== undefined) tree.reveal(corpusRowAt(uri));
  };
  const look = () => {
    corpus.look(id, tree.view.visible);
    reveal();
  };
  look();
  return Disposable.from(
    tree,
    corpus.onDidChange(follow),
    choices.onDidChange(show),
    tree.view.onDidChangeVisibility(look),
    window.onDidChangeActiveTextEditor(reveal),
  );
};
