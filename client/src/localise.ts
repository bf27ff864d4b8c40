/** Words for the user: English in the source, another language from the bundles in `l10n/`. Knows nothing of VS Code. */

type Argument = string | number;
type Translate = (message: string, ...args: Argument[]) => string;

/** English, with `{0}`, `{1}` … filled in: what tests see and what runs before `translateWith`. */
const inEnglish: Translate = (message, ...args) =>
  message.replaceAll(/\{(\d+)\}/g, (placeholder, index: string) => String(args[Number(index)] ?? placeholder));

let translate: Translate = inEnglish;
/** BCP 47. */
let reader = 'en';

/** Set once, when the extension starts. */
export const translateWith = (other: Translate, locale: string): void => {
  translate = other;
  reader = locale;
};

/** The message in the user's language; the message itself is the key. */
export const t: Translate = (message, ...args) => translate(message, ...args);

/** `1 turn`, `12 turns`: both forms are whole messages with `{0}`, for not every language has two. */
export const counted = (count: number, one: string, many: string): string => t(count === 1 ? one : many, count);

/** A language by its tag, as the user calls it; the tag where it has no name. */
export const languageName = (tag: string): string => {
  try {
    return new Intl.DisplayNames([reader], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};
