/** Which file is the original of which: by front matter, by names such as `panel.es.md`, by folders such as `es/`. */

import { type FrontMatter, valuesOf } from '../syntax/frontMatter';
import { decoded, encoded } from '../text/address';
import type { Span } from '../text/span';
import { originalByPattern } from './folderPattern';

/** What a file says of itself. */
export interface Described {
  readonly uri: string;
  readonly frontMatter: FrontMatter | undefined;
}

export type Pairing =
  | {
      readonly kind: 'translation';
      readonly original: string;
      readonly by: 'front-matter' | 'name' | 'folder';
      readonly span?: Span;
    }
  /** The front matter names an original that must not or cannot be read; spans count from the start of the document. */
  | { readonly kind: 'unreachable'; readonly target: string; readonly why: 'outside' | 'absolute'; readonly span: Span }
  /** Files of other languages with the same name, none of which is known to be the original. */
  | { readonly kind: 'siblings'; readonly others: readonly string[] }
  | { readonly kind: 'none' };

/** Says what this file is a translation of, as far as it and the names of the `files` tell. */
export function pairingOf(
  file: Described,
  files: readonly string[],
  roots: readonly string[] = [],
  folderPattern = '',
): Pairing {
  const named = namedOriginal(file, roots);
  if (named !== undefined) return named;
  const placed = folderPattern === '' ? undefined : originalByPattern(file.uri, folderPattern, files);
  if (placed !== undefined) return { kind: 'translation', original: placed, by: 'folder' };
  return byName(file.uri, files) ?? byFolder(file.uri, files) ?? { kind: 'none' };
}

/** All files whose names make them versions of this one in other languages, in the order of `files`. */
export function versionsByName(uri: string, files: readonly string[]): string[] {
  const { stem } = nameOf(uri);
  return files.filter(it => it !== uri && nameOf(it).stem === stem);
}

/** The language in the name: `es` of `panel.es.md`; `undefined` where there is none. */
export function languageInName(uri: string): string | undefined {
  return nameOf(uri).language;
}

/** The language that the file claims: its front matter before its name. */
export function claimedLanguage({ uri, frontMatter }: Described): string | undefined {
  const said = frontMatter === undefined ? undefined : valuesOf(frontMatter, 'lang', 'language', 'locale')[0]?.text;
  return said !== undefined && isLanguageTag(said) ? said.toLowerCase() : nameOf(uri).language;
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** `es`, `pt-BR`, `zh-Hans`; a tag that names no language is a part of a file's name like any other. */
export function isLanguageTag(tag: string): boolean {
  const match = /^([a-z]{2}|yue|cmn|fil)(?:[-_](?:[a-z]{2}|[a-z]{4}|\d{3}))?$/i.exec(tag);
  return match !== null && names.of(match[1]!.toLowerCase()) !== undefined;
}

function nameOf(uri: string): { readonly stem: string; readonly language?: string } {
  const stem = uri.replace(/\.(?:md|markdown)$/i, '');
  const dot = stem.lastIndexOf('.');
  const tag = stem.slice(dot + 1);
  if (dot <= stem.lastIndexOf('/') + 1 || !isLanguageTag(tag)) return { stem };
  return { stem: stem.slice(0, dot), language: tag.toLowerCase() };
}

function byName(uri: string, files: readonly string[]): Pairing | undefined {
  if (nameOf(uri).language === undefined) return undefined;
  const versions = versionsByName(uri, files);
  const plain = versions.find(it => nameOf(it).language === undefined);
  if (plain !== undefined) return { kind: 'translation', original: plain, by: 'name' };
  return versions.length > 0 ? { kind: 'siblings', others: versions } : undefined;
}

/** `talks/es/panel.md` with `talks/panel.md`, or with `talks/en/panel.md`. */
function byFolder(uri: string, files: readonly string[]): Pairing | undefined {
  const parts = uri.split('/');
  for (let at = parts.length - 2; at > 2; at--) {
    if (!isLanguageTag(parts[at]!)) continue;
    const plain = [...parts.slice(0, at), ...parts.slice(at + 1)].join('/');
    if (files.includes(plain)) return { kind: 'translation', original: plain, by: 'folder' };
    const before = `${parts.slice(0, at).join('/')}/`;
    const after = `/${parts.slice(at + 1).join('/')}`;
    const others = files.filter(it => {
      if (it === uri || !it.startsWith(before) || !it.endsWith(after)) return false;
      return isLanguageTag(it.slice(before.length, it.length - after.length));
    });
    if (others.length > 0) return { kind: 'siblings', others };
  }
  return undefined;
}

const originalKeys = ['translation_of', 'translation-of', 'translationof', 'original', 'original_file', 'source'];

function namedOriginal({ uri, frontMatter }: Described, roots: readonly string[]): Pairing | undefined {
  if (frontMatter === undefined) return undefined;
  for (const key of originalKeys) {
    const [value] = valuesOf(frontMatter, key);
    if (value === undefined) continue;
    const target = value.text.trim().replace(/^<|>$/g, '').split('#')[0]!;
    // `source:` and `original:` name recordings, pages and people as well.
    if (!/\.(?:md|markdown)$/i.test(target) || /^(?:https?|mailto):/i.test(target)) continue;
    const { span } = value;
    if (/^(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(target) || target.includes('\\'))
      return { kind: 'unreachable', target, why: 'absolute', span };
    const original = resolve(uri, target);
    if (
      original === undefined ||
      (roots.length > 0 &&
        !roots.some(root => decoded(original).startsWith(decoded(root.endsWith('/') ? root : `${root}/`))))
    ) {
      return { kind: 'unreachable', target, why: 'outside', span };
    }
    if (original === uri) continue;
    return { kind: 'translation', original, by: 'front-matter', span };
  }
  return undefined;
}

/** A relative path beside a file, as a URI; `undefined` where it climbs over the root. */
function resolve(uri: string, target: string): string | undefined {
  const match = /^([a-z][a-z\d+.-]*:(?:\/\/[^/]*)?)(\/.*)$/i.exec(uri);
  if (match === null) return undefined;
  const parts = match[2]!.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(encoded(decoded(part)));
    else if (parts.length <= 1) return undefined;
    else parts.pop();
  }
  return `${match[1]}${parts.join('/')}`;
}
