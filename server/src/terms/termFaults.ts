/** Terms of an original that its translation renders otherwise than the termbase has it. */
import type { TermEntry, TermWord } from '../model/term';
import { scanQuotationMarks } from '../syntax/quotationMarks';
import { overlap, type Span, shift } from '../text/span';
import type { Alignment, Link } from '../translation/align';
import { headOf, type Side, speechStart } from '../translation/unit';
import { type Avoided, avoidedAt } from './avoided';
import { isOf } from './languages';
import type { Termbase } from './termbase';

export interface TermFault {
  /** The words not to use, or the head of the paragraph that has none of those to use; from the start of the translation. */
  readonly span: Span;
  /** The term where the original has it; from the start of that document. */
  readonly original: Span;
  /** As the original writes it. */
  readonly term: string;
  readonly entry: TermEntry;
  /** `undefined`: nothing that is to be avoided stands here, but nothing that renders the term either. */
  readonly avoided?: Avoided;
}

/** The two files, laid side by side. */
export interface Compared {
  readonly original: Side;
  readonly translation: Side;
  readonly alignment: Alignment;
}

export function termFaults(compared: Compared, terms: Termbase): readonly TermFault[] {
  const { original, translation, alignment } = compared;
  const from = original.language;
  const into = translation.language;
  if (terms.entries.length === 0 || from === undefined || into === undefined) return [];
  const faults: TermFault[] = [];
  for (const link of alignment.links) {
    if (link.translation.length === 0) continue;
    for (const said of termsSaid(link, alignment, terms, from, into)) {
      const avoided = avoidedIn(link, alignment, terms, said.entry, into);
      if (avoided.length > 0) faults.push(...avoided.map(it => ({ ...it, ...said })));
      else if (!isRendered(link, alignment, terms, said, into)) {
        const span = headOf(alignment.translations[link.translation[0]!]!);
        faults.push({ span, ...said });
      }
    }
  }
  return faults;
}

type Said = Pick<TermFault, 'original' | 'term' | 'entry'>;

/** The terms that the original says here and the termbase can translate, each once. */
function termsSaid(link: Link, alignment: Alignment, terms: Termbase, from: string, into: string): readonly Said[] {
  const said = new Map<TermEntry, Said>();
  for (const at of link.original) {
    const profile = alignment.original[at]!;
    const unit = alignment.originals[at]!;
    for (const { span, senses } of terms.in(profile)) {
      // A word of two terms may be either of them.
      if (new Set(senses.map(it => it.entry)).size !== 1) continue;
      const { entry, word } = senses[0]!;
      if (word.use === 'avoided' || said.has(entry) || !isOf(word, from) || !translates(entry, from, into)) continue;
      const original = shift(span, unit.start + speechStart(unit));
      said.set(entry, { entry, original, term: profile.text.slice(span.start, span.end) });
    }
  }
  return [...said.values()];
}

/** Whether it has words of both languages, and none that may be of either. */
function translates({ words }: TermEntry, from: string, into: string): boolean {
  const good = words.filter(it => it.use !== 'avoided');
  return good.some(it => isOf(it, into)) && !good.some(it => isOf(it, into) && isOf(it, from));
}

/** Where the translation has words that the entry says to avoid, outside of notes and of words in quotation marks. */
function avoidedIn(
  link: Link,
  alignment: Alignment,
  terms: Termbase,
  entry: TermEntry,
  into: string,
): readonly { readonly span: Span; readonly avoided: Avoided }[] {
  return link.translation.flatMap(at => {
    const profile = alignment.translation[at]!;
    const unit = alignment.translations[at]!;
    const start = speechStart(unit);
    return terms.in(profile).flatMap(match => {
      const avoided = avoidedAt(profile.text, match, it => it === entry);
      if (avoided === undefined || !isOf(avoided.word, into)) return [];
      const closed = [...unit.notes.map(it => shift(it.span, -start)), ...quotedIn(profile.text)];
      if (closed.some(it => overlap(it, match.span))) return [];
      return [{ span: shift(match.span, unit.start + start), avoided }];
    });
  });
}

function quotedIn(text: string): readonly Span[] {
  return scanQuotationMarks(text, []).map(it => it.outer);
}

/** A pair that is less alike says other things, or leaves much out. */
const likeEnough = 0.5;

/** Whether the term is there, or nothing can be said of it: in one of its words, in a form of one, or as in the original. */
function isRendered(link: Link, alignment: Alignment, terms: Termbase, { entry, term }: Said, into: string): boolean {
  if (link.likeness < likeEnough || link.original.some(at => alignment.originals[at]!.kind !== 'paragraph'))
    return true;
  const words = entry.words.filter(it => isOf(it, into));
  const texts = link.translation.map(at => alignment.translation[at]!);
  if (texts.some(it => terms.in(it).some(match => match.senses.some(sense => sense.entry === entry)))) return true;
  const text = texts.map(it => it.text.toLowerCase()).join('\n');
  return text.includes(term.toLowerCase()) || words.some(it => hasFormOf(it, text));
}

/** The beginning of one of its longer words, or two of its characters: `sem` of `semillas`, `种子` of `种子库`. */
function hasFormOf({ text: word }: TermWord, text: string): boolean {
  const lower = word.toLowerCase();
  if (/\p{Script=Han}/u.test(lower))
    return Array.from({ length: Math.max(1, lower.length - 1) }, (_, at) => lower.slice(at, at + 2)).some(it =>
      text.includes(it),
    );
  const parts = lower.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const long = parts.filter(it => it.length >= 4);
  return (long.length > 0 ? long : parts).some(it => text.includes(it.slice(0, Math.max(3, it.length - 3))));
}
