/** Finds words that are the same but for capitals; only houses that want changed letters in brackets ask. */
import type { HouseStyle } from '../settings/schema';
import type { Alignment } from './align';
import type { JudgedHunk } from './differences';
import { allows } from './houseStyle';
import type { QuotedWords } from './quoted';
import type { SourceWords } from './source';
import { sourceText } from './source';

/** One hunk a word whose capitals differ; none where the house does not mind. */
export function caseHunks(
  quoted: QuotedWords,
  source: SourceWords,
  alignment: Alignment,
  style: HouseStyle,
): JudgedHunk[] {
  if (allows(style, 'case')) return [];
  const { text, starts, ends, marks } = quoted.text;
  const bracketed = new Set(marks.filter(mark => mark.kind === 'letter').map(mark => mark.at));
  const found: JudgedHunk[] = [];
  for (const run of alignment.runs) {
    if (run.kind !== 'same') continue;
    for (let n = 0; n < run.quotedTo - run.quotedFrom; n++) {
      const quotedFrom = run.quotedFrom + n;
      const sourceFrom = run.sourceFrom + n;
      const mine = letters(text.slice(starts[quotedFrom], ends[quotedFrom]));
      const theirs = letters(sourceText(source, sourceFrom, sourceFrom + 1));
      if (mine === theirs || mine.toLowerCase() !== theirs.toLowerCase() || bracketed.has(quotedFrom)) continue;
      found.push({
        quotedFrom,
        quotedTo: quotedFrom + 1,
        sourceFrom,
        sourceTo: sourceFrom + 1,
        kind: 'case',
        allowed: false,
      });
    }
  }
  return found;
}

function letters(word: string): string {
  return word.replace(/[^\p{L}]/gu, '');
}
