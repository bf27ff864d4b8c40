/** What to do when the server has fallen: wait longer each time, never give up, leave out the document that fells it. */

/** Milliseconds before the first, second … restart; the last one holds for all later ones. */
const delays = [50, 1_000, 4_000, 15_000, 60_000];
/** After this long without a crash, milliseconds, the count starts anew. */
const forgetting = 10 * 60_000;
/** So long after it was touched a document is still suspected, milliseconds: not all that is done for it is asked for. */
const lingering = 2_000;

export interface Decision {
  /** Milliseconds to wait before the server is started again. */
  readonly delay: number;
  /** URIs of documents that are left out from now on. */
  readonly leftOut: readonly string[];
}

export interface Restarts {
  /** The document was sent, or something was asked about it; it is in work until `ended`. */
  began(uri: string, version: number): void;
  /** The server has answered: it has read all that it was sent of the document before. */
  ended(uri: string): void;
  crashed(now: number): Decision;
  isLeftOut(uri: string): boolean;
  /** The document has changed (or was closed): it gets another chance. True where it had been left out. */
  letIn(uri: string): boolean;
  /** It was in work when the server fell: it is sent when those before it have been read, so that the next fall has one suspect. */
  isSuspect(uri: string): boolean;
  /** How often the server has fallen: what was begun before a crash ends with it. */
  readonly falls: number;
  /** The user started the server by hand: everything gets another chance. */
  forget(): void;
}

/** `clock`: milliseconds, as those that `crashed` is told. */
export const watchRestarts = (clock: () => number = Date.now): Restarts => {
  /** Versions by URI. */
  const inWork = new Map<string, number>();
  const leftOut = new Set<string>();
  let last: { readonly uri: string; readonly version: number; readonly at: number } | undefined;
  let suspects: ReadonlyMap<string, number> = new Map();
  /** What the server has answered about since the last crash. */
  const read = new Set<string>();
  /** The versions that were known at the last crash. */
  const known = new Map<string, number>();
  /** Somebody has written since the last crash. */
  let written = false;
  let crashes = 0;
  let falls = 0;
  let lastCrash = Number.NEGATIVE_INFINITY;

  const forget = () => {
    crashes = 0;
    suspects = new Map();
  };

  /** What was read to the end since the last crash did not fell the server, unless all is as it was then. */
  const isGuilty = ([uri, version]: readonly [string, number]) =>
    suspects.has(uri) && (!read.has(uri) || (!written && suspects.get(uri) === version));

  return {
    began: (uri, version) => {
      inWork.set(uri, version);
      last = { uri, version, at: clock() };
      if (known.has(uri) && known.get(uri) !== version) written = true;
      known.set(uri, version);
    },
    ended: uri => {
      inWork.delete(uri);
      read.add(uri);
    },
    crashed: now => {
      if (now - lastCrash > forgetting) forget();
      // It had come back, and somebody wrote on: they are not to wait longer than the first time.
      if (written && read.size > 0) crashes = 0;
      lastCrash = now;
      falls++;
      const current = new Map(inWork);
      if (current.size === 0 && last !== undefined && now - last.at <= lingering) current.set(last.uri, last.version);
      const guilty = [...current].filter(isGuilty).map(([uri]) => uri);
      // While several are suspected, none is left out: the next start tells them apart.
      const culprits = guilty.length === 1 ? guilty : [];
      for (const uri of culprits) leftOut.add(uri);
      // One that falls before it was sent anything says nothing of any document.
      if (current.size > 0) suspects = current;
      inWork.clear();
      read.clear();
      written = false;
      last = undefined;
      const delay = delays[Math.min(crashes, delays.length - 1)]!;
      crashes++;
      return { delay, leftOut: culprits };
    },
    isLeftOut: uri => leftOut.has(uri),
    letIn: uri => leftOut.delete(uri),
    isSuspect: uri => suspects.has(uri),
    get falls() {
      return falls;
    },
    forget: () => {
      forget();
      leftOut.clear();
    },
  };
};
