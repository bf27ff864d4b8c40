/**
 * Checks documents again when they, or what they rest on, have changed.
 *
 * What is found in an article depends on the transcripts that it quotes, in a translation on its original: an edit in
 * one editor may put marks into another. A check that has been overtaken is given up.
 */
import type { CancellationToken } from 'vscode-languageserver';

/** Checks one document; rejects, or ends early, where `token` is cancelled. */
export type Check = (uri: string, token: CancellationToken) => Promise<void>;

export class Rechecks {
  readonly #running = new Map<string, { cancelled: boolean }>();
  readonly #breathe: () => Promise<void>;
  readonly #check: Check;

  constructor(breathe: () => Promise<void>, check: Check) {
    this.#breathe = breathe;
    this.#check = check;
  }

  /** Resolves when the check has ended or was overtaken. Never rejects for having been overtaken. */
  async ask(uri: string): Promise<void> {
    this.forget(uri);
    const run = { cancelled: false };
    this.#running.set(uri, run);
    try {
      // Changes that are already waiting come first: only the last of them is worth checking.
      await this.#breathe();
      if (!run.cancelled) await this.#check(uri, tokenOf(run));
    } catch (error) {
      if (!run.cancelled) throw error;
    } finally {
      if (this.#running.get(uri) === run) this.#running.delete(uri);
    }
  }

  /** What is under way for the document is no longer wanted. */
  forget(uri: string): void {
    const run = this.#running.get(uri);
    if (run !== undefined) run.cancelled = true;
    this.#running.delete(uri);
  }
}

function tokenOf(run: { readonly cancelled: boolean }): CancellationToken {
  return {
    get isCancellationRequested() {
      return run.cancelled;
    },
    onCancellationRequested: () => ({ dispose: () => undefined }),
  };
}
