/** What to do when the server has fallen: wait longer each time, never give up, leave out the document that fells it. */

/** Milliseconds before the first, second … restart; the last one holds for all later ones. */
const delays = [250, 1_000, 4_000, 15_000, 60_000];
/** After this long without a crash, milliseconds, the count starts anew. */
const forgetting = 10 * 60_000;

export interface Decision {
  /** Milliseconds to wait before the server is started again. */
  readonly delay: number;
  /** URIs of documents that are left out from now on. */
  readonly leftOut: readonly string[];
}

export interface Restarts {
  /** The document was sent; it is in work until `ended`. */
  began(uri: string): void;
  ended(uri: string): void;
  crashed(now: number): Decision;
  isLeftOut(uri: string): boolean;
  /** The document has changed (or was closed): it gets another chance. True where it had been left out. */
  letIn(uri: string): boolean;
  /** A crash is behind us: documents are sent one by one, so that the next one has one suspect. */
  readonly careful: boolean;
  /** The user started the server by hand: everything gets another chance. */
  forget(): void;
}

export const watchRestarts = (): Restarts => {
  const inWork = new Set<string>();
  const leftOut = new Set<string>();
  let last: string | undefined;
  let suspects: ReadonlySet<string> = new Set();
  let crashes = 0;
  let lastCrash = Number.NEGATIVE_INFINITY;

  const forget = () => {
    crashes = 0;
    suspects = new Set();
  };

  return {
    began: uri => {
      inWork.add(uri);
      last = uri;
    },
    ended: uri => {
      inWork.delete(uri);
    },
    crashed: now => {
      if (now - lastCrash > forgetting) forget();
      lastCrash = now;
      const current = new Set(inWork);
      if (current.size === 0 && last !== undefined) current.add(last);
      const guilty = [...current].filter(uri => suspects.has(uri));
      // While several are suspected, none is left out: the next, careful start tells them apart.
      const culprits = guilty.length === 1 ? guilty : [];
      for (const uri of culprits) leftOut.add(uri);
      suspects = current;
      inWork.clear();
      last = undefined;
      const delay = delays[Math.min(crashes, delays.length - 1)]!;
      crashes++;
      return { delay, leftOut: culprits };
    },
    isLeftOut: uri => leftOut.has(uri),
    letIn: uri => leftOut.delete(uri),
    get careful() {
      return crashes > 0;
    },
    forget: () => {
      forget();
      leftOut.clear();
    },
  };
};
