/** What hover says on a turn's label in a translation: the original's words, and what has changed in them. */

import { diffWordsWithSpace } from 'diff';
import { escapeMarkdown } from '../../lsp/markdown';
import { fileNameOf } from '../../text/address';
import { say } from '../../text/say';
import { touches } from '../../text/span';
import { counterpartAt, unitsOf } from '../../translation/places';
import { speechOf } from '../../translation/unit';
import type { DocumentView } from '../../workspace/view';

/** Longer turns are cut: a hover is for a glance. */
const longest = 1200;

/** Markdown, every word of the transcript escaped; `undefined` where there is no turn with an original here. */
export function describeOriginal(view: DocumentView, offset: number): string | undefined {
  const words = wordsOfOriginal(view, offset);
  const changes = changesOfOriginal(view, offset);
  return words === undefined || changes === undefined ? words : `${words}\n\n${changes}`;
}

/** `Changed since it was translated: what ~~a fence~~ **a wall** would cost` */
function changesOfOriginal({ translation }: DocumentView, offset: number): string | undefined {
  if (translation?.kind !== 'compared') return undefined;
  const told = translation.faults.flatMap(it =>
    it.kind === 'stale' && it.before !== undefined && touches(it.span, offset) ? [changed(it.before, it.now)] : [],
  );
  return told.length === 0 ? undefined : say('Changed since it was translated: {0}', told.join(' … '));
}

function changed(before: string, now: string): string {
  const parts = diffWordsWithSpace(before.slice(0, longest), now.slice(0, longest)).map(({ value, added, removed }) => {
    const text = escapeMarkdown(value.trim());
    const [left, right] = [/^\s/.test(value) ? ' ' : '', /\s$/.test(value) ? ' ' : ''];
    if (text === '') return value === '' ? '' : ' ';
    return `${left}${removed ? `~~${text}~~` : added ? `**${text}**` : text}${right}`;
  });
  return parts
    .join('')
    .replace(/~~\*\*/g, '~~ **')
    .trim();
}

function wordsOfOriginal({ translation }: DocumentView, offset: number): string | undefined {
  if (translation?.kind !== 'compared') return undefined;
  const { alignment, original } = translation;
  const unit = alignment.translations.find(
    it => it.label !== undefined && touches({ start: it.start, end: it.start + it.label.marked.end }, offset),
  );
  const there = unit === undefined ? undefined : counterpartAt(alignment, 'translation', unit.start);
  if (there === undefined) return undefined;
  const words = unitsOf(alignment, 'original')
    .filter(it => there.start <= it.start && it.start < there.end)
    .map(it => speechOf(it).trim())
    .join(' ')
    .replace(/\s+/g, ' ');
  const name = fileNameOf(original.uri);
  const cut = words.length > longest ? `${words.slice(0, longest)} …` : words;
  return `${escapeMarkdown(name)}:\n\n> ${escapeMarkdown(cut)}`;
}
