/** Keeps the index of passages for a workspace: what is open counts as the editor has it. */
import type { PassageCandidate, PassageSearch } from '../host';
import { remember } from '../text/memo';
import { PassageStore } from './passageStore';
import type { Workspace } from './workspace';

export const passagesOf = remember((workspace: Workspace) => new Passages(workspace));

export class Passages {
  readonly #workspace: Workspace;
  #search: PassageSearch;
  #built: Promise<void> | undefined;
  /** Documents that have changed since they were read. */
  readonly #changed = new Set<string>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#search = workspace.host.passages?.() ?? new PassageStore(workspace.host);
    workspace.onChange(uri => {
      if (uri !== '') this.#changed.add(uri);
    });
  }

  /** Builds the index where it is not there yet; `onProgress` is called with the files done and the files there are. */
  build(onProgress?: (done: number, all: number) => void): Promise<void> {
    this.#built ??= this.#orHere(() => this.#build(onProgress)).catch(error => {
      this.#built = undefined;
      throw error;
    });
    return this.#built;
  }

  /** Where a quotation may come from, best first; builds the index where it is not there yet. */
  async candidates(quotation: string, limit: number): Promise<readonly PassageCandidate[]> {
    await this.build();
    return this.#orHere(async () => {
      await this.build();
      for (const uri of [...this.#changed]) {
        this.#changed.delete(uri);
        await this.#search.update(uri, this.#openText(uri));
      }
      return this.#search.candidates(quotation, limit);
    });
  }

  /** Does the same on this thread where the one beside it has fallen. */
  async #orHere<T>(work: () => Promise<T>): Promise<T> {
    const search = this.#search;
    try {
      return await work();
    } catch (error) {
      const { host } = this.#workspace;
      if (host.passages === undefined || search instanceof PassageStore) throw error;
      host.log(`The thread that finds passages has fallen: ${error instanceof Error ? error.message : error}`);
      if (this.#search === search) {
        this.#search = new PassageStore(host);
        this.#built = undefined;
      }
      return work();
    }
  }

  async #build(onProgress: ((done: number, all: number) => void) | undefined): Promise<void> {
    const files = await this.#workspace.files();
    this.#changed.clear();
    const open = new Map<string, string | null>();
    for (const uri of files) {
      const text = this.#openText(uri);
      if (text !== undefined) open.set(uri, text);
    }
    await this.#search.build(files, open, onProgress);
  }

  /** What quotes is no source: an article that is being written would be read anew with every keystroke. */
  #openText(uri: string): string | null | undefined {
    const transcript = this.#workspace.openDocument(uri)?.transcript;
    if (transcript === undefined) return undefined;
    return transcript.structure.isTranscript ? transcript.blocks.text : null;
  }
}
