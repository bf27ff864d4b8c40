/** What a form of speaker label is: a way of reading one line, and how much one such line proves. */
import type { Label } from '../../model/label';

export interface LabelForm {
  /** The name of the file. */
  readonly id: string;
  /**
   * `mark`: hardly anything else is written so (`**Name:**`). `time`: nor is a name beside a time of the recording.
   * `plain`: prose is written so too (`Name: text`), and the rest of the file must speak for it.
   * `slip`: a mark is missing, and only somebody who speaks here anyway is meant.
   */
  readonly strength: 'mark' | 'time' | 'plain' | 'slip';
  /** The label at the head of `line` (without line end), or `undefined`; spans count from the start of the line. */
  read(line: string): Label | undefined;
}

/** Builds a label from what a pattern captured: the text as written at `start`, speech from `end` on. */
export function labelAt(form: string, text: string, start: number, end: number, time?: number): Label {
  const trimmed = text.trim().replace(/\s+[–—-]$/, '');
  const from = start + text.indexOf(trimmed);
  const { name, detail } = splitDetail(trimmed);
  return {
    text: trimmed,
    names: namesIn(name),
    ...(detail === undefined ? {} : { detail }),
    form,
    span: { start: from, end: from + trimmed.length },
    marked: { start: 0, end },
    ...(time === undefined ? {} : { time }),
  };
}

/** `Shen Ruolan (Moderator)`: the name and what the parentheses say. */
export function splitDetail(text: string): { readonly name: string; readonly detail?: string } {
  const found = /^([^()（）]+?)\s*[(（]([^()（）]+)[)）](?:\s?[(（]([^()（）]+)[)）])?$/.exec(text);
  if (found === null) return { name: text };
  const [, name, first, second] = found as unknown as [string, string, string, string | undefined];
  return { name, detail: second === undefined ? first.trim() : `${first.trim()}, ${second.trim()}` };
}

const initials = /^\p{Lu}(?:[\p{L}]{0,2}\p{Lu}|\d{1,2})$/u;
const between = /\s?[/,&+]\s?|\s(?:and|y|und|et|和)\s|、/u;

/** One name a speaker: initials written several to a label, full names joined by `and`; a label doubled by mistake once. */
function namesIn(name: string): readonly string[] {
  const doubled = /^(.+?)\s*:\s*(.+)$/.exec(name);
  if (doubled !== null && doubled[1] === doubled[2]) return [doubled[1] as string];
  const parts = name.split(between).filter(it => it !== '');
  if (parts.length < 2) return [name];
  const joined =
    parts.every(it => initials.test(it)) || parts.every(it => /^[\p{Lu}\p{Lo}\p{Nd}]\S*(?: \p{Lu}\S*)+$/u.test(it));
  // Two names joined by a word: `Niklas and 0xB1`, and not `Research and development`.
  const ampersand = parts.length === 2 && parts.every(it => /^[\p{Lu}\p{Nd}]\S*(?: [\p{Lu}\p{Nd}]\S*)*$/u.test(it));
  return joined || (ampersand && /\s(?:&|and|y|und|et)\s/.test(name)) ? parts : [name];
}
