/** Numbers features from 0; an open-addressed table, for there are tens of thousands and a `Map` takes too long. */

export class FeatureTable {
  size = 0;
  #slots = 1 << 14;
  #keys = new Uint32Array(this.#slots);
  #numbers = new Int32Array(this.#slots).fill(-1);

  /** The number of a feature, a new one if it has none yet. */
  add(feature: number): number {
    const slot = this.#slotOf(feature);
    const known = this.#numbers[slot]!;
    if (known >= 0) return known;
    this.#keys[slot] = feature;
    this.#numbers[slot] = this.size++;
    if (this.size * 2 > this.#slots) this.#grow();
    return this.size - 1;
  }

  /** -1: never seen. */
  find(feature: number): number {
    return this.#numbers[this.#slotOf(feature)]!;
  }

  #slotOf(feature: number): number {
    const mask = this.#slots - 1;
    let slot = (feature ^ (feature >>> 13)) & mask;
    while (this.#numbers[slot] !== -1 && this.#keys[slot] !== feature) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const keys = this.#keys;
    const numbers = this.#numbers;
    this.#slots *= 2;
    this.#keys = new Uint32Array(this.#slots);
    this.#numbers = new Int32Array(this.#slots).fill(-1);
    for (let at = 0; at < numbers.length; at++) {
      if (numbers[at] === -1) continue;
      const slot = this.#slotOf(keys[at]!);
      this.#keys[slot] = keys[at]!;
      this.#numbers[slot] = numbers[at]!;
    }
  }
}
