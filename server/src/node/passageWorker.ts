/** The search for passages in a thread of its own: no keystroke waits for the archive to be read. */
import { Worker } from 'node:worker_threads';
import type { PassageCandidate, PassageSearch } from '../host';

/** What the thread is started with. */
export interface PassageThread {
  /** Absolute paths of the folders of the workspace. */
  readonly roots: readonly string[];
  /** A file URI; `undefined`: nothing is kept between sessions. */
  readonly storage: string | undefined;
}

/** What the thread is asked; each gets one answer of the same number, `build` some reports of progress before it. */
export type PassageCall =
  | { readonly do: 'build'; readonly files: readonly string[]; readonly open: ReadonlyMap<string, string | null> }
  | { readonly do: 'update'; readonly uri: string; readonly open: string | null | undefined }
  | { readonly do: 'candidates'; readonly quotation: string; readonly limit: number };

export type PassageAnswer = { readonly id: number } & (
  | { readonly done: number; readonly all: number }
  | { readonly found: readonly PassageCandidate[] | undefined }
  | { readonly error: string }
  | { readonly log: string }
);

interface Waiting {
  readonly resolve: (found: readonly PassageCandidate[]) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** The young generation is kept small: what is read is thrown away at once. MB. */
const youngGeneration = 8;

/** Starts the thread, and again after it has fallen; whoever waits then is told so. */
export function passageWorker({
  script,
  roots,
  storage,
  log,
}: PassageThread & { readonly script: string; readonly log: (line: string) => void }): PassageSearch {
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  let thread: Worker | undefined;

  const fall = (error: Error): void => {
    thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const started = (): Worker => {
    if (thread !== undefined) return thread;
    const workerData: PassageThread = { roots, storage };
    const worker = new Worker(script, { workerData, resourceLimits: { maxYoungGenerationSizeMb: youngGeneration } });
    worker.on('message', (answer: PassageAnswer) => {
      if ('log' in answer) return log(answer.log);
      const asked = waiting.get(answer.id);
      if ('done' in answer) return asked?.onProgress?.(answer.done, answer.all);
      waiting.delete(answer.id);
      // Who waits for nothing may end.
      if (waiting.size === 0) worker.unref();
      if ('error' in answer) asked?.reject(new Error(answer.error));
      else asked?.resolve(answer.found ?? []);
    });
    worker.on('error', fall);
    worker.on('exit', code => {
      if (thread === worker) fall(new Error(`the thread ended with ${code}`));
    });
    thread = worker;
    return worker;
  };
  const ask = (call: PassageCall, onProgress?: Waiting['onProgress']): Promise<readonly PassageCandidate[]> =>
    new Promise((resolve, reject) => {
      const id = ++calls;
      waiting.set(id, { resolve, reject, onProgress });
      const worker = started();
      worker.ref();
      worker.postMessage({ id, ...call });
    });

  // It takes up what was kept while the files are still being looked for.
  started().unref();
  return {
    async build(files, open, onProgress) {
      await ask({ do: 'build', files, open }, onProgress);
    },
    async update(uri, open) {
      await ask({ do: 'update', uri, open });
    },
    candidates: (quotation, limit) => ask({ do: 'candidates', quotation, limit }),
  };
}
