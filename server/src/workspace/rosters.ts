/** Rosters beside a document: the user's own file, and the lists of attendees that other days of a series have. */
import type { Host } from '../host';
import type { RosterEntry } from '../model/people';
import { isAbbreviation } from '../people/names';
import { readRoster } from '../people/rosters/lines';
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
/** Lists of delegates are kept beside the days of a meeting, or one folder above. */
const listNames = ['delegates.txt', 'attendees.txt', 'attendees.md', 'participants.md'];

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
    if (!uri.includes('://')) return none;
    const own = await this.#ownFile(folderOf(uri), mostLevels);
    const others = this.#acrossFolder() && lacksNames(transcript) ? await this.#seriesOf(folderOf(uri)) : none;
    const elsewhere = others.filter(it => it.uri !== uri);
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

  #seriesOf(folder: string): Promise<readonly RosterEntry[]> {
    let known = this.#series.get(folder);
    if (known === undefined) {
      known = this.#readSeries(folder).catch(() => none);
      this.#series.set(folder, known);
    }
    return known;
  }

  async #readSeries(folder: string): Promise<readonly RosterEntry[]> {
    const siblings = (await this.#files()).filter(it => folderOf(it) === folder).sort();
    const { roots } = this.#host;
    const lists = [folder, folderOf(folder)]
      .flatMap(it => listNames.map(name => `${it}/${name}`))
      .filter(it => roots === undefined || roots.some(root => isWithin(it, root)));
    const found: RosterEntry[] = [];
    for (const uri of [...lists, ...siblings.slice(0, mostSiblings)]) {
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

/** Whether somebody speaks here under initials that the document itself does not explain, whatever stands beside it. */
function lacksNames(transcript: Transcript): boolean {
  const spoken = transcript.structure.people.persons.filter(it => it.turns > 0 && it.placeholder !== true);
  if (!spoken.some(it => isAbbreviation(it.name) || it.aliases.some(isAbbreviation))) return false;
  const { structure } = transcript.outside.length === 0 ? transcript : withRoster(transcript, none);
  return structure.people.persons.some(
    it => it.turns > 0 && !it.rostered && it.placeholder !== true && isAbbreviation(it.name),
  );
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
