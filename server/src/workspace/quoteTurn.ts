/** Writes the words of a transcript as a quotation for another document: the words, who said them, and where. */
import type { CitationForm } from '../settings/schema';
import type { Span } from '../text/span';
import { paragraphsOf, personOf, turnAt } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';
import type { WorkspaceDocument } from './document';
import { sourceOf } from './judging';
import { writeCitation } from './writeCitation';

export interface QuotingOptions {
  /** The document that quotes. */
  readonly into: string;
  readonly form: 'block' | 'inline';
  readonly citation: CitationForm;
  readonly eol: string;
  /** Of a block, with `{quotation}`, `{speaker}` and `{citation}`. */
  readonly template: string;
}

/** `undefined`: nobody says anything there. `span`: UTF-16, from the start of the transcript; a label in it is left out. */
export function quoteTurn(source: WorkspaceDocument, span: Span, options: QuotingOptions): string | undefined {
  const { transcript, uri } = source;
  const index = turnAt(transcript, span.start);
  const paragraphs = spokenIn(transcript, index, span);
  const first = paragraphs[0];
  if (first === undefined) return undefined;
  const place = { uri, span: { start: first.start, end: paragraphs.at(-1)!.end }, turn: index };
  const citation = writeCitation(options.citation, sourceOf(place, source, options.into));
  const texts = paragraphs.map(it => transcript.blocks.slice(it).replace(/\s*\r?\n\s*/g, ' '));
  const name = speakerOf(transcript, index);
  return options.form === 'inline'
    ? inlineQuotation(texts, name, citation)
    : blockQuotation(texts, name, citation, options);
}

/** The stretches of speech inside the span: no label, no space around. */
function spokenIn(transcript: Transcript, index: number, span: Span): Span[] {
  const turn = transcript.structure.turns[index];
  if (turn === undefined) return [];
  const found: Span[] = [];
  for (const { block, index: at, from } of paragraphsOf(transcript, turn)) {
    const begin = transcript.blocks.startOf(at);
    const start = Math.max(span.start, begin + from);
    const end = Math.min(span.end, begin + block.text.length);
    if (start >= end) continue;
    const text = transcript.blocks.slice({ start, end });
    const lead = text.length - text.trimStart().length;
    if (text.trim() !== '') found.push({ start: start + lead, end: start + text.trimEnd().length });
  }
  return found;
}

function speakerOf({ structure }: Transcript, index: number): string {
  const turn = structure.turns[index]!;
  const names = turn.speakers.map(id => personOf(structure, id)?.name ?? id);
  return names.length === 0 ? turn.label.text : names.join(', ');
}

/**
 * Fills the house's template. What stands before `{quotation}` on its line stands before each paragraph, and, without
 * its space, between them; what joins a name and a citation goes where one of them is missing.
 */
function blockQuotation(texts: readonly string[], name: string, citation: string, options: QuotingOptions): string {
  const lines = options.template.split(/\r?\n/).flatMap(line => {
    const at = line.indexOf('{quotation}');
    if (at < 0) return [fill(line, name, citation)];
    const before = line.slice(0, at);
    const behind = line.slice(at + '{quotation}'.length);
    return texts.flatMap((text, n) => [...(n === 0 ? [] : [before.trimEnd()]), before + text + behind]);
  });
  return lines.join(options.eol);
}

function fill(line: string, name: string, citation: string): string {
  const joined = line.replace(/\{speaker\}(.{0,20}?)\{citation\}/u, (_, between: string) =>
    name !== '' && citation !== '' ? name + between + citation : name + citation,
  );
  return joined.replace('{speaker}', () => name).replace('{citation}', () => citation);
}

/** Marks inside become the inner ones. */
function inlineQuotation(texts: readonly string[], name: string, citation: string): string {
  const words = texts.join(' ').replaceAll('“', '‘').replaceAll('”', '’');
  return `“${words}” (${[name, citation].filter(it => it !== '').join(', ')})`;
}
