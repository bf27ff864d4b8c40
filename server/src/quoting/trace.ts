/** What a judgement has looked at in a source, and whether an edit of the source can make it another one. */
import type { Block } from '../text/block';
import { remember } from '../text/memo';
import type { CharacterFold } from '../text/normalise';
import type { OneBlockEdit } from '../transcript/oneBlockEdit';
import { turnOfBlock } from '../transcript/questions';
import type { Structure } from '../transcript/structure';
import type { QuotedWords } from './quoted';
import { scriptOfWord } from './script';
import { passageOf, type SourceWords, wordsOfPassage } from './source';
import { bodyOf } from './transcriptSource';

/** What was looked at in one source. */
export class Trace {
  readonly #uri: string;
  /** First and last block of each stretch that was compared word by word. */
  readonly #stretches: (readonly [first: number, last: number])[] = [];
  /** The quotation as it was compared, more than once where its labels were taken for words the first time. */
  readonly #quoted: QuotedWords[] = [];
  /** Whether every comparison ended with the very words, said by whom they are said to be. */
  #settled = true;

  /** `uri`: of the source. */
  constructor(uri: string) {
    this.#uri = uri;
  }

  /** Words `[from, to)` of a source were compared with the quotation. */
  looked(source: SourceWords, from: number, to: number): void {
    if (source.source.uri !== this.#uri || to <= from) return;
    const block = (word: number) => source.source.passages[passageOf(source, word)]?.block ?? -1;
    this.#stretches.push([block(from), block(to - 1)]);
  }

  /** A place was looked for. `settled`: the very words were found, and nothing that is only like them was looked for. */
  compared(quoted: QuotedWords, settled: boolean): void {
    this.#quoted.push(quoted);
    this.#settled &&= settled;
  }

  /** What stands between two blocks of a source was read. */
  read(uri: string, first: number, last: number): void {
    if (uri === this.#uri) this.#stretches.push([Math.min(first, last), Math.max(first, last)]);
  }

  /**
   * Whether the judgement would be the same after the edit: the block was not looked at, nor its neighbours, and it neither
   * had nor has a word by which the quotation could be found in it.
   */
  outlives(edit: OneBlockEdit, structure: Structure, fold: CharacterFold | undefined): boolean {
    const { block } = edit;
    const turn = turnOfBlock(structure, block);
    if (turn < 0) return true;
    // Where several speak in it, what one says goes on in what the next one says, and not in the words of the label between.
    if (structure.turns[turn + 1]?.block === block) return false;
    if (edit.before.kind !== edit.after.kind) return false;
    if (this.#stretches.some(([first, last]) => first - 1 <= block && block <= last + 1)) return false;
    const { before, after, changed } = wordsOfEdit(edit, structure, fold);
    if (changed !== undefined) return this.#quoted.every(it => !changed.some(word => wordsOfQuoted(it).has(word)));
    return this.#settled && this.#quoted.every(it => !holdsPart(it, before) && !holdsPart(it, after));
  }
}

interface EditedWords {
  readonly structure: Structure;
  readonly fold: CharacterFold | undefined;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly changed: readonly string[] | undefined;
}

const lastWords = remember((_: OneBlockEdit): { words?: EditedWords } => ({}));

/** The same for all quotations of the text. */
function wordsOfEdit(edit: OneBlockEdit, structure: Structure, fold: CharacterFold | undefined): EditedWords {
  const kept = lastWords(edit);
  if (kept.words?.structure === structure && kept.words.fold === fold) return kept.words;
  const before = wordsIn(edit.before, edit.block, structure, fold);
  const after = wordsIn(edit.after, edit.block, structure, fold);
  kept.words = { structure, fold, before, after, changed: changedWords(before, after) };
  return kept.words;
}

function wordsIn(
  block: Block,
  index: number,
  structure: Structure,
  fold: CharacterFold | undefined,
): readonly string[] {
  const turn = structure.turns[turnOfBlock(structure, index)];
  return wordsOfPassage(bodyOf(block, turn?.block === index ? turn.label.marked.end : 0), fold);
}

/** The words that differ, where there are as many before as after and in the same scripts; else `undefined`. */
function changedWords(before: readonly string[], after: readonly string[]): readonly string[] | undefined {
  if (before.length !== after.length) return undefined;
  const changed: string[] = [];
  for (let n = 0; n < before.length; n++) {
    const [word, now] = [before[n] as string, after[n] as string];
    if (word === now) continue;
    // The scripts of a source are counted by some of its words.
    if (scriptOfWord(word) !== scriptOfWord(now)) return undefined;
    changed.push(word, now);
  }
  return changed;
}

const wordsOfQuoted = remember(({ text }: QuotedWords): ReadonlySet<string> => new Set(text.words));

/** Whether the quotation, or where it may go on beyond the passage a part of it, stands in these words. */
function holdsPart({ text: { words: quoted } }: QuotedWords, words: readonly string[]): boolean {
  if (quoted.length === 0 || words.length === 0) return false;
  // By the words at the ends of a passage a quotation may go on into the next one.
  for (let at = 1 - quoted.length; at < words.length; at++) {
    const from = Math.max(at, 0);
    const to = Math.min(at + quoted.length, words.length);
    let n = from;
    while (n < to && words[n] === quoted[n - at]) n++;
    if (n === to) return true;
  }
  return false;
}
