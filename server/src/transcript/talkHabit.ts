/** How a talk differs from other writing in the same form: who comes back, who takes turns, what is asked. */
import { alternations, type Candidate, type Group, isTemplate, keyOf } from './labelGroup';
import { isAddressed, isNameLike } from './nameLike';
import type { Surroundings } from './surroundings';

/** `A. Introduction` is a point of a list where no `Q.` asks; so is a dash where nobody answers. */
export function answering(groups: readonly Group[], candidates: readonly Candidate[]): readonly Group[] {
  const dotted = groups.filter(it => it.form === 'dotted');
  const asked = dotted.some(it => /^[QPFD]/.test(it.label.text) && it.blocks.length >= 2);
  const answered =
    dotted.some(it => /^[AR]/.test(it.label.text) && it.blocks.length >= 2) ||
    groups.some(it => it.form !== 'dotted' && it.blocks.length >= 2 && isAddressed(it.label));
  const named = groups.some(it => it.form === 'spaced' && it.shape !== 'question' && it.blocks.length >= 2);
  const nicks = groups.filter(it => it.form === 'nick');
  const chatted =
    nicks.filter(it => it.blocks.length >= 2).length >= 2 && nicks.reduce((sum, it) => sum + it.blocks.length, 0) >= 6;
  const dashes = isTalk('dashed', groups, candidates);
  const names = isTalk('alone', groups, candidates);
  return groups.filter(it => {
    if (it.form === 'dashed') return dashes;
    if (it.form === 'dotted') return asked && answered;
    if (it.form === 'nick') return chatted;
    if (it.form === 'spaced') return it.shape !== 'question' || named;
    // A line in bold is a title, but for those of whom somebody has said that they speak.
    return it.form !== 'alone' || (it.headed > 0 && (names || it.rostered || it.shape === 'placeholder'));
  });
}

/**
 * Whether a form in which titles and prose are written too is that of a talk here: nearly all of them are names that
 * come back and take turns, whole sentences follow, and something is asked.
 */
function isTalk(form: string, groups: readonly Group[], candidates: readonly Candidate[]): boolean {
  const all = groups.filter(it => it.form === form);
  const persons = (it: Group) =>
    it.shape === 'full' ||
    it.shape === 'han' ||
    it.shape === 'placeholder' ||
    (form === 'dashed' && it.shape === 'single');
  const back = all.filter(it => it.blocks.length >= 2 && persons(it) && it.ended * 10 >= it.blocks.length * 7);
  const turns = back.reduce((sum, it) => sum + it.blocks.length, 0);
  const lines = all.reduce((sum, it) => sum + it.blocks.length, 0);
  if (back.length < 2 || turns < 6 || turns * 10 < lines * 7 || isTemplate(back, candidates)) return false;
  if (alternations(back, candidates) < 4) return false;
  return candidates.some(it => it.label.form === form && it.asks);
}

/** Nicks beside times of the day: nearly all come back, take turns, and ask. */
export function isChat(possible: readonly Group[], candidates: readonly Candidate[]): boolean {
  const back = possible.filter(it => it.blocks.length >= 2 && it.shape !== 'none');
  const turns = back.reduce((sum, it) => sum + it.blocks.length, 0);
  const all = possible.reduce((sum, it) => sum + it.blocks.length, 0);
  if (back.length < 2 || turns < 5 || turns * 10 < all * 7 || alternations(back, candidates) < 3) return false;
  const keys = new Set(back.map(it => keyOf(it.label)));
  return candidates.some(it => it.asks && keys.has(it.key));
}

/** A short file in which nearly every line of prose has a label, and somebody comes back: the beginning of a transcript. */
export function isDialogue(possible: readonly Group[], file: Surroundings): boolean {
  let turns = 0;
  let spoken = 0;
  let headed = 0;
  let returning = false;
  for (const it of possible) {
    if (!isNameLike(it, it.strength) || it.shape === 'handle') continue;
    turns += it.blocks.length;
    spoken += it.spoken;
    headed += it.headed;
    const [first, second] = it.blocks;
    returning ||=
      second !== undefined &&
      possible.some(other => other !== it && other.blocks.some(at => at > (first ?? 0) && at < second));
  }
  const [first] = possible;
  // One name in bold before all that is said: a monologue in the making.
  const alone = first?.strength === 'mark' && turns >= 2 && possible.length === 1 && file.apparatus * 2 <= turns;
  if (alone) return file.prose.atMost(turns + file.interludes) && spoken === turns;
  if (!file.prose.atMost(60) || file.apparatus > 0 || turns < 3) return false;
  // Speech below its label is a block of its own.
  return returning && file.prose.atMost(turns * 2 + headed) && spoken >= turns * 0.6;
}

/** `Talk: the shop`, once and ahead of all that is said. */
export function isTitle(it: Group, candidates: readonly Candidate[]): boolean {
  const [first] = candidates;
  return it.blocks.length === 1 && it.valued === 1 && it.blocks[0] === first?.block;
}

/** `Editing: Ann Lee` ahead of everybody who comes back, no sentence; `Action: the clerk writes` behind them, where all others begin with a capital. */
export function isBeside(it: Group, groups: readonly Group[]): boolean {
  const back = groups.filter(other => other.blocks.length > 1);
  const [at] = it.blocks as [number];
  if (it.blocks.length > 1 || back.length === 0) return false;
  if (it.ended === 0 && back.every(other => at < (other.blocks[0] as number))) return true;
  return it.small > 0 && back.every(other => other.small === 0 && at > (other.blocks.at(-1) as number));
}

/** A colon within a sentence, as in `London: the first bridge`: half of what follows begins with a small letter, and it is not much. */
export function isProse(groups: readonly Group[]): boolean {
  const turns = groups.reduce((sum, it) => sum + it.blocks.length, 0);
  const small = groups.reduce((sum, it) => sum + it.small, 0);
  return turns < 12 && small * 2 >= turns && groups.some(it => it.shape !== 'handle');
}

/** One full name that opens the file and comes back: nobody answers, but somebody speaks. */
export function isMonologue(likely: readonly Group[], candidates: readonly Candidate[]): boolean {
  const [only] = likely;
  if (only === undefined || only.shape !== 'full') return false;
  const [first] = candidates;
  const opens = first !== undefined && first.key === keyOf(only.label) && first.block <= 6;
  return opens && only.blocks.length >= 3 && only.spoken * 10 >= only.blocks.length * 7;
}
