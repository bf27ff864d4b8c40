/** What a transcript offers to those who quote it: the paragraphs of its turns, without their labels. */
import { remember, rememberLatest } from '../text/memo';
import { isSpoken, languageOf, paragraphsOf } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';
import type { PassageBody, QuotationSource, SourcePassage } from './source';

/** Keyed by the block, so that an edit elsewhere leaves the body, and all that hangs on it, the same. */
const bodyOf = rememberLatest(
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
  for (const [turn, it] of structure.turns.entries()) {
    for (const paragraph of paragraphsOf(transcript, it)) {
      for (; block < paragraph.index; block++) start += blocks.at(block).text.length;
      const body = bodyOf(paragraph.block, paragraph.from);
      passages.push({ body, start: start + paragraph.from, turn, speakers: it.speakers, block: paragraph.index });
    }
  }
  return passages;
}
