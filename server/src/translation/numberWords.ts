/** Number words of the languages that transcripts are translated between. */

/** What a word is worth: a number, or what the number before it is multiplied with. */
export interface NumberWords {
  readonly values: ReadonlyMap<string, number>;
  /** `million`, `mil`, `billones`: one word may stand for two scales, for translators mix them up. */
  readonly scales: ReadonlyMap<string, readonly number[]>;
  /** Words that may stand between two number words: `and`, `y`, `e`. */
  readonly joints: ReadonlySet<string>;
}

/** For each first letter the lengths that number words with it have, as bits: most words are none at a glance. */
export function lengthsByLetter(words: NumberWords): Int32Array {
  const lengths = new Int32Array(0x250);
  for (const word of [...words.values.keys(), ...words.scales.keys()]) {
    for (const first of [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]) {
      if (first < lengths.length) lengths[first]! |= 1 << Math.min(31, word.length);
    }
  }
  return lengths;
}

const list = (text: string, first: number, step = 1): [string, number][] =>
  text
    .split(' ')
    .flatMap((words, index) => words.split('/').map((word): [string, number] => [word, first + index * step]));

const english: NumberWords = {
  values: new Map([
    ...list('zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen', 0),
    ...list('seventeen eighteen nineteen', 17),
    ...list('twenty thirty forty/fourty fifty sixty seventy eighty ninety', 20, 10),
    ...list('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 1),
    ...list('twenties thirties forties fifties sixties seventies eighties nineties', 20, 10),
    ...list('january february march april may june july august september october november december', 1),
    ...list('jan feb mar apr', 1),
    ...list('jun jul aug sep oct nov dec', 6),
    ['once', 1],
    ['single', 1],
    ['twice', 2],
    ['double', 2],
    ['couple', 2],
    ['both', 2],
    ['pair', 2],
    ['triple', 3],
    ['thrice', 3],
    ['dozen', 12],
    ['half', 0.5],
    ['quarter', 0.25],
  ]),
  scales: new Map([
    ['hundred', [100]],
    ['hundreds', [100]],
    ['thousand', [1e3]],
    ['thousands', [1e3]],
    ['grand', [1e3]],
    ['k', [1e3]],
    ['million', [1e6]],
    ['millions', [1e6]],
    ['mm', [1e6]],
    ['m', [1e6]],
    ['billion', [1e9]],
    ['billions', [1e9]],
    ['bn', [1e9]],
    ['b', [1e9]],
    ['trillion', [1e12]],
    ['trillions', [1e12]],
  ]),
  joints: new Set(['and', 'a']),
};

const spanish: NumberWords = {
  values: new Map([
    ...list('cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince', 0),
    ...list('dieciséis/dieciseis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna', 16),
    ...list('veintidós/veintidos veintitrés/veintitres veinticuatro veinticinco veintiséis/veintiseis', 22),
    ...list('veintisiete veintiocho veintinueve', 27),
    ...list('treinta cuarenta cincuenta sesenta setenta ochenta noventa', 30, 10),
    ...list('cien/ciento doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas', 100, 100),
    ...list('quinientos/quinientas seiscientos/seiscientas setecientos/setecientas ochocientos novecientos', 500, 100),
    ...list('primero/primer/primera segundo/segunda tercero/tercer/tercera cuarto/cuarta quinto/quinta', 1),
    ...list('sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima', 6),
    ...list('enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre', 1),
    ['doble', 2],
    ['ambos', 2],
    ['ambas', 2],
    ['par', 2],
    ['pareja', 2],
    ['triple', 3],
    ['docena', 12],
    ['medio', 0.5],
    ['media', 0.5],
    ['mitad', 0.5],
  ]),
  scales: new Map([
    ['centenar', [100]],
    ['centenares', [100]],
    ['cientos', [100]],
    ['mil', [1e3]],
    ['miles', [1e3]],
    ['k', [1e3]],
    ['millón', [1e6]],
    ['millones', [1e6]],
    ['m', [1e6]],
    ['millardo', [1e9]],
    ['millardos', [1e9]],
    ['b', [1e9]],
    ['billón', [1e12, 1e9]],
    ['billones', [1e12, 1e9]],
    ['trillón', [1e18, 1e12]],
    ['trillones', [1e18, 1e12]],
  ]),
  joints: new Set(['y', 'de']),
};

const portuguese: NumberWords = {
  values: new Map([
    ...list(
      'zero um/uma dois/duas três/tres quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze',
      0,
    ),
    ...list('dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove', 16),
    ...list('vinte trinta quarenta cinquenta sessenta setenta oitenta noventa', 20, 10),
    ...list(
      'cem/cento duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas',
      100,
      100,
    ),
    ...list('seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas', 600, 100),
    ...list('primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta', 1),
    ...list('sétimo/sétima oitavo/oitava nono/nona décimo/décima', 7),
    ...list('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro', 1),
    ['dobro', 2],
    ['duplo', 2],
    ['ambos', 2],
    ['ambas', 2],
    ['par', 2],
    ['triplo', 3],
    ['dúzia', 12],
    ['meio', 0.5],
    ['meia', 0.5],
    ['metade', 0.5],
  ]),
  scales: new Map([
    ['centenas', [100]],
    ['mil', [1e3]],
    ['milhares', [1e3]],
    ['k', [1e3]],
    ['milhão', [1e6]],
    ['milhões', [1e6]],
    ['m', [1e6]],
    ['bilhão', [1e9]],
    ['bilhões', [1e9]],
    ['bi', [1e9]],
    ['b', [1e9]],
    ['trilhão', [1e12]],
    ['trilhões', [1e12]],
    ['bilião', [1e12, 1e9]],
    ['biliões', [1e12, 1e9]],
  ]),
  joints: new Set(['e', 'de']),
};

const french: NumberWords = {
  values: new Map([
    ...list('zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 0),
    ...list('vingt/vingts trente quarante cinquante soixante', 20, 10),
    ...list('premier/première deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième', 1),
    ...list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre', 1),
    ['second', 2],
    ['seconde', 2],
    ['double', 2],
    ['douzaine', 12],
    ['demi', 0.5],
    ['moitié', 0.5],
  ]),
  scales: new Map([
    ['cent', [100]],
    ['cents', [100]],
    ['mille', [1e3]],
    ['milliers', [1e3]],
    ['million', [1e6]],
    ['millions', [1e6]],
    ['milliard', [1e9]],
    ['milliards', [1e9]],
    ['billion', [1e12, 1e9]],
    ['billions', [1e12, 1e9]],
  ]),
  joints: new Set(['et', 'de']),
};

const german: NumberWords = {
  values: new Map([
    ...list(
      'null eins/ein/eine/einen/einem/einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn',
      0,
    ),
    ...list('vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn', 14),
    ...list('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig', 20, 10),
    ...list('januar februar märz april mai juni juli august september oktober november dezember', 1),
    ['doppelt', 2],
    ['beide', 2],
    ['dutzend', 12],
    ['halb', 0.5],
    ['hälfte', 0.5],
  ]),
  scales: new Map([
    ['hundert', [100]],
    ['tausend', [1e3]],
    ['million', [1e6]],
    ['millionen', [1e6]],
    ['mio', [1e6]],
    ['milliarde', [1e9]],
    ['milliarden', [1e9]],
    ['mrd', [1e9]],
    ['billion', [1e12, 1e9]],
    ['billionen', [1e12, 1e9]],
  ]),
  joints: new Set(['und']),
};

const empty: NumberWords = { values: new Map(), scales: new Map(), joints: new Set() };

const languages: Readonly<Record<string, NumberWords>> = {
  en: english,
  es: spanish,
  pt: portuguese,
  fr: french,
  de: german,
};

/** Of a language without words of its own here, an empty list. */
export function numberWordsOf(language: string | undefined): NumberWords {
  return languages[primaryLanguage(language)] ?? empty;
}

/** Whether numbers that are spelled out can be read in this language. */
export function readsSpelledNumbers(language: string | undefined): boolean {
  const primary = primaryLanguage(language);
  return primary === 'zh' || primary in languages;
}

function primaryLanguage(language: string | undefined): string {
  return (language ?? '').split('-')[0]?.toLowerCase() ?? '';
}
