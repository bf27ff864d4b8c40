/** Makes quotations whose verdicts are known, in the ways in which people get them right and wrong. */
import type { HouseStyle } from '../../server/src/settings/schema';
import type { Random } from '../support/seeds';
import { type GeneratedTurn, hanSpeakers, speakers } from './generatedTalk';

/** What a quotation must come to; `stitched` is `verbatim` with its mark. */
export type Expected = 'verbatim' | 'stitched' | 'altered' | 'elided' | 'misattributed' | 'not-found' | 'unverifiable';

export interface GeneratedCase {
  readonly markdown: string;
  readonly expected: Expected;
}

/** Makes one case, or none where this turn does not lend itself to it. */
export type Maker = (talk: readonly GeneratedTurn[], random: Random) => GeneratedCase | undefined;

const block = (words: string, speaker: string, file = 'talk.md'): string =>
  `> ${words}\n>\n> — ${speaker}, [Talk](${file})\n`;

const inline = (
  words: string,
  speaker: string,
  random: Random,
  marks = random.pick(['“”', '""', '«»', '„“']),
): string => {
  const quoted = `${marks[0]}${words.replace(/[.。]$/, '')}${marks[1]}`;
  const cite = '([talk](talk.md))';
  const comma = `${marks[0]}${words.replace(/[.。]$/, ',')}${marks[1]}`;
  return random.pick([
    `${comma} said ${speaker} ${cite}. And that was that.`,
    `As ${speaker} put it, ${quoted} ${cite}.`,
    `${speaker} told the room: ${quoted} ${cite}.`,
    `It was ${speaker} who said ${quoted} ${cite}, and nobody answered.`,
    `${comma} ${speaker} recalled ${cite}.`,
  ]);
};

const turnOf = (talk: readonly GeneratedTurn[], random: Random): GeneratedTurn => random.pick(talk);
const otherThan = (speaker: string, random: Random): string => random.pick(speakers.filter(it => it !== speaker));

/** Two or three sentences that stand together. */
function run(turn: GeneratedTurn, random: Random): string[] {
  const from = random.below(turn.sentences.length - 2);
  return turn.sentences.slice(from, from + 2 + random.below(2));
}

/** The words with one of them made another; `undefined` where none is of that kind. */
function replaced(words: string, pattern: RegExp, by: (found: string) => string): string | undefined {
  return pattern.test(words) ? words.replace(pattern, by) : undefined;
}

const made = (words: string | undefined, expected: Expected, speaker: string): GeneratedCase | undefined =>
  words === undefined ? undefined : { markdown: block(words, speaker), expected };

/** Attributed to whom it belongs, in a block quotation. */
function changed(change: (words: string, random: Random) => string | undefined, expected: Expected): Maker {
  return (talk, random) => {
    const turn = turnOf(talk, random);
    return made(change(run(turn, random).join(' '), random), expected, turn.speaker);
  };
}

/** Five to twelve words of one sentence. */
function few(turn: GeneratedTurn, random: Random): string[] | undefined {
  const words = random.pick(turn.sentences).replace(/\.$/, '').split(' ');
  const count = 5 + random.below(8);
  if (words.length < count) return undefined;
  const from = random.below(words.length - count + 1);
  return words.slice(from, from + count);
}

const swap = (words: string[], at: number, by: string): string =>
  [...words.slice(0, at), by, ...words.slice(at + 1)].join(' ');

export const makers: Readonly<Record<string, Maker>> = {
  exact: changed(words => words, 'verbatim'),
  'straight and curly marks, dashes, case': changed(
    words => `“${words.replace(/, and/g, ' – and').toUpperCase()}”`,
    'verbatim',
  ),
  'markup in the quotation': changed(words => words.replace(/ the (\w+)/, ' **the** *$1*'), 'verbatim'),
  'a dropped “not”': changed(words => replaced(words, /did not know/, () => 'did know'), 'altered'),
  'an added “not”': changed(words => replaced(words, /there were/i, it => `${it} not`), 'altered'),
  '“nobody” made “everybody”': changed(words => replaced(words, /nobody/i, () => 'everybody'), 'altered'),
  'a changed number': changed(words => replaced(words, /\d+/, it => String(Number(it) * 10 + 1)), 'altered'),
  'a changed name': changed(
    words =>
      replaced(words, /\b(?:Ostheim|Velden|Marbach|Lindau|Kesten|Tarrow|Brigg|Halden)\b/, it =>
        it === 'Velden' ? 'Halden' : 'Velden',
      ),
    'altered',
  ),
  'a changed word': changed((words, random) => {
    const list = words.split(' ');
    return swap(list, 2 + random.below(list.length - 4), 'marmalade');
  }, 'altered'),
  'an added word': changed((words, random) => {
    const list = words.split(' ');
    const at = 2 + random.below(list.length - 4);
    return swap(list, at, `${list[at]!.replace(/[.,]$/, '')} reluctantly`);
  }, 'altered'),
  'sentences in another order': (talk, random) => {
    const { sentences, speaker } = turnOf(talk, random);
    return made(`${sentences[1]} ${sentences[0]}`, 'altered', speaker);
  },
  'a sentence left out': (talk, random) => {
    const { sentences, speaker } = turnOf(talk, random);
    return made(`${sentences[0]} ${sentences[2]}`, 'elided', speaker);
  },
  'a sentence left out with a mark': (talk, random) => {
    const { sentences, speaker } = turnOf(talk, random);
    return made(
      `${sentences[0]} ${random.pick(['…', '...', '[…]', '[...]', '. . .'])} ${sentences[2]}`,
      'verbatim',
      speaker,
    );
  },
  'words of a clause left out': changed(words => replaced(words, /, and [^.]*(?=\. )/, () => ''), 'elided'),
  'an ellipsis that swallows a “not”': changed(words => replaced(words, /did not know/, () => 'did … know'), 'altered'),
  'another speaker': (talk, random) => {
    const turn = turnOf(talk, random);
    return made(run(turn, random).join(' '), 'misattributed', otherThan(turn.speaker, random));
  },
  'words of two speakers as one’s': (talk, random) => {
    const at = random.below(talk.length - 1);
    return made(`${talk[at]!.sentences.at(-1)} ${talk[at + 1]!.sentences[0]}`, 'misattributed', talk[at]!.speaker);
  },
  'an omission over another speaker': (talk, random) => {
    const at = random.below(talk.length - 2);
    const [one, , three] = talk.slice(at, at + 3);
    return one!.speaker !== three!.speaker
      ? undefined
      : made(`${one!.sentences.at(-1)} … ${three!.sentences[0]}`, 'stitched', one!.speaker);
  },
  'an omission that runs backwards': (talk, random) => {
    const { sentences, speaker } = turnOf(talk, random);
    return made(`${sentences[2]} … ${sentences[0]}`, 'stitched', speaker);
  },
  'words that nobody said': (_, random) => ({
    markdown: block(
      `Every ${random.pick(['tailor', 'miner', 'pilot'])} who ever walked through this valley knew exactly where ${random.pick(['wolves', 'smugglers', 'engineers'])} kept their winter quarters hidden.`,
      random.pick(speakers),
    ),
    expected: 'not-found',
  }),
  'nested marks': changed((words, random) => {
    const list = words.split(' ');
    const at = 1 + random.below(list.length - 3);
    return `“${swap(list, at, `‘${list[at]!}’`)}”`;
  }, 'verbatim'),
  'a letter in brackets': changed(words => `[${words[0]!.toLowerCase()}]${words.slice(1)}`, 'verbatim'),
  'a word in brackets': changed((words, random) => {
    const list = words.split(' ');
    return swap(list, 2 + random.below(list.length - 4), '[the people]');
  }, 'verbatim'),
  '[sic] and [emphasis added]': changed(
    words => `${words.replace(/ the /, ' the [sic] ')} [emphasis added]`,
    'verbatim',
  ),
  'in a sentence, right': (talk, random) => {
    const { sentences, speaker } = turnOf(talk, random);
    return { markdown: inline(random.pick(sentences), speaker, random), expected: 'verbatim' };
  },
  'in a sentence, another speaker': (talk, random) => {
    const { sentences, speaker } = turnOf(talk, random);
    return { markdown: inline(random.pick(sentences), otherThan(speaker, random), random), expected: 'misattributed' };
  },
  'in a sentence, a changed number': (talk, random) => {
    const { sentences, speaker } = turnOf(talk, random);
    const wrong = replaced(random.pick(sentences), /\d+/, it => `${it}7`);
    return wrong === undefined ? undefined : { markdown: inline(wrong, speaker, random), expected: 'altered' };
  },
  '5 to 12 words, right': (talk, random) => {
    const turn = turnOf(talk, random);
    const words = few(turn, random);
    return words && { markdown: inline(words.join(' '), turn.speaker, random), expected: 'verbatim' };
  },
  '8 to 12 words, one changed': (talk, random) => {
    const turn = turnOf(talk, random);
    const words = few(turn, random);
    if (words === undefined || words.length < 8) return undefined;
    return {
      markdown: inline(swap(words, 2 + random.below(words.length - 4), 'marmalade'), turn.speaker, random),
      expected: 'altered',
    };
  },
  'marks that are never closed': (talk, random) => {
    const { sentences, speaker } = turnOf(talk, random);
    return { markdown: `${speaker} said: “${random.pick(sentences)}\n`, expected: 'unverifiable' };
  },
  'a quotation over two paragraphs': (talk, random) => {
    const { sentences, speaker } = turnOf(talk, random);
    return {
      markdown: `> ${sentences[0]}\n>\n> ${sentences[1]}\n>\n> — ${speaker}, [Talk](talk.md)\n`,
      expected: 'verbatim',
    };
  },
};

const hanRun = (turn: GeneratedTurn, random: Random): string => {
  const from = random.below(turn.sentences.length - 1);
  return turn.sentences.slice(from, from + 2).join('');
};
const hanBlock = (words: string, speaker: string) => `> ${words}\n>\n> —— ${speaker}，[对话](talk.zh.md)\n`;

function hanChanged(change: (words: string) => string | undefined, expected: Expected): Maker {
  return (talk, random) => {
    const turn = turnOf(talk, random);
    const words = change(hanRun(turn, random));
    return words === undefined ? undefined : { markdown: hanBlock(words, turn.speaker), expected };
  };
}

export const hanMakers: Readonly<Record<string, Maker>> = {
  'Chinese, exact': hanChanged(words => words, 'verbatim'),
  'Chinese, other punctuation': hanChanged(words => `「${words.replaceAll('，', ',')}」`, 'verbatim'),
  'Chinese, a dropped 不': hanChanged(words => replaced(words, /不知道/, () => '知道'), 'altered'),
  'Chinese, a changed number': hanChanged(words => replaced(words, /\d+/, it => `${it}0`), 'altered'),
  'Chinese, a changed word': hanChanged(words => replaced(words, /渡船|灯塔|老磨坊|合唱团/, () => '老鼠们'), 'altered'),
  'Chinese, a sentence left out': (talk, random) => {
    const { sentences, speaker } = turnOf(talk, random);
    return { markdown: hanBlock(`${sentences[0]}${sentences[2]}`, speaker), expected: 'elided' };
  },
  'Chinese, a sentence left out with a mark': (talk, random) => {
    const { sentences, speaker } = turnOf(talk, random);
    return { markdown: hanBlock(`${sentences[0]}……${sentences[2]}`, speaker), expected: 'verbatim' };
  },
  'Chinese, another speaker': (talk, random) => {
    const turn = turnOf(talk, random);
    const other = random.pick(hanSpeakers.filter(it => it !== turn.speaker));
    return { markdown: hanBlock(hanRun(turn, random), other), expected: 'misattributed' };
  },
  'Chinese, in a sentence': (talk, random) => {
    const { sentences, speaker } = turnOf(talk, random);
    return { markdown: `${speaker}说：“${random.pick(sentences)}”（[对话](talk.zh.md)）`, expected: 'verbatim' };
  },
};

/** What a silent change of a kind comes to in each house. */
export const styleMakers: Readonly<Record<HouseStyle, Readonly<Record<string, Maker>>>> = (() => {
  const lower = (expected: Expected) => changed(words => words[0]!.toLowerCase() + words.slice(1), expected);
  const style = (letter: Expected): Readonly<Record<string, Maker>> => ({
    'a small first letter': lower(letter),
    'a bracketed first letter': changed(words => `[${words[0]!.toLowerCase()}]${words.slice(1)}`, 'verbatim'),
    'no last stop': changed(words => words.replace(/\.$/, ','), 'verbatim'),
    'a changed word': changed(words => replaced(words, /paid|had|were/, () => 'munched'), 'altered'),
  });
  return {
    newsroom: style('verbatim'),
    apa: style('verbatim'),
    chicago: style('verbatim'),
    ap: style('verbatim'),
    off: style('verbatim'),
    bluebook: style('altered'),
  };
})();
