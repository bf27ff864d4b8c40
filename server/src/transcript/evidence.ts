/** Which labels are labels: what the whole file says for and against a line that looks like one. */
import type { Label } from '../model/label';
import { isPlaceholder, isPseudoSpeaker, plainWords } from '../model/nobody';
import { isStructureWord } from '../syntax/labels/structureWords';
import type { Summary } from '../syntax/summary';

export interface Evidence {
  /** The form most of the turns are written in; `undefined` where there are no turns. */
  readonly dominant: string | undefined;
  accepts(label: Label): boolean;
}

interface Tally {
  readonly form: string;
  readonly text: string;
  count: number;
  /** How often another label of the same form stands between two of these. */
  alternations: number;
}

const nothing: Evidence = { dominant: undefined, accepts: () => false };

/** Whether a `plain` label has the look of a name: few words, each with a capital or a digit at its head. */
function looksLikeName(text: string): boolean {
  const words = text.split(/\s+/);
  if (words.length > 4) return false;
  return words.every(
    it => /^[\p{Lu}\p{Lo}\p{N}($?“"‘'’]/u.test(it) || /^(?:de|da|van|von|der|den|la|le|bin|al|and|y|of)$/.test(it),
  );
}

/** Weighs the labels of a file. `rostered` holds the names of the roster, folded. */
export function weigh(labels: readonly Label[], prose: number, rostered: ReadonlySet<string>): Evidence {
  if (labels.length === 0) return nothing;
  const tallies = new Map<string, Tally>();
  let last: Tally | undefined;
  for (const label of labels) {
    const key = keyOf(label);
    let tally = tallies.get(key);
    if (tally === undefined) {
      tally = { form: label.form, text: label.text, count: 0, alternations: 0 };
      tallies.set(key, tally);
    }
    if (last !== undefined && last !== tally && last.form === tally.form && tally.count > 0) tally.alternations++;
    tally.count++;
    last = tally;
  }
  const forms = new Map<string, number>();
  const accepted = new Set<string>();
  const inRoster = (it: Tally) =>
    rostered.has(foldName(it.text)) || rostered.has(foldName(it.text.replace(/\s*[(（].*$/, '')));
  for (const [key, it] of tallies) {
    if (isPseudoSpeaker(it.text) || isStructureWord(it.text)) continue;
    const recurs = it.count >= 2;
    const likely = it.form === 'plain' ? looksLikeName(it.text) && (recurs || inRoster(it)) : recurs || inRoster(it);
    if (!likely) continue;
    accepted.add(key);
    forms.set(it.form, (forms.get(it.form) ?? 0) + it.count);
  }
  const ranked = [...forms].sort((a, b) => b[1] - a[1]);
  const [dominant, turns] = ranked[0] ?? [undefined, 0];
  if (dominant === undefined || turns < 2) return nothing;
  const names = new Set([...accepted].map(key => key.slice(key.indexOf('\0') + 1)));
  // Prose with a colon here and there is no conversation: plain labels must carry a good part of the text and alternate.
  if (dominant === 'plain') {
    const known = [...tallies].filter(([key, it]) => accepted.has(key) && it.form === 'plain');
    const alternations = known.reduce((sum, [, it]) => sum + it.alternations, 0);
    const distinct = known.length;
    const fromRoster = known.some(([, it]) => inRoster(it) || isPlaceholder(it.text));
    if (!fromRoster && (distinct < 2 || alternations < 2 || turns < prose * 0.1)) return nothing;
  }
  // Where a mark is the habit of the file, the bare line is a label only for a name that bears the mark elsewhere.
  const strict = dominant !== 'plain';
  for (const [key, it] of tallies) {
    if (accepted.has(key)) {
      if (strict && it.form === 'plain' && !inRoster(it) && !names.has(foldName(it.text)) && it.count < 3)
        accepted.delete(key);
      continue;
    }
    if (isPseudoSpeaker(it.text) || isStructureWord(it.text)) continue;
    if (it.form === dominant && turns >= 4 && (it.form !== 'plain' || looksLikeName(it.text))) accepted.add(key);
  }
  return { dominant, accepts: label => accepted.has(keyOf(label)) };
}

function keyOf(label: Label): string {
  return `${label.form}\0${foldName(label.text)}`;
}

/** Case, accents and punctuation folded: `René` is `rene`. */
export function foldName(name: string): string {
  return plainWords(name).join(' ');
}

export function labelsOf(summaries: readonly Summary[]): Label[] {
  return summaries.flatMap(it => (it.label === undefined ? [] : [it.label]));
}
