/** Two turns and what stands between them, after one has moved past the other. Knows nothing of VS Code. */

export interface Moved {
  /** In place of all three. */
  readonly text: string;
  /** Where in it the moved turn begins; UTF-16. */
  readonly start: number;
}

/**
 * A turn that moves towards a title goes past the title only, into the next section; where nothing but space stands
 * between two turns, they change places. Every character is kept.
 */
export const movedTurn = (first: string, between: string, second: string, moving: 'first' | 'second'): Moved => {
  const title = between.trim();
  if (title === '')
    return { text: second + between + first, start: moving === 'second' ? 0 : (second + between).length };
  const lead = between.slice(0, between.length - between.trimStart().length);
  const tail = between.slice(between.trimEnd().length);
  return moving === 'second'
    ? { text: first + lead + second + tail + title, start: (first + lead).length }
    : { text: title + lead + first + tail + second, start: (title + lead).length };
};
