/** Completion behind `[`: the terms for the words right before it, from glosses of the workspace and from the user’s files. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { GlossaryEntry } from '../model/glossary';
import type { TermEntry } from '../model/term';
import { tongueOf } from '../terms/languages';
import type { WorkspaceDocument } from '../workspace/document';
import { knowGlosses } from '../workspace/glossary';
import type { World } from './feature';

/** `before`: the line up to `offset`. `undefined` where no bracket has just been opened, or nothing is known of its words. */
export async function glossesFor(
  document: WorkspaceDocument,
  before: string,
  offset: number,
  { workspace, positions }: World,
): Promise<CompletionItem[] | undefined> {
  const { blocks, structure } = document.transcript;
  const open = before.lastIndexOf('[');
  if (!structure.isTranscript || open < 0 || before.includes(']', open)) return undefined;
  const kind = blocks.at(blocks.indexAtOffset(offset - 1)).kind;
  if (kind === 'code' || kind === 'html' || kind === 'front-matter') return undefined;
  const glossed = (await knowGlosses(workspace)).entries();
  const laidDown = entriesOfTerms((await workspace.terms.of(document.uri)).entries);
  const found = glossesOfWords([...laidDown, ...glossed], before.slice(0, open));
  if (found.length === 0) return undefined;
  const range = positions.rangeOf(blocks, { start: offset - (before.length - open - 1), end: offset });
  const closed = blocks.slice({ start: offset, end: Math.min(offset + 1, blocks.length) }) === ']';
  return found.map(({ term, rendering }) => ({
    label: term,
    kind: CompletionItemKind.Text,
    detail: rendering,
    // What is typed may be the term in Latin letters: it stays in the list all the same.
    filterText: `${before.slice(open + 1)}${term}`,
    textEdit: { range, newText: closed ? term : `${term}]` },
  }));
}

export interface KnownGloss {
  readonly term: string;
  readonly rendering: string;
}

/** Each word of a term with those of other languages as its renderings. */
export function entriesOfTerms(terms: readonly TermEntry[]): readonly Pick<GlossaryEntry, 'term' | 'renderings'>[] {
  return terms.flatMap(({ words }) => {
    const good = words.filter(it => it.use !== 'avoided');
    return good.flatMap(({ text, use, ...rest }) => {
      const tongue = tongueOf({ text, use, ...rest });
      const renderings = good.filter(it => tongueOf(it) !== tongue).map(it => it.text);
      return use === 'preferred' && renderings.length > 0 ? [{ term: text, renderings }] : [];
    });
  });
}

/** Terms one of whose renderings the text ends with, marks around it aside; the longest rendering first. */
export function glossesOfWords(
  entries: readonly Pick<GlossaryEntry, 'term' | 'renderings'>[],
  text: string,
): readonly KnownGloss[] {
  const words = text.replace(/[\s“”"‘’'「」*_]+$/u, '').toLowerCase();
  const found: KnownGloss[] = [];
  for (const { term, renderings } of entries) {
    const rendering = renderings.find(it => endsWithWord(words, it.toLowerCase()));
    if (rendering !== undefined && !found.some(it => it.term === term)) found.push({ term, rendering });
  }
  return found.sort((a, b) => b.rendering.length - a.rendering.length);
}

function endsWithWord(text: string, word: string): boolean {
  if (word === '' || !text.endsWith(word)) return false;
  const before = text[text.length - word.length - 1] ?? ' ';
  return !/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u.test(before);
}
