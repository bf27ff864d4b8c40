/** From a citation to the file it means, and from a place to the citation that means it. */
import type { Citation, Place } from '../model/quotation';
import { findCitations, readPandoc, splitTarget } from '../syntax/citations';
import { remember } from '../text/memo';
import { normalise } from '../text/normalise';
import { say } from '../text/say';
import type { Span } from '../text/span';
import type { Transcript } from '../transcript/transcript';
import { bibliographiesOf, readBibliography } from './bibliography';
import type { WorkspaceDocument } from './document';
import type { Workspace } from './workspace';

/** What a citation comes to: a file with a place in it, or the reason why there is none. */
export type Cited =
  | { readonly kind: 'file'; readonly document: WorkspaceDocument; readonly fragment: string }
  | { readonly kind: 'outside' }
  | { readonly kind: 'missing'; readonly reason: string };

/** Reads the file that a citation in `from` means; never rejects. */
export async function resolveCitation(
  from: WorkspaceDocument,
  citation: Citation,
  workspace: Workspace,
): Promise<Cited> {
  switch (citation.form) {
    case 'link':
    case 'text-fragment':
      return openTarget(from, citation.target, workspace);
    case 'footnote': {
      const link = footnotesOf(from.transcript).get(citation.target);
      if (link === undefined)
        return { kind: 'missing', reason: say('There is no footnote “[{0}]” in this file.', citation.target) };
      return link.target === '' ? { kind: 'outside' } : openTarget(from, link.target, workspace);
    }
    case 'pandoc': {
      const key = readPandoc(citation.target)?.key;
      if (key === undefined) return { kind: 'outside' };
      const uri = (await uriOfKey(key, workspace)) ?? (await uriOfWork(from, key, workspace));
      // A book is in the bibliography, too: it has a key and no transcript.
      if (uri === null) return { kind: 'outside' };
      if (uri === undefined) return { kind: 'missing', reason: say('No transcript has the key “{0}”.', key) };
      const document = await workspace.document(uri);
      return document === undefined ? { kind: 'outside' } : { kind: 'file', document, fragment: '' };
    }
  }
}

async function openTarget(from: WorkspaceDocument, target: string, workspace: Workspace): Promise<Cited> {
  const { path, fragment } = splitTarget(target);
  if (path === '') return { kind: 'file', document: from, fragment };
  const uri = uriOf(from.uri, path);
  if (uri === undefined) return { kind: 'outside' };
  try {
    const document = await workspace.document(uri);
    if (document !== undefined) return { kind: 'file', document, fragment };
    return { kind: 'missing', reason: say('There is no file “{0}”.', decoded(path)) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'missing', reason: say('The file “{0}” cannot be read: {1}', decoded(path), why) };
  }
}

/** The URI that a relative path means in a document; `undefined` for addresses elsewhere. */
export function uriOf(from: string, path: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(path) || path.startsWith('/') || path.includes('\\')) return undefined;
  try {
    return new URL(path, from).href;
  } catch {
    return undefined;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

interface Footnote {
  /** The first link in it; empty where there is none. */
  readonly target: string;
  /** From the start of the document. */
  readonly span: Span;
}

/** The footnotes of a document by `^name`. */
export const footnotesOf = remember((transcript: Transcript): ReadonlyMap<string, Footnote> => {
  const found = new Map<string, Footnote>();
  let start = 0;
  for (const { text } of transcript.blocks) {
    const head = text.startsWith('[^') ? /^\[(\^[^\s\]]{1,100})\]:/.exec(text) : null;
    if (head !== null) {
      const link = findCitations(text.slice(head[0].length)).find(
        it => it.form === 'link' || it.form === 'text-fragment',
      );
      found.set(head[1]!, { target: link?.target ?? '', span: { start, end: start + text.trimEnd().length } });
    }
    start += text.length;
  }
  return found;
});

/** Keys of front matter by which Pandoc citations mean a transcript. */
const keyNames = ['citation_key', 'citation-key', 'key', 'id'];

async function uriOfKey(key: string, workspace: Workspace): Promise<string | undefined> {
  for (const uri of await workspace.files()) {
    const document = await workspace.document(uri).catch(() => undefined);
    if (document !== undefined && keyOf(document.transcript) === key) return uri;
  }
  return undefined;
}

/** The transcript of a work in the document's bibliographies; `null`: a work without one, `undefined`: no such work. */
async function uriOfWork(
  from: WorkspaceDocument,
  key: string,
  workspace: Workspace,
): Promise<string | null | undefined> {
  for (const path of bibliographiesOf(from)) {
    const uri = uriOf(from.uri, path);
    const text = uri === undefined ? undefined : await workspace.text(uri).catch(() => undefined);
    if (uri === undefined || text === undefined) continue;
    const work = (await readBibliography(text, uri)).find(it => it.key === key);
    if (work === undefined) continue;
    const target = work.target === undefined ? undefined : uriOf(uri, splitTarget(work.target).path);
    const files = await workspace.files();
    if (target !== undefined && files.includes(target)) return target;
    for (const file of work.title === undefined ? [] : files) {
      const document = await workspace.document(file).catch(() => undefined);
      if (document?.transcript.structure.isTranscript && titleOf(document) === work.title) return file;
    }
    return null;
  }
  return undefined;
}

/** The key by which Pandoc citations mean a transcript: its front matter's. */
export function keyOf(transcript: Transcript): string | undefined {
  const data = transcript.frontMatter?.data;
  const found = keyNames.map(name => data?.[name]).find(it => typeof it === 'string' || typeof it === 'number');
  return found === undefined ? undefined : String(found);
}

/** What a document calls itself: its front matter's title, its first heading, its file's name. */
export function titleOf({ uri, transcript }: WorkspaceDocument): string {
  const { title, subject } = transcript.frontMatter?.data ?? {};
  for (const it of [title, subject, transcript.structure.sections[0]?.title])
    if (typeof it === 'string' && it.trim() !== '') return it.trim();
  return decoded(uri.slice(uri.lastIndexOf('/') + 1)).replace(/\.[^.]+$/, '');
}

/** Whether a fragment means the place: its line, its turn, the heading above it, a text that stands in it. */
export function meansPlace(fragment: string, place: Place, transcript: Transcript): boolean {
  if (fragment === '') return true;
  const lines = /^[Ll](\d{1,7})(?:-[Ll]?(\d{1,7}))?$/.exec(fragment);
  const { blocks, structure } = transcript;
  if (lines !== null) {
    const first = Number(lines[1]) - 1;
    const last = lines[2] === undefined ? first : Number(lines[2]) - 1;
    const from = blocks.positionAt(place.span.start).line;
    const to = blocks.positionAt(place.span.end).line;
    const turn = structure.turns[place.turn ?? -1];
    const label =
      turn === undefined ? from : blocks.positionAt(blocks.startOf(turn.block) + turn.label.span.start).line;
    return (first <= to && last >= from) || (first <= label && label <= last);
  }
  if (fragment.includes(':~:text=')) return hasFragmentText(fragment, place, transcript);
  const block = blocks.indexAtOffset(place.span.start);
  return structure.sections.some(
    it => slugOf(it.title) === fragment.toLowerCase() && it.block <= block && block < it.endBlock,
  );
}

/** The block that a fragment means by a line or a heading; `undefined` where it means no place, or one by its words. */
export function placeOfFragment(fragment: string, { blocks, structure }: Transcript): number | undefined {
  const line = /^[Ll](\d{1,7})\b/.exec(fragment);
  if (line !== null) return blocks.count === 0 ? undefined : blocks.indexAtLine(Number(line[1]) - 1);
  return structure.sections.find(it => slugOf(it.title) === fragment.toLowerCase())?.block;
}

/** Whether the text of a `:~:text=prefix-,start,end,-suffix` begins in the turn or the paragraph of the place. */
function hasFragmentText(fragment: string, place: Place, { blocks, structure }: Transcript): boolean {
  const directive = fragment.slice(fragment.indexOf(':~:text=') + 8).split('&')[0]!;
  const start = directive.split(',').find(it => !it.endsWith('-') && !it.startsWith('-')) ?? '';
  const wanted = normalise(decoded(start)).words.join(' ');
  const turn = structure.turns[place.turn ?? -1];
  const first = turn?.block ?? blocks.indexAtOffset(place.span.start);
  const end = turn?.endBlock ?? blocks.indexAtOffset(place.span.end) + 1;
  let said = '';
  for (let n = first; n < end; n++) said += `${normalise(blocks.at(n).text).words.join(' ')} `;
  return wanted === '' || said.includes(wanted);
}

/** A heading's anchor, as GitHub makes it. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/gu, '-');
}

/** The target of a link in `from` that means a place: `../talks/panel.md#L12`. */
export function targetOf(from: string, place: Place, transcript: Transcript): string {
  const line = transcript.blocks.positionAt(place.span.start).line + 1;
  return `${relativePath(from, place.uri)}#L${line}`;
}

/** The path from one file to another; the whole URI where they have nothing in common. Empty for the same file. */
export function relativePath(from: string, to: string): string {
  if (from === to) return '';
  const here = from.split('/');
  const there = to.split('/');
  let common = 0;
  while (common < here.length - 1 && common < there.length - 1 && here[common] === there[common]) common++;
  // `file:`, nothing and the machine; in `memfs:/talks` there is no machine.
  if (common < (from.includes('://') ? 3 : 1)) return to;
  return [...Array<string>(here.length - 1 - common).fill('..'), ...there.slice(common)].join('/');
}
