/** The files of terms that hold for a document: those that a setting names, in its folder and in the folders above. */

import type { Host } from '../host';
import type { TermEntry } from '../model/term';
import { defaults } from '../settings/schema';
import { readTerms } from '../terms/readTerms';
import { noTerms, Termbase } from '../terms/termbase';
import { encoded } from '../text/address';
import { isWithin } from './gate';

/** So many folders above a document are asked. */
const mostLevels = 8;
const mostEntries = 20_000;
/** UTF-16 units; a larger file is no termbase that anybody wrote for transcripts. */
const longest = 8_000_000;

export class Terms {
  readonly #host: Host;
  #paths: readonly string[] = defaults['terms.files'];
  /** By URI: what each file holds; kept until the file changes. */
  readonly #files = new Map<string, Promise<readonly TermEntry[]>>();
  /** By folder. */
  readonly #bases = new Map<string, Promise<Termbase>>();

  constructor(host: Host) {
    this.#host = host;
  }

  /** Paths from a folder to its files of terms, as the user names them; one that leads out of the workspace is not read. */
  set paths(paths: readonly string[]) {
    if (paths.length === this.#paths.length && paths.every((it, n) => it === this.#paths[n])) return;
    this.#paths = paths;
    this.#bases.clear();
  }

  /** The terms for a document, those of nearer folders first; the same object until one of the files changes. Never rejects. */
  of(document: string): Promise<Termbase> {
    const folder = document.slice(0, document.lastIndexOf('/'));
    let known = this.#bases.get(folder);
    if (known === undefined) {
      known = this.#gather(folder).catch(() => noTerms);
      this.#bases.set(folder, known);
    }
    return known;
  }

  /** Whether a file of that name may hold terms. */
  reads(uri: string): boolean {
    return this.#paths.some(path => uri.endsWith(`/${path.replace(/^(?:\.{1,2}\/)+/, '')}`));
  }

  /** A file has changed, come or gone. */
  forget(uri: string): void {
    // Of a folder that goes with all that is in it, some editors tell and of its files they do not.
    const holds = this.#paths.some(path =>
      path
        .split('/')
        .slice(0, -1)
        .some(it => it !== '..' && uri.endsWith(`/${it}`)),
    );
    if (!this.reads(uri) && !holds) return;
    this.#files.clear();
    this.#bases.clear();
  }

  async #gather(folder: string): Promise<Termbase> {
    const files = await Promise.all([...this.#filesFor(folder)].map(it => this.#read(it)));
    const entries = files.flat().slice(0, mostEntries);
    return entries.length === 0 ? noTerms : new Termbase(entries);
  }

  /** Those of the nearest folder first. */
  #filesFor(folder: string): ReadonlySet<string> {
    const files = new Set<string>();
    for (
      let at = folder, level = 0;
      /^[a-z][\w+.-]*:\//i.test(at) && !at.endsWith('/') && level < mostLevels;
      level++
    ) {
      for (const path of this.#paths) {
        const uri = resolved(at, path);
        if (uri !== undefined && this.#mayRead(uri)) files.add(uri);
      }
      at = at.slice(0, at.lastIndexOf('/'));
    }
    return files;
  }

  #mayRead(uri: string): boolean {
    const { roots } = this.#host;
    return roots === undefined || roots.some(it => isWithin(uri, it));
  }

  #read(uri: string): Promise<readonly TermEntry[]> {
    let known = this.#files.get(uri);
    if (known === undefined) {
      known = this.#readFile(uri);
      this.#files.set(uri, known);
    }
    return known;
  }

  async #readFile(uri: string): Promise<readonly TermEntry[]> {
    try {
      const text = await this.#host.readFile(uri);
      return text === undefined || text.length > longest ? [] : await readTerms(text, uri);
    } catch (error) {
      this.#host.log(`The terms in ${uri} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  }
}

/** A relative path from a folder, as a URI; `undefined` for one that is not relative. */
function resolved(folder: string, path: string): string | undefined {
  if (path.trim() === '' || /^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(path)) return undefined;
  try {
    const plain = path.replaceAll('\\', '/').split('/').map(encoded).join('/');
    return new URL(plain, `${folder}/`).href;
  } catch {
    return undefined;
  }
}
