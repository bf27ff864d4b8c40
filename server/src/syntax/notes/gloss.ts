/** What a gloss says: the term of the original, how it is rendered, and what is explained of it. */
import type { Gloss } from '../../model/note';
import type { Span } from '../../text/span';

/** Characters of a script that a text in another one uses only to show the original. */
const foreign: Readonly<Record<Script, RegExp>> = {
  latin: /[\p{Script=Latin}]/u,
  han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  hangul: /\p{Script=Hangul}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  arabic: /\p{Script=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  devanagari: /\p{Script=Devanagari}/u,
  thai: /\p{Script=Thai}/u,
};

/** Two letters and more, since a lone Greek letter is mathematics; `{1,400}` bounds what one match may cost. */
const greek = /\p{Script=Greek}{3,400}/u;

export type Script = 'latin' | 'han' | 'hangul' | 'cyrillic' | 'arabic' | 'hebrew' | 'devanagari' | 'thai';

const termIn: Readonly<Record<Exclude<Script, 'latin'>, RegExp>> = {
  han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}〇々ー](?:[^\n“”"‘’「」『』()（）[\]—–:;.!?]{0,80}[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}〇々ー])?/u,
  hangul: /\p{Script=Hangul}(?:[\p{Script=Hangul} ]{0,80}\p{Script=Hangul})?/u,
  cyrillic: /\p{Script=Cyrillic}(?:[\p{Script=Cyrillic} -]{0,80}\p{Script=Cyrillic})?/u,
  arabic: /\p{Script=Arabic}(?:[\p{Script=Arabic} ]{0,80}\p{Script=Arabic})?/u,
  hebrew: /\p{Script=Hebrew}(?:[\p{Script=Hebrew} ]{0,80}\p{Script=Hebrew})?/u,
  devanagari: /\p{Script=Devanagari}(?:[\p{Script=Devanagari}\p{M} ]{0,80}[\p{Script=Devanagari}\p{M}])?/u,
  thai: /\p{Script=Thai}(?:[\p{Script=Thai}\p{M} ]{0,80}[\p{Script=Thai}\p{M}])?/u,
};

/** So much of a text tells its script; UTF-16 units. */
const enough = 2000;

/** The script that most letters of the text are of; Latin where there are none. A Han character counts for two letters. */
export function scriptOf(text: string): Script {
  const sample = text.length > enough ? text.slice(0, enough) : text;
  // Most texts have no letter beyond these, and then there is nothing to count.
  if (!/[^\0-\u036f\u1e00-\u1eff\u2000-\u206f]/.test(sample)) return 'latin';
  let best: Script = 'latin';
  let most = 0;
  for (const script of Object.keys(everyOne) as Script[]) {
    const letters = sample.match(everyOne[script])?.length ?? 0;
    const weight = script === 'han' ? letters * 2.5 : letters;
    if (weight > most) [best, most] = [script, weight];
  }
  return best;
}

/** The script of a text without what stands in brackets; of all of it, where nothing stands outside. `brackets`: in order. */
export function scriptAround(text: string, brackets: Iterable<Span>, from: number): Script {
  let outside = '';
  let at = from;
  for (const { start, end } of brackets) {
    if (outside.length > enough) break;
    if (start < at) continue;
    outside += text.slice(at, start);
    at = end;
  }
  outside += text.slice(at, at + enough);
  return scriptOf(/\p{L}/u.test(outside) ? outside : text.slice(from));
}

const everyOne = Object.fromEntries(
  Object.entries(foreign).map(([script, { source }]) => [script, new RegExp(source, 'gu')]),
) as Readonly<Record<Script, RegExp>>;

/** The gloss in a note's body (no brackets, trimmed), or `undefined` where it shows no term of another script. */
export function readGloss(body: string, around: Script): Gloss | undefined {
  if (around !== 'latin') return readLatinGloss(body, around);
  for (const script of Object.keys(termIn) as Exclude<Script, 'latin'>[]) {
    if (!foreign[script].test(body)) continue;
    const match = termIn[script].exec(body);
    if (match !== null) return split(body, trimTerm(match[0]), match.index);
  }
  const match = greek.exec(body);
  return match === null ? undefined : split(body, match[0], match.index);
}

/** In a Chinese text the term is the Latin one: `成果转化 [tech transfer]`. It has to be all of the body, or its head. */
function readLatinGloss(body: string, around: Exclude<Script, 'latin'>): Gloss | undefined {
  if (!foreign[around].test(body)) {
    return /^\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N} ’'.&/+-]{1,100}$/u.test(body) ? { term: body } : undefined;
  }
  const head = /^[“"]?(\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N} ’'.&/+-]{0,80})[”"]?\s?[,，:：—–-]\s?/u.exec(body);
  const term = head?.[1]?.trim();
  return head === null || term === undefined ? undefined : { term, explanation: body.slice(head[0].length) };
}

/** A list of terms goes on behind a comma of the other script, not behind our own. */
function trimTerm(term: string): string {
  const cut = term.search(/, | - |\s[\p{Script=Latin}]{2,}\s[\p{Script=Latin}]/u);
  return (cut > 0 ? term.slice(0, cut) : term).trim();
}

const joints = /^[\s”"’'」』)）]{0,4}(?:[-–—,，:：=]\s?)?/u;
const leads =
  /^(?:literally|lit\.|meaning something like|meaning|means something like|means|that is|i\.e\.|short for|or)[,:]?\s/iu;
const quoted = /^“([^”]{1,200})”|^"([^"]{1,200})"|^‘([^’]{1,200})’/u;

function split(body: string, term: string, at: number): Gloss {
  const before = body
    .slice(0, at)
    .replace(/[\s“"‘'「『(（]{1,4}$/u, '')
    .trim();
  const behind = body
    .slice(at + term.length)
    .replace(joints, '')
    .trim();
  const rendering = renderingIn(behind);
  const rest = [
    before,
    rendering === undefined ? behind : behind.slice(0, rendering.start).replace(/[\s,;:—–-]{1,4}$/u, ''),
    rendering === undefined ? '' : behind.slice(rendering.end).replace(/^[\s,;:—–-]{1,4}/u, ''),
  ];
  const explanation = rest.filter(it => it !== '').join(' … ');
  return {
    term,
    ...(rendering === undefined ? {} : { rendering: rendering.words }),
    ...(explanation === '' ? {} : { explanation }),
  };
}

interface Rendering {
  readonly words: string;
  /** In what stands behind the term, `literally` and the like included. */
  readonly start: number;
  readonly end: number;
}

/** The quoted words at the head of what follows the term, or those that `literally` announces further on. */
function renderingIn(behind: string): Rendering | undefined {
  const start = /^[^“"]{0,80}?\b(?=(?:literally|lit\.)[,:]?\s[“"])/iu.exec(behind)?.[0].length ?? 0;
  const from = start + (leads.exec(behind.slice(start))?.[0].length ?? 0);
  const match = quoted.exec(behind.slice(from));
  if (match !== null) {
    const words = (match[1] ?? match[2] ?? match[3] ?? '').replace(/[,.;]$/u, '');
    return { words, start, end: from + match[0].length };
  }
  // `感统 - short for 感觉统合, sensory integration` says what it is in prose; only a short plain rendering is taken.
  const plain = /^[\p{Script=Latin}\p{M}’' /-]{2,60}$/u.exec(behind.slice(from));
  return plain === null || behind.slice(from).split(' ').length > 6 || /^short for/iu.test(behind)
    ? undefined
    : { words: plain[0].trim(), start, end: behind.length };
}
