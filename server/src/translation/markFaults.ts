/** Ellipses and question marks that a translation has lost or put in, and code in the line that it has lost. */
import type { Link } from './align';
import type { Comparison } from './compare';
import type { MarkFault } from './fault';
import { headOf, speechOf, speechStart, type Unit } from './unit';

/** Languages that ask without a mark, or with a sign that says other things as well. */
const asksOtherwise = new Set(['th', 'lo', 'km', 'my', 'el', 'bo', 'am', 'hy']);

interface Mark {
  readonly text: string;
  /** UTF-16, from the start of the document. */
  readonly start: number;
  /** A space stands before it: an ellipsis that is set so marks an omission of the translator’s. */
  readonly apart: boolean;
}

interface Marks {
  readonly ellipsis: readonly Mark[];
  readonly question: readonly Mark[];
  readonly code: readonly Mark[];
  /** Something is marked as left out: what else is gone may have gone with it. */
  readonly abridged: boolean;
}

/**
 * Never certain: where one language trails off or asks, another may say so in words. Only what is wholly gone, or there
 * without any in the original, is told; a paragraph that has fewer or more of them is passed over.
 */
export function markFaults({ original, translation }: Comparison, link: Link): MarkFault[] {
  const from = link.original.map(it => original.units[it]!);
  const to = link.translation.map(it => translation.units[it]!);
  const [first] = to;
  if (first === undefined || link.likeness < 0.3 || ![...from, ...to].every(isProse)) return [];
  const before = marksOf(from);
  const now = marksOf(to);
  const faults: MarkFault[] = [];
  const tell = (mark: MarkFault['mark'], lost: Mark | undefined, added: Mark | undefined): void => {
    if (lost !== undefined && !now.abridged)
      faults.push({
        kind: 'mark',
        mark,
        certain: false,
        span: headOf(first),
        original: { start: lost.start, end: lost.start + lost.text.length },
        lost: true,
        text: lost.text,
      });
    else if (added !== undefined)
      faults.push({
        kind: 'mark',
        mark,
        certain: false,
        span: { start: added.start, end: added.start + added.text.length },
        lost: false,
        text: added.text,
      });
  };
  const only = (one: readonly Mark[], other: readonly Mark[]) => (other.length === 0 ? one[0] : undefined);
  // Where speech breaks off, one writes a dash and the other an ellipsis: a dash answers an ellipsis, and is told by nobody.
  const trailing = (marks: readonly Mark[]) => marks.filter(it => !/^(?:-|—|\.\.$)/.test(it.text));
  tell(
    'ellipsis',
    only(trailing(before.ellipsis), now.ellipsis),
    only(
      trailing(now.ellipsis).filter(it => !it.apart),
      before.ellipsis,
    ),
  );
  if (![original.language, translation.language].some(it => it !== undefined && asksOtherwise.has(primary(it))))
    tell('question', only(before.question, now.question), only(now.question, before.question));
  // What only the translation sets as code is most often a number or a term, and translated.
  const there = bareCode(to.map(it => it.text).join('\n'));
  tell(
    'code',
    before.code.find(it => !there.includes(bareCode(it.text))),
    undefined,
  );
  return faults;
}

/** Without the marks around it, spaces, stops and escapes, which nobody carries over with care. */
function bareCode(text: string): string {
  return text.replace(/[`\s.…\\“”"]/g, '').toLowerCase();
}

function isProse(unit: Unit): boolean {
  return unit.kind === 'paragraph' || unit.kind === 'list' || unit.kind === 'quotation';
}

function primary(language: string): string {
  return language.split('-')[0]!.toLowerCase();
}

function marksOf(units: readonly Unit[]): Marks {
  const ellipsis: Mark[] = [];
  const question: Mark[] = [];
  const code: Mark[] = [];
  let abridged = false;
  for (const unit of units) {
    const base = unit.start + speechStart(unit);
    const speech = speechOf(unit);
    for (const match of speech.matchAll(anyMark)) {
      const [text] = match;
      if (/^[[(（【]/.test(text)) abridged = true;
      listOf(text, { ellipsis, question, code })?.push({
        text,
        start: base + match.index,
        apart: /\s/.test(speech[match.index - 1] ?? ' '),
      });
    }
  }
  return { ellipsis, question, code, abridged };
}

/** Addresses and omissions in brackets are read first: the question mark of the one and the ellipsis of the other are none. */
const anyMark =
  /https?:\/\/[^\s)>]+|`[^`\n]{1,120}`|[[(（【] ?(?:…+|\.{3}) ?[\])）】]|[?？؟⁇⁈⁉]|[…⋯]|--+|—|\.{2,3}|。{3}/g;

function listOf<T>(
  mark: string,
  lists: { readonly ellipsis: T; readonly question: T; readonly code: T },
): T | undefined {
  if (mark.startsWith('`')) return lists.code;
  if (/^[?？؟⁇⁈⁉]/.test(mark)) return lists.question;
  return /^[-—…⋯.。]/.test(mark) ? lists.ellipsis : undefined;
}
