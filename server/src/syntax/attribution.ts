/** Finds who is said to have said a quotation: in a line below it, in the lead-in above it, in the sentence around it. */
import type { Attribution } from '../model/quotation';
import { findCitations } from './citations';

const dash = /^[ \t]*(?:[—–―]{1,2}|-{1,3}|~)[ \t]*(?=\S)/u;

/** The name in an attribution line: `— He Zhiyuan, at the panel`. Spans count from the start of `line`. */
export function readAttributionLine(line: string): Attribution | undefined {
  const mark = dash.exec(line);
  if (mark === null) return undefined;
  return nameAt(line, mark[0].length, 'line');
}

/** Degrees and the like that belong to the name though a comma stands before them. */
const suffix = /^,\s*(?:Jr|Sr|II|III|IV|Ph\.?\s?D|Psy\.?\s?D|M\.?D|Esq)\b\.?/u;

function nameAt(line: string, from: number, source: Attribution['from']): Attribution | undefined {
  const cited = findCitations(line.slice(from))[0];
  const wrapped = cited !== undefined && cited.span.start === 0 && cited.form === 'link';
  const start = wrapped ? from + 1 : from;
  const stop = wrapped ? start + cited.label.length : cited === undefined ? line.length : from + cited.span.start;
  let end = start;
  let depth = 0;
  for (; end < stop; end++) {
    const character = line[end]!;
    if (character === '(' || character === '（') {
      if (/[(（]\s*(?:\[|https?:|[a-z]|\d)/u.test(line.slice(end, end + 12)) || wrapped) break;
      depth++;
    } else if ((character === ')' || character === '）') && depth > 0) depth--;
    else if (depth === 0 && /[,，;；]/u.test(character)) {
      const more = suffix.exec(line.slice(end, end + 16));
      if (more === null) break;
      end += more[0].length - 1;
    } else if (depth === 0 && /\s[—–]\s/u.test(line.slice(end, end + 3))) break;
  }
  return trimmed(line, start, end, source);
}

/** Without the emphasis and the space around it; `undefined` where no name is left. */
function trimmed(line: string, from: number, to: number, source: Attribution['from']): Attribution | undefined {
  let start = from;
  let end = to;
  while (start < end && /[\s*_“"]/u.test(line[start]!)) start++;
  while (end > start && /[\s*_.:：“”",，]/u.test(line[end - 1]!)) end--;
  if (line[end] === '.' && /\b(?:Jr|Sr|\p{Lu})$/u.test(line.slice(start, end))) end++;
  const name = line.slice(start, end);
  return /[\p{L}?]/u.test(name) && name.length <= 120 ? { name, span: { start, end }, from: source } : undefined;
}

/** The line above a quotation that announces it: it ends in a colon. Spans count from the start of `line`. */
export function readLeadIn(line: string): Attribution | undefined {
  const text = line.trimEnd();
  if (!/[:：](?:\*\*|__)?$/u.test(text) || text.length > 400) return undefined;
  const start = text.length - text.trimStart().length;
  return {
    name: text.slice(start).replace(/[:：](?:\*\*|__)?$/u, ''),
    span: { start, end: text.length },
    from: 'lead-in',
  };
}

const verbs =
  'said|says|say|told|tells|wrote|writes|argued|argues|added|adds|explained|explains|put|puts|recalled|recalls|noted|notes|remarked|described|describes|asked|asks|answered|answers|replied|replies|insisted|insists|warned|warns|admitted|joked|concluded|observed|claimed|claims|stated|states|mentioned|suggested|announced|continued|declared|responded|quipped|commented|confessed|promised|dijo|dice|sagte|sagt|schrieb|a dit';
const word = "(?:\\p{Lu}\\.(?=[ \\u00a0]?\\p{Lu})|(?:Dr|Mr|Mrs|Ms|Prof|St)\\.|\\p{Lu}[\\p{L}\\p{M}'’-]*)";
const name = `(?:(?:${word}|\\p{Script=Han}{2,4})(?:[ \\u00a0](?:(?:de|da|van|von|der|den|la|le|bin|al)[ \\u00a0])?(?:${word}|\\p{Script=Han}{2,4})){0,4})`;

const behindPatterns = [
  new RegExp(`^[,.]?[ ]?(?:(?:as|or so)[ ])?(?:${verbs})[ ](${name})`, 'u'),
  new RegExp(`^[,.]?[ ]?(?:as[ ])?(${name})[ ](?:(?:has|had|once|later|then|also)[ ]){0,2}(?:${verbs})\\b`, 'u'),
  new RegExp(`^[,.]?[ ]?(?:according to|in the words of)[ ](${name})`, 'u'),
  /^[，,。]?(\p{Script=Han}{2,4})(?:说|表示|认为|指出|回答|补充|坦言|写道)/u,
];
const beforePatterns = [
  new RegExp(`(?:according to|in the words of|from)[ ](${name})[,:]?[ ]*$`, 'iu'),
  new RegExp(`(?:${verbs})[ ](${name})[,:][ ]*$`, 'u'),
  new RegExp(`(?:^|[.!?\\n][ ]?|[ ])(${name})[:：][ ]*$`, 'u'),
  /(\p{Script=Han}{2,4}?)(?:说|表示|认为|指出|曰|回答|补充道?|坦言|写道)[：:，,]?\s*$/u,
];
/** The verb before a quotation, and what stands between the two: `told the room:`. */
const verbBefore = new RegExp(`[ ,](?:${verbs})(?:[ ][^.!?“”"\\n]{0,60}?)?[,:：]?[ ]*(?:that[ ])?$`, 'u');
const names = new RegExp(`(?<![\\p{L}\\p{N}])${name}`, 'gu');

const openingWords =
  /^(?:(?:As|And|But|When|Then|So|Yet|In|On|At|Here|There|Later|While|If|Once|Even|Only|Today|Yesterday|Now|After|Before|Because|Although|For|Like|Or|Still|Both|What|Where)(?: |$))+/u;

/** The name that the verb before a quotation has for its subject: the nearest one before it that is no place. */
function subjectOf(before: string): { name: string; at: number } | undefined {
  const verb = verbBefore.exec(before);
  if (verb === null) return undefined;
  let found: { name: string; at: number } | undefined;
  for (const it of before.slice(0, verb.index).matchAll(names)) {
    // A sentence begins with a capital, too: `As Mara Lind put it`.
    const opening = openingWords.exec(it[0])?.[0].length ?? 0;
    const at = it.index + opening;
    const written = it[0].slice(opening);
    if (written === '' || isPronoun(written) || /\b(?:of|in|at|from|with|to|for|on|by)\s$/u.test(before.slice(0, at)))
      continue;
    found = { name: written, at };
  }
  return found;
}

/** A word of speech without a name: somebody is quoted, the sentence does not say who. */
const cue = new RegExp(`\\b(?:${verbs}|quoted?|according to|in (?:her|his|their) words)\\b`, 'iu');
const hanCue = /(?:说|表示|认为|指出|曰|道|称)[：:，,]?\s*$/u;

/** What the sentence around a quotation says of its speaker. */
export interface SentenceCue {
  readonly attribution?: Attribution;
  /** The sentence shows that somebody is quoted: a verb of saying, a colon before the marks. */
  readonly cued: boolean;
}

/** `outer`: the quotation with its marks. Spans count from the start of `text`. */
export function readSentence(text: string, outer: { readonly start: number; readonly end: number }): SentenceCue {
  const behind = text.slice(outer.end, outer.end + 160);
  for (const pattern of behindPatterns) {
    const found = pattern.exec(behind);
    if (found === null) continue;
    const start = outer.end + found.index + found[0].indexOf(found[1]!);
    return {
      attribution: { name: found[1]!, span: { start, end: start + found[1]!.length }, from: 'sentence' },
      cued: true,
    };
  }
  const from = sentenceStart(text, outer.start);
  const before = text.slice(from, outer.start);
  const subject = subjectOf(before);
  if (subject !== undefined) {
    const start = from + subject.at;
    return {
      attribution: { name: subject.name, span: { start, end: start + subject.name.length }, from: 'sentence' },
      cued: true,
    };
  }
  for (const pattern of beforePatterns) {
    const found = pattern.exec(before);
    if (found === null || isPronoun(found[1]!)) continue;
    const start = from + found.index + found[0].indexOf(found[1]!);
    return {
      attribution: { name: found[1]!, span: { start, end: start + found[1]!.length }, from: 'sentence' },
      cued: true,
    };
  }
  const near = /^[^.!?。！？\n]{0,80}/u.exec(behind)?.[0] ?? '';
  return { cued: /[:：]\s*$/u.test(before) || cue.test(before) || hanCue.test(before) || cue.test(near) };
}

function sentenceStart(text: string, at: number): number {
  const floor = Math.max(0, at - 240);
  for (let i = at - 2; i > floor; i--)
    if (/[.!?。！？\n]/u.test(text[i]!) && /[\s”"]/u.test(text[i + 1] ?? ' ')) return i + 1;
  return floor;
}

function isPronoun(written: string): boolean {
  return /^(?:He|She|They|It|We|I|You|This|That|And|But|The|As|So|Then|When|What|One)$/u.test(written);
}
