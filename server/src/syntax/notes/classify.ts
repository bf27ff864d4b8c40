/** What kind of note stands in a pair of square brackets. */
import type { Gloss, NoteKind } from '../../model/note';
import { readGloss, type Script } from './gloss';
import { isInsertion, type Surroundings } from './insertion';
import { isAction, isEditorsNote, isGap, isNonverbal, isRedaction, isShowing } from './phrases';
import { findTime, isTime } from './time';

export interface Classified {
  readonly kind: NoteKind;
  readonly gloss?: Gloss;
  /** Milliseconds. */
  readonly time?: number;
}

/** Labels that stand before a colon in a note and are nobody: `[Problem: …]`. */
const headings = new Set(
  (
    'problem question answer example action conclusion summary topic result results background context source link ' +
    'slide slides image picture video photo note warning aside idea issue option agenda discussion clarification ' +
    'translation pronunciation credit caption fyi ps nb re todo url faq tl;dr tldr eg ie vs'
  ).split(' '),
);

const initialsLabel = /^\p{Lu}{2,4}(?:[/,&]\s?\p{Lu}{2,4})*:\s/u;
const nameLabel = /^(\p{Lu}[\p{L}\p{M}.’'-]*(?:\s\p{Lu}[\p{L}\p{M}.’'-]*){0,3}(?:\s(?:\d{1,2}|member))?):\s/u;
const hanLabel = /^(\p{Script=Han}{2,4})[:：]/u;

/**
 * `body` is what stands between the brackets, trimmed; `script` is that of the text around, `around` what stands there,
 * asked where the words alone do not tell. The kinds and what tells them: docs/notes.md.
 */
export function classify(body: string, around: () => Surroundings, script: Script): Classified {
  const told = toldByWords(body, script);
  if (told !== undefined) return told;
  return { kind: isHanAmongHan(body, script) ? hanKind(body, around()) : latinKind(body, around()) };
}

/** The same few words stand in most brackets: what `[laughs]` is need not be found out each time. */
const known = new Map<Script, Map<string, Classified | undefined>>();
const mostKnown = 2048;
/** Longer words come back seldom. UTF-16 units. */
const longestKnown = 40;

/** What the words in the brackets are by themselves. */
function toldByWords(body: string, script: Script): Classified | undefined {
  if (body.length > longestKnown) return readWords(body, script);
  const these = known.get(script) ?? new Map<string, Classified | undefined>();
  if (these.size === 0) known.set(script, these);
  if (these.has(body)) return these.get(body);
  const found = readWords(body, script);
  if (these.size >= mostKnown) these.clear();
  these.set(body, found);
  return found;
}

function readWords(body: string, script: Script): Classified | undefined {
  if (body === '' || /^(?:square )?brackets$|^方括号$|^方括號$/iu.test(body)) return { kind: 'legend' };
  if (isTime(body)) return { kind: 'timestamp', ...timeOf(body) };
  if (/^[.…\s]+$/u.test(body) || /^(?:snip|\.\.\.snip\.\.\.|略|中略|后略|前略|以下略)$/iu.test(body))
    return { kind: 'elision' };
  if (isRedaction(body)) return { kind: 'redaction' };
  if (isGap(body)) return { kind: 'gap', ...timeOf(body) };
  if (isNonverbal(body)) return { kind: 'nonverbal', ...timeOf(body) };
  if (isEditorsNote(body)) return { kind: 'editors-note' };
  if (isAside(body)) return { kind: 'aside' };
  const gloss = readGloss(body, script);
  return gloss === undefined ? undefined : { kind: 'gloss', gloss };
}

function timeOf(body: string): { time?: number } {
  const time = findTime(body);
  return time === undefined ? {} : { time };
}

function isAside(body: string): boolean {
  const label = (nameLabel.exec(body) ?? hanLabel.exec(body))?.[1];
  if (label !== undefined) return !headings.has(label.toLowerCase());
  return initialsLabel.test(body);
}

function latinKind(body: string, around: Surroundings): NoteKind {
  if (isShowing(body)) return 'nonverbal';
  const alone = around.before.trim() === '' && /^[\s.]*$/u.test(around.after);
  if (alone) return isAction(body) ? 'nonverbal' : 'editors-note';
  if (isAction(body) && /^$|[.!?…:]$/u.test(around.before.trimEnd())) return 'nonverbal';
  return isInsertion(body, around) ? 'insertion' : 'clarification';
}

function isHanAmongHan(body: string, script: Script): boolean {
  return script === 'han' && /\p{Script=Han}/u.test(body);
}

/** Chinese has no spaces to tell words by: a few characters within the sentence complete it, `[指…]` remarks on it. */
function hanKind(body: string, { before, after }: Surroundings): NoteKind {
  if (before.trim() === '' && after.trim() === '') return 'editors-note';
  if (/^(?:指|即|也就是|意思|此处|这里指|原文|应为|應為|注)/u.test(body)) return 'clarification';
  const runsThrough = /[\p{Script=Han}，、]$/u.test(before) && /^\p{Script=Han}/u.test(after);
  return runsThrough && body.length <= 6 ? 'insertion' : 'clarification';
}
