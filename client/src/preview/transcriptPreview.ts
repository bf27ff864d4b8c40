/** A plugin of markdown-it: gives speakers, bracket notes and citations of a transcript elements and classes to style. */

import { flatten, type Wrap, wrapAll } from './inlineWrap';
import { type Look, noteKey } from './look';
import type { MarkdownIt, Token } from './markdownIt';

export interface PreviewOptions {
  /** `undefined`: the document is none of ours, or has not been read yet; it then looks as it did without us. */
  lookAt(uri: string): Look | undefined;
  /** Words for the user, in the user's language. */
  readonly words: { readonly hideNotes: string; readonly foldNote: string };
}

/** As many speakers get a colour of their own; then the colours begin anew. */
export const speakerColours = 8;
/** A note as long as this can be folded; UTF-16 units. */
const foldable = 24;
/** No note is longer; keeps a hostile text of brackets from costing more than its length. */
const longestNote = 2000;

export const transcriptPreview = (md: MarkdownIt, options: PreviewOptions): void => {
  md.core.ruler.push('verbatim_transcript', state => {
    const uri = documentOf(state.env);
    const look = uri === undefined ? undefined : options.lookAt(uri);
    if (look === undefined) return;
    const { Token } = state;
    const element = (tag: string, nesting: 1 | 0 | -1, attributes: Readonly<Record<string, string>> = {}): Token => {
      const token = new Token(`verbatim_${tag}`, tag, nesting);
      for (const [name, value] of Object.entries(attributes)) token.attrSet(name, value);
      return token;
    };
    const wrapLabel = (start: number, end: number, place: number): Wrap => {
      const colour = place < 0 ? '' : ` verbatim-speaker-${place % speakerColours}`;
      return {
        start,
        end,
        open: [element('span', 1, { class: `verbatim-label${colour}` })],
        close: [element('span', -1)],
      };
    };
    const wrapNote = (start: number, end: number, kind: string): Wrap => {
      const name = `verbatim-note verbatim-note-${kind}`;
      if (end - start < foldable) {
        return { start, end, open: [element('span', 1, { class: name })], close: [element('span', -1)] };
      }
      return {
        start,
        end,
        open: [
          element('label', 1, { class: `${name} verbatim-foldable` }),
          element('input', 0, { type: 'checkbox', class: 'verbatim-fold', 'aria-label': options.words.foldNote }),
          element('span', 1, { class: 'verbatim-note-text' }),
        ],
        close: [element('span', -1), element('label', -1)],
      };
    };
    let notes = 0;
    for (const [index, block] of state.tokens.entries()) {
      if (block.type !== 'inline' || block.children === null) continue;
      markCitations(block.children);
      const { text, starts } = flatten(block.children);
      const inHeading = state.tokens[index - 1]?.type === 'heading_open';
      const labels = inHeading ? [] : labelsIn(text, look);
      const found = notesIn(text, look);
      notes += found.length;
      block.children = wrapAll(block.children, starts, [
        ...labels.map(it => wrapLabel(it.start, it.end, it.place)),
        ...found.map(it => wrapNote(it.start, it.end, it.kind)),
      ]);
    }
    if (notes > 0) {
      const words = new Token('text', '', 0);
      words.content = options.words.hideNotes;
      const box = element('input', 0, { type: 'checkbox', class: 'verbatim-hide-notes' });
      const line = new Token('inline', '', 0);
      line.children = [element('label', 1), box, words, element('label', -1)];
      state.tokens.unshift(element('p', 1, { class: 'verbatim-reading' }), line, element('p', -1));
    }
  });
};

/** VS Code puts the URI of the document into the environment; where it renders a bare string there is none. */
const documentOf = (env: unknown): string | undefined => {
  const current = (env as { readonly currentDocument?: { toString(): string } } | undefined)?.currentDocument;
  return current?.toString();
};

interface Found {
  readonly start: number;
  readonly end: number;
}

/** Known labels at the head of lines, each with what makes it a label behind it: a colon, a bracket, a time. */
const labelsIn = (text: string, look: Look): readonly (Found & { readonly place: number })[] => {
  const found: (Found & { place: number })[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const head = /^\s*(?:\[[\d:.]{4,12}\]\s*)?(\[)?/.exec(line)!;
    const rest = line.slice(head[0].length, head[0].length + 200);
    const inBracket = head[1] !== undefined;
    let best: string | undefined;
    for (const label of look.labels.keys()) {
      if (!rest.startsWith(label) || label.length <= (best?.length ?? 0)) continue;
      if (isMarked(rest.slice(label.length), inBracket)) best = label;
    }
    if (best !== undefined) {
      const start = lineStart + head[0].length;
      found.push({ start, end: start + best.length, place: look.labels.get(best)! });
    }
    lineStart += line.length + 1;
  }
  return found;
};

/** `Ann:`, `Ann [0:12]:`, `Ann (0:12)`, `Ann 00:00:12`, `[Ann]`; but not `Ann said`. */
const isMarked = (behind: string, inBracket: boolean): boolean => {
  if (inBracket) return behind.startsWith(']');
  return /^\s{0,3}(?:[:：]|[([][^()[\]\n]{1,60}[)\]]\s{0,3}(?:[:：]|$)|\d{1,2}(?::\d{2}){1,2}(?:\.\d{1,3})?\s*$)/.test(
    behind,
  );
};

/** Known notes, the outer one of two where one stands in another. */
const notesIn = (text: string, look: Look): readonly (Found & { readonly kind: string })[] => {
  const found: (Found & { kind: string })[] = [];
  if (look.notes.size === 0) return found;
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[') open.push(at);
    if (text[at] !== ']') continue;
    const start = open.pop();
    if (start === undefined || at - start > longestNote) continue;
    const kind = look.notes.get(noteKey(text.slice(start, at + 1)));
    if (kind === undefined) continue;
    while (found.length > 0 && found.at(-1)!.start > start) found.pop();
    found.push({ start, end: at + 1, kind });
  }
  return found;
};

/** Links into a transcript (`panel.md#L12`) and text fragments. */
const markCitations = (children: readonly Token[]): void => {
  for (const token of children) {
    const target = token.type === 'link_open' ? token.attrGet('href') : null;
    if (target !== null && /\.(?:md|markdown)#|#:~:text=|^[^#]*#L\d/i.test(target))
      token.attrJoin('class', 'verbatim-citation');
  }
};
