/** Words that weigh more than others when two wordings are compared: negations, numbers, fillers. */

const negations = new Set(
  (
    'not no never none nobody nothing neither nor nowhere without cannot cant dont doesnt didnt wont wouldnt couldnt shouldnt isnt arent wasnt werent hasnt havent hadnt aint mustnt neednt ' +
    'nicht kein keine keinen nie niemals ne pas jamais ni nunca nada ' +
    '不 没 沒 無 无 未 非 别 別 莫 勿 否'
  ).split(' '),
);

/** Whether a folded word denies: `not`, `hasn't`, `不`. */
export function isNegation(word: string): boolean {
  return negations.has(word) || word.endsWith("n't") || negations.has(word.replaceAll("'", ''));
}

const fillers = new Set('um umm uh uhh uhm er err erm eh ah hm hmm mm mhm mmm 呃 嗯 啊'.split(' '));

/** Sounds that speech makes between words. */
export function isFiller(word: string): boolean {
  return fillers.has(word);
}

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const scales = new Set(
  'hundred thousand million billion trillion dozen half quarter third percent 百 千 万 萬 亿 億 兆'.split(' '),
);
const hanDigits = '零一二三四五六七八九十';
const numberValues = new Map<string, string>([
  ...units.map((word, value) => [word, String(value)] as const),
  ...tens.map((word, index) => [word, String((index + 2) * 10)] as const),
  ...Array.from(hanDigits, (word, value) => [word, String(value)] as const),
  ['percent', '%'],
]);

/** Whether a folded word says how many: `20`, `3.5x`, `twenty`, `million`, `%`, `三`. */
export function isNumber(word: string): boolean {
  return /\p{Nd}/u.test(word) || word === '%' || numberValues.has(word) || scales.has(word);
}

/** One form for one value: `20` for `twenty`, `%` for `percent`; other words are themselves. */
export function numberValue(word: string): string {
  return numberValues.get(word) ?? word;
}

/** Pairs that lose their meaning with their apostrophe. */
const apostropheMatters = new Set("we're we'll i'll he'll she'll we'd she'd he'd i'd can't won't".split(' '));

/** Whether two words differ by an apostrophe, an accent or a ligature alone. */
export function differInMarksOnly(one: string, other: string): 'punctuation' | 'typography' | undefined {
  if (apostropheMatters.has(one) !== apostropheMatters.has(other)) return undefined;
  if (one.replaceAll("'", '') === other.replaceAll("'", '')) return 'punctuation';
  return bare(one) === bare(other) ? 'typography' : undefined;
}

function bare(word: string): string {
  return word.normalize('NFD').replace(/[\p{M}'._]/gu, '');
}
