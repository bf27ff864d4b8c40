/** Sentences that say what a conversion left out. */

/** The sentences of what there is; `false` and empty text are nothing. */
export function droppedOf(...sentences: readonly (string | false)[]): readonly string[] {
  return sentences.filter((it): it is string => it !== false && it !== '');
}

/** `3 comments were left out.`; nothing where there are none. */
export function count(many: number, one: string, several: string): string {
  if (many === 0) return '';
  return many === 1 ? `1 ${one} was left out.` : `${many} ${several} were left out.`;
}
