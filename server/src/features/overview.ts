/** The request behind the views: who speaks in a document, its notes, and how its quotations stand. */
import {
  type DocumentParams,
  type NoteRow,
  type Overview,
  type OverviewResult,
  overviewRequest,
  type QuotationRow,
  type SpeakerRow,
  type TurnRow,
} from '../protocol';
import { shift } from '../text/span';
import { labelSpan, languageOf, notesAt, turnSpan, wordsOfTurn } from '../transcript/questions';
import { recordingAt, recordingOf, timeBefore } from '../transcript/recordingLink';
import { speakerShares, unitOf } from '../transcript/shares';
import type { DocumentView } from '../workspace/view';
import { firstSpeech } from './documentSymbol';
import type { Feature, World } from './feature';
import { translationState } from './translation';

export const overview: Feature = {
  capabilities: {},
  register(connection, world) {
    connection.onRequest(overviewRequest, async ({ uri }: DocumentParams, token): Promise<OverviewResult> => {
      const document = world.workspace.openDocument(uri);
      if (document === undefined) return null;
      const view = await world.view(document, token);
      const translation = translationState(document, view.translation, world);
      const overview = { ...(await overviewOf(view, world)), version: document.version ?? 0 };
      return translation === null ? overview : { ...overview, translation };
    });
  },
};

export async function overviewOf(view: DocumentView, world: World): Promise<Omit<Overview, 'version'>> {
  const { transcript } = view;
  const language = languageOf(transcript);
  const quotations = await quotationRows(view, world);
  return {
    uri: view.uri,
    kind: transcript.structure.isTranscript ? 'transcript' : quotations.length > 0 ? 'article' : 'other',
    ...(language === undefined ? {} : { language }),
    unit: unitOf(transcript),
    speakers: speakerRows(view),
    turns: turnRows(view, world),
    notes: noteRows(view, world),
    quotations,
  };
}

function speakerRows({ transcript }: DocumentView): SpeakerRow[] {
  const rows: SpeakerRow[] = [];
  for (const [id, { turnIndexes, words, share }] of speakerShares(transcript)) {
    const person = transcript.structure.people.persons.find(it => it.id === id);
    if (person === undefined) continue;
    rows.push({
      id,
      name: person.name,
      aliases: person.aliases,
      ...(person.role === undefined ? {} : { role: person.role }),
      ...(person.affiliation === undefined ? {} : { affiliation: person.affiliation }),
      placeholder: person.placeholder === true,
      words,
      share,
      turns: turnIndexes,
    });
  }
  return rows;
}

function turnRows({ transcript }: DocumentView, { positions }: World): TurnRow[] {
  return transcript.structure.turns.map(turn => ({
    speakers: turn.speakers,
    label: turn.label.text,
    range: positions.rangeOf(transcript.blocks, turnSpan(transcript, turn)),
    labelRange: positions.rangeOf(transcript.blocks, labelSpan(transcript, turn)),
    ...(turn.label.time === undefined ? {} : { time: turn.label.time }),
    words: wordsOfTurn(transcript, turn),
    firstWords: firstSpeech(transcript, turn),
  }));
}

function noteRows({ transcript }: DocumentView, { positions }: World): NoteRow[] {
  if (!transcript.structure.isTranscript) return [];
  const rows: NoteRow[] = [];
  const recording = recordingOf(transcript.frontMatter);
  for (let index = 0; index < transcript.blocks.count; index++) {
    const start = transcript.blocks.startOf(index);
    for (const note of notesAt(transcript, index)) {
      const { term, rendering } = note.gloss ?? {};
      const time = note.time ?? (note.kind === 'gap' ? timeBefore(transcript, index, note.span.start) : undefined);
      rows.push({
        kind: note.kind,
        text: note.text,
        range: positions.rangeOf(transcript.blocks, shift(note.span, start)),
        ...(term === undefined ? {} : { term }),
        ...(rendering === undefined ? {} : { rendering }),
        ...(note.time === undefined ? {} : { time: note.time }),
        ...(time === undefined || recording === undefined ? {} : { recording: recordingAt(recording, time) }),
      });
    }
  }
  return rows;
}

/** Every quotation of a document with what became of it. */
export async function quotationRows({ transcript, quotations }: DocumentView, world: World): Promise<QuotationRow[]> {
  const rows: QuotationRow[] = [];
  for (const { quotation, verdict, speaker } of quotations) {
    const place = 'place' in verdict ? verdict.place : undefined;
    const there = place === undefined ? undefined : await world.workspace.document(place.uri).catch(() => undefined);
    const source =
      place === undefined || there === undefined
        ? undefined
        : { uri: place.uri, range: world.positions.rangeOf(there.transcript.blocks, place.span) };
    rows.push({
      range: world.positions.rangeOf(transcript.blocks, quotation.span),
      text: quotation.text,
      ...(speaker === undefined ? {} : { speaker }),
      verdict: verdict.kind,
      reason: verdict.reason,
      ...(source === undefined ? {} : { source }),
      cited: quotation.citation !== undefined,
    });
  }
  return rows;
}
