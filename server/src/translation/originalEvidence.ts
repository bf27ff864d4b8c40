/** Which of several versions of one text is the original, by what they say of themselves and show of each other. */
import { type FrontMatter, valuesOf } from '../syntax/frontMatter';
import type { BlockSequence, Page } from '../text/blockSequence';
import { remember } from '../text/memo';
import { isLanguageTag } from './pair';

/** One of the versions. */
export interface Version {
  readonly uri: string;
  readonly frontMatter: FrontMatter | undefined;
  /** BCP 47; `undefined`: nobody knows. */
  readonly language: string | undefined;
  readonly blocks: BlockSequence;
  /** The terms that its glosses show, each once. */
  readonly terms: readonly string[];
}

/** `undefined` where nothing tells, or what tells does not agree. */
export function originalOfVersions(versions: readonly Version[]): string | undefined {
  const translated = new Set<Version>();
  // What is said outright comes before what the texts show.
  for (const { isTranslated, pointsTo } of witnesses) {
    const named = new Set<Version>();
    for (const it of versions) {
      const originals = versions.filter(other => other !== it && pointsTo(it, other));
      for (const original of originals) named.add(original);
      if (originals.length > 0 || isTranslated(it)) translated.add(it);
    }
    if (translated.size === 0) continue;
    const left = (named.size > 0 ? [...named] : versions).filter(it => !translated.has(it));
    if (left.length === 1) return left[0]?.uri;
    if (left.length === 0) return undefined;
  }
  return undefined;
}

interface Witness {
  /** Whether the version shows that it is a translation, of whichever. */
  isTranslated(version: Version): boolean;
  /** Whether it shows that it is a translation of the other one. */
  pointsTo(version: Version, other: Version): boolean;
}

const translatorKeys = [
  'translation_by',
  'translated_by',
  'translator',
  'translators',
  'translation_of',
  'original_state',
] as const;

const translatorLine =
  /^(?:[*_>#\s-]*)(?:translat(?:ion|ed|or)(?: by)?[ \t]*[:：]|translated by |traducid[oa] por |traducción[ \t]*:|(?:译者|翻译)[ \t]*[:：])/iu;
const translatorNote = /(?:译者?注|訳注|translator[’']s note|\bN\. del T\.|\bnota del traductor\b)[ \t]*[:：—–\].]/iu;
const headLines = 40;
const headLength = 8000;

/** Looked for once in each page, for this is asked at every key. */
const hasTranslatorNote = remember((page: Page) => page.blocks.some(it => translatorNote.test(it.text)));
const textOf = remember((blocks: BlockSequence) => blocks.text);

const inFrontMatter: Witness = {
  isTranslated: ({ frontMatter }) => frontMatter !== undefined && valuesOf(frontMatter, ...translatorKeys).length > 0,
  pointsTo(version, other) {
    const language = primary(sourceLanguage(version.frontMatter));
    const isFrom =
      language !== undefined && language === primary(other.language) && language !== primary(version.language);
    return isFrom || listsTranslation(other, version);
  },
};

const inText: Witness = {
  isTranslated({ blocks }) {
    const head = blocks.slice({ start: 0, end: Math.min(headLength, blocks.length) });
    const lines = head.split(/\r\n|\r|\n/, headLines);
    return lines.some(it => translatorLine.test(it)) || blocks.pages.some(hasTranslatorNote);
  },
  pointsTo: () => false,
};

const inGlosses: Witness = { isTranslated: () => false, pointsTo: glossesTermsOf };

const witnesses: readonly Witness[] = [inFrontMatter, inText, inGlosses];

/** `original_language: zh` */
function sourceLanguage(frontMatter: FrontMatter | undefined): string | undefined {
  if (frontMatter === undefined) return undefined;
  const [said] = valuesOf(
    frontMatter,
    'original_language',
    'original_lang',
    'source_language',
    'source_lang',
    'translated_from',
  );
  return said !== undefined && isLanguageTag(said.text.trim()) ? said.text.trim() : undefined;
}

/** `translations: [panel.en.md]` */
function listsTranslation({ frontMatter }: Version, translation: Version): boolean {
  if (frontMatter === undefined) return false;
  const name = fileName(translation.uri);
  return valuesOf(frontMatter, 'translations').some(it => fileName(it.text.trim()) === name);
}

const fewestTerms = 3;
/** A text glosses in Latin letters what its readers know by them; only many such terms show where they come from. */
const fewestLatinTerms = 6;

/** Whether it shows, in brackets, words of the other one that its own language does not have. */
function glossesTermsOf(version: Version, original: Version): boolean {
  const { terms } = version;
  if (terms.length < fewestTerms) return false;
  const { language } = version;
  const { language: other } = original;
  if (language === undefined || other === undefined || primary(language) === primary(other)) return false;
  const text = textOf(original.blocks);
  let foreign = 0;
  let latin = 0;
  for (const term of terms) {
    const isLatin = /^\p{Script=Latin}/u.test(term);
    if (isLatin ? !/\p{Ll}{4}/u.test(term) || !hasWord(text, term) : !text.includes(term)) continue;
    if (isLatin) latin++;
    else foreign++;
    if (foreign >= fewestTerms || latin >= fewestLatinTerms) return true;
  }
  return false;
}

function hasWord(text: string, term: string): boolean {
  const lower = text.toLowerCase();
  const at = lower.indexOf(term.toLowerCase());
  return at >= 0 && !/\p{L}/u.test(lower[at - 1] ?? ' ') && !/\p{L}/u.test(lower[at + term.length] ?? ' ');
}

function primary(language: string | undefined): string | undefined {
  return language?.split(/[-_]/)[0]?.toLowerCase();
}

function fileName(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
