/** Reads SubRip (SRT), which has no specification: numbers may be missing, tags are HTML's or `{\an8}`, text may hold empty lines. */
import { readCueText } from './cueText';
import { remark, remarksOf } from './remark';
import { linesOf, type Recording, type Speech } from './speech';
import { labelledSpeech } from './spokenLabel';
import { readTime } from './time';

interface Timing {
  readonly start: number;
  readonly end: number;
  /** Coordinates behind the times: `X1:40 X2:600 Y1:20 Y2:50`. */
  readonly placed: boolean;
}

/** Whether one of the first lines is a line of times as SRT has them. */
export function isSubRip(text: string): boolean {
  return linesOf(text.slice(0, 2000)).some(it => /\d,\d/.test(it) && timingOf(it) !== undefined);
}

/** `undefined`: there is no line of times in it. */
export function readSubRip(text: string): Recording | undefined {
  const lines = linesOf(text);
  const timings = lines.map(timingOf);
  const cueAt = timings.flatMap((it, index) => (it === undefined ? [] : [index]));
  if (cueAt.length === 0) return undefined;
  const tags = new Set<string>();
  const speech: Speech[] = [];
  for (const [index, at] of cueAt.entries()) {
    const next = cueAt[index + 1];
    const body = lines.slice(at + 1, next === undefined ? lines.length : beforeNumber(lines, next));
    const { start, end } = timings[at]!;
    const read = readCueText(withoutOverrides(body.join('\n'), tags), isTag);
    for (const tag of read.tags) tags.add(tag);
    for (const voice of read.voices) speech.push({ ...voice, start, end });
  }
  const before = lines.slice(0, beforeNumber(lines, cueAt[0]!)).filter(it => it.trim() !== '');
  return {
    format: 'subrip',
    head: before,
    speech: labelledSpeech(speech) ?? speech,
    remarks: remarksOf(
      remark('places', timings.filter(it => it?.placed).length),
      tags.size > 0 && { ...remark('cue-markup', tags.size), words: [...tags].join(', ') },
    ),
  };
}

/** `00:00:01,000 --> 00:00:02,000`, one decimal mark or the other, with or without hours. */
function timingOf(line: string): Timing | undefined {
  const arrow = line.indexOf('-->');
  if (arrow === -1) return undefined;
  const behind = line.slice(arrow + 3).trim();
  const space = behind.search(/\s/);
  const start = readTime(line.slice(0, arrow).trim());
  const end = readTime(space === -1 ? behind : behind.slice(0, space));
  return start === undefined || end === undefined ? undefined : { start, end, placed: space !== -1 };
}

/** The number of the cue whose times stand in line `timing`, where it has one; else that line. */
function beforeNumber(lines: readonly string[], timing: number): number {
  return timing > 0 && /^\s*\d+\s*$/.test(lines[timing - 1]!) ? timing - 1 : timing;
}

/** The tags that are seen in SRT, which no specification names: those of HTML for text, and those of WebVTT. */
function isTag(inside: string): boolean {
  return /^\/?(?:b|i|u|s|em|strong|font|span|br|ruby|rt|c|v|lang)(?:[\s./]|$)/i.test(inside);
}

/** Without `{\an8}` and its like. */
function withoutOverrides(text: string, tags: Set<string>): string {
  return text.replace(/\{\\([^{}\n]{0,200})\}/g, (_, name: string) => {
    tags.add(name);
    return '';
  });
}
