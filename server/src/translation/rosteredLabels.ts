/** Labels of one speaker in several languages, as the user’s rosters keep them from one pair of files to the next. */
import { isPlaceholder } from '../model/nobody';
import type { RosterEntry } from '../model/people';
import { plainLabel } from './labels';
import { isWrittenIn } from './language';
import type { Unit } from './unit';

export class RosteredLabels {
  /** All names of each speaker who has more than one. */
  readonly #speakers: readonly (readonly string[])[];

  constructor(entries: readonly RosterEntry[]) {
    this.#speakers = entries.filter(it => it.aliases.length > 0).map(it => [...new Set([it.name, ...it.aliases])]);
  }

  /** Differs where the labels that are known differ. */
  get key(): string {
    return JSON.stringify(this.#speakers);
  }

  /** Whether the rosters give both names to one speaker. */
  areOne(a: string, b: string): boolean {
    const [first, second] = [plainLabel(a), plainLabel(b)];
    return this.#speakers.some(names => {
      const plain = names.map(plainLabel);
      return plain.includes(first) && plain.includes(second);
    });
  }

  /**
   * What labels of the original are called in the translation: as it calls them itself where it does, else by the one
   * name that is written in its language.
   */
  *pairs(
    originals: readonly Unit[],
    translations: readonly Unit[],
    language: string | undefined,
  ): Iterable<readonly [original: string, translation: string]> {
    if (this.#speakers.length === 0) return;
    const from = labelsOf(originals);
    const to = labelsOf(translations);
    for (const names of this.#speakers) {
      const written = names.filter(it => to.has(plainLabel(it)));
      for (const name of names) {
        const original = from.get(plainLabel(name));
        if (original === undefined) continue;
        const only = language === undefined ? undefined : this.nameIn(language, name);
        for (const it of written.length > 0 ? written : only === undefined ? [] : [only]) yield [original, it];
      }
    }
  }

  /** What a speaker is called in a language (BCP 47); `undefined` where the rosters know no name for it, or several. */
  nameIn(language: string, label: string): string | undefined {
    const plain = plainLabel(label);
    const names = this.#speakers.find(it => it.some(name => plainLabel(name) === plain)) ?? [];
    const others = names.filter(it => plainLabel(it) !== plain && isWrittenIn(it, language));
    const [only, ...more] = others;
    if (only === undefined || more.length > 0) return undefined;
    // In one script it may be the same language: `Ana` beside `Ana Silva`. A role is worded anew in each language.
    const isOther = !isWrittenIn(label, language) || (isPlaceholder(label) && isPlaceholder(only));
    return isOther ? only : undefined;
  }
}

export const noRosteredLabels = new RosteredLabels([]);

/** Each label once, by the form in which labels are compared. */
function labelsOf(units: readonly Unit[]): ReadonlyMap<string, string> {
  return new Map(units.flatMap(({ label }) => (label === undefined ? [] : [[plainLabel(label.name), label.name]])));
}
