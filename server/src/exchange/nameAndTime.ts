/** Reads text where a line of name and time stands above the speech: Otter's export, the text of a Teams document, Zoom's captions. */
import { remark, remarksOf } from './remark';
import { linesOf, type Recording, type Speech } from './speech';
import { readTime } from './time';

function formatOf(lines: readonly string[], heads: readonly (Head | undefined)[]): Recording['format'] {
  if (lines.some(it => it.includes('-->') || isRemark(it))) return 'teams';
  return lines.some((it, index) => heads[index] !== undefined && it.startsWith('[')) ? 'zoom' : 'otter';
}

/** What a line of name and time says, and how many lines it takes. */
interface Head {
  readonly who: { readonly speaker?: string };
  readonly when: { readonly start: number; readonly end?: number };
  readonly lines: 1 | 2;
}

/** `undefined`: there are not enough lines of name and time to be sure. */
export function readNameAndTime(text: string): Recording | undefined {
  const lines = linesOf(text).map(it => it.trim());
  const heads = lines.map((_, index) => headAt(lines, index));
  const first = heads.findIndex(it => it !== undefined);
  if (first === -1 || !isConvincing(heads, first)) return undefined;
  const speech: Speech[] = [];
  let who: Head['who'] = {};
  let when: Partial<Head['when']> = {};
  let paragraph: string[] = [];
  let signatures = 0;
  const flush = (): void => {
    if (paragraph.length === 0) return;
    speech.push({ ...who, ...when, words: paragraph.join('\n') });
    paragraph = [];
    // Only the first paragraph below a time is known to begin there.
    when = {};
  };
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]!;
    const head = heads[at];
    if (head !== undefined) {
      flush();
      ({ who, when } = head);
      at += head.lines - 1;
    } else if (line === '') flush();
    else if (isSignature(line)) signatures++;
    else if (isRemark(line)) {
      flush();
      speech.push({ ...who, words: `[${line}]` });
    } else paragraph.push(line);
  }
  flush();
  return {
    format: formatOf(lines, heads),
    head: lines.slice(0, first).filter(it => it !== ''),
    speech,
    remarks: remarksOf(remark('program-lines', signatures)),
  };
}

/** The forms: `Ann Lee  0:12`; `[Ann Lee] 14:03:12`; `0:12`; `0:0:12.3 --> 0:0:14.0` with the name in the next line. Each with speech below it. */
function headAt(lines: readonly string[], at: number): Head | undefined {
  const line = lines[at]!;
  const below = lines[at + 1] ?? '';
  if (line.length > 100 || below === '') return undefined;
  const arrow = line.indexOf('-->');
  if (arrow !== -1) {
    const start = readTime(line.slice(0, arrow).trim());
    const end = readTime(line.slice(arrow + 3).trim());
    if (start === undefined || end === undefined) return undefined;
    const named = isName(below) && (lines[at + 2] ?? '') !== '';
    return { who: named ? { speaker: below } : {}, when: { start, end }, lines: named ? 2 : 1 };
  }
  const space = Math.max(line.lastIndexOf(' '), line.lastIndexOf('\t'), line.lastIndexOf('\u00a0'));
  const start = readTime(line.slice(space + 1));
  if (start === undefined) return undefined;
  if (space === -1) return { who: {}, when: { start }, lines: 1 };
  const name = line.slice(0, space).trim();
  const bracketed = bracketedName(name);
  if (bracketed !== undefined) return { who: { speaker: bracketed }, when: { start }, lines: 1 };
  // One space alone is weaker than a column of spaces: the line must then stand by itself.
  const stands = /\s/.test(line[space - 1] ?? '') || line[space] === '\t' || at === 0 || lines[at - 1] === '';
  return stands && isName(name) ? { who: { speaker: name }, when: { start }, lines: 1 } : undefined;
}

/** `Ann Lee` of `[Ann Lee]`, as Zoom keeps the captions of a meeting. */
function bracketedName(name: string): string | undefined {
  const inner = /^\[([^[\]]+)\]$/.exec(name)?.[1]?.trim();
  return inner !== undefined && isName(inner) ? inner : undefined;
}

/** At most six words that begin with a letter or a digit and do not end as a sentence does. */
function isName(line: string): boolean {
  return (
    line.length <= 60 && /^[\p{L}\d]/u.test(line) && !/[?!:;,，。！？：；]$/.test(line) && line.split(/\s+/).length <= 6
  );
}

/** Several times that hardly ever run backwards; or a single one, within the first minute. */
function isConvincing(heads: readonly (Head | undefined)[], first: number): boolean {
  const times = heads.flatMap(it => (it === undefined ? [] : [it.when.start]));
  const backwards = times.filter((it, index) => index > 0 && it < times[index - 1]!).length;
  if (times.length > 1) return backwards * 10 <= times.length;
  return first < 15 && times[0]! < 60_000;
}

function isSignature(line: string): boolean {
  return /^Transcribed by https?:\/\/otter\.ai\/?$/i.test(line);
}

/** What Teams says in between; nobody speaks it, so it becomes a bracket note. */
function isRemark(line: string): boolean {
  return line.length < 90 && /^\S.* (?:started|stopped) transcription$/.test(line);
}
