/** What each paragraph of an original said when its translation was last seen to: read once, kept for later sessions. */
import { remember } from '../text/memo';
import type { Alignment } from './align';
import type { Profile } from './profile';

/** A paragraph of the translation, by its key, and what its original said; no key: nothing stood for it. */
export type RememberedParagraph = readonly [key: string, original: string];

export interface OriginalMemory {
  readonly paragraphs: readonly RememberedParagraph[];
  /** What the originals of a paragraph of the translation said, by its key. */
  readonly byTranslation: ReadonlyMap<string, readonly string[]>;
  /** Keys of all that the original said. */
  readonly seen: ReadonlySet<string>;
}

/** Tells the words of a paragraph from others; labels, line breaks and spaces do not count. */
export const keyOf = remember(({ text }: Profile): string => keyOfText(text));

export function keyOfText(text: string): string {
  let hash = 0x811c9dc5;
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32) continue;
    letters++;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return `${(hash >>> 0).toString(36)}.${letters}`;
}

export function memoryOf(paragraphs: readonly RememberedParagraph[]): OriginalMemory {
  const byTranslation = new Map<string, string[]>();
  const seen = new Set<string>();
  for (const [key, original] of paragraphs) {
    seen.add(keyOfText(original));
    if (key === '') continue;
    const them = byTranslation.get(key);
    if (them === undefined) byTranslation.set(key, [original]);
    else them.push(original);
  }
  return { paragraphs, byTranslation, seen };
}

/** Both files as they are. */
export function memoryOfNow(alignment: Alignment): OriginalMemory {
  return memoryOf(paragraphsOf(alignment, () => undefined));
}

/** The files as they are, but for the paragraphs of the original (by index) that their translations do not follow yet. */
export function advancedMemory(
  memory: OriginalMemory,
  alignment: Alignment,
  stale: ReadonlySet<number>,
): OriginalMemory {
  return memoryOf(
    paragraphsOf(alignment, (key, unit) => (stale.has(unit) ? memory.byTranslation.get(key) : undefined)),
  );
}

function paragraphsOf(
  { links, original, translation }: Alignment,
  before: (key: string, unit: number) => readonly string[] | undefined,
): readonly RememberedParagraph[] {
  const found = new Map<string, RememberedParagraph>();
  for (const link of links) {
    const keys = link.translation.map(it => keyOf(translation[it]!));
    for (const unit of link.original)
      for (const key of keys.length === 0 ? [''] : keys)
        for (const text of before(key, unit) ?? [original[unit]!.text]) found.set(`${key} ${text}`, [key, text]);
  }
  return [...found.values()];
}

const version = 1;

/** As it is stored: JSON in UTF-8. */
export function encodeMemory({ paragraphs }: OriginalMemory, original: string): ArrayBuffer {
  const { buffer } = new TextEncoder().encode(JSON.stringify({ version, original, paragraphs }));
  return buffer as ArrayBuffer;
}

/** `undefined` for what was stored of another original, by another version, or is broken. */
export function decodeMemory(data: ArrayBuffer, original: string): OriginalMemory | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder().decode(data));
    if (typeof read !== 'object' || read === null) return undefined;
    const { version: written, original: of, paragraphs } = read as Record<string, unknown>;
    if (written !== version || of !== original || !Array.isArray(paragraphs)) return undefined;
    const isWhole = paragraphs.every(
      it => Array.isArray(it) && it.length === 2 && typeof it[0] === 'string' && typeof it[1] === 'string',
    );
    return isWhole ? memoryOf(paragraphs as RememberedParagraph[]) : undefined;
  } catch {
    return undefined;
  }
}
