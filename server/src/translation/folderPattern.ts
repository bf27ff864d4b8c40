/** Where a project keeps its translations, in a pattern of the user’s such as `translations/{lang}/{path}`. */
import { encodedAddress } from '../text/address';
import { remember, rememberLately } from '../text/memo';
import { isLanguageTag } from './pair';

/** Folders within folders that are looked at: each may be the one in which the pattern begins. */
const deepest = 64;

const among = remember((files: readonly string[]): ReadonlySet<string> => new Set(files));

/**
 * The original of a file by the pattern, among `files`; `undefined` where the file does not fit the pattern or nothing
 * stands at the place. `{path}` is the original’s path in the folder in which the pattern begins; the extension may be
 * left out of it (`{path}.{lang}.md`). A pattern without both parts pairs nothing.
 */
export function originalByPattern(uri: string, pattern: string, files: readonly string[]): string | undefined {
  const shape = shapeOf(pattern);
  if (shape === undefined) return undefined;
  let folders = 0;
  for (let slash = uri.indexOf('/', uri.indexOf('://') + 3); slash >= 0; slash = uri.indexOf('/', slash + 1)) {
    if (++folders > deepest) return undefined;
    const { lang = '', path = '' } = shape.exec(uri.slice(slash + 1))?.groups ?? {};
    if (path === '' || !isLanguageTag(lang)) continue;
    const stem = uri.slice(0, slash + 1) + path;
    const original = [stem, `${stem}.md`, `${stem}.markdown`].find(it => it !== uri && among(files).has(it));
    if (original !== undefined) return original;
  }
  return undefined;
}

/** Where the pattern puts the translation of a file in the folder `root`; `undefined` where it says nothing of it. */
export function translationByPattern(uri: string, language: string, pattern: string, root: string): string | undefined {
  const folder = root.endsWith('/') ? root : `${root}/`;
  if (shapeOf(pattern) === undefined || !uri.startsWith(folder)) return undefined;
  const whole = uri.slice(folder.length);
  const written = encodePattern(pattern);
  const path = written.endsWith('{path}') ? whole : whole.replace(/\.(?:md|markdown)$/i, '');
  return folder + written.replace('{lang}', () => language).replace('{path}', () => path);
}

/** The pattern as an expression over the rest of a URI; each part stands in it once. */
const shapeOf = rememberLately(4, (pattern: string): RegExp | undefined => {
  const parts = encodePattern(pattern).split(/(\{lang\}|\{path\})/);
  if (parts.filter(it => it === '{lang}').length !== 1 || parts.filter(it => it === '{path}').length !== 1)
    return undefined;
  const source = parts.map(it => {
    if (it === '{lang}') return '(?<lang>[A-Za-z\\d_-]{2,12})';
    return it === '{path}' ? '(?<path>.+)' : it.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${source.join('')}$`);
});

/** As the pattern stands in a URI: slashes forward, none at its head, what is no letter encoded. */
function encodePattern(pattern: string): string {
  const bare = pattern
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.?\/)+/, '');
  return encodedAddress(bare).replaceAll('%7B', '{').replaceAll('%7D', '}');
}
