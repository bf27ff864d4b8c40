/** Finds everything that names one person as a speaker: in the transcript, its translations, and where it is quoted. */
import type { Person } from '../model/people';
import { touches } from '../text/span';
import { type PersonPlace, personAt, placeInAttribution, placesOf } from '../transcript/personPlaces';
import { personOf } from '../transcript/questions';
import type { WorkspaceDocument } from './document';
import { romanizedNameIn } from './romanizing';
import { versionsOf } from './translating';
import type { DocumentView } from './view';
import type { Workspace } from './workspace';

/** A person, and the transcript in which that person speaks. */
export interface Found {
  readonly person: Person;
  readonly home: WorkspaceDocument;
  /** What stands at the place asked about, in the document asked about. */
  readonly place: PersonPlace;
}

export type ViewOf = (document: WorkspaceDocument) => Promise<DocumentView>;

/** Whom a place in a document names: a label, a roster, or the attribution of a quotation that has a source. */
export async function personThere(
  document: WorkspaceDocument,
  offset: number,
  workspace: Workspace,
  viewOf: ViewOf,
): Promise<Found | undefined> {
  const here = personAt(document.transcript, offset);
  if (here !== undefined) return { ...here, home: document };
  for (const { quotation, verdict, speaker } of (await viewOf(document)).quotations) {
    const { attribution } = quotation;
    if (attribution === undefined || !touches(attribution.span, offset) || !('place' in verdict)) continue;
    const home = await workspace.document(verdict.place.uri);
    const person =
      home === undefined || speaker === undefined ? undefined : personOf(home.transcript.structure, speaker);
    if (home === undefined || person === undefined) continue;
    const place = placeInAttribution(document.transcript.blocks.slice(attribution.span), attribution.span, person);
    if (place !== undefined && touches(place.span, offset)) return { person, home, place };
  }
  return undefined;
}

/** The places of the person in one document: its own labels and rosters, and its attributions of the person's words. */
export async function placesIn(
  document: WorkspaceDocument,
  { person, home }: Found,
  viewOf: ViewOf,
  /** Translations of the transcript and its original, in which the person may go by a name in another script. */
  versions: ReadonlySet<string> = new Set(),
): Promise<readonly PersonPlace[]> {
  const { transcript } = document;
  const isNamed = transcript.structure.people.resolve(person.name).kind !== 'unknown';
  const read =
    isNamed || !versions.has(document.uri) ? undefined : await romanizedNameIn(namesOf(person), home, document);
  if (document.uri !== home.uri && read === undefined && !mayName(document, person)) return [];
  const found = new Map<number, PersonPlace>();
  const view = await viewOf(document);
  for (const { quotation, verdict, speaker } of view.quotations) {
    const { attribution } = quotation;
    if (attribution === undefined || !('place' in verdict) || verdict.place.uri !== home.uri || speaker !== person.id)
      continue;
    const place = placeInAttribution(transcript.blocks.slice(attribution.span), attribution.span, person);
    if (place !== undefined) found.set(place.span.start, place);
  }
  for (const it of document.uri === home.uri
    ? placesOf(transcript, person.id)
    : translatedPlaces(view, document, home, read ?? person.name)) {
    found.set(it.span.start, it);
  }
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** In a translation of the transcript, or in the original of which it is one, the same name is the same person. */
function translatedPlaces(
  view: DocumentView,
  document: WorkspaceDocument,
  home: WorkspaceDocument,
  name: string,
): readonly PersonPlace[] {
  const { translation } = view;
  const isTranslation = translation?.kind === 'compared' && translation.original.uri === home.uri;
  if (!isTranslation && !isTranslationOf(home.uri, document.uri)) return [];
  const identity = document.transcript.structure.people.resolve(name);
  return identity.kind === 'known' ? placesOf(document.transcript, identity.person.id) : [];
}

/** `panel.es.md` beside `panel.md`. */
function isTranslationOf(translation: string, original: string): boolean {
  const [first, second] = [translation, original].map(it => it.replace(/\.[a-z]{2}(?:-[A-Za-z]{2,4})?\.md$/, '.md'));
  return first === second;
}

function namesOf(person: Person): readonly string[] {
  return [person.name, ...person.aliases];
}

/** Whether one of the person's names stands in the document at all; cheap. */
function mayName(document: WorkspaceDocument, person: Person): boolean {
  const names = namesOf(person);
  for (const { text } of document.transcript.blocks) if (names.some(it => text.includes(it))) return true;
  return false;
}

/** The person's name in rosters elsewhere: the user's own roster file, and the attendees of another day. */
async function* placesInRosters(
  { person, home }: Found,
  workspace: Workspace,
): AsyncIterable<{ readonly document: WorkspaceDocument; readonly places: readonly PersonPlace[] }> {
  const { roster, people } = home.transcript.structure;
  const byFile = new Map<string, PersonPlace[]>();
  for (const { name, uri, span } of roster) {
    if (uri === undefined || uri === home.uri || span === undefined) continue;
    const identity = people.resolve(name);
    if (identity.kind !== 'known' || identity.person.id !== person.id) continue;
    const places = byFile.get(uri) ?? [];
    places.push({ span, written: name, kind: 'roster' });
    byFile.set(uri, places);
  }
  for (const [uri, places] of byFile) {
    const document = await workspace.document(uri).catch(() => undefined);
    // What was read of the file may be older than the file.
    const there = places.filter(it => document?.transcript.blocks.slice(it.span) === it.written);
    if (document !== undefined && there.length > 0) yield { document, places: there };
  }
}

/** The same in all documents of the workspace and in rosters, the person's own transcript first. */
export async function* placesEverywhere(
  found: Found,
  workspace: Workspace,
  viewOf: ViewOf,
): AsyncIterable<{ readonly document: WorkspaceDocument; readonly places: readonly PersonPlace[] }> {
  const others = (await workspace.files()).filter(it => it !== found.home.uri);
  const { original, translations } = await versionsOf(found.home, workspace);
  const versions = new Set(original === undefined ? translations : [original, ...translations]);
  for (const uri of [found.home.uri, ...others]) {
    await workspace.host.breathe();
    const document = uri === found.home.uri ? found.home : await workspace.document(uri).catch(() => undefined);
    if (document === undefined) continue;
    const places = await placesIn(document, found, viewOf, versions);
    if (places.length > 0) yield { document, places };
  }
  yield* placesInRosters(found, workspace);
}
