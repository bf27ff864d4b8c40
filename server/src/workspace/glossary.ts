/** The glossary of the workspace: every term that a transcript glosses, how it is rendered, and where. */
import type { GlossaryEntry, GlossedTerm, GlossUse } from '../model/glossary';
import { glossesInText, glossesOf, type SaidInGloss, saidInGlosses } from '../transcript/glosses';
import type { WorkspaceDocument } from './document';
import type { Surroundings } from './view';
import type { Workspace } from './workspace';

type PlacedUse = GlossUse & { readonly uri: string };

/** Glosses by document; those of a document that was not touched since are not read again. */
export class Glossary {
  readonly #workspace: Workspace;
  /** Those of an open document are gathered when they are asked for: it changes at every key. */
  readonly #uses = new Map<string, WorkspaceDocument | readonly GlossUse[]>();
  #reading: Promise<void> | undefined;
  /** Whether there may be a file that has not been read as it is now. */
  #stale = true;
  /** Files that have changed since the last reading began. */
  readonly #changed = new Set<string>();
  #ready = false;
  #entries: readonly GlossaryEntry[] | undefined;
  #terms:
    | { readonly rests: ReadonlyMap<string, readonly SaidInGloss[]>; readonly terms: readonly GlossedTerm[] }
    | undefined;
  /** What each document that asked was told of the others. */
  readonly #told = new Map<string, Surroundings>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    workspace.onChange(uri => {
      const open = workspace.openDocument(uri);
      this.#entries = undefined;
      for (const asking of this.#told.keys()) if (asking !== uri) this.#told.delete(asking);
      if (open !== undefined) this.#uses.set(uri, open);
      else {
        this.#uses.delete(uri);
        this.#changed.add(uri);
        this.#stale = true;
      }
    });
  }

  /** Whether all files have been read once; until then, `usesOf` knows only those that have. */
  get ready(): boolean {
    return this.#ready;
  }

  /** Reads whatever has not been read; answers when all is. A file that cannot be read has no glosses. */
  async read(): Promise<void> {
    if (this.#ready && !this.#stale) return;
    this.#reading ??= this.#readAll().finally(() => {
      this.#reading = undefined;
    });
    await this.#reading;
  }

  async #readAll(): Promise<void> {
    this.#stale = false;
    this.#changed.clear();
    this.#entries = undefined;
    this.#told.clear();
    const files = await this.#workspace.files().catch(() => []);
    for (const uri of files) {
      const open = this.#workspace.openDocument(uri);
      const known = this.#uses.get(uri);
      if (open !== undefined) this.#uses.set(uri, open);
      if (open !== undefined || (known !== undefined && !('transcript' in known))) continue;
      await this.#workspace.host.breathe();
      const uses = await this.#usesOnDisk(uri);
      // What has changed meanwhile is read the next time; what was opened has been noted.
      if (!this.#changed.has(uri) && this.#workspace.openDocument(uri) === undefined) this.#uses.set(uri, uses);
    }
    const there = new Set(files);
    for (const uri of this.#uses.keys()) if (!there.has(uri)) this.#uses.delete(uri);
    this.#entries = undefined;
    this.#told.clear();
    this.#ready = true;
  }

  async #usesOnDisk(uri: string): Promise<readonly GlossUse[]> {
    const text = await this.#workspace.host.readFile(uri).catch(() => undefined);
    return text === undefined ? [] : glossesInText(text);
  }

  /** What the others say to a document; the same object as long as none of them changes. */
  around(asking: string): Surroundings {
    let told = this.#told.get(asking);
    if (told === undefined) {
      const known = new Map<string, readonly PlacedUse[]>();
      told = {
        glossesOf: term => {
          let uses = known.get(term);
          if (uses === undefined) {
            uses = this.usesOf(term, asking);
            known.set(term, uses);
          }
          return uses;
        },
      };
      this.#told.set(asking, told);
    }
    return told;
  }

  /** Where the workspace glosses the term, as far as it has been read; `except`: the document that asks where else. */
  usesOf(term: string, except?: string): readonly PlacedUse[] {
    const found: PlacedUse[] = [];
    for (const [uri, uses] of this.#uses) {
      if (uri === except) continue;
      for (const it of usesIn(uses)) if (it.term === term) found.push({ ...it, uri });
    }
    return found;
  }

  /** All terms, in the order of their characters; the same list until something is read again. */
  entries(): readonly GlossaryEntry[] {
    this.#entries ??= this.#gather();
    return this.#entries;
  }

  /** The same without their places: the same list as long as no gloss says anything else. */
  terms(): readonly GlossedTerm[] {
    const rests = new Map<string, readonly SaidInGloss[]>();
    for (const [uri, it] of this.#uses) rests.set(uri, 'transcript' in it ? saidInGlosses(it.transcript) : it);
    const known = this.#terms;
    if (known?.rests.size === rests.size && [...rests].every(([uri, said]) => known.rests.get(uri) === said))
      return known.terms;
    const terms = termsIn(rests);
    this.#terms = { rests, terms };
    return terms;
  }

  #gather(): readonly GlossaryEntry[] {
    const byTerm = new Map<string, PlacedUse[]>();
    for (const [uri, uses] of this.#uses) {
      for (const it of usesIn(uses)) {
        const list = byTerm.get(it.term) ?? [];
        list.push({ ...it, uri });
        byTerm.set(it.term, list);
      }
    }
    return [...byTerm]
      .map(([term, uses]) => ({ term, renderings: renderingsOf(uses), remarks: remarksOf(uses), uses }))
      .sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
  }
}

function termsIn(rests: ReadonlyMap<string, readonly SaidInGloss[]>): readonly GlossedTerm[] {
  const byTerm = new Map<string, { readonly uri: string; readonly said: SaidInGloss[] }>();
  for (const [uri, said] of rests) {
    for (const it of said) {
      const known = byTerm.get(it.term);
      if (known === undefined) byTerm.set(it.term, { uri, said: [it] });
      else known.said.push(it);
    }
  }
  return [...byTerm]
    .map(([term, { uri, said }]) => ({ term, renderings: renderingsOf(said), remarks: remarksOf(said), uri }))
    .sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : 0));
}

function usesIn(it: WorkspaceDocument | readonly GlossUse[]): readonly GlossUse[] {
  return 'transcript' in it ? glossesOf(it.transcript) : it;
}

const glossaries = new WeakMap<Workspace, Glossary>();

/** The one glossary of a workspace; nothing is read before somebody asks. */
export function glossaryOf(workspace: Workspace): Glossary {
  let glossary = glossaries.get(workspace);
  if (glossary === undefined) {
    glossary = new Glossary(workspace);
    glossaries.set(workspace, glossary);
  }
  return glossary;
}

/** A workspace of so many files is read while one waits; a larger one in the background, and then announced. */
const readAtOnce = 100;

/** Makes the glosses of the workspace known to whoever is about to compare with them. */
export async function knowGlosses(workspace: Workspace): Promise<Glossary> {
  const glossary = glossaryOf(workspace);
  const files = await workspace.files().catch(() => []);
  if (glossary.ready || files.length <= readAtOnce) await glossary.read();
  else void glossary.read().then(() => workspace.announce());
  return glossary;
}

function renderingsOf(uses: readonly SaidInGloss[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { rendering } of uses)
    if (rendering !== undefined) counts.set(rendering, (counts.get(rendering) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([rendering]) => rendering);
}

function remarksOf(uses: readonly SaidInGloss[]): readonly string[] {
  const remarks = uses.flatMap(({ literally, explanation }) => [
    ...(literally === undefined ? [] : [`literally “${literally}”`]),
    ...(explanation === undefined ? [] : [explanation]),
  ]);
  return [...new Set(remarks)];
}
