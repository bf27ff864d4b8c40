/** Brings traditional and simplified characters together, by a dictionary that is loaded when somebody first quotes Chinese. */
import type { CharacterFold } from './normalise';

/** Makes simplified characters of traditional ones; others stay as they are. */
export type Simplifier = (text: string) => string;

let load: (() => Promise<Simplifier>) | undefined;
let loading: Promise<CharacterFold | undefined> | undefined;

/** Says where the dictionary comes from, once, at the start. Without this call variants stay different characters. */
export function provideHanVariants(loader: () => Promise<Simplifier>): void {
  load = loader;
  loading = undefined;
}

/** One simplified character for each character, always the same function; `undefined` where there is no dictionary. */
export function hanFold(): Promise<CharacterFold | undefined> {
  loading ??= (load?.() ?? Promise.resolve(undefined)).then(
    simplify => (simplify === undefined ? undefined : characterFold(simplify)),
    () => undefined,
  );
  return loading;
}

function characterFold(simplify: Simplifier): CharacterFold {
  const known = new Map<string, string>();
  return character => {
    let folded = known.get(character);
    if (folded === undefined) {
      const made = simplify(character);
      folded = [...made].length === 1 ? made : character;
      known.set(character, folded);
    }
    return folded;
  };
}
