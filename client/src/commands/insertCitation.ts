/** Command: choose a turn of the workspace's transcripts and quote it at the cursor, with attribution and citation. */
import {
  CancellationTokenSource,
  EndOfLine,
  type QuickInputButton,
  type QuickPick,
  type QuickPickItem,
  Range,
  type TextEditor,
  ThemeIcon,
  Uri,
  ViewColumn,
  window,
} from 'vscode';
import {
  type CiteParams,
  type CiteResult,
  citeRequest,
  type FoundTurn,
  type Location,
  type SearchTurnsParams,
  type SearchTurnsResult,
  searchTurnsRequest,
} from '../../../server/src/protocol';
import { t } from '../localise';
import { withoutIcons } from '../plainWords';
import type { Session } from '../session';
import { clock, type Row, shorten } from '../views/row';
import type { Command } from './command';
import { setApart } from './setApart';

/** More turns than this nobody reads in a list. */
const limit = 60;

export const insertCitation: Command = {
  id: 'verbatim.insertCitation',
  /** `row`: a turn of a view, where the command is run from there. */
  run: async ({ session }, row) => {
    const editor = window.activeTextEditor;
    if (editor === undefined) {
      window.showInformationMessage(t('Open the text into which the citation goes.'));
      return;
    }
    const given = (row as Row | undefined)?.source;
    const source = given ?? (await chooseTurn(session, editor.document.uri));
    if (source !== undefined) await insert(session, editor, source);
  },
};

const insert = async (session: Session, editor: TextEditor, source: Location): Promise<void> => {
  const parameters: CiteParams = { source, into: editor.document.uri.toString(), ...formAt(editor) };
  const cited = await session.request<CiteResult>(citeRequest, parameters);
  if (cited === null) {
    window.showWarningMessage(t('These words are no longer where they were found. Search again.'));
    return;
  }
  const { document, selection } = editor;
  const lineAt = (line: number) => (line >= 0 && line < document.lineCount ? document.lineAt(line).text : '');
  const behind = document.lineAt(selection.end.line).text.slice(selection.end.character);
  const markdown = setApart(cited.markdown, {
    before: lineAt(selection.start.line - 1),
    behind: behind === '' ? lineAt(selection.end.line + 1) : behind,
    eol: document.eol === EndOfLine.CRLF ? '\r\n' : '\n',
  });
  // Shown before it is edited: afterwards the user may already have gone on.
  const shown = await window.showTextDocument(document, { viewColumn: editor.viewColumn });
  await shown.edit(edit => edit.replace(selection, markdown));
  shown.revealRange(shown.selection);
};

/** Inside a paragraph nothing but words in the line will do; elsewhere the house format decides. */
const formAt = ({ document, selection }: TextEditor): Pick<CiteParams, 'form'> => {
  const before = document.getText(new Range(selection.start.line, 0, selection.start.line, selection.start.character));
  return before.trim() === '' ? {} : { form: 'inline' };
};

interface TurnItem extends QuickPickItem {
  readonly source: Location;
}

const showSource = (): QuickInputButton => ({
  iconPath: new ThemeIcon('go-to-file'),
  tooltip: t('Open the source beside'),
});

/** What a row says of a turn that was found. */
export const itemOf = (found: FoundTurn): Pick<TurnItem, 'label' | 'description' | 'detail' | 'source'> => ({
  label: found.speaker === '' ? t('Speaker not known') : withoutIcons(found.speaker),
  description: [withoutIcons(found.title), found.time === undefined ? undefined : clock(found.time)]
    .filter(Boolean)
    .join(' · '),
  detail: withoutIcons(shorten(found.text, 160)),
  source: found.source,
});

const chooseTurn = (session: Session, into: Uri): Promise<Location | undefined> => {
  const pick = window.createQuickPick<TurnItem>();
  pick.title = t('Insert Citation');
  pick.placeholder = t('Search words and speakers of the transcripts in this workspace');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const search = searchWhileTyping(session, pick, into);
  return new Promise(resolve => {
    pick.onDidAccept(async () => {
      // Enter may come before the answer to the last key, or before the list has drawn it: what is taken is what was
      // typed, not what stood there before.
      const early = pick.busy;
      await search.settled();
      const chosen = early ? undefined : pick.activeItems.find(it => pick.items.includes(it));
      resolve((chosen ?? pick.items[0])?.source);
      pick.hide();
    });
    pick.onDidTriggerItemButton(({ item }) => {
      const { start, end } = item.source.range;
      const selection = new Range(start.line, start.character, end.line, end.character);
      const options = { selection, viewColumn: ViewColumn.Beside, preserveFocus: true, preview: true };
      void window.showTextDocument(Uri.parse(item.source.uri), options);
    });
    pick.onDidHide(() => {
      resolve(undefined);
      search.cancel();
      pick.dispose();
    });
    pick.show();
  });
};

/** Asks anew at every key; an answer that comes after the next question is thrown away. */
const searchWhileTyping = (session: Session, pick: QuickPick<TurnItem>, into: Uri) => {
  let asking = new CancellationTokenSource();
  const ask = async (query: string) => {
    asking.cancel();
    asking = new CancellationTokenSource();
    const { token } = asking;
    pick.busy = true;
    try {
      const parameters: SearchTurnsParams = { query, limit, into: into.toString() };
      const found = await session.request<SearchTurnsResult>(searchTurnsRequest, parameters, token);
      if (token.isCancellationRequested) return;
      pick.items = found.map(it => ({ ...itemOf(it), alwaysShow: true, buttons: [showSource()] }));
      pick.busy = false;
    } catch (error) {
      if (token.isCancellationRequested) return;
      pick.busy = false;
      session.output.error(error instanceof Error ? error : String(error));
    }
  };
  let last = ask('');
  pick.onDidChangeValue(value => {
    last = ask(value);
  });
  /** Resolves when what is shown answers what is typed. */
  const settled = async () => {
    for (let awaited: Promise<void> | undefined; awaited !== last; ) {
      awaited = last;
      await awaited;
    }
  };
  return { cancel: () => asking.cancel(), settled };
};
