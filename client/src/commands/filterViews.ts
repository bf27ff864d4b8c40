/** Commands of a view's title: only rows that say some words, and all of them again. */
import { window } from 'vscode';

import { t } from '../localise';
import type { Choices } from '../views/choices';
import type { Command } from './command';

const filter = (id: string, view: string, placeholder: () => string): Command => ({
  id: `verbatim.${id}`,
  run: async ({ choices }) => {
    const box = window.createInputBox();
    box.title = t('Filter');
    box.placeholder = placeholder();
    box.value = choices.current.filters[view] ?? '';
    const before = box.value;
    let taken = false;
    box.onDidChangeValue(words => setFilter(choices, view, words));
    box.onDidAccept(() => {
      taken = true;
      box.hide();
    });
    box.onDidHide(() => {
      if (!taken) setFilter(choices, view, before);
      box.dispose();
    });
    box.show();
  },
});

const showAll = (id: string, view: string): Command => ({
  id: `verbatim.${id}`,
  run: async ({ choices }) => setFilter(choices, view, ''),
});

const setFilter = (choices: Choices, view: string, words: string): void =>
  choices.choose({ filters: { ...choices.current.filters, [view]: words.trim() } });

export const filterViews: readonly Command[] = [
  filter('filterSpeakers', 'verbatim.speakers', () => t('Names, and how turns begin')),
  showAll('showAllSpeakers', 'verbatim.speakers'),
  filter('filterCorpus', 'verbatim.corpus', () => t('Titles, speakers, languages')),
  showAll('showAllTexts', 'verbatim.corpus'),
];
