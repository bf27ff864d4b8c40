/** What a way of marking speakers is that a label at the head of a line of prose is not: only the whole file can say whether it is meant. */
import type { Label } from '../../model/label';
import type { Block } from '../../text/block';
import { shift } from '../../text/span';
import { labelForms } from '../labels';
import { type Said, saidBehind } from '../labels/said';

export interface Voice {
  /** Which way of marking speakers it is: the name of a file here. */
  readonly way: string;
  readonly label: Label;
  /** The label without the name that may stand in it, where that name may be words of a sentence. */
  readonly bare?: Label;
  readonly said: Said;
  /** Something is asked, as in every talk sooner or later. */
  readonly asks?: true;
  /** A time of the recording stands alone on the next line or beside the name. */
  readonly timed?: true;
}

export interface VoiceWay {
  /** The name of the file. */
  readonly id: string;
  /** All that may be voices of this way in the block, in order; spans count from the start of the block. */
  read(block: Block): readonly Voice[];
}

/** Whether something is asked in the line; Japanese and Korean can do so without a mark. */
export const asks = (line: string): boolean => /[?？؟՞]|か[。」]|까[.。]/u.test(line);

/** So much of a line is looked at for a label. */
const longestLabel = 200;

/** The label at the head of what stands behind a mark (`- `, `> `), in any form but those that need a whole line. */
export function labelBehind(line: string, at: number): Label | undefined {
  const head = line.slice(0, longestLabel);
  for (const form of labelForms) {
    if (form.strength === 'slip' || form.id === 'alone' || form.id === 'spaced') continue;
    const found = form.read(head);
    if (found !== undefined) return { ...found, span: shift(found.span, at), marked: shift(found.marked, at) };
  }
  return undefined;
}

/** A voice with what its line says; `line` begins at `at` of the block. */
export function voiceOf(way: string, label: Label, line: string, at: number, bare?: Label): Voice {
  const behind = { ...label, marked: shift(label.marked, -at) };
  return {
    way,
    label,
    ...(bare === undefined ? {} : { bare }),
    said: saidBehind(line, behind),
    ...(asks(line) ? { asks: true as const } : {}),
  };
}
