/** A plugin of markdown-it: gives speakers, bracket notes and citations of a transcript elements and classes to style. */

import { copyOf, flatten, type Wrap, wrapAll } from './inlineWrap';
import { type Look, noteKey } from './look';
import type { MarkdownIt, Token, TokenMaker } from './markdownIt';

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

/**
 * Works where tokens become HTML, not where text becomes tokens: VS Code keeps tokens from one rendering to the next, and
 * says only at the rendering of which document they are. The tokens themselves are therefore left as they are.
 */
export const transcriptPreview = (md: MarkdownIt, { lookAt, words }: PreviewOptions): void => {
  const render = md.renderer.render.bind(md.renderer);
  md.renderer.render = (tokens, options, env) => {
    const uri = documentOf(env);
    const look = uri === undefined ? undefined : lookAt(uri);
    const shown = look === undefined || tokens.length === 0 ? tokens : dressed(tokens, look, words);
    return render(shown, options, env);
  };
};

/** The tokens with elements around labels and notes. */
const dressed = (tokens: readonly Token[], look: Look, words: PreviewOptions['words']): Token[] => {
  const Token = tokens[0]!.constructor as TokenMaker;
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
  /** The space before a note goes where the note goes. */
  const wrapSpace = (at: number): Wrap => {
    const open = [element('span', 1, { class: 'verbatim-note-space' })];
    return { start: at, end: at + 1, open, close: [element('span', -1)] };
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
        element('input', 0, { type: 'checkbox', class: 'verbatim-fold', 'aria-label': words.foldNote }),
        element('span', 1, { class: 'verbatim-note-text' }),
      ],
      close: [element('span', -1), element('label', -1)],
    };
  };
  let notes = 0;
  const shown = tokens.map((block, index) => {
    if (block.type !== 'inline' || block.children === null) return block;
    const children = withCitations(block.children);
    const { text, starts } = flatten(children);
    const labels = tokens[index - 1]?.type === 'heading_open' ? [] : labelsIn(text, look);
    const found = notesIn(text, look);
    notes += found.length;
    const wraps = [
      ...found.filter(it => text[it.start - 1] === ' ').map(it => wrapSpace(it.start - 1)),
      ...labels.map(it => wrapLabel(it.start, it.end, it.place)),
      ...found.map(it => wrapNote(it.start, it.end, it.kind)),
    ];
    return copyOf(block, { children: wrapAll(children, starts, wraps) });
  });
  if (notes === 0) return shown;
  const line = new Token('inline', '', 0);
  const label = new Token('text', '', 0);
  label.content = words.hideNotes;
  const box = element('input', 0, { type: 'checkbox', class: 'verbatim-hide-notes' });
  line.children = [element('label', 1), box, label, element('label', -1)];
  return [element('p', 1, { class: 'verbatim-reading' }), line, element('p', -1), ...shown];
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
    const talk = /^\s*\p{L}{2,12}[:：]\s+/u.exec(line)?.[0] ?? '';
    const behind = talk === '' ? '' : line.slice(talk.length).trimEnd();
    const named = look.labels.has(behind) ? behind : behind.replace(/\s*[(（][^()（）]*[)）]$/u, '');
    if (best === undefined && look.labels.has(named)) {
      // `Speaker: Ann Lee (Northern Rail)` above a talk.
      const start = lineStart + talk.length;
      found.push({ start, end: start + named.length, place: look.labels.get(named)! });
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

/** Links into a transcript (`panel.md#L12`) and text fragments have a class of their own. */
const withCitations = (children: readonly Token[]): Token[] =>
  children.map(token => {
    const target = token.type === 'link_open' ? token.attrGet('href') : null;
    if (target === null || !/\.(?:md|markdown)#|#:~:text=|^[^#]*#L\d/i.test(target)) return token;
    const marked = copyOf(token, {
      attrs: token.attrs?.map(([name, value]): [string, string] => [name, value]) ?? null,
    });
    marked.attrJoin('class', 'verbatim-citation');
    return marked;
  });
