/** Keeps what is derived from a value as long as the value itself lives: the key is complete, so it cannot be stale. */

export function remember<K extends object, V>(derive: (key: K) => V): (key: K) => V {
  // Of every block some dozen things are kept: the values stand in the map as they are, and not in a box each.
  const known = new WeakMap<K, V | typeof nothing>();
  return key => {
    const found = known.get(key);
    if (found !== undefined) return found === nothing ? (undefined as V) : (found as V);
    const value = derive(key);
    known.set(key, value === undefined ? nothing : value);
    return value;
  };
}

/** Stands for `undefined` where a map has a value. */
const nothing = Symbol('nothing');

/** The same for a value and one thing beside it; for each value only the latest such thing is kept. */
export function rememberLatest<K extends object, B, V>(derive: (key: K, beside: B) => V): (key: K, beside: B) => V {
  const known = new WeakMap<K, { readonly beside: B; readonly value: V }>();
  return (key, beside) => {
    const found = known.get(key);
    if (found !== undefined && found.beside === beside) return found.value;
    const value = derive(key, beside);
    known.set(key, { beside, value });
    return value;
  };
}

/** The same for texts, which do not tell when they are forgotten: the `most` that were asked for lately are kept. */
export function rememberLately<V>(most: number, derive: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return text => {
    let value = known.get(text);
    if (value === undefined) value = derive(text);
    else known.delete(text);
    known.set(text, value);
    if (known.size > most) known.delete(known.keys().next().value as string);
    return value;
  };
}
