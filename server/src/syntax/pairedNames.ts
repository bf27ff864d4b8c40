/** Names that stand in letters and in Chinese characters side by side: `Lu Wenqing 陆文卿`. */
import type { Block } from '../text/block';
import { foldedAny } from '../text/folding';
import { remember } from '../text/memo';
import type { Span } from '../text/span';

/** A name in letters right beside the same name in characters. */
export interface PairedName {
  readonly latin: string;
  readonly han: string;
  /** Of the letters; from the start of the block. */
  readonly span: Span;
}

const word = String.raw`\p{Lu}[\p{Ll}\p{M}’'\u00fc]+(?:[-·]\p{L}[\p{Ll}\p{M}]+)?`;
const latinName = `(${word}(?: ${word}){1,3})`;
const hanName = String.raw`(\p{Script=Han}{2,4})(?!\p{Script=Han})`;
const latinFirst = new RegExp(String.raw`(?<![\p{L}])${latinName} ?[（(\[]?\\?\[?${hanName}`, 'gu');
const hanFirst = new RegExp(String.raw`(?<!\p{Script=Han})${hanName} ?[（(\[] ?${latinName} ?[）)\]]`, 'gu');

/** In text order by kind; found once a block. */
export const pairedNamesOf = remember((block: Block): readonly PairedName[] => {
  const { text } = block;
  if (!/\p{Script=Han}/u.test(text)) return [];
  const found: PairedName[] = [];
  const add = (latin: string, han: string, start: number) =>
    found.push({ latin, han, span: { start, end: start + latin.length } });
  for (const it of text.matchAll(latinFirst)) add(it[1] ?? '', it[2] ?? '', it.index);
  for (const it of text.matchAll(hanFirst)) add(it[2] ?? '', it[1] ?? '', it.index + it[0].lastIndexOf(it[2] ?? ''));
  return found;
});

export const hasPairedNames = foldedAny(page => page.blocks.some(it => pairedNamesOf(it).length > 0));
