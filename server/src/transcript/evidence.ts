/** Which labels are labels: what the whole file says for and against a line that looks like one. */
import type { Label } from '../model/label';
import { isOffice } from '../syntax/labels/structureWords';
import {
  alternations,
  type Candidate,
  foldName,
  type Group,
  groupsOf,
  isTemplate,
  keyOf,
  strengthOf,
  strengths,
} from './labelGroup';
import { type LabelShape, mayBeInitials } from './labelShape';

/** What is known of the file beside its candidates. */
export interface Surroundings {
  /** How many blocks are prose. */
  readonly prose: number;
  /** How many are code, tables or list items. */
  readonly apparatus: number;
  /** How many are labelled as music, a break or an advertisement. */
  readonly interludes: number;
  /** The front matter has what transcripts have: who speaks, who transcribed it, where the recording is. */
  readonly announced: boolean;
  /** The names of all rosters, folded. */
  readonly rostered: ReadonlySet<string>;
}

export interface Evidence {
  /** The form most of the turns are written in; `undefined` where there are no turns. */
  readonly dominant: string | undefined;
  /** The names in all labels that are accepted, folded. */
  readonly names: ReadonlySet<string>;
  /** Whether the label of this block is one. */
  accepts(label: Label, block: number): boolean;
}

const nothing: Evidence = { dominant: undefined, names: new Set(), accepts: () => false };
/** Weighs the labels of a file. Linear in their number. */
export function weigh(candidates: readonly Candidate[], file: Surroundings): Evidence {
  const groups = groupsOf(candidates, file.rostered);
  const accepted = new Set<Group>();
  const sure: Group[] = [];
  for (const strength of ['time', 'mark', 'plain'] as const) {
    const these = [...groups.values()].filter(it => it.strength === strength);
    for (const it of accept(these, candidates, file, sure)) {
      accepted.add(it);
      sure.push(it);
    }
  }
  if (accepted.size === 0) return nothing;
  for (const it of slipsOf(groups.values(), sure)) accepted.add(it);
  addSingles(groups, accepted, candidates, file);
  const forms = new Map<string, number>();
  let turns = 0;
  for (const it of accepted) {
    forms.set(it.form, (forms.get(it.form) ?? 0) + it.blocks.length);
    turns += it.blocks.length;
  }
  if (turns < 2) return nothing;
  const [dominant] = [...forms].sort((a, b) => b[1] - a[1])[0] as [string, number];
  const keys = new Set([...accepted].map(it => keyOf(it.label)));
  const blocks = new Map(candidates.map(it => [it.block, it.said]));
  return {
    dominant,
    names: new Set([...accepted].flatMap(it => it.label.names.map(foldName))),
    accepts: (label, block) => {
      const said = blocks.get(block);
      const key = keyOf(label);
      // `Slides: https://…` once; somebody who speaks often may begin with a link.
      const seldom = (groups.get(key)?.blocks.length ?? 0) < 3;
      if (said === undefined || (said === 'address' && seldom && strengthOf(label) === 'plain')) return false;
      return keys.has(key);
    },
  };
}

/** Which of the groups of one strength are speakers, by what recurs, what alternates and what a roster says. */
function accept(
  groups: readonly Group[],
  candidates: readonly Candidate[],
  file: Surroundings,
  sure: readonly Group[],
): readonly Group[] {
  const [first] = groups;
  if (first === undefined) return [];
  const { strength } = first;
  const possible = answering(groups).filter(
    it => (it.shape !== 'nobody' || isInitials(it)) && it.addressed * 2 <= it.blocks.length,
  );
  if (possible.every(it => it.shape === 'nobody' && !it.rostered)) return [];
  const known = new Set(sure.map(it => foldName(it.label.names[0] ?? '')));
  const familiar = (it: Group) => it.rostered || known.has(foldName(it.label.names[0] ?? ''));
  const answered =
    file.announced &&
    possible.some(it => it.shape === 'question' && /^[QPF问問]/.test(it.label.text)) &&
    possible.some(it => it.shape === 'question' && /^[AR答]/.test(it.label.text));
  const likely = possible.filter(
    it =>
      (answered && it.shape === 'question') ||
      familiar(it) ||
      (it.blocks.length >= 2 && isNameLike(it, strength) && isSpoken(it)),
  );
  const unknown = sure.length === 0 && strength !== 'time' && !file.announced && !possible.some(familiar);
  if (unknown && isTemplate(likely, candidates)) return [];
  if (unknown && strength === 'plain' && isProse(likely)) return [];
  if (sure.length === 0 && strength !== 'time' && isDialogue(possible, file))
    return possible.filter(it => isNameLike(it, strength) && !isTitle(it, candidates));
  const turns = likely.reduce((sum, it) => sum + it.blocks.length, 0);
  const backed = likely.filter(familiar).length;
  const changes = alternations(likely, candidates);
  const all = possible.reduce((sum, it) => sum + it.blocks.length, 0);
  if (strength === 'time') {
    // A programme has times beside names too, but nobody twice and nothing below.
    const spoken = possible.reduce((sum, it) => sum + it.spoken, 0);
    if (backed === 0 && turns * 2 < all && spoken * 10 < all * 6) return [];
    if (backed === 0 && all < 2) return [];
    return possible.filter(it => it.shape !== 'none' || it.blocks.length > 1 || all >= 4);
  }
  // Where other labels of the file are sure, the same names in another form are these people; a few among many prove little.
  const already = sure.reduce((sum, it) => sum + it.blocks.length, 0);
  if (already * 4 >= turns) return likely.filter(familiar);
  if (strength === 'mark') {
    const long = changes >= 8 && turns >= file.prose * 0.03;
    const few = turns < 3 || (turns < file.prose * 0.08 && !long);
    if (backed === 0 && !file.announced && (few || (changes < 2 && !isMonologue(likely, candidates)))) return [];
    if (backed === 0 && file.apparatus > file.prose && !file.announced) return [];
    return likely;
  }
  return acceptPlain(likely, file, turns, changes, backed);
}

/** `A. Introduction` is a point of a list where no `Q.` asks; so is a dash where nobody answers. */
function answering(groups: readonly Group[]): readonly Group[] {
  const dotted = groups.filter(it => it.form === 'dotted');
  const asked = dotted.some(it => /^[QPFD]/.test(it.label.text) && it.blocks.length >= 2);
  const answered =
    dotted.some(it => /^[AR]/.test(it.label.text) && it.blocks.length >= 2) ||
    groups.some(it => it.form !== 'dotted' && it.blocks.length >= 2 && isAddressed(it.label));
  const named = groups.some(it => it.form === 'spaced' && it.shape !== 'question' && it.blocks.length >= 2);
  const nicks = groups.filter(it => it.form === 'nick');
  const chatted =
    nicks.filter(it => it.blocks.length >= 2).length >= 2 && nicks.reduce((sum, it) => sum + it.blocks.length, 0) >= 6;
  return groups.filter(it => {
    if (it.form === 'dotted') return asked && answered;
    if (it.form === 'nick') return chatted;
    if (it.form === 'spaced') return it.shape !== 'question' || named;
    // A line in bold is a title, but for those of whom somebody has said that they speak.
    return it.form !== 'alone' || (it.headed > 0 && (it.rostered || it.shape === 'placeholder'));
  });
}

/** The labels with a slip in their marks whose names are those of sure labels, the first name alone included. */
function slipsOf(groups: Iterable<Group>, sure: readonly Group[]): readonly Group[] {
  const known = new Set(sure.flatMap(it => it.label.names.map(foldName)));
  return [...groups].filter(
    it => it.strength === 'slip' && it.label.names.every(name => known.has(foldName(name))) && it.addressed === 0,
  );
}

/** `Talk: the shop`, once and ahead of all that is said. */
function isTitle(it: Group, candidates: readonly Candidate[]): boolean {
  const [first] = candidates;
  return it.blocks.length === 1 && it.valued === 1 && it.blocks[0] === first?.block;
}

/** A short file in which nearly every line of prose has a label, and somebody comes back: the beginning of a transcript. */
function isDialogue(possible: readonly Group[], file: Surroundings): boolean {
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
  if (alone) return turns + file.interludes >= file.prose && spoken === turns;
  if (file.prose > 60 || file.apparatus > 0 || turns < 3) return false;
  // Speech below its label is a block of its own.
  return returning && turns >= (file.prose - headed) * 0.5 && spoken >= turns * 0.6;
}

function acceptPlain(
  likely: readonly Group[],
  file: Surroundings,
  turns: number,
  changes: number,
  backed: number,
): readonly Group[] {
  if (likely.length === 0) return [];
  const share = turns / Math.max(file.prose, 1);
  if (backed > 0 || file.announced) {
    if (backed === 0 && likely.length < 2 && turns < 2) return [];
    return likely;
  }
  const anonymous = likely.every(it => it.shape === 'question' || it.shape === 'placeholder');
  if (file.apparatus > file.prose * 0.5) return [];
  if (anonymous) return turns >= 4 && changes >= 3 && file.apparatus <= file.prose * 0.1 ? likely : [];
  if (likely.length < 2) return [];
  // With a sentence a line most lines have no label; a long exchange is one all the same.
  const long = turns >= 12 && changes >= 8 && share >= 0.04 && file.apparatus <= file.prose * 0.1;
  return long || (changes >= 3 && turns >= 5 && share >= 0.12) ? likely : [];
}

/** A colon within a sentence, as in `London: the first bridge`: half of what follows begins with a small letter, and it is not much. */
function isProse(groups: readonly Group[]): boolean {
  const turns = groups.reduce((sum, it) => sum + it.blocks.length, 0);
  const small = groups.reduce((sum, it) => sum + it.small, 0);
  return turns < 12 && small * 2 >= turns && groups.some(it => it.shape !== 'handle');
}

/** One full name that opens the file and comes back: nobody answers, but somebody speaks. */
function isMonologue(likely: readonly Group[], candidates: readonly Candidate[]): boolean {
  const [only] = likely;
  if (only === undefined || only.shape !== 'full') return false;
  const [first] = candidates;
  const opens = first !== undefined && keyOf(first.label) === keyOf(only.label) && first.block <= 6;
  return opens && only.blocks.length >= 3 && only.spoken * 10 >= only.blocks.length * 7;
}

/** Labels that stand once, accepted for their likeness to those that are sure. */
function addSingles(
  groups: ReadonlyMap<string, Group>,
  accepted: Set<Group>,
  candidates: readonly Candidate[],
  file: Surroundings,
): void {
  const shapes = new Map<LabelShape, number>();
  const forms = new Map<string, number>();
  const labelled = new Set<number>();
  let turns = 0;
  let begin = Number.POSITIVE_INFINITY;
  for (const it of accepted) {
    shapes.set(it.shape, (shapes.get(it.shape) ?? 0) + it.blocks.length);
    forms.set(it.form, (forms.get(it.form) ?? 0) + it.blocks.length);
    turns += it.blocks.length;
    for (const block of it.blocks) labelled.add(block);
    begin = Math.min(begin, it.blocks[0] ?? begin);
  }
  const last = Math.max(...[...accepted].map(it => it.blocks[it.blocks.length - 1] ?? 0));
  const abbreviated = forms.get('initials') ?? 0;
  const minutes = abbreviated >= 20 && abbreviated * 5 >= turns * 4;
  const names = new Set([...accepted].flatMap(it => it.label.names.map(foldName)));
  const near = (block: number) => [1, 2, 3].some(by => labelled.has(block + by) || labelled.has(block - by));
  for (const it of groups.values()) {
    if (accepted.has(it) || it.addressed > 0 || it.strength === 'slip') continue;
    const [block] = it.blocks as [number];
    const inside = block > begin && block <= last + 4;
    if (!inside && !near(block)) continue;
    if (minutes && isVoiceOfMinutes(it)) accepted.add(it);
    const sameForm = (forms.get(it.form) ?? 0) >= 3;
    if (it.strength !== 'plain') {
      // Where the mark is the habit, a word of the document's own may be a voice too, but not ahead of all speech.
      const known = it.label.names.every(name => names.has(foldName(name)));
      if (known || (sameForm && (it.shape !== 'nobody' || (inside && isRecorded(it.label))))) accepted.add(it);
      continue;
    }
    if (it.shape === 'nobody' || it.shape === 'none' || it.valued === it.blocks.length) continue;
    // `Attendees: …` ahead of all speech says who is there.
    if (
      block < begin &&
      /^(?:attendees|participants|pane?llists|panelists|speakers|presenters|hosts|guests)$/i.test(it.label.text)
    )
      continue;
    if (it.shape === 'placeholder' || it.shape === 'question') {
      accepted.add(it);
      continue;
    }
    const marked = [...forms].some(([form, count]) => strengths.get(form) !== 'plain' && count * 2 > turns);
    if (marked) continue;
    const detailed = it.label.detail !== undefined && it.form === 'detailed';
    if (detailed && (introduces(it.label, accepted) || isAbbreviated(it.label))) accepted.add(it);
    if (it.spoken === 0) continue;
    const count = shapes.get(it.shape) ?? 0;
    const usual = count / turns >= 0.2;
    const rare = it.shape === 'initials' && (count >= 2 || (file.announced && near(block)));
    const beside =
      it.shape === 'full' && file.announced && count > 0 && (labelled.has(block + 1) || labelled.has(block - 1));
    const single = it.shape === 'single' && file.announced && (shapes.get('initials') ?? 0) / turns >= 0.2;
    if (usual || rare || beside || single || isAddressed(it.label)) accepted.add(it);
  }
  for (const { label } of candidates) {
    const group = groups.get(keyOf(label));
    if (group === undefined || accepted.has(group) || group.label.names.length < 2) continue;
    const names = new Set([...accepted].flatMap(it => it.label.names.map(foldName)));
    if (group.label.names.filter(it => names.has(foldName(it))).length * 2 >= group.label.names.length)
      accepted.add(group);
  }
}

/** Where everybody speaks under initials, three capitals before a sentence are somebody, whatever else they may mean. */
function isVoiceOfMinutes(it: Group): boolean {
  return it.form === 'initials' && (it.shape === 'initials' || mayBeInitials(it.label)) && it.spoken > 0;
}

/** `Recording:`, `Video:` among bold labels is what was played to the listeners. */
function isRecorded(label: Label): boolean {
  return /^(?:recording|video|audio|tape)\b/i.test(label.text);
}

/** `Nils Holm (NH)` or `Nils (Holm)`, where the name or what is in the parentheses is a label itself. */
function introduces(label: Label, accepted: ReadonlySet<Group>): boolean {
  const names = new Set([label.names[0] ?? '', label.detail ?? ''].map(foldName));
  for (const it of accepted)
    if (names.has(foldName(it.label.text)) || names.has(foldName(it.label.names[0] ?? ''))) return true;
  return false;
}

/** `MR. HOLM`, `The Minister`: who is called so is somebody. */
function isAddressed(label: Label): boolean {
  return (
    /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|senator|judge|justice)\.? \p{Lu}/iu.test(label.text) ||
    isOffice(label.text)
  );
}

/** `Oscar Nyman (ON)`: what is in the parentheses are the initials of the name. */
function isAbbreviated(label: Label): boolean {
  const words = (label.names[0] ?? '').split(/[\s-]+/);
  return (
    words.length > 1 &&
    words
      .map(it => it[0] ?? '')
      .join('')
      .toLowerCase() === label.detail?.toLowerCase()
  );
}

/** `JS:` before a line of code is a language; before sentence after sentence it is somebody. */
function isInitials(it: Group): boolean {
  if (it.rostered && it.form === 'initials') return true;
  return mayBeInitials(it.label) && it.blocks.length >= 4 && it.spoken * 10 >= it.blocks.length * 9;
}

function isNameLike(it: Group, strength: Group['strength']): boolean {
  if (it.form === 'nick') return true;
  if (strength !== 'plain') return it.shape !== 'none' && it.shape !== 'nobody' && !/^\p{Ll}/u.test(it.label.text);
  if (it.shape === 'handle') return it.blocks.length >= 2;
  return it.shape !== 'none' && (it.shape !== 'nobody' || isInitials(it));
}

/** Mostly with speech behind it: `Default: 5` and `Slides: https://…` are not. */
function isSpoken(it: Group): boolean {
  if (it.form === 'nick') return true;
  return it.spoken * 2 >= it.blocks.length || (it.valued * 2 <= it.blocks.length && it.spoken > 0);
}
