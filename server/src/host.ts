/** The world outside, as the server sees it: given by the entry point, through the client, in memory or by Node. */

export interface Host {
  /** URIs of the folders that make up the workspace; absent where the host can reach nothing else anyway. */
  readonly roots?: readonly string[];
  /** The text of a file, BOM stripped; `undefined`: there is no such file. Rejects with a reason where it cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** What tells this version of a file from others without reading it; absent where the host cannot tell. `undefined`: no such file. */
  stampOf?(uri: string): string | undefined;
  /** URIs of the Markdown files of the workspace. */
  findTranscripts(): Promise<readonly string[]>;
  /** Resolves after the messages already waiting have been handled: lets a cancellation in. */
  breathe(): Promise<void>;
  log(line: string): void;
  /** How a Chinese term sounds, tones marked; absent where the dictionary is not at hand. */
  pinyin?(term: string): Promise<string | undefined>;
  /** Where something may be kept between sessions; absent where nothing may. */
  readonly storage?: Storage;
  /** Looks for passages beside the event loop; absent where there is one thread alone. */
  passages?(): PassageSearch;
}

/** A document that may have the words of a quotation. */
export interface PassageCandidate {
  readonly uri: string;
  /** About where the quotation begins; UTF-16, from the start of the document. */
  readonly at: number;
  /** How many sequences of words agree on that. */
  readonly votes: number;
}

/** Finds where in many files a quotation may come from. */
export interface PassageSearch {
  /**
   * Reads what is not known yet of `files`; `onProgress` gets the files done and the files there are. `open`: files as the editor
   * has them, `null` for those in which nobody speaks.
   */
  build(
    files: readonly string[],
    open: ReadonlyMap<string, string | null>,
    onProgress?: (done: number, all: number) => void,
  ): Promise<void>;
  /** Reads a file again: as the editor has it, or from the disk (`undefined`). */
  update(uri: string, open: string | null | undefined): Promise<void>;
  /** The likeliest documents, best first. None is certain: compare the words. */
  candidates(quotation: string, limit: number): Promise<readonly PassageCandidate[]>;
}

/** Named pieces of data that outlive the session. A piece that is lost is made anew. */
export interface Storage {
  /** `undefined`: nothing was stored under this name. Never rejects. */
  load(name: string): Promise<ArrayBuffer | undefined>;
  store(name: string, data: ArrayBuffer): Promise<void>;
  /** A piece that stays where it is and is read in part; absent where it can only be loaded. `undefined`: nothing was stored under this name. Never throws. */
  open?(name: string): StoredPiece | undefined;
}

/** Data that stays on disk. */
export interface StoredPiece {
  /** Bytes. */
  readonly length: number;
  /** Fills `into` with what begins at a byte; throws where it cannot be read. */
  read(into: Uint8Array, at: number): void;
  /** Nothing is read afterwards. */
  close(): void;
}
