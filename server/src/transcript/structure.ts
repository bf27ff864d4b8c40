/** What the blocks of a transcript say together: sections, turns, and who the people are. */
import type { Label } from '../model/label';
import { isPseudoSpeaker } from '../model/nobody';
import type { LabelUse, People, RosterEntry } from '../model/people';
import type { Section } from '../model/section';
import type { Turn } from '../model/turn';
import { identify } from '../people/identify';
import { dateOf, entryAt } from '../people/rosters/affiliation';
import { namesPeople } from '../people/rosters/frontMatter';
import type { RosterPiece } from '../people/rosters/lines';
import type { FrontMatter } from '../syntax/frontMatter';
import type { MetaLine } from '../syntax/metaLine';
import type { Summary } from '../syntax/summary';
import { Amount } from './amount';
import { type Evidence, weigh } from './evidence';
import { type Grounds, isParagraphALine, type Paragraphs } from './grounds';
import { type Candidate, foldName } from './labelGroup';
import { rosterOf } from './roster';
import type { Surroundings } from './surroundings';
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
  const isRead = (it: RosterEntry) => it.origin === 'romanization';
  const date = dateOf(frontMatter);
  const listed = outside.filter(it => !isRead(it)).map(it => entryAt(it, date));
  const roster = [...rosterOf(pieces, frontMatter), ...listed];
  const surroundings = surroundingsOf(summaries, frontMatter, roster);
  const candidates = candidatesOf(summaries, pieces);
  const evidence = weigh(candidates, surroundings);
  const voices = weighVoices(summaries, evidence, surroundings.rostered);
  const outline = readOutline(summaries, evidence, voices.labels);
  // What a dictionary says of two names comes first: each of them may stand in a roster of its own.
  const people = identify(usesOf(outline.labels), [...outside.filter(isRead), ...roster]);
  const speaking = new Map<string, readonly string[]>();
  const turns = outline.turns.map(it => {
    // The same names come again and again: each list of them is resolved once.
    const key = it.label.names.join('\0');
    const speakers = speaking.get(key) ?? speakersOf(it.label, people);
    speaking.set(key, speakers);
    return { ...it, speakers };
  });
  const sections = outline.sections.map(({ meta, ...it }) => {
    const name = meta?.role === 'speaker' ? meta.names[0]?.name : undefined;
    const identity = name === undefined ? undefined : people.resolve(name);
    return identity?.kind === 'known' ? { ...it, speaker: identity.person.id } : it;
  });
  const dominant = evidence.dominant ?? voices.way;
  const structure = { sections, turns, people, roster, dominant, isTranscript: turns.length > 0, kin: {} };
  return { structure, grounds: groundsOf(summaries, candidates, surroundings, evidence) };
}

function groundsOf(
  summaries: readonly Summary[],
  candidates: readonly Candidate[],
  { prose }: Surroundings,
  { dominant, unsure, heedsQuestions }: Evidence,
): Grounds {
  const paragraphs = paragraphsOf(summaries);
  return {
    ...paragraphs,
    prose,
    beside: summaries.reduce((sum, it) => sum + lazyIn(it), 0),
    heedsQuestions,
    headed: hasInnerHeadings(summaries),
    speaking: dominant !== undefined,
    hasVoices: summaries.some(it => it.voices !== undefined),
    firstCandidate: candidates[0]?.block ?? Number.POSITIVE_INFINITY,
    unsure,
  };
}

/**
 * A `Speaker:` line says who speaks below; it is no turn, however often it stands there. Nor are the few that cannot be
 * read among many that can. `Moderator: Right.` is speech where more than half of what the moderator says is.
 */
function candidatesOf(summaries: readonly Summary[], pieces: readonly (RosterPiece | undefined)[]): Candidate[] {
  const read = (block: number): boolean => {
    const piece = pieces[block];
    return (
      summaries[block]?.meta !== undefined ||
      piece?.kind === 'legend' ||
      (piece?.kind === 'key' && piece.entries.length > 0)
    );
  };
  const counts = new Map<string, { speech: number; names: number; words: number }>();
  for (const [block, { label, meta }] of summaries.entries()) {
    if (label === undefined || pieces[block]?.kind !== 'key') continue;
    const count = counts.get(label.text) ?? { speech: 0, names: 0, words: 0 };
    counts.set(label.text, count);
    if (!read(block)) count.speech++;
    else if (isOneWord(meta)) count.words++;
    else count.names++;
  }
  const countOf = (label: Label) => counts.get(label.text) ?? { speech: 0, names: 0, words: 0 };
  const naming = (block: number, label: Label): boolean => {
    const { speech, names, words } = countOf(label);
    return read(block) && !(isOneWord(summaries[block]?.meta) && speech > names && speech >= words);
  };
  const isOutnumbered = (label: Label): boolean => {
    const { speech, names, words } = countOf(label);
    return speech < names + words;
  };
  const found: Candidate[] = [];
  let section = 0;
  for (const [block, { label, said, small, heading, asks, voices }] of summaries.entries()) {
    if (heading !== undefined) section++;
    for (const it of voices ?? [])
      if (it.way === 'lazy')
        found.push({
          label: it.label,
          said: it.said,
          block,
          followed: false,
          section,
          small: false,
          asks: it.asks === true,
        });
    if (label === undefined || naming(block, label) || isOutnumbered(label)) continue;
    const next = summaries[block + 1];
    const followed = said === 'nothing' && next?.kind === 'paragraph' && next.label === undefined;
    const asked = asks === true || (followed && next?.asks === true);
    found.push({ label, said: said ?? 'speech', block, followed, section, small: small === true, asks: asked });
  }
  return found;
}

function isOneWord(meta: MetaLine | undefined): boolean {
  const names = meta?.names ?? [];
  return (
    names.length > 0 && names.every(it => !/\s/.test(it.name) && it.detail === undefined && it.script === undefined)
  );
}

/** `嘉宾`, `co-host`: a key of people; `people` and `attendees` are of other documents too. */
function isRole(key: string): boolean {
  return namesPeople(key) && !/^(?:people|attendees|chair|panel)$/i.test(key);
}

/** Keys of front matter that a transcript has and hardly anything else. */
const announcing =
  /^(?:speakers?|guests?|hosts?|interviewe[er]s?|panelists?|participants|moderators?|transcript_by|transcribed_by|transcriber|transcription|recording|video_id|youtube_url|episode|media|audio|source_file)$/i;

/** How many lines of prose stand in a block of another kind. */
function lazyIn({ voices }: Summary): number {
  return voices?.filter(it => it.way === 'lazy').length ?? 0;
}

function surroundingsOf(
  summaries: readonly Summary[],
  frontMatter: FrontMatter | undefined,
  roster: readonly RosterEntry[],
): Surroundings {
  let prose = 0;
  let apparatus = 0;
  let interludes = 0;
  for (const it of summaries) {
    const { kind, label } = it;
    if (label !== undefined && isPseudoSpeaker(label.text)) interludes++;
    prose += lazyIn(it);
    if (kind === 'paragraph') prose++;
    else if (kind === 'code' || kind === 'table' || kind === 'list') apparatus++;
  }
  const rostered = new Set<string>();
  for (const entry of roster) {
    for (const name of [entry.name, entry.abbreviation ?? '', ...entry.aliases]) {
      if (name !== '') rostered.add(foldName(name));
    }
    if (entry.origin !== 'front-matter') continue;
    // A talk names its speaker in full and labels the answers with the first name or the initials.
    const words = foldName(entry.name).split(' ');
    for (const word of words) if (word.length > 2) rostered.add(word);
    if (words.length > 1) rostered.add(words.map(it => it[0]).join(''));
  }
  const announced = (frontMatter?.entries ?? []).some(it => announcing.test(it.key) || isRole(it.key));
  return { prose: new Amount(prose), apparatus, interludes, announced, rostered };
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

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function readOutline(summaries: readonly Summary[], evidence: Evidence, voices: Voices['labels']): Outline {
  const sections: Mutable<OpenSection>[] = [];
  /** The sections that are still open, the outermost first. */
  const around: Mutable<OpenSection>[] = [];
  const turns: Mutable<OpenTurn>[] = [];
  const end = footerStart(summaries, evidence);
  const untitled = !hasInnerHeadings(summaries) && isParagraphALine(paragraphsOf(summaries));
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
    open = { label, block: n, endBlock: end, section: sections.length - 1 };
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
    const accepted = it.label !== undefined && evidence.accepts(it.label, n);
    const next = summaries[n + 1];
    const headed = it.title !== undefined && !accepted && it.meta === undefined && untitled;
    if (headed && isSpeakerLine(next, evidence, n + 1)) {
      close(n);
      enter(n, it.title as string, 2);
      began = true;
      continue;
    }
    if (headed && began && n < end && followsTitle(next, evidence, n + 1)) {
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
        open = { label: talkLabel(it.meta), block: n, endBlock: end, section: sections.length - 1 };
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
  return it.label === undefined || !evidence.accepts(it.label, block);
}

function followsTitle(next: Summary | undefined, evidence: Evidence, block: number): boolean {
  if (next === undefined) return false;
  return (
    next.size !== 'short' ||
    next.title !== undefined ||
    next.elision === true ||
    (next.label !== undefined && evidence.accepts(next.label, block))
  );
}

/** A talk is one person's speech: where labels head turns below, the line only says who presents. */
function isTalk(summaries: readonly Summary[], from: number, evidence: Evidence): boolean {
  for (let n = from + 1; n < summaries.length; n++) {
    const it = summaries[n] as Summary;
    if (it.heading !== undefined || it.meta !== undefined) return n > from + 1;
    if (it.label !== undefined && evidence.accepts(it.label, n)) return false;
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

function hasInnerHeadings(summaries: readonly Summary[]): boolean {
  return summaries.some(it => (it.heading?.level ?? 0) > 1);
}

function paragraphsOf(summaries: readonly Summary[]): Paragraphs {
  let lines = 0;
  let long = 0;
  for (const it of summaries) {
    if (it.kind !== 'paragraph') continue;
    lines++;
    if (it.size === 'long') long++;
  }
  return { lines, long };
}

/** Behind the last speech a newsletter asks for subscribers: nobody says that. The index behind the last block without one. */
function footerStart(summaries: readonly Summary[], evidence: Evidence): number {
  let start = summaries.length;
  for (let n = summaries.length - 1; n >= 0 && n >= summaries.length - 8; n--) {
    const { label, footer } = summaries[n] as Summary;
    // What stands above a label is said by somebody.
    if (label !== undefined && evidence.accepts(label, n)) break;
    if (footer) start = n;
  }
  return start;
}

function usesOf(labels: readonly Label[]): LabelUse[] {
  const uses = new Map<string, { name: string; detail?: string; turns: number; first: number }>();
  for (const [turn, label] of labels.entries()) {
    for (const name of label.names) {
      const key = `${name}\0${label.detail ?? ''}`;
      const known = uses.get(key);
      if (known !== undefined) known.turns++;
      else
        uses.set(key, { name, ...(label.detail === undefined ? {} : { detail: label.detail }), turns: 1, first: turn });
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
