/** The panel Conversation: shows the figures of the active transcript, and goes where the user points. */
import {
  Disposable,
  type ExtensionContext,
  env,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';

import type { Overview } from '../../../server/src/protocol';
import { counted, t } from '../localise';
import type { Overviews } from '../overviews';
import { lastStartingAtOrBefore } from '../position';
import { csvOf, figuresOf } from './figures';
import { type CursorMessage, type PageMessage, type PageWords, readPageMessage, type ShowMessage } from './messages';

let shown: WebviewPanel | undefined;

const kind = 'verbatim.conversation';

/** One panel: the second call brings it to the front. */
export const showConversation = (context: ExtensionContext, overviews: Overviews): void => {
  if (shown === undefined) {
    const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    furnish(window.createWebviewPanel(kind, t('Conversation'), place), context, overviews, undefined);
  } else shown.reveal(undefined, true);
};

/** A panel that was open when the window was closed is there again, with the transcript that it showed. */
export const bringBackConversation = (context: ExtensionContext, overviews: Overviews): Disposable =>
  window.registerWebviewPanelSerializer(kind, {
    deserializeWebviewPanel: async (panel, state?: Partial<ShowMessage>) => {
      const uri = typeof state?.uri === 'string' ? Uri.parse(state.uri) : undefined;
      // A file that is gone meanwhile: the panel shows the next transcript that is opened.
      const opened = uri && (await workspace.openTextDocument(uri).then(undefined, () => undefined));
      furnish(panel, context, overviews, opened && (await overviews.ask(opened.uri).catch(() => undefined)));
    },
  });

/** `overview`: what the page shows first; stays while the active editor is something else. */
const furnish = (
  panel: WebviewPanel,
  { extensionUri }: ExtensionContext,
  overviews: Overviews,
  overview: Overview | undefined,
): void => {
  shown = panel;
  panel.iconPath = Uri.joinPath(extensionUri, 'media/icon.png');
  panel.webview.options = {
    enableScripts: true,
    localResourceRoots: [Uri.joinPath(extensionUri, 'dist'), Uri.joinPath(extensionUri, 'media')],
  };
  const show = () => {
    if (overviews.current !== undefined && overviews.current.turns.length > 0) overview = overviews.current;
    if (overview === undefined) return;
    const message: ShowMessage = {
      kind: 'show',
      uri: overview.uri,
      title: nameOf(overview.uri),
      figures: figuresOf(overview),
      words: wordsFor(overview),
    };
    void panel.webview.postMessage(message);
    follow();
  };
  /** Marks the turn in which the cursor stands. */
  const follow = () => {
    const editor = window.visibleTextEditors.find(it => it.document.uri.toString() === overview?.uri);
    if (overview === undefined || editor === undefined) return;
    const message: CursorMessage = {
      kind: 'cursor',
      turn: lastStartingAtOrBefore(overview.turns, editor.selection.active),
    };
    void panel.webview.postMessage(message);
  };
  const answer = async (message: PageMessage | undefined) => {
    if (message?.kind === 'ready') show();
    else if (message?.kind === 'go' && overview !== undefined) await goTo(overview, message.turn);
    else if (message?.kind === 'save' && overview !== undefined) await save(overview, message);
  };
  const listeners = Disposable.from(
    overviews.onDidChange(show),
    overviews.onDidMove(follow),
    panel.webview.onDidReceiveMessage(raw => answer(readPageMessage(raw))),
  );
  panel.onDidDispose(() => {
    shown = undefined;
    listeners.dispose();
  });
  panel.webview.html = pageOf(panel, extensionUri);
};

const goTo = async ({ uri, turns }: Overview, index: number): Promise<void> => {
  const turn = turns[index];
  if (turn === undefined) return;
  const { line, character } = turn.range.start;
  const viewColumn = window.visibleTextEditors.find(it => it.document.uri.toString() === uri)?.viewColumn;
  const selection = new Range(line, character, line, character);
  await window.showTextDocument(Uri.parse(uri), { selection, viewColumn: viewColumn ?? ViewColumn.One });
};

const save = async (overview: Overview, { format, content }: Extract<PageMessage, { kind: 'save' }>): Promise<void> => {
  const source = Uri.parse(overview.uri);
  const defaultUri = source.with({ path: `${source.path.replace(/\.[^./]*$/, '')}.${format}` });
  const chosen = await window.showSaveDialog({ defaultUri, filters: { [format.toUpperCase()]: [format] } });
  if (chosen === undefined) return;
  await workspace.fs.writeFile(chosen, bytesOf(overview, format, content));
};

const bytesOf = (overview: Overview, format: 'svg' | 'png' | 'csv', content: string): Uint8Array => {
  if (format === 'png') return Uint8Array.from(atob(content), it => it.charCodeAt(0));
  if (format === 'svg') return new TextEncoder().encode(content);
  const words = wordsFor(overview);
  const headings = [words.speaker, words.turns, words.words, words.share, words.longest];
  // The mark at the head tells a spreadsheet that this is UTF-8.
  return new TextEncoder().encode(`\ufeff${csvOf(figuresOf(overview), headings, words.nobody)}`);
};

const nameOf = (uri: string): string => Uri.parse(uri).path.split('/').at(-1) ?? uri;

const wordsFor = (overview: Overview): PageWords => {
  const characters = overview.unit === 'characters';
  return {
    nobody: t('Speaker not known'),
    lanes: t('Who speaks when'),
    lanesHelp: t('Arrow keys go from turn to turn, Enter opens the turn in the editor.'),
    shares: t('How much each says'),
    speaker: t('Speaker'),
    turns: t('Turns'),
    words: characters ? t('Characters') : t('Words'),
    length: {
      one: characters ? t('{0} character', '{0}') : t('{0} word', '{0}'),
      many: characters ? t('{0} characters', '{0}') : t('{0} words', '{0}'),
    },
    share: t('Share in %'),
    longest: t('Longest turn'),
    longestTurns: t('Longest turns'),
    follows: t('Who follows whom'),
    followsHelp: t('How often the speaker of the row was followed by the speaker of the column.'),
    followedBy: t('followed by'),
    saveSvg: t('Save as SVG'),
    savePng: t('Save as PNG'),
    saveCsv: t('Save as CSV'),
    counting: [
      counted(overview.speakers.length, '{0} speaker', '{0} speakers'),
      counted(overview.turns.length, '{0} turn', '{0} turns'),
      characters
        ? t('counted in characters; labels, times and bracket notes do not count')
        : t('counted in words; labels, times and bracket notes do not count'),
    ].join(' · '),
    empty: t('There are no turns here.'),
  };
};

const pageOf = ({ webview }: WebviewPanel, extensionUri: Uri): string => {
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), it => it.toString(16).padStart(2, '0')).join('');
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist/conversation.js'));
  const style = webview.asWebviewUri(Uri.joinPath(extensionUri, 'media/conversation.css'));
  const policy = `default-src 'none'; img-src data: blob:; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${style}">
<title>Conversation</title>
</head>
<body>
<main id="page"></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
};
