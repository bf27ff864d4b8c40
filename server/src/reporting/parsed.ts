/** What `parse` prints of one document: the shape that the contract fixes, with LSP positions. */
import type { Range } from 'vscode-languageserver-types';
import type { Positions } from '../lsp/convert';
import type { Turn } from '../model/turn';
import { shift } from '../text/span';
import { labelSpan, notesAt, turnSpan, wordsOfTurn } from '../transcript/questions';
import type { DocumentView } from '../workspace/view';

export interface Parsed {
  readonly file: string;
  readonly kind: 'transcript' | 'article' | 'other';
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly speakers: readonly ParsedSpeaker[];
  readonly sections: readonly { title: string; level: number; range: Range; speaker?: string }[];
  readonly turns: readonly ParsedTurn[];
  /** Talks under a `Speaker:` line: like turns, but nobody's label stands before each paragraph. */
  readonly talks: readonly ParsedTurn[];
  readonly notes: readonly { kind: string; text: string; range: Range }[];
  readonly quotations: readonly ParsedQuotation[];
}

export interface ParsedSpeaker {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role?: string;
  readonly affiliation?: string;
  readonly turns: number;
  readonly words: number;
}

export interface ParsedTurn {
  /** The person's id; `null` where nobody is known, or where several speak at once. */
  readonly speaker: string | null;
  /** All of them, where the label names several. */
  readonly speakers?: readonly string[];
  readonly label: string;
  readonly labelRange: Range;
  readonly range: Range;
  /** `hh:mm:ss`, with thousandths where the label has them. */
  readonly time?: string;
  readonly words: number;
}

export interface ParsedQuotation {
  readonly range: Range;
  readonly text: string;
  readonly speaker: string | null;
  readonly citation: { readonly target: string; readonly range: Range } | null;
  readonly verdict: string;
  readonly source: { readonly file: string; readonly range: Range } | null;
}

/** `rangeIn`: the range of a span in another file, which has been read while judging. */
export function parsedOf(
  view: DocumentView,
  file: string,
  positions: Positions,
  rangeIn: (uri: string, span: { start: number; end: number }) => { file: string; range: Range } | null,
): Parsed {
  const { transcript } = view;
  const { blocks, structure } = transcript;
  const range = (it: { start: number; end: number }) => positions.rangeOf(blocks, it);
  const turns = structure.turns.map(it => ({ form: it.label.form, turn: turnOf(view, it, range) }));
  const notes = structure.isTranscript ? allNotes(view, range) : [];
  const quotations = view.quotations.map(({ quotation, verdict, speaker }) => ({
    range: range(quotation.span),
    text: quotation.text,
    speaker: speaker ?? null,
    citation:
      quotation.citation === undefined
        ? null
        : { target: quotation.citation.target, range: range(quotation.citation.span) },
    verdict: verdict.kind,
    source: 'place' in verdict ? rangeIn(verdict.place.uri, verdict.place.span) : null,
  }));
  return {
    file,
    kind: structure.isTranscript ? 'transcript' : quotations.length > 0 ? 'article' : 'other',
    frontMatter: transcript.frontMatter?.data ?? {},
    speakers: speakersOf(
      view,
      turns.map(it => it.turn),
    ),
    sections: structure.sections.map(it => ({
      title: it.title,
      level: it.level,
      range: range({ start: blocks.startOf(it.block), end: blocks.startOf(it.endBlock) }),
      ...(it.speaker === undefined ? {} : { speaker: it.speaker }),
    })),
    turns: turns.filter(it => it.form !== 'section-speaker').map(it => it.turn),
    talks: turns.filter(it => it.form === 'section-speaker').map(it => it.turn),
    notes,
    quotations,
  };
}

function turnOf(
  { transcript }: DocumentView,
  turn: Turn,
  range: (it: { start: number; end: number }) => Range,
): ParsedTurn {
  const { speakers, label } = turn;
  return {
    speaker: speakers.length === 1 ? (speakers[0] as string) : null,
    ...(speakers.length > 1 ? { speakers } : {}),
    label: label.text,
    labelRange: range(labelSpan(transcript, turn)),
    range: range(turnSpan(transcript, turn)),
    ...(label.time === undefined ? {} : { time: clock(label.time) }),
    words: wordsOfTurn(transcript, turn),
  };
}

function speakersOf({ transcript }: DocumentView, turns: readonly ParsedTurn[]): ParsedSpeaker[] {
  return transcript.structure.people.persons.flatMap(person => {
    const theirs = turns.filter(it => it.speaker === person.id || it.speakers?.includes(person.id));
    // Who is only on a list has said nothing here.
    if (theirs.length === 0) return [];
    return [
      {
        id: person.id,
        name: person.name,
        aliases: person.aliases,
        ...(person.role === undefined ? {} : { role: person.role }),
        ...(person.affiliation === undefined ? {} : { affiliation: person.affiliation }),
        turns: theirs.length,
        words: theirs.reduce((sum, it) => sum + it.words, 0),
      },
    ];
  });
}

function allNotes({ transcript }: DocumentView, range: (it: { start: number; end: number }) => Range) {
  const found: { kind: string; text: string; range: Range }[] = [];
  for (let index = 0; index < transcript.blocks.count; index++) {
    const start = transcript.blocks.startOf(index);
    for (const note of notesAt(transcript, index)) {
      // An elision mark leaves words out: it says nothing of them.
      // A gloss in parentheses is the original's own as often as an editor's: those who ask get what brackets mark.
      const isBracketed = note.kind !== 'gloss' || note.text.startsWith('[');
      if (note.closed && note.kind !== 'elision' && isBracketed)
        found.push({ kind: note.kind, text: note.text, range: range(shift(note.span, start)) });
    }
  }
  return found;
}

/** Milliseconds as `hh:mm:ss` or `hh:mm:ss.mmm`. */
export function clock(milliseconds: number): string {
  const two = (it: number) => String(it).padStart(2, '0');
  const seconds = Math.floor(milliseconds / 1000);
  const rest = milliseconds % 1000;
  const whole = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return rest === 0 ? whole : `${whole}.${String(rest).padStart(3, '0')}`;
}
