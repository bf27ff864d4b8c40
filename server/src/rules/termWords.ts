/** What the rules about terms say alike: who lays a term down, and how to follow. */
import type { Fix } from '../checking/finding';
import type { TermEntry } from '../model/term';
import { say } from '../text/say';
import type { Span } from '../text/span';

/** `terms.csv, line 3` */
export function placeOf({ uri, line }: TermEntry): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return say('{0}, line {1}', decoded(name), line + 1);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const mostFixes = 3;

/** `safe`: the words are the same, written otherwise. */
export function changeTo(better: readonly string[], span: Span, safe = false): readonly Fix[] {
  return better.slice(0, mostFixes).map((newText, index) => ({
    title: say('Change to “{0}”', newText),
    edits: [{ span, newText }],
    ...(safe && index === 0 ? { safe } : {}),
  }));
}
