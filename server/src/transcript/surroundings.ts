/** What a file has beside the lines that look like labels. */
import { isPseudoSpeaker } from '../model/nobody';
import type { RosterEntry } from '../model/people';
import { namesPeople } from '../people/rosters/frontMatter';
import type { FrontMatter } from '../syntax/frontMatter';
import type { Summary } from '../syntax/summary';
import { Amount } from './amount';
import type { Paragraphs } from './grounds';
import { foldName } from './labelGroup';

export interface Surroundings {
  /** How many blocks are prose. */
  readonly prose: Amount;
  /** How many are code, tables or list items. */
  readonly apparatus: number;
  /** How many are labelled as music, a break or an advertisement. */
  readonly interludes: number;
  /** The front matter has what transcripts have: who speaks, who transcribed it, where the recording is. */
  readonly announced: boolean;
  /** The names of all rosters, folded. */
  readonly rostered: ReadonlySet<string>;
}

/** `嘉宾`, `co-host`: a key of people; `people` and `attendees` are of other documents too. */
function isRole(key: string): boolean {
  return namesPeople(key) && !/^(?:people|attendees|chair|panel)$/i.test(key);
}

/** Keys of front matter that a transcript has and hardly anything else. */
const announcing =
  /^(?:speakers?|guests?|hosts?|interviewe[er]s?|panelists?|participants|moderators?|transcript_by|transcribed_by|transcriber|transcription|recording|video_id|youtube_url|episode|media|audio|source_file)$/i;

/** What is counted of all blocks in one go. */
export interface Counts {
  readonly paragraphs: Paragraphs;
  /** Lines of prose that stand in other blocks than paragraphs. */
  readonly beside: number;
  readonly apparatus: number;
  readonly interludes: number;
  readonly headed: boolean;
  readonly hasVoices: boolean;
}

export function countsOf(summaries: readonly Summary[]): Counts {
  let lines = 0;
  let long = 0;
  let apparatus = 0;
  let interludes = 0;
  let headed = false;
  let hasVoices = false;
  let beside = 0;
  for (const { kind, label, size, heading, voices } of summaries) {
    if (label !== undefined && isPseudoSpeaker(label.text)) interludes++;
    if (voices !== undefined) {
      hasVoices = true;
      for (const it of voices) if (it.way === 'lazy') beside++;
    }
    if (kind === 'paragraph') {
      lines++;
      if (size === 'long') long++;
    } else if (kind === 'code' || kind === 'table' || kind === 'list') apparatus++;
    else if (heading !== undefined && heading.level > 1) headed = true;
  }
  return { paragraphs: { lines, long }, beside, apparatus, interludes, headed, hasVoices };
}

export function surroundingsOf(
  { paragraphs, beside, apparatus, interludes }: Counts,
  frontMatter: FrontMatter | undefined,
  roster: readonly RosterEntry[],
): Surroundings {
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
  return { prose: new Amount(paragraphs.lines + beside), apparatus, interludes, announced, rostered };
}
