/** The labels of a file that are written alike, taken together: how often, with what behind them, and in which order. */
import type { Label } from '../model/label';
import { plainWords } from '../model/nobody';
import { labelForms } from '../syntax/labels';
import type { LabelForm } from '../syntax/labels/labelForm';
import { isSpeech, type Said } from '../syntax/labels/said';
import { type LabelShape, shapeOf } from './labelShape';

/** A line that may carry a label, in order of the file. */
export interface Candidate {
  readonly label: Label;
  /** `keyOf` the label. */
  readonly key: string;
  readonly said: Said;
  /** The number of the block. */
  readonly block: number;
  /** Prose without a label of its own follows. */
  readonly followed: boolean;
  /** How many headings stand above. */
  readonly section: number;
  /** What stands behind the label begins with a small letter. */
  readonly small: boolean;
  /** Something is asked in the line, or in the one below. */
  readonly asks: boolean;
}

export interface Group {
  readonly form: string;
  readonly strength: LabelForm['strength'];
  readonly label: Label;
  readonly shape: LabelShape;
  readonly rostered: boolean;
  readonly blocks: number[];
  /** With speech behind the label or below it. */
  spoken: number;
  /** Of these, with the end of a sentence. */
  ended: number;
  /** With an address or a few words that are no sentence behind it. */
  valued: number;
  addressed: number;
  /** Alone on their lines, with speech below. */
  headed: number;
  /** With a small letter behind the label, as in prose: `London: the first bridge`. */
  small: number;
}

export const strengths = new Map(labelForms.map(it => [it.id, it.strength]));

/** A name in brackets with a time beside it proves as much as any name with a time. */
export function strengthOf(label: Label): Group['strength'] {
  if (label.form === 'bracketed' && label.time !== undefined) return 'time';
  return strengths.get(label.form) ?? 'plain';
}

export function groupsOf(candidates: readonly Candidate[], rostered: ReadonlySet<string>): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const { label, key, said, block, followed, small } of candidates) {
    let group = groups.get(key);
    if (group === undefined) {
      const inRoster = [label.text, ...label.names].some(it => rostered.has(foldName(it)));
      const strength = strengthOf(label);
      const shape = shapeOf(label);
      group = {
        form: label.form,
        strength,
        label,
        shape,
        rostered: inRoster,
        blocks: [],
        spoken: 0,
        ended: 0,
        valued: 0,
        addressed: 0,
        headed: 0,
        small: 0,
      };
      groups.set(key, group);
    }
    group.blocks.push(block);
    if (isSpeech(said) || followed) group.spoken++;
    if (said === 'speech' || followed) group.ended++;
    if (followed) group.headed++;
    if (small) group.small++;
    if (said === 'address') group.addressed++;
    if (said === 'address' || (said === 'value' && !followed)) group.valued++;
  }
  return groups;
}

/** Below heading after heading the same labels, each once and in the same order: a form that was filled in, and no talk. */
export function isTemplate(groups: readonly Group[], candidates: readonly Candidate[]): boolean {
  const places = new Map(groups.map((it, place) => [keyOf(it.label), place]));
  let sections = 0;
  let section = -1;
  let last = -1;
  for (const { key, section: at } of candidates) {
    const place = places.get(key);
    if (place === undefined) continue;
    if (at !== section) sections++;
    else if (place <= last) return false;
    section = at;
    last = place;
  }
  return sections >= 3;
}

/** How often one of these follows another of them. */
export function alternations(groups: readonly Group[], candidates: readonly Candidate[]): number {
  const keys = new Set(groups.map(it => keyOf(it.label)));
  let changes = 0;
  let last: string | undefined;
  for (const { key } of candidates) {
    if (!keys.has(key)) continue;
    if (last !== undefined && last !== key) changes++;
    last = key;
  }
  return changes;
}

export function keyOf(label: Label): string {
  return `${label.form}\0${foldName(label.text)}`;
}

/** The same few names come back in every label: what was folded once is not folded again. */
const folded = new Map<string, string>();
const mostFolded = 4096;

/** Case, accents and punctuation folded: `René` is `rene`. */
export function foldName(name: string): string {
  let found = folded.get(name);
  if (found === undefined) {
    found = plainWords(name).join(' ') || name.trim();
    if (folded.size >= mostFolded) folded.clear();
    folded.set(name, found);
  }
  return found;
}
