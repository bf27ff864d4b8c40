/** Rosters beside a document: the user's own file, and the lists of attendees that other days of a series have. */
import type { Host } from '../host';
import type { RosterEntry } from '../model/people';
import { isAbbreviation } from '../people/names';
import { readRoster, readRosterFile } from '../people/rosters/lines';
import { type RosterProblem, readSpeakersFile } from '../people/rosters/speakersFile';
import { linesOf } from '../text/block';
import { type Transcript, withRoster } from '../transcript/transcript';
import { isWithin } from './gate';

/** Where the user names the people of a folder and of all folders below it. */
export const speakersFile = '.verbatim/speakers.yaml';
/** Of a folder that goes with all that is in it, some editors tell and of its files they do not. */
const ownFolder = '.verbatim';

/** So many folders above a document are asked for a roster file. */
const mostLevels = 6;
/** A series has no more days than this in a folder; of a larger folder the first ones are read. */
const mostSiblings = 40;
/** Lists of people are kept beside the days of a meeting or the episodes of a series, or one folder above. */
const listNames = ['delegates', 'attendees', 'participants', 'speakers', 'roster'].flatMap(it => [
  `${it}.txt`,
  `${it}.md`,
]);

const none: readonly RosterEntry[] = [];

/** A roster file of the user's as it was just read; without `text` there is none (any more). */
export interface RosterReading {
  readonly uri: string;
  readonly text?: string;
  readonly problems: readonly RosterProblem[];
}

export class Rosters {
  readonly #host: Host;
  readonly #files: () => Promise<readonly string[]>;
  readonly #acrossFolder: () => boolean;
  readonly #told: (reading: RosterReading) => void;
  readonly #byFolder = new Map<string, Promise<readonly RosterEntry[]>>();
  readonly #lists = new Map<string, Promise<readonly RosterEntry[]>>();
  readonly #series = new Map<string, Promise<readonly RosterEntry[]>>();

  constructor(
    host: Host,
    files: () => Promise<readonly string[]>,
    acrossFolder: () => boolean,
    told: (reading: RosterReading) => void,
  ) {
    this.#host = host;
    this.#files = files;
    this.#acrossFolder = acrossFolder;
    this.#told = told;
  }

  /** Whom the rosters beside this document name. Never rejects; the same array where there is nobody. */
  async outsideOf(uri: string, transcript: Transcript): Promise<readonly RosterEntry[]> {
    // A text that was never saved has no folder.
    if (!/^[a-z][\w+.-]*:\//i.test(uri)) return none;
    const own = await this.#ownFile(folderOf(uri), mostLevels);
    const lacking = this.#acrossFolder() ? whoLacks(transcript) : 'nobody';
    const listed = lacking === 'nobody' ? none : await this.#listsOf(folderOf(uri));
    const others = lacking === 'initials' ? await this.#seriesOf(folderOf(uri)) : none;
    const elsewhere = [...listed, ...others].filter(it => it.uri !== uri);
    return own.length === 0 && elsewhere.length === 0 ? none : [...own, ...elsewhere];
  }

  /** A file has changed: what was read of it is forgotten. Says of which documents the rosters may be others now. */
  forget(uri: string): (document: string) => boolean {
    if (
      uri.endsWith(`/${speakersFile}`) ||
      uri.endsWith(`/${ownFolder}`) ||
      listNames.some(it => uri.endsWith(`/${it}`))
    ) {
      this.#byFolder.clear();
      this.#lists.clear();
      this.#series.clear();
      return () => true;
    }
    const folder = folderOf(uri);
    this.#series.delete(folder);
    return document => folderOf(document) === folder;
  }

  /** Reads a roster file of the user's that has changed, though no document may ask for it. Never rejects. */
  async readAgain(uri: string): Promise<void> {
    for (const it of [speakersFile, ownFolder])
      if (uri.endsWith(`/${it}`)) await this.#ownFile(uri.slice(0, -it.length - 1), mostLevels);
  }

  /** The roster file of the folder itself, and those of the folders above it; the nearest first. */
  #ownFile(folder: string, levels: number): Promise<readonly RosterEntry[]> {
    let known = this.#byFolder.get(folder);
    if (known === undefined) {
      known = this.#readOwnFile(folder, levels);
      this.#byFolder.set(folder, known);
    }
    return known;
  }

  async #readOwnFile(folder: string, levels: number): Promise<readonly RosterEntry[]> {
    const uri = `${folder}/${speakersFile}`;
    const { roots } = this.#host;
    // Nothing is read outside of the workspace.
    if (roots !== undefined && !roots.some(it => isWithin(uri, it))) return none;
    const text = await this.#host.readFile(uri).catch(() => undefined);
    const { entries, problems } = text === undefined ? { entries: none, problems: [] } : readSpeakersFile(text, uri);
    this.#told({ uri, ...(text === undefined ? {} : { text }), problems });
    const above = folderOf(folder);
    const more =
      levels > 1 && above.length < folder.length && !above.endsWith('/')
        ? await this.#ownFile(above, levels - 1)
        : none;
    return entries.length === 0 ? more : [...entries, ...more];
  }

  /** Whom the lists of a folder name, and those of the folder above it. */
  #listsOf(folder: string): Promise<readonly RosterEntry[]> {
    return kept(this.#lists, folder, () => this.#readLists(folder));
  }

  async #readLists(folder: string): Promise<readonly RosterEntry[]> {
    const { roots } = this.#host;
    const found: RosterEntry[] = [];
    for (const uri of [folder, folderOf(folder)].flatMap(it => listNames.map(name => `${it}/${name}`))) {
      if (roots !== undefined && !roots.some(root => isWithin(uri, root))) continue;
      const text = await this.#host.readFile(uri).catch(() => undefined);
      if (text === undefined) continue;
      await this.#host.breathe();
      for (const it of readRosterFile(placedLines(text))) found.push({ ...it, uri });
    }
    return found;
  }

  #seriesOf(folder: string): Promise<readonly RosterEntry[]> {
    return kept(this.#series, folder, () => this.#readSeries(folder));
  }

  async #readSeries(folder: string): Promise<readonly RosterEntry[]> {
    const siblings = (await this.#files()).filter(it => folderOf(it) === folder).sort();
    const found: RosterEntry[] = [];
    for (const uri of siblings.slice(0, mostSiblings)) {
      const text = await this.#host.readFile(uri).catch(() => undefined);
      if (text === undefined) continue;
      await this.#host.breathe();
      for (const it of readRoster(placedLines(text))) {
        if (it.abbreviation !== undefined && (it.origin === 'attendees' || it.origin === 'delegates'))
          found.push({ ...it, uri });
      }
    }
    return found;
  }
}

/** Who speaks here and is in no roster of the document's own, whatever stands beside it: people under initials, others, or nobody. */
function whoLacks(transcript: Transcript): 'initials' | 'names' | 'nobody' {
  const { structure } = transcript.outside.length === 0 ? transcript : withRoster(transcript, none);
  const lacking = structure.people.persons.filter(it => it.turns > 0 && !it.rostered && it.placeholder !== true);
  if (lacking.length === 0) return 'nobody';
  return lacking.some(it => isAbbreviation(it.name)) ? 'initials' : 'names';
}

function* placedLines(text: string): Iterable<{ readonly text: string; readonly start: number }> {
  let start = 0;
  for (const line of linesOf(text)) {
    yield { text: line.replace(/[\r\n]+$/, ''), start };
    start += line.length;
  }
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

type Reading = Promise<readonly RosterEntry[]>;

/** What was read of a folder, or is being read; nobody where it cannot be. */
function kept(known: Map<string, Reading>, folder: string, read: () => Reading): Reading {
  let reading = known.get(folder);
  if (reading === undefined) {
    reading = read().catch(() => none);
    known.set(folder, reading);
  }
  return reading;
}
