/** What the server says of the document in the active editor, kept up to date: the views and the status bar show it. */
import {
  type Disposable,
  EventEmitter,
  type Position,
  TabInputWebview,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';

import { type Overview, type OverviewResult, overviewRequest } from '../../server/src/protocol';
import type { Session } from './session';

export interface Overviews extends Disposable {
  /** Of the active document; `undefined` where it is none of ours or has not been read yet. */
  readonly current: Overview | undefined;
  onDidChange(listener: (overview: Overview | undefined) => void): Disposable;
  /** Where the cursor stands in the document of `current`, also while a view, a picker or a panel has the focus. */
  readonly cursor: Position | undefined;
  /** Follows `cursor`. */
  onDidMove(listener: (position: Position) => void): Disposable;
  /** As new as the server can give it: waits for an answer. */
  ask(uri: Uri): Promise<Overview | undefined>;
}

const isShown = (uri: Uri | undefined): boolean =>
  window.visibleTextEditors.some(it => it.document.uri.toString() === uri?.toString());

const isOpen = (uri: Uri | undefined): boolean =>
  workspace.textDocuments.some(it => it.uri.toString() === uri?.toString());

/** Whether a page is looked at, as a preview is. */
const inPage = (): boolean => window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview;

export const followOverviews = (session: Session): Overviews => {
  const changes = new EventEmitter<Overview | undefined>();
  const moves = new EventEmitter<Position>();
  let followed: Uri | undefined;
  let current: Overview | undefined;
  let asking = false;
  let stale = false;

  const ask = async (uri: Uri): Promise<Overview | undefined> =>
    (await session.request<OverviewResult>(overviewRequest, { uri: uri.toString() })) ?? undefined;

  const show = (overview: Overview | undefined) => {
    current = overview;
    changes.fire(overview);
  };

  /** One question at a time; what changes meanwhile is asked for behind it. */
  const refresh = async () => {
    if (asking) {
      stale = true;
      return;
    }
    asking = true;
    do {
      stale = false;
      const uri = followed;
      try {
        const overview = uri === undefined || session.state.kind !== 'running' ? undefined : await ask(uri);
        if (uri?.toString() === followed?.toString()) show(overview?.kind === 'other' ? undefined : overview);
      } catch (error) {
        session.output.error(error instanceof Error ? error : String(error));
      }
    } while (stale);
    asking = false;
  };

  const shows = (editor: TextEditor | undefined) => editor?.document.uri.toString() === current?.uri;
  const cursor = () => {
    const { activeTextEditor, visibleTextEditors } = window;
    return (shows(activeTextEditor) ? activeTextEditor : visibleTextEditors.find(shows))?.selection.active;
  };

  const follow = (editor: TextEditor | undefined) => {
    // A view, a picker or a panel has the focus: what was shown still stands in an editor beside it, or behind its preview.
    if (editor === undefined && (isShown(followed) || (inPage() && isOpen(followed)))) return;
    const uri = editor?.document.languageId === 'markdown' ? editor.document.uri : undefined;
    if (uri?.toString() === followed?.toString()) {
      // The same text in another editor, where the cursor stands elsewhere.
      const position = cursor();
      if (position !== undefined) moves.fire(position);
      return;
    }
    followed = uri;
    void refresh();
  };

  const listeners = [
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const [selection] = selections;
      if (selection !== undefined && textEditor.document.uri.toString() === current?.uri) moves.fire(selection.active);
    }),
    session.onDocumentChanged(({ uri }) => {
      if (uri === followed?.toString()) void refresh();
    }),
    session.onDidChangeState(({ kind }) => {
      if (kind === 'running' || kind === 'waiting') void refresh();
    }),
  ];
  follow(window.activeTextEditor);

  return {
    get current() {
      return current;
    },
    get cursor() {
      return current === undefined ? undefined : cursor();
    },
    onDidChange: changes.event,
    onDidMove: moves.event,
    ask,
    dispose: () => {
      for (const listener of [...listeners, changes, moves]) listener.dispose();
    },
  };
};
