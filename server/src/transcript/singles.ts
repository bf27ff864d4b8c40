/** Labels that stand once or seldom, accepted for their likeness to those that are sure. */
import type { Label } from '../model/label';
import { hasStructureWord } from '../syntax/labels/structureWords';
import { type Candidate, foldName, type Group, strengths } from './labelGroup';
import { type LabelShape, mayBeInitials } from './labelShape';
import { isAddressed, isNameLike, mayBeProse } from './nameLike';
import type { Surroundings } from './surroundings';

/** Labels that stand once, accepted for their likeness to those that are sure. Returns the blocks of all that were thought of. */
export function addSingles(
  groups: ReadonlyMap<string, Group>,
  accepted: Set<Group>,
  candidates: readonly Candidate[],
  file: Surroundings,
): readonly number[] {
  const unsure: number[] = [];
  const shapes = new Map<LabelShape, number>();
  const forms = new Map<string, number>();
  const labelled = new Set<number>();
  let turns = 0;
  let small = 0;
  let begin = Number.POSITIVE_INFINITY;
  for (const it of accepted) {
    shapes.set(it.shape, (shapes.get(it.shape) ?? 0) + it.blocks.length);
    forms.set(it.form, (forms.get(it.form) ?? 0) + it.blocks.length);
    turns += it.blocks.length;
    small += it.small;
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
    // One of these that stands once is a label only where others in its form are.
    if (mayBeProse(it) && !forms.has(it.form)) continue;
    const [block] = it.blocks as [number];
    for (const at of it.strength === 'plain' ? [block] : it.blocks) unsure.push(at);
    // The chair in bold, and everybody else without: who comes back between them is one of them.
    const between =
      it.strength !== 'plain' &&
      it.blocks.length >= 2 &&
      it.blocks.some(at => at > begin && at <= last) &&
      it.spoken === it.blocks.length &&
      !hasStructureWord(it.label.text) &&
      (isNameLike(it, it.strength) || (it.blocks.length >= 3 && holdsName(it.label)));
    if (between && it.blocks.some(at => near(at))) accepted.add(it);
    const inside = block > begin && block <= last + 4;
    if (!inside && !near(block)) continue;
    if (minutes && isVoiceOfMinutes(it)) accepted.add(it);
    const sameForm = (forms.get(it.form) ?? 0) >= 3;
    if (it.strength !== 'plain') {
      // Where the mark is the habit, a word of the document's own may be a voice too, but not ahead of all speech.
      const known = it.label.names.every(name => names.has(foldName(name)));
      // `**Guest:** Ann Lee, luthier` ahead of all speech says who is there.
      const data = block < begin && it.blocks.length === 1 && it.ended === 0;
      if (known || (sameForm && !data && (it.shape !== 'nobody' || (inside && isRecorded(it.label))))) accepted.add(it);
      continue;
    }
    if (it.shape === 'placeholder' && inside && it.form !== 'dashed' && it.form !== 'alone') accepted.add(it);
    if (it.shape === 'nobody' || it.shape === 'none' || it.valued === it.blocks.length) continue;
    // Ahead of all speech `Editing: Ann Lee, with thanks to the archive` is no sentence, and nobody says it.
    if (block < begin && it.ended === 0) continue;
    // Nor behind it: `Contact: the office (telephone 555)`.
    if (block > last && it.ended === 0 && it.shape !== 'initials') continue;
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
    // Where everybody begins with a capital, `Action: the clerk writes` is no speech.
    if (it.small > 0 && small * 5 < turns) continue;
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
  const joint = [...groups.values()].some(it => !accepted.has(it) && it.label.names.length >= 2);
  for (const { key } of joint ? candidates : []) {
    const group = groups.get(key) as Group;
    if (accepted.has(group) || group.label.names.length < 2) continue;
    const names = new Set([...accepted].flatMap(it => it.label.names.map(foldName)));
    if (group.label.names.filter(it => names.has(foldName(it))).length * 2 >= group.label.names.length)
      accepted.add(group);
  }
  return unsure;
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

/** `Przewodniczący poseł Andrzej Wilk`: an office in words of any kind, and a name in full. */
function holdsName(label: Label): boolean {
  return (
    /^\p{Lu}[^.!?;,]*\p{Lu}\p{Ll}+[ -]\p{Lu}\p{Ll}+$/u.test(label.names[0] ?? '') && label.text.split(/\s+/).length <= 7
  );
}
