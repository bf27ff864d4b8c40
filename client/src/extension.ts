/** Where the extension begins: registers what is cheap; the language client comes with the first transcript or article. */
import {
  type Disposable,
  type ExtensionContext,
  commands as editorCommands,
  env,
  l10n,
  type TextDocument,
  window,
  workspace,
} from 'vscode';

import type { Overview } from '../../server/src/protocol';
import { apiOf, type VerbatimApi } from './api';
import { commands } from './commands';
import { bringBackConversation } from './conversation/panel';
import { followCorpus } from './corpus';
import { offerPastingRecordings } from './exchange/pasteRecording';
import { followGlossary } from './glossary';
import { translateWith } from './localise';
import { mayConcern } from './mayConcern';
import { followOverviews, type Overviews } from './overviews';
import { openPreview } from './preview/previewLooks';
import { showFocus } from './reading/focusStatus';
import { offerQuoting } from './reading/quoting';
import { showReading } from './reading/reading';
import { openSession, type Session } from './session';
import { showStatus } from './status';
import { views } from './views';
import { keepChoices } from './views/choices';
import { showCorpus } from './views/corpusView';
import { showView } from './views/view';
import type { Workbench } from './workbench';

/** What it returns is for other extensions, VS Code's own Markdown preview among them. */
export const activate = (context: ExtensionContext): VerbatimApi => {
  translateWith((message, ...args) => l10n.t(message, ...args), env.language);
  const output = window.createOutputChannel('Verbatim', { log: true });
  const session = openSession(context, output);
  const overviews = followOverviews(session);
  const preview = openPreview(session, overviews);
  const reading = showReading(session, overviews);
  const corpus = followCorpus(session);
  const glossary = followGlossary(session);
  const choices = keepChoices(context.workspaceState);
  const workbench: Workbench = { context, session, overviews, reading, corpus, glossary, choices };
  context.subscriptions.push(
    output,
    session,
    overviews,
    preview,
    reading,
    bringBackConversation(context, overviews),
    showFocus(reading, overviews),
    offerQuoting(session, overviews),
    offerPastingRecordings(session),
    showStatus(session, overviews),
    corpus,
    glossary,
    choices,
    ...views.map(it => showView(it, workbench)),
    showCorpus(workbench),
    tellMenus(overviews),
    ...commands.map(({ id, run }) =>
      editorCommands.registerCommand(id, (...args: unknown[]) => run(workbench, ...args)),
    ),
  );
  startWhenConcerned(context, session);
  return apiOf(session, preview);
};

/** Menus and empty views depend on what the active document is. */
const tellMenus = (overviews: Overviews): Disposable => {
  const tell = (overview: Overview | undefined) =>
    editorCommands.executeCommand('setContext', 'verbatim.document', overview?.kind ?? 'none');
  void tell(overviews.current);
  return overviews.onDidChange(tell);
};

/** Looks at every Markdown document that is open, opened or edited until one of them is ours. */
const startWhenConcerned = (context: ExtensionContext, session: Session): void => {
  let started = false;
  const look = (document: TextDocument) => {
    if (started || document.languageId !== 'markdown' || !mayConcern(document.getText())) return;
    started = true;
    for (const listener of listeners) listener.dispose();
    session.start().catch(error => session.output.error(error));
  };
  const listeners = [
    workspace.onDidOpenTextDocument(look),
    workspace.onDidChangeTextDocument(({ document }) => look(document)),
  ];
  context.subscriptions.push(...listeners);
  workspace.textDocuments.forEach(look);
};
