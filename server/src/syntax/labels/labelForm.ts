/** What a form of speaker label is: a way of reading one line, and how much one such line proves. */
import type { Label } from '../../model/label';

export interface LabelForm {
  /** The name of the file. */
  readonly id: string;
  /**
   * `mark`: hardly anything else is written so (`**Name:**`). `plain`: prose is written so too (`Name: text`), and the
   * rest of the file must speak for it.
   */
  readonly strength: 'mark' | 'plain';
  /** The label at the head of `line` (without line end), or `undefined`; spans count from the start of the line. */
  read(line: string): Label | undefined;
}

/** Builds a label from what a pattern captured: the text as written at `start`, speech from `end` on. */
export function labelAt(form: string, text: string, start: number, end: number, time?: number): Label {
  const trimmed = text.trim();
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

/** `Li Guangmi (Moderator)`: the name and what the parentheses say. */
export function splitDetail(text: string): { readonly name: string; readonly detail?: string } {
  const found = /^([^()（）]+?)\s*[(（]([^()（）]+)[)）]$/.exec(text);
  return found === null ? { name: text } : { name: found[1] as string, detail: (found[2] as string).trim() };
}

/** One name a speaker: only initials are written several to a label. */
function namesIn(name: string): readonly string[] {
  if (!/^[A-Z]{2,4}(?:(?:\s?[/,&+]\s?| and )[A-Z]{2,4})+$/.test(name)) return [name];
  return name.split(/\s?[/,&+]\s?| and /);
}
