/** What the original was when it was translated: a short hash of each of its paragraphs, kept in the front matter. */
import { type FrontMatter, valuesOf } from '../syntax/frontMatter';
import type { Edit } from '../text/edit';
import { span } from '../text/span';
import type { Unit } from './unit';

const key = 'original_state';
const prefix = 'v1-';
/** Letters and figures a paragraph: one change in thousands goes unseen, and the line stays short. */
const size = 4;
/** Stands for a paragraph that has changed and is not translated anew. */
const unknown = '-'.repeat(size);

/** A hash of a paragraph's words; line breaks and spaces do not count. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  let space = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32) {
      space = true;
      continue;
    }
    if (space) hash = Math.imul(hash ^ 32, 0x01000193);
    space = false;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-size);
}

/** The hashes that the front matter of a translation remembers; `undefined` where it remembers none. */
export function rememberedState(frontMatter: FrontMatter | undefined): ReadonlySet<string> | undefined {
  const value = frontMatter === undefined ? undefined : valuesOf(frontMatter, key)[0]?.text;
  if (value === undefined || !value.startsWith(prefix)) return undefined;
  const hashes = new Set<string>();
  for (let at = prefix.length; at < value.length; at += size) hashes.add(value.slice(at, at + size));
  return hashes;
}

/** What a translation that is made now remembers of its original. */
export function freshState(units: readonly Unit[]): string {
  return prefix + units.map(it => hashOf(it.text)).join('');
}

/**
 * The edits of a translation that make it remember its original as it is now: all of it, or only the paragraphs in
 * `only`, while what else has changed stays changed: by the hashes that the front matter has, or, where it has none,
 * those in `stale`. `head`: the text of the front matter block, empty where there is none.
 */
export function rememberingEdits(
  units: readonly Unit[],
  frontMatter: FrontMatter | undefined,
  head: string,
  only?: ReadonlySet<number>,
  stale: ReadonlySet<number> = new Set(),
): readonly Edit[] {
  const known = rememberedState(frontMatter);
  const hashes = units.map((unit, index) => {
    const hash = hashOf(unit.text);
    const isKnown = known === undefined ? !stale.has(index) : known.has(hash);
    return only === undefined || only.has(index) || isKnown ? hash : unknown;
  });
  const value = prefix + hashes.join('');
  const entry = frontMatter?.entries.find(it => it.key === key);
  const [old] = entry?.values ?? [];
  if (old !== undefined) return [{ span: old.span, newText: value }];
  const eol = head.includes('\r\n') ? '\r\n' : '\n';
  if (head === '') return [{ span: span(0, 0), newText: `---\n${key}: ${value}\n---\n\n` }];
  const end = closingFence(head);
  return [{ span: span(end, end), newText: `${key}: ${value}${eol}` }];
}

/** Where the last line that closes the front matter begins. */
function closingFence(head: string): number {
  let at = head.length;
  for (;;) {
    const start = head.lastIndexOf('\n', at - 2) + 1;
    if (start === 0 || /^(?:---|\.\.\.)\s*$/.test(head.slice(start, at))) return start;
    at = start;
  }
}
