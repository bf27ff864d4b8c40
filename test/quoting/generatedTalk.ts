/** Makes up conversations: sentences with numbers, names and negations enough to be got wrong. */
import type { Random } from '../support/seeds';

export interface GeneratedTurn {
  readonly speaker: string;
  readonly sentences: readonly string[];
}

const subjects = [
  'the ferry',
  'our archive',
  'the old mill',
  'the night shift',
  'a small committee',
  'the school board',
  'my grandmother',
  'the water office',
  'every second household',
  'the apprentice',
  'the choir',
  'the harbour master',
  'that winter',
  'the new bridge',
  'the printing press',
  'the lighthouse',
];
const verbs = [
  'carried',
  'repaired',
  'counted',
  'sold',
  'painted',
  'forgot',
  'measured',
  'defended',
  'copied',
  'photographed',
  'promised',
  'buried',
  'translated',
  'recorded',
];
const objects = [
  'the green ledgers',
  'half of the seed corn',
  'a crate of lamps',
  'the parish registers',
  'two hundred letters',
  'the summer timetable',
  'the broken pumps',
  'an entire orchard',
  'the minutes of the meeting',
  'the spare sails',
  'the honey tax',
  'a map of the marshes',
];
const tails = [
  'before the frost came',
  'without asking anybody',
  'because the road was closed',
  'while the others slept',
  'as far as I can remember',
  'and I still wonder about it',
  'on the first dry day of the year',
  'for reasons that were never written down',
  'which surprised even the bishop',
  'although the money had run out',
];
const places = ['Ostheim', 'Velden', 'Marbach', 'Lindau', 'Kesten', 'Tarrow', 'Brigg', 'Halden'];
const openings = [
  'Honestly,',
  'In the end',
  'To my mind',
  'So',
  'And then',
  'What I mean is that',
  'Back then',
  'Looking back,',
];
export const speakers = ['Mara Lind', 'Tobin Ash', 'Edda Kroll', 'Jonas Wray'];

function sentence(random: Random): string {
  const subject = random.pick(subjects);
  const verb = random.pick(verbs);
  const object = random.pick(objects);
  const tail = random.pick(tails);
  const number = 11 + random.below(880);
  const place = random.pick(places);
  const opening = random.once(2) ? `${random.pick(openings)} ` : '';
  const forms = [
    `${opening}${subject} ${verb} ${object} ${tail}.`,
    `${opening}${subject} did not know that ${random.pick(subjects)} ${verb} ${object} in ${place} ${tail}.`,
    `${opening}there were ${number} people in ${place} when ${subject} ${verb} ${object}.`,
    `${opening}we paid ${number} crowns for ${object}, and ${subject} ${verb} the rest ${tail}.`,
    `${opening}nobody in ${place} had told us that ${subject} ${verb} ${object} ${tail}.`,
  ];
  const text = random.pick(forms);
  return text[0]!.toUpperCase() + text.slice(1);
}

/** So many turns; no speaker speaks twice running. */
export function generateTalk(random: Random, turns: number): GeneratedTurn[] {
  const talk: GeneratedTurn[] = [];
  for (let n = 0; n < turns; n++) {
    const others = speakers.filter(it => it !== talk.at(-1)?.speaker);
    talk.push({
      speaker: random.pick(others),
      sentences: Array.from({ length: 4 + random.below(5) }, () => sentence(random)),
    });
  }
  return talk;
}

/** The transcript of a conversation; some turns go on in a second paragraph, and some have a note. */
export function transcriptOf(talk: readonly GeneratedTurn[], random: Random): string {
  const lines = ['# A conversation', ''];
  for (const { speaker, sentences } of talk) {
    const cut = random.once(3) ? 2 : sentences.length;
    const noted = random.once(3) ? sentences.map((it, n) => (n === 1 ? `${it} [laughs]` : it)) : sentences;
    lines.push(`**${speaker}:** ${noted.slice(0, cut).join(' ')}`, '');
    if (cut < sentences.length) lines.push(noted.slice(cut).join(' '), '');
  }
  return lines.join('\n');
}

const hanSubjects = [
  '渡船',
  '老磨坊',
  '夜班工人',
  '水务局',
  '合唱团',
  '港务长',
  '印刷厂',
  '灯塔',
  '小学老师',
  '档案馆',
];
const hanVerbs = ['修好了', '卖掉了', '数清了', '忘记了', '抄写了', '保护了', '拍下了', '测量了'];
const hanObjects = [
  '绿色的账本',
  '一半的种子',
  '两百封旧信',
  '夏天的时刻表',
  '坏掉的水泵',
  '整个果园',
  '会议的记录',
  '沼泽的地图',
];
const hanTails = [
  '在霜降之前',
  '没有问过任何人',
  '因为道路已经封了',
  '趁别人都睡着的时候',
  '据我所记得的',
  '虽然钱已经花完了',
];
export const hanSpeakers = ['陆文卿', '沈若岚', '单怀谷'];

/** The same in Chinese. */
export function generateHanTalk(random: Random, turns: number): GeneratedTurn[] {
  const make = () =>
    random.once(2)
      ? `${random.pick(hanTails)}，${random.pick(hanSubjects)}${random.pick(hanVerbs)}${random.pick(hanObjects)}。`
      : `${random.pick(hanSubjects)}不知道${random.pick(hanSubjects)}${random.pick(hanVerbs)}${11 + random.below(800)}本${random.pick(hanObjects)}。`;
  return Array.from({ length: turns }, (_, n) => ({
    speaker: hanSpeakers[n % hanSpeakers.length]!,
    sentences: Array.from({ length: 4 + random.below(4) }, make),
  }));
}

export function hanTranscriptOf(talk: readonly GeneratedTurn[]): string {
  return talk.map(it => `${it.speaker}：${it.sentences.join('')}\n\n`).join('');
}
