/** A number of which only comparisons are asked: it remembers them, and so knows for which other numbers all would be the same. */

interface Asked {
  readonly limit: number;
  readonly inclusive: boolean;
  readonly answer: boolean;
}

export class Amount {
  readonly #value: number;
  readonly #asked: Asked[] = [];

  constructor(value: number) {
    this.#value = value;
  }

  atMost(limit: number): boolean {
    return this.#ask(limit, true);
  }

  lessThan(limit: number): boolean {
    return this.#ask(limit, false);
  }

  /** Whether everything that was asked so far would have been answered the same way of another number. */
  mightBe(other: number): boolean {
    return this.#asked.every(it => compare(other, it.limit, it.inclusive) === it.answer);
  }

  #ask(limit: number, inclusive: boolean): boolean {
    const answer = compare(this.#value, limit, inclusive);
    this.#asked.push({ limit, inclusive, answer });
    return answer;
  }
}

function compare(value: number, limit: number, inclusive: boolean): boolean {
  return inclusive ? value <= limit : value < limit;
}
