/** What the blocks of a transcript say together: sections, turns, and who the people are. */
import type { Label } from '../model/label';
import { isByDictionary, type LabelUse, type People, type RosterEntry } from '../model/people';
import type { Section } from '../model/section';
import type { Turn } from '../model/turn';
import { identify } from '../people/identify';
import { dateOf, entryAt } from '../people/rosters/affiliation';
import type { RosterPiece } from '../people/rosters/lines';
import type { FrontMatter } from '../syntax/frontMatter';
import type { MetaLine } from '../syntax/metaLine';
import type { Summary } from '../syntax/summary';
import type { Mutable } from '../text/mutable';
import { candidatesOf } from './candidates';
import { type Evidence, weigh } from './evidence';
import { type Grounds, isParagraphALine } from './grounds';
import type { Candidate } from './labelGroup';
import { rosterOf } from './roster';
import { type Counts, countsOf, type Surroundings, surroundingsOf } from './surroundings';
import { type Voices, weighVoices } from './voices';

export interface Structure {
  readonly sections: readonly Section[];
  /** In order; a talk (`Speaker:` line) is a turn whose label has the form `section-speaker`. */
  readonly turns: readonly Turn[];
  readonly people: People;
  readonly roster: readonly RosterEntry[];
  /** The form most of the labels have. */
  readonly dominant: string | undefined;
  /** Whether somebody speaks here at all. */
  readonly isTranscript: boolean;
  /** One object for all structures that differ only in where their blocks stand. */
  readonly kin: object;
}

/** Keeps what does not depend on where blocks stand. */
export function rememberForKin<V>(derive: (structure: Structure) => V): (structure: Structure) => V {
  const known = new WeakMap<object, { readonly value: V }>();
  return structure => {
    let found = known.get(structure.kin);
    if (found === undefined) {
      found = { value: derive(structure) };
      known.set(structure.kin, found);
    }
    return found.value;
  };
}

/** Reads summaries in order. `outside`: what rosters elsewhere say, and a dictionary. Linear in the number of blocks. */
export function buildStructure(
  summaries: readonly Summary[],
  pieces: readonly (RosterPiece | undefined)[],
  frontMatter: FrontMatter | undefined,
  outside: readonly RosterEntry[],
): { readonly structure: Structure; readonly grounds: Grounds } {
  const date = dateOf(frontMatter);
  const listed = outside.filter(it => !isByDictionary(it)).map(it => entryAt(it, date));
  const roster = [...rosterOf(pieces, frontMatter), ...listed];
  const counts = countsOf(summaries);
  const surroundings = surroundingsOf(counts, frontMatter, roster);
  const candidates = candidatesOf(summaries, pieces);
  const evidence = weigh(candidates, surroundings);
  const voices = weighVoices(summaries, evidence, surroundings.rostered);
  const outline = readOutline(summaries, counts, evidence, voices.labels);
  // What a dictionary says of two names comes first: each of them may stand in a roster of its own.
  const people = identify(usesOf(outline.labels), [...outside.filter(isByDictionary), ...roster]);
  const turns = spokenTurns(outline.turns, people);
  const sections = outline.sections.map(({ meta, ...it }) => {
    const name = meta?.role === 'speaker' ? meta.names[0]?.name : undefined;
    const identity = name === undefined ? undefined : people.resolve(name);
    return identity?.kind === 'known' ? { ...it, speaker: identity.person.id } : it;
  });
  const dominant = evidence.dominant ?? voices.way;
  const structure = { sections, turns, people, roster, dominant, isTranscript: turns.length > 0, kin: {} };
  return { structure, grounds: groundsOf(candidates, surroundings, counts, evidence) };
}

function spokenTurns(turns: readonly OpenTurn[], people: People): Turn[] {
  // The same names come again and again: each list of them is resolved once.
  const known = new Map<string, readonly string[]>();
  return turns.map(({ label, block, endBlock, section, until }) => {
    const { names } = label;
    const key = names.length === 1 ? (names[0] as string) : names.join('\0');
    let speakers = known.get(key);
    if (speakers === undefined) {
      speakers = speakersOf(label, people);
      known.set(key, speakers);
    }
    // Written out, for a transcript has tens of thousands of them.
    return { label, speakers, block, endBlock, section, until };
  });
}

function groundsOf(
  candidates: readonly Candidate[],
  { prose }: Surroundings,
  { paragraphs, beside, headed, hasVoices }: Counts,
  { dominant, unsure, heedsQuestions }: Evidence,
): Grounds {
  return {
    ...paragraphs,
    prose,
    beside,
    heedsQuestions,
    headed,
    speaking: dominant !== undefined,
    hasVoices,
    firstCandidate: candidates[0]?.block ?? Number.POSITIVE_INFINITY,
    unsure,
  };
}

interface OpenSection extends Section {
  readonly meta?: MetaLine;
}

type OpenTurn = Omit<Turn, 'speakers'>;

interface Outline {
  readonly sections: readonly OpenSection[];
  readonly turns: readonly OpenTurn[];
  readonly labels: readonly Label[];
}

function readOutline(
  summaries: readonly Summary[],
  { headed, paragraphs }: Counts,
  evidence: Evidence,
  voices: Voices['labels'],
): Outline {
  const sections: Mutable<OpenSection>[] = [];
  /** The sections that are still open, the outermost first. */
  const around: Mutable<OpenSection>[] = [];
  const turns: Mutable<OpenTurn>[] = [];
  const end = footerStart(summaries, evidence);
  const untitled = !headed && isParagraphALine(paragraphs);
  let open: Mutable<OpenTurn> | undefined;
  let talking = false;
  let began = false;
  const close = (at: number) => {
    if (open !== undefined) open.endBlock = at;
    open = undefined;
    talking = false;
  };
  const enter = (block: number, title: string, level: number) => {
    while ((around.at(-1)?.level ?? 0) >= level) (around.pop() as Mutable<OpenSection>).endBlock = block;
    const section = { title, level, block, endBlock: summaries.length };
    sections.push(section);
    around.push(section);
  };
  const begin = (label: Label, n: number) => {
    if (label.within === true && open !== undefined) open.until = label.marked.start;
    close(label.within === true ? n + 1 : n);
    began = true;
    open = { label, block: n, endBlock: end, section: sections.length - 1, until: undefined };
    turns.push(open);
  };
  for (let n = 0; n < summaries.length; n++) {
    const it = summaries[n] as Summary;
    if (n === end) close(n);
    if (it.heading !== undefined) {
      const talk = talking && it.heading.level > (sections.at(-1)?.level ?? 0);
      if (!talk) close(n);
      enter(n, it.heading.title, it.heading.level);
      for (const label of voices.get(n) ?? []) begin(label, n);
      continue;
    }
    const accepted = evidence.accepts(n);
    const next = summaries[n + 1];
    const titled = it.title !== undefined && !accepted && it.meta === undefined && untitled;
    if (titled && isSpeakerLine(next, evidence, n + 1)) {
      close(n);
      enter(n, it.title as string, 2);
      began = true;
      continue;
    }
    if (titled && began && n < end && followsTitle(next, evidence, n + 1)) {
      if (!talking) close(n);
      enter(n, it.title as string, 3);
      continue;
    }
    if (it.meta !== undefined && isSpeakerLine(it, evidence, n)) {
      const section = sections.at(-1);
      if (section !== undefined && section.meta === undefined) section.meta = it.meta;
      if (
        it.meta.role === 'speaker' &&
        it.meta.names.length === 1 &&
        !/^presenters?$/i.test(it.meta.key.trim()) &&
        isTalk(summaries, n, evidence)
      ) {
        close(n);
        open = { label: talkLabel(it.meta), block: n, endBlock: end, section: sections.length - 1, until: undefined };
        talking = true;
        turns.push(open);
      }
      continue;
    }
    if (accepted && n < end) begin(it.label as Label, n);
    for (const label of voices.get(n) ?? [])
      if (n < end && (label.within !== true || open !== undefined || began)) begin(label, n);
  }
  const labels = turns.map(it => it.label);
  return { sections, turns, labels };
}

/** A `Speaker:` line names who speaks below, unless the same label heads turns of its own. */
function isSpeakerLine(it: Summary | undefined, evidence: Evidence, block: number): boolean {
  if (it?.meta === undefined || it.meta.role === 'panel') return false;
  return !evidence.accepts(block);
}

function followsTitle(next: Summary | undefined, evidence: Evidence, block: number): boolean {
  if (next === undefined) return false;
  return next.size !== 'short' || next.title !== undefined || next.elision === true || evidence.accepts(block);
}

/** A talk is one person's speech: where labels head turns below, the line only says who presents. */
function isTalk(summaries: readonly Summary[], from: number, evidence: Evidence): boolean {
  for (let n = from + 1; n < summaries.length; n++) {
    const it = summaries[n] as Summary;
    if (it.heading !== undefined || it.meta !== undefined) return n > from + 1;
    if (evidence.accepts(n)) return false;
  }
  return true;
}

function talkLabel(meta: MetaLine): Label {
  const name = meta.names[0] as MetaLine['names'][number];
  return {
    text: name.name,
    names: [name.name],
    ...(name.detail === undefined ? {} : { detail: name.detail }),
    form: 'section-speaker',
    span: name.span,
    marked: meta.span,
  };
}

/** Behind the last speech a newsletter asks for subscribers: nobody says that. The index behind the last block without one. */
function footerStart(summaries: readonly Summary[], evidence: Evidence): number {
  let start = summaries.length;
  for (let n = summaries.length - 1; n >= 0 && n >= summaries.length - 8; n--) {
    const { footer } = summaries[n] as Summary;
    // What stands above a label is said by somebody.
    if (evidence.accepts(n)) break;
    if (footer) start = n;
  }
  return start;
}

function usesOf(labels: readonly Label[]): LabelUse[] {
  const uses = new Map<string, { name: string; detail?: string; turns: number; first: number }>();
  for (let turn = 0; turn < labels.length; turn++) {
    const { names, detail } = labels[turn] as Label;
    for (const name of names) {
      const key = detail === undefined ? name : `${name}\0${detail}`;
      const known = uses.get(key);
      if (known !== undefined) known.turns++;
      else uses.set(key, { name, ...(detail === undefined ? {} : { detail }), turns: 1, first: turn });
    }
  }
  return [...uses.values()];
}

function speakersOf(label: Label, people: People): string[] {
  const ids: string[] = [];
  for (const name of label.names) {
    const identity = people.resolve(name);
    if (identity.kind === 'known' && !ids.includes(identity.person.id)) ids.push(identity.person.id);
  }
  return ids;
}
