/** What a transcript offers to those who quote it: the paragraphs of its turns, without their labels. */
import { summaryOf } from '../syntax/summary';
import { folded } from '../text/folding';
import { remember, rememberLatest } from '../text/memo';
import { isSpoken, languageOf, paragraphsOf } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';
import type { PassageBody, QuotationSource, SourcePassage } from './source';

/** Keyed by the block, so that an edit elsewhere leaves the body, and all that hangs on it, the same. */
export const bodyOf = rememberLatest(
  (block: { readonly text: string }, from: number): PassageBody => ({ text: block.text.slice(from) }),
);

/** Speech alone: what a document offers to quotations within itself. */
export const speechOfTranscript = rememberLatest(
  (transcript: Transcript, uri: string): QuotationSource => sourceOf(transcript, uri, speechPassages(transcript)),
);

/** Speech, and what stands before and between the turns: what a file offers to others that cite it. */
export const sourceOfTranscript = rememberLatest((transcript: Transcript, uri: string): QuotationSource => {
  const spoken = speechPassages(transcript);
  const passages: SourcePassage[] = [];
  let next = 0;
  let start = 0;
  let block = -1;
  for (const it of transcript.blocks) {
    block++;
    while (next < spoken.length && spoken[next]!.block === block) passages.push(spoken[next++]!);
    const isSpeech = passages.at(-1)?.block === block;
    if (!isSpeech && isSpoken(it) && it.kind !== 'table' && turnless(transcript, block))
      passages.push({ body: bodyOf(it, 0), start, turn: -1, speakers: [], block });
    start += it.text.length;
  }
  return sourceOf(transcript, uri, passages);
});

function sourceOf(transcript: Transcript, uri: string, passages: readonly SourcePassage[]): QuotationSource {
  const language = languageOf(transcript);
  return { uri, ...(language === undefined ? {} : { language }), passages };
}

const turnBlocks = remember((transcript: Transcript) => {
  const inside = new Uint8Array(transcript.blocks.count);
  for (const { block, endBlock } of transcript.structure.turns) inside.fill(1, block, endBlock);
  return inside;
});

function turnless(transcript: Transcript, block: number): boolean {
  return turnBlocks(transcript)[block] === 0;
}

function speechPassages(transcript: Transcript): SourcePassage[] {
  const passages: SourcePassage[] = [];
  const { blocks, structure } = transcript;
  let block = 0;
  let start = 0;
  const doubts = doubtsOf(transcript);
  for (const [turn, it] of structure.turns.entries()) {
    const perhaps = doubts[turn];
    for (const paragraph of paragraphsOf(transcript, it)) {
      for (; block < paragraph.index; block++) start += blocks.at(block).text.length;
      const body = bodyOf(paragraph.block, paragraph.from);
      passages.push({
        body,
        start: start + paragraph.from,
        turn,
        speakers: it.speakers,
        block: paragraph.index,
        ...(perhaps && { perhaps }),
      });
    }
  }
  return passages;
}

/** Some minutes keep the list in a fence, to have it drawn as written. */
const listedInCode = folded<readonly string[]>(
  page => {
    const listed: string[] = [];
    for (const { kind, text } of page.blocks)
      if (kind === 'code' && text.includes('|'))
        for (const cell of text.matchAll(/\|[ \t]*([A-Z]{2,4})[ \t]*(?=\|)/g)) listed.push(cell[1]!);
    return listed;
  },
  parts => parts.flat(),
);

/** A table of so few abbreviations is no list of attendees. */
const shortestList = 3;

/** For each turn under a label that the list of attendees does not have: who spoke last under one that it has. */
function doubtsOf({ structure, blocks }: Transcript): (readonly string[] | undefined)[] {
  const listed = new Set<string>(listedInCode(blocks));
  // A list in another file of the folder says who may speak, not who was there.
  for (const { origin, abbreviation, uri } of structure.roster)
    if (origin === 'attendees' && abbreviation !== undefined && uri === undefined) listed.add(abbreviation);
  if (listed.size < shortestList) return [];
  let speakers: readonly string[] = [];
  return structure.turns.map(({ label, speakers: own, block }) => {
    // `DE:The` is most likely a label, and may be a word of what is said.
    const spaced = /\s/.test(blocks.at(block).text[label.marked.end - 1] ?? ' ');
    if (!spaced || !label.names.some(name => listed.has(name))) return speakers;
    speakers = own;
    return undefined;
  });
}

/** Turns before a passage whose speakers may be the ones who go on to speak in it. */
const turnsBefore = 6;

/**
 * A source for quotations that show a label of it: who quotes a label takes it for a part of what is said by whoever spoke
 * before, so that one may be named.
 */
export const withEarlierSpeakers = rememberLatest(
  (source: QuotationSource, transcript: Transcript): QuotationSource => {
    const { turns } = transcript.structure;
    const passages = source.passages.map(passage => {
      const before = turns.slice(Math.max(0, passage.turn - turnsBefore), Math.max(0, passage.turn));
      return { ...passage, perhaps: [...(passage.perhaps ?? []), ...before.flatMap(it => it.speakers)] };
    });
    return { ...source, passages };
  },
);

/** A file by its labels, and the one of them that was asked for. */
export interface LabelledSource {
  readonly source: QuotationSource;
  /** As the file writes it. */
  readonly label: string;
}

/**
 * The file as the lines read that look like labels of one form, whether we take them for labels or not: for a quotation
 * that is attributed to one of them. `undefined` where no line has this name. `earlier`: who spoke just before may be the one
 * who speaks, as in `withEarlierSpeakers`.
 */
export function sourceByLabel(
  transcript: Transcript,
  uri: string,
  name: string,
  earlier: boolean,
): LabelledSource | undefined {
  const wanted = bare(name);
  const written = new Map<string, string>();
  let form: string | undefined;
  for (const it of transcript.blocks) {
    const { label } = summaryOf(it);
    if (label === undefined) continue;
    const key = bare(label.text);
    if (!written.has(key)) written.set(key, label.text);
    if (key === wanted) form = label.form;
  }
  if (form === undefined) return undefined;
  const passages: SourcePassage[] = [];
  let start = 0;
  let block = -1;
  let speakers: readonly string[] = [];
  let before: readonly string[] = [];
  for (const it of transcript.blocks) {
    block++;
    const { label } = summaryOf(it);
    const from = label?.form === form ? label.marked.end : 0;
    if (label?.form === form) {
      before = [...before, ...speakers].slice(-turnsBefore);
      speakers = [written.get(bare(label.text))!];
    }
    if (isSpoken(it) && it.text.slice(from).trim() !== '') {
      const perhaps = earlier ? { perhaps: before } : {};
      passages.push({ body: bodyOf(it, from), start: start + from, turn: -1, speakers, block, ...perhaps });
    }
    start += it.text.length;
  }
  return { source: sourceOf(transcript, uri, passages), label: written.get(wanted)! };
}

/** A label as an attribution may write it: without brackets and without regard to case. */
function bare(label: string): string {
  return label
    .replace(/\\?[[\]]/g, '')
    .trim()
    .toLowerCase();
}
