/** Runs a property for many seeds, and says with which seed and which text it failed. */
import type fc from 'fast-check';

/** How many cases a run of the suites tries: `VERBATIM_RUNS=1000` or `npm run soak` asks for more. */
const factor = Number(process.env.VERBATIM_RUNS ?? 1);

/** `SEED=1234 npm run test:unit` replays a failure; without it the seeds are always the same, so that a run can be compared. */
const firstSeed = Number(process.env.SEED ?? 1);

/** Calls `check` with a source of random choices for each of `count` seeds (times the asked factor). */
export function forSeeds(count: number, check: (random: Random, seed: number) => void): void {
  const seeds = process.env.SEED === undefined ? Math.ceil(count * factor) : 1;
  for (let i = 0; i < seeds; i++) {
    const seed = firstSeed + i;
    try {
      check(new Random(seed), seed);
    } catch (error) {
      throw new Error(`Failed with SEED=${seed}: ${error instanceof Error ? error.message : error}`, { cause: error });
    }
  }
}

/** Parameters for `fc.assert`: seeded, and scaled by the asked factor. */
export function runs(count: number): fc.Parameters<unknown> {
  return { numRuns: Math.ceil(count * factor), seed: firstSeed, endOnFailure: false };
}

/** A small seeded source of choices (xorshift, 32 bits): equal seeds, equal choices, on every machine. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (Math.imul(seed, 2654435761) ^ 0x9e3779b9) >>> 0 || 1;
  }

  /** A whole number from 0 to `limit - 1`; 0 where `limit` is 0. */
  below(limit: number): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return limit <= 0 ? 0 : Math.floor((this.#state / 2 ** 32) * limit);
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)]!;
  }

  /** True once in `times`. */
  once(times: number): boolean {
    return this.below(times) === 0;
  }
}
