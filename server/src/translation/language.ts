/** In which language a text is written: by its script, and among Latin scripts by its commonest words. */

const commonWords: Readonly<Record<string, string>> = {
  en: 'the and that of is this with you was are it what for have not but they be there would',
  es: 'que el los las una por para con del como pero muy está esto cuando porque más hay son también',
  pt: 'que não uma os as para com do da em mas muito está isso quando porque mais também são você',
  fr: 'que les des est une pour dans qui pas sur avec mais ce plus nous vous sont très être cette',
  de: 'der die und das ist nicht ein eine wir auch auf mit für sich dass aber sind haben werden wenn',
  it: 'che di il per una non sono con della questo anche più come ma gli nel molto quando perché hanno',
  nl: 'de het een van en dat niet zijn voor met maar ook aan wij deze wordt naar hebben als bij',
  pl: 'nie się jest na że to do jak ale tak dla czy jego który przez tylko są może bardzo być',
  cs: 'že je se na to ale jak tak který jsem jsou nebo také když jako pro byl bylo velmi být',
  sv: 'och att det som är inte en för på med har vi men också den till kan ett från när',
  tr: 've bir bu için değil çok ama daha gibi kadar olarak olan var ne biz bunu sonra şey her yok',
  vi: 'là và của có không được cho một những này với các trong khi người thì cũng để đã như',
};

const byWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(commonWords)) {
  for (const word of words.split(' ')) byWord.set(word, [...(byWord.get(word) ?? []), language]);
}

/** How much of a text is looked at; UTF-16 units. */
const enough = 20_000;

/** BCP 47 primary tag of the text's language; `undefined` where too little speaks for any. */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, enough);
  const script = byScript(sample);
  return script === 'latin' ? byCommonWords(sample) : script;
}

function byScript(text: string): string | undefined {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  if (letters < 4) return undefined;
  // A Chinese text may hold as many Latin letters as characters: each character says more.
  const han = count(/\p{Script=Han}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana > 0 && kana > han * 0.1 && kana + han > letters * 0.15) return 'ja';
  if (count(/\p{Script=Hangul}/gu) > letters * 0.2) return 'ko';
  if (han > letters * 0.15) return 'zh';
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  if (cyrillic > letters * 0.4) return count(/[іїєґ]/giu) > cyrillic * 0.02 ? 'uk' : 'ru';
  if (count(/\p{Script=Arabic}/gu) > letters * 0.4) return 'ar';
  if (count(/\p{Script=Hebrew}/gu) > letters * 0.4) return 'he';
  if (count(/\p{Script=Greek}/gu) > letters * 0.4) return 'el';
  if (count(/\p{Script=Thai}/gu) > letters * 0.4) return 'th';
  if (count(/\p{Script=Devanagari}/gu) > letters * 0.4) return 'hi';
  return count(/\p{Script=Latin}/gu) > letters * 0.5 ? 'latin' : undefined;
}

function byCommonWords(text: string): string | undefined {
  const hits = new Map<string, number>();
  let words = 0;
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    words++;
    for (const language of byWord.get(word) ?? []) hits.set(language, (hits.get(language) ?? 0) + 1);
  }
  const [best, second] = [...hits].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < 2 || best[1] < words * 0.04) return undefined;
  return best[1] > (second?.[1] ?? 0) * 1.2 ? best[0] : undefined;
}

/** Whether two tags name one language, regions and scripts left aside; unknown ones name none. */
export function sameLanguage(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && primary(a) === primary(b);
}

const scripts: Readonly<Record<string, RegExp>> = {
  zh: /\p{Script=Han}/u,
  ja: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  uk: /\p{Script=Cyrillic}/u,
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  el: /\p{Script=Greek}/u,
  th: /\p{Script=Thai}/u,
  hi: /\p{Script=Devanagari}/u,
};

/** Whether a name is in the script of a language (BCP 47). */
export function isWrittenIn(name: string, language: string): boolean {
  return (scripts[primary(language)] ?? /\p{Script=Latin}/u).test(name);
}

function primary(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}
