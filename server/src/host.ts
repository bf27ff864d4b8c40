/** The world outside, as the server sees it: given by the entry point, through the client, in memory or by Node. */

export interface Host {
  /** URIs of the folders that make up the workspace; absent where the host can reach nothing else anyway. */
  readonly roots?: readonly string[];
  /** The text of a file, BOM stripped; `undefined`: there is no such file. Rejects with a reason where it cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** URIs of the Markdown files of the workspace. */
  findTranscripts(): Promise<readonly string[]>;
  /** Resolves after the messages already waiting have been handled: lets a cancellation in. */
  breathe(): Promise<void>;
  log(line: string): void;
  /** How a Chinese term sounds, tones marked; absent where the dictionary is not at hand. */
  pinyin?(term: string): Promise<string | undefined>;
  /** Where something may be kept between sessions; absent where nothing may. */
  readonly storage?: Storage;
}

/** Named pieces of data that outlive the session. A piece that is lost is made anew. */
export interface Storage {
  /** `undefined`: nothing was stored under this name. Never rejects. */
  load(name: string): Promise<ArrayBuffer | undefined>;
  store(name: string, data: ArrayBuffer): Promise<void>;
}
