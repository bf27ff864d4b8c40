/** Shows the state of the document in the status bar and the state of the server among the languages' states. */

import { Disposable, LanguageStatusSeverity, languages, StatusBarAlignment, Uri, window } from 'vscode';
import { t } from './localise';
import type { Overviews } from './overviews';
import { withoutLinks } from './plainWords';
import type { Session, SessionState } from './session';
import { statusOf } from './statusBar';

export const showStatus = (session: Session, overviews: Overviews): Disposable => {
  const item = window.createStatusBarItem('verbatim.status', StatusBarAlignment.Left, 0);
  item.name = 'Verbatim';
  item.command = 'verbatim.speakers.focus';

  const show = () => {
    const status = overviews.current && statusOf(overviews.current, overviews.cursor);
    if (status === undefined) {
      item.hide();
      return;
    }
    item.text = status.text;
    item.tooltip = status.tooltip;
    item.accessibilityInformation = { label: status.spoken };
    item.show();
  };
  show();
  return Disposable.from(item, overviews.onDidChange(show), overviews.onDidMove(show), showServerState(session));
};

/** The small braces of the status bar; nothing of a fall is silent. */
const showServerState = (session: Session): Disposable => {
  const item = languages.createLanguageStatusItem('verbatim.server', { language: 'markdown' });
  item.name = 'Verbatim';
  const show = () => {
    const { state } = session;
    const active = window.activeTextEditor?.document.uri.toString();
    const isLeftOut = active !== undefined && session.isLeftOut(active);
    const { text, severity, detail, busy } = wordsOf(state, isLeftOut);
    item.text = text;
    item.severity = severity;
    item.detail = detail;
    item.busy = busy;
    const stopped = state.kind === 'waiting' || state.kind === 'stopped' || isLeftOut;
    item.command = stopped
      ? { command: 'verbatim.restartServer', title: t('Start again now') }
      : { command: 'verbatim.showOutput', title: t('Show output') };
  };
  show();
  return Disposable.from(
    item,
    session.onDidChangeState(state => {
      show();
      void tell(session, state);
    }),
    window.onDidChangeActiveTextEditor(show),
  );
};

const wordsOf = (state: SessionState, isLeftOut: boolean) => {
  const { Information, Warning, Error: Fault } = LanguageStatusSeverity;
  switch (state.kind) {
    case 'idle':
      return { text: 'Verbatim', severity: Information, detail: t('waits for a transcript'), busy: false };
    case 'starting':
      return { text: 'Verbatim', severity: Information, detail: t('is starting'), busy: true };
    case 'running':
      if (isLeftOut) {
        const detail = t('leaves this document out until it changes: reading it stopped Verbatim twice');
        return { text: 'Verbatim', severity: Warning, detail, busy: false };
      }
      return { text: 'Verbatim', severity: Information, detail: t('is reading along'), busy: false };
    case 'waiting': {
      const seconds = Math.ceil(state.delay / 1000);
      return {
        text: 'Verbatim',
        severity: Warning,
        detail: t('has stopped and starts again in {0} s', seconds),
        busy: true,
      };
    }
    case 'stopped':
      return { text: 'Verbatim', severity: Fault, detail: t('could not start: {0}', state.reason), busy: false };
  }
};

/** What needs more than a small sign: a document is left out, or nothing works at all. */
const tell = async (session: Session, state: SessionState): Promise<void> => {
  if (state.kind === 'waiting') {
    for (const uri of state.leftOut) {
      const name = Uri.parse(uri).path.split('/').at(-1) ?? uri;
      window.showWarningMessage(
        t('Reading “{0}” stopped Verbatim twice. It is left out until it changes.', withoutLinks(name)),
      );
    }
  }
  if (state.kind !== 'stopped') return;
  const again = t('Start again');
  const chosen = await window.showErrorMessage(t('Verbatim could not start: {0}', withoutLinks(state.reason)), again);
  if (chosen === again) await session.restart();
};
