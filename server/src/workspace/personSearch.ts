/** Finds everything that names one person as a speaker: in the transcript, its translations, and where it is quoted. */
import type { Person, RosterEntry } from '../model/people';
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

/** What names the person in one document, and who that is there. */
export interface PlacesThere {
  readonly document: WorkspaceDocument;
  readonly person: Person;
  readonly places: readonly PersonPlace[];
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
  found: Found,
  viewOf: ViewOf,
  /** Who the person is in the transcripts that may be quoted, by their addresses. */
  speaking: ReadonlyMap<string, Person> = new Map([[found.home.uri, found.person]]),
): Promise<PlacesThere> {
  const { transcript } = document;
  const there = document.uri === found.home.uri ? found.person : speaking.get(document.uri);
  const places = new Map<number, PersonPlace>();
  if (there !== undefined || mayName(document, found.person)) {
    for (const { quotation, verdict, speaker } of (await viewOf(document)).quotations) {
      const { attribution } = quotation;
      const quoted = 'place' in verdict ? speaking.get(verdict.place.uri) : undefined;
      if (attribution === undefined || quoted === undefined || speaker !== quoted.id) continue;
      const place = placeInAttribution(transcript.blocks.slice(attribution.span), attribution.span, quoted);
      if (place !== undefined) places.set(place.span.start, place);
    }
  }
  for (const it of there === undefined ? [] : placesOf(transcript, there.id)) places.set(it.span.start, it);
  const inOrder = [...places.values()].sort((one, other) => one.span.start - other.span.start);
  return { document, person: there ?? found.person, places: inOrder };
}

/** Who the person is in another transcript, where that is sure: it rests on the same roster, or is another version. */
async function personIn(
  document: WorkspaceDocument,
  found: Found,
  viewOf: ViewOf,
  /** Translations of the transcript and its original, in which the person may go by a name in another script. */
  versions: ReadonlySet<string>,
): Promise<Person | undefined> {
  const { person, home } = found;
  if (versions.has(document.uri) && document.transcript.structure.people.resolve(person.name).kind === 'unknown') {
    const read = await romanizedNameIn(namesOf(person), home, document);
    return read === undefined ? undefined : personNamed(document, read);
  }
  if (!mayName(document, person)) return undefined;
  return sharedPerson(document, found) ?? translatedPerson(await viewOf(document), document, home, person.name);
}

/** In a translation of the transcript, or in the original of which it is one, the same name is the same person. */
function translatedPerson(
  view: DocumentView,
  document: WorkspaceDocument,
  home: WorkspaceDocument,
  name: string,
): Person | undefined {
  const { translation } = view;
  const isTranslation = translation?.kind === 'compared' && translation.original.uri === home.uri;
  if (!isTranslation && !isTranslationOf(home.uri, document.uri)) return undefined;
  return personNamed(document, name);
}

/** Two transcripts that rest on the same line of a roster mean the same person by it. */
function sharedPerson(document: WorkspaceDocument, { person, home }: Found): Person | undefined {
  const own = new Set(
    home.transcript.structure.roster.flatMap(it =>
      personNamed(home, it.name)?.id === person.id ? (placeOf(it, home) ?? []) : [],
    ),
  );
  if (own.size === 0) return undefined;
  const entry = document.transcript.structure.roster.find(it => own.has(placeOf(it, document) ?? ''));
  return entry === undefined ? undefined : personNamed(document, entry.name);
}

/** Where the entry stands, in whichever document it is read. */
function placeOf({ uri, block, span }: RosterEntry, { uri: own, transcript }: WorkspaceDocument): string | undefined {
  if (span === undefined) return undefined;
  return `${uri ?? own} ${span.start + (uri !== undefined || block === undefined ? 0 : transcript.blocks.startOf(block))}`;
}

function personNamed({ transcript }: WorkspaceDocument, name: string): Person | undefined {
  const identity = transcript.structure.people.resolve(name);
  return identity.kind === 'known' ? identity.person : undefined;
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

/** The person's names in rosters elsewhere: the user's own roster file, and lists of attendees that are no transcripts. */
async function* placesInRosters(
  { person, home }: Found,
  workspace: Workspace,
  done: ReadonlySet<string>,
): AsyncIterable<PlacesThere> {
  const byFile = new Map<string, PersonPlace[]>();
  for (const entry of home.transcript.structure.roster) {
    const { name, uri } = entry;
    if (uri === undefined || done.has(uri) || personNamed(home, name)?.id !== person.id) continue;
    byFile.set(uri, [...(byFile.get(uri) ?? []), ...placesOfEntry(entry)]);
  }
  for (const [uri, places] of byFile) {
    const document = await workspace.document(uri).catch(() => undefined);
    // What was read of the file may be older than the file.
    const there = places.filter(it => document?.transcript.blocks.slice(it.span) === it.written);
    if (document !== undefined && there.length > 0) yield { document, person, places: there };
  }
}

function* placesOfEntry({
  name,
  span,
  aliases,
  aliasSpans = [],
  abbreviation,
  abbreviationSpan,
}: RosterEntry): Iterable<PersonPlace> {
  if (span !== undefined) yield { span, written: name, kind: 'roster' };
  for (const [at, alias] of aliases.entries()) {
    const aliasSpan = aliasSpans[at];
    if (aliasSpan !== undefined) yield { span: aliasSpan, written: alias, kind: 'roster' };
  }
  if (abbreviation !== undefined && abbreviationSpan !== undefined)
    yield { span: abbreviationSpan, written: abbreviation, kind: 'abbreviation' };
}

/**
 * The same in all documents of the workspace and in rosters, the person's own transcript first; in other transcripts
 * where they are versions of it or rest on the same roster.
 */
export async function* placesEverywhere(
  found: Found,
  workspace: Workspace,
  viewOf: ViewOf,
): AsyncIterable<PlacesThere> {
  const { home, person } = found;
  const files = [home.uri, ...(await workspace.files()).filter(it => it !== home.uri)];
  const { original, translations } = await versionsOf(home, workspace);
  const versions = new Set(original === undefined ? translations : [original, ...translations]);
  const documentAt = (uri: string) => (uri === home.uri ? home : workspace.document(uri).catch(() => undefined));
  const speaking = new Map([[home.uri, person]]);
  // Most files name nobody of that name: they are read once.
  const naming = [home.uri];
  for (const uri of files.slice(1)) {
    await workspace.host.breathe();
    const document = await documentAt(uri);
    if (document === undefined) continue;
    const there = await personIn(document, found, viewOf, versions);
    if (there !== undefined) speaking.set(uri, there);
    if (there !== undefined || mayName(document, person)) naming.push(uri);
  }
  const done = new Set<string>();
  for (const uri of naming) {
    await workspace.host.breathe();
    const document = await documentAt(uri);
    if (document === undefined) continue;
    const there = await placesIn(document, found, viewOf, speaking);
    if (there.places.length === 0) continue;
    done.add(uri);
    yield there;
  }
  yield* placesInRosters(found, workspace, done);
}
