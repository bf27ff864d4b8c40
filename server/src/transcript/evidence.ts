/** Which labels are labels: what the whole file says for and against a line that looks like one. */
import { alternations, type Candidate, foldName, type Group, groupsOf, isTemplate, strengthOf } from './labelGroup';
import { isInitials, isNameLike, isSpoken, mayBeProse } from './nameLike';
import { addSingles } from './singles';
import type { Surroundings } from './surroundings';
import { answering, isBeside, isChat, isDialogue, isMonologue, isProse, isTitle } from './talkHabit';

export interface Evidence {
  /** The form most of the turns are written in; `undefined` where there are no turns. */
  readonly dominant: string | undefined;
  /** The names in all labels that are accepted, folded. */
  readonly names: ReadonlySet<string>;
  /** The blocks of labels of which it mattered how near to others they stand. */
  readonly unsure: readonly number[];
  /** Whether it may matter where something is asked. */
  readonly heedsQuestions: boolean;
  /** Whether this block has a label, and it is one. */
  accepts(block: number): boolean;
}

const nothing = { dominant: undefined, names: new Set<string>(), unsure: [], accepts: () => false };

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
  const heedsQuestions = [...groups.values()].some(
    it =>
      it.form === 'alone' ||
      it.form === 'dashed' ||
      (it.strength === 'time' && it.blocks.length > 1 && !isNameLike(it, 'time')),
  );
  if (accepted.size === 0) return { ...nothing, heedsQuestions };
  for (const it of slipsOf(groups.values(), sure)) accepted.add(it);
  const unsure = addSingles(groups, accepted, candidates, file);
  const forms = new Map<string, number>();
  let turns = 0;
  for (const it of accepted) {
    forms.set(it.form, (forms.get(it.form) ?? 0) + it.blocks.length);
    turns += it.blocks.length;
  }
  if (turns < 2) return { ...nothing, unsure, heedsQuestions };
  const [dominant] = [...forms].sort((a, b) => b[1] - a[1])[0] as [string, number];
  const blocks = acceptedBlocks(candidates, accepted, groups);
  return {
    dominant,
    names: new Set([...accepted].flatMap(it => it.label.names.map(foldName))),
    unsure,
    heedsQuestions,
    accepts: block => blocks[block] === 1,
  };
}

/** For each block up to the last that may have a label, 1 where it has one. */
function acceptedBlocks(
  candidates: readonly Candidate[],
  accepted: ReadonlySet<Group>,
  groups: ReadonlyMap<string, Group>,
): Uint8Array {
  const blocks = new Uint8Array((candidates.at(-1)?.block ?? -1) + 1);
  for (const { label, key, said, block } of candidates) {
    const group = groups.get(key) as Group;
    // `Slides: https://…` once; somebody who speaks often may begin with a link.
    const isLink = said === 'address' && group.blocks.length < 3 && strengthOf(label) === 'plain';
    // What stands lower in its block is a voice, and no label of the block.
    if (accepted.has(group) && !isLink && label.within !== true) blocks[block] = 1;
  }
  return blocks;
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
  const possible = answering(groups, candidates).filter(
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
    return possible.filter(
      it =>
        isNameLike(it, strength) &&
        (!mayBeProse(it) || possible.some(other => other.form === it.form && other.blocks.length > 1)) &&
        !isTitle(it, candidates) &&
        !isBeside(it, possible),
    );
  const turns = likely.reduce((sum, it) => sum + it.blocks.length, 0);
  const backed = likely.filter(familiar).length;
  const changes = alternations(likely, candidates);
  const all = possible.reduce((sum, it) => sum + it.blocks.length, 0);
  if (strength === 'time') {
    // A programme has times beside names too, but nobody twice and nothing below.
    const spoken = possible.reduce((sum, it) => sum + it.spoken, 0);
    const silent = turns * 2 < all && spoken * 10 < all * 6;
    if (backed === 0 && silent && !isChat(possible, candidates)) return [];
    // Nor does what happened when: nobody is named in full there, and nothing comes back.
    const named = (it: Group) => it.shape === 'full' || it.shape === 'placeholder' || it.shape === 'han';
    if (backed === 0 && (all < 2 || (all >= 4 && !file.announced && possible.length === all && !possible.every(named))))
      return [];
    const forms = new Map<string, number>();
    for (const it of possible) forms.set(it.form, (forms.get(it.form) ?? 0) + it.blocks.length);
    const most = Math.max(...forms.values());
    // `Length: 47:10`, once, in another form than the others, and nothing is said below.
    const isData = (it: Group) => it.blocks.length === 1 && it.spoken === 0 && (forms.get(it.form) ?? 0) * 4 < most;
    return possible.filter(it => !isData(it) && (it.shape !== 'none' || it.blocks.length > 1 || all >= 4));
  }
  // Where other labels of the file are sure, the same names in another form are these people; a few among many prove little.
  const already = sure.reduce((sum, it) => sum + it.blocks.length, 0);
  if (already * 4 >= turns) return likely.filter(familiar);
  if (strength === 'mark') {
    const long = changes >= 8 && file.prose.atMost(turns / 0.03);
    const few = turns < 3 || (!file.prose.atMost(turns / 0.08) && !long);
    if (backed === 0 && !file.announced && (few || (changes < 2 && !isMonologue(likely, candidates)))) return [];
    if (backed === 0 && file.prose.lessThan(file.apparatus) && !file.announced) return [];
    return likely;
  }
  return acceptPlain(likely, file, turns, changes, backed);
}

/** The labels with a slip in their marks whose names are those of sure labels, the first name alone included. */
function slipsOf(groups: Iterable<Group>, sure: readonly Group[]): readonly Group[] {
  const known = new Set(sure.flatMap(it => it.label.names.map(foldName)));
  const isSlip = (it: Group) =>
    it.strength === 'slip' ||
    (it.form === 'alone' && it.headed === it.blocks.length) ||
    (it.form === 'dashed' && it.shape === 'full' && it.small === 0 && it.ended > 0);
  return [...groups].filter(
    it => isSlip(it) && it.label.names.every(name => known.has(foldName(name))) && it.addressed === 0,
  );
}

function acceptPlain(
  likely: readonly Group[],
  file: Surroundings,
  turns: number,
  changes: number,
  backed: number,
): readonly Group[] {
  if (likely.length === 0) return [];
  if (backed > 0 || file.announced) {
    if (backed === 0 && likely.length < 2 && turns < 2) return [];
    return likely;
  }
  const anonymous = likely.every(it => it.shape === 'question' || it.shape === 'placeholder');
  if (file.prose.lessThan(file.apparatus * 2)) return [];
  const plain = () => !file.prose.lessThan(file.apparatus * 10);
  if (anonymous) return turns >= 4 && changes >= 3 && plain() ? likely : [];
  if (likely.length < 2) return [];
  // With a sentence a line most lines have no label; a long exchange is one all the same.
  const long = turns >= 12 && changes >= 8 && file.prose.atMost(turns / 0.04) && plain();
  return long || (changes >= 3 && turns >= 5 && file.prose.atMost(turns / 0.12)) ? likely : [];
}
