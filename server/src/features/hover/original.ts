/** What hover says on a turn's label in a translation: the original's words. */
import { escapeMarkdown } from '../../lsp/markdown';
import { touches } from '../../text/span';
import { counterpartAt, unitsOf } from '../../translation/places';
import { speechOf } from '../../translation/unit';
import type { DocumentView } from '../../workspace/view';

/** Longer turns are cut: a hover is for a glance. */
const longest = 1200;

/** Markdown, every word of the transcript escaped; `undefined` where there is no turn with an original here. */
export function describeOriginal({ translation }: DocumentView, offset: number): string | undefined {
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
  const name = decodeURIComponent(original.uri.slice(original.uri.lastIndexOf('/') + 1));
  const cut = words.length > longest ? `${words.slice(0, longest)} …` : words;
  return `${escapeMarkdown(name)}:\n\n> ${escapeMarkdown(cut)}`;
}
