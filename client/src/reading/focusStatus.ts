/** The status bar while somebody is read alone: who, and a click that shows everybody again. */
import { Disposable, StatusBarAlignment, window } from 'vscode';
import { t } from '../localise';
import type { Overviews } from '../overviews';
import { withoutIcons } from '../plainWords';
import type { Reading } from './reading';

export const showFocus = (reading: Reading, overviews: Overviews): Disposable => {
  const item = window.createStatusBarItem('verbatim.onlyThisSpeaker', StatusBarAlignment.Left, -1);
  item.name = t('Only one speaker');
  item.command = 'verbatim.onlyThisSpeaker';
  const show = () => {
    const { current } = overviews;
    const id = current === undefined ? undefined : reading.onlyIn(current.uri);
    const speaker = current?.speakers.find(it => it.id === id);
    if (speaker === undefined) {
      item.hide();
      return;
    }
    const words = t('Only {0}', speaker.name);
    const help = t('The turns of all others are dimmed. Click to show everybody again.');
    item.text = `$(eye) ${withoutIcons(words)}`;
    item.tooltip = help;
    item.accessibilityInformation = { label: `${words}. ${help}`, role: 'button' };
    item.show();
  };
  return Disposable.from(item, overviews.onDidChange(show), reading.onDidChange(show));
};
