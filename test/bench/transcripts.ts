/** Makes transcripts of any size in our own words: the same seed, the same text. */
import { Random } from '../support/seeds';

const names = ['Dr. Imani Okafor', 'Marta Lindqvist', 'Tomás Herrera', 'Wen Qiaoyu', 'Jonas Abel', 'Priya Raman'];
const nouns =
  'river archive kitchen harbour orchard lantern committee notebook winter bridge recipe engine garden'.split(' ');
const verbs = 'carried rebuilt forgot measured described painted borrowed repaired counted followed opened'.split(' ');
const openers = [
  'Well,',
  'I think',
  'At that time',
  'You know,',
  'To be honest,',
  'In the second year',
  'My sister said',
];
const closers = ['before anybody noticed', 'with hardly any money', 'as we had always done', 'in about 1,200 hours'];
const notes = ['[laughs]', '[pause]', '[inaudible 00:14:05]', '[工种, a kind of work]', '[the old mill]', '[…]'];

/** A transcript of at least so many UTF-16 units: bold labels, a heading every forty turns, some notes and times. */
export function makeTranscript(size: number, seed = 1): string {
  const random = new Random(seed);
  const parts = [`---\ntitle: Conversation ${seed}\nspeakers:\n${names.map(it => `  - ${it}\n`).join('')}---\n\n`];
  let length = parts[0]!.length;
  for (let turn = 0; length < size; turn++) {
    const part = (turn % 40 === 0 ? `## Part ${turn / 40 + 1}\n\n` : '') + makeTurn(random, turn);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

function makeTurn(random: Random, turn: number): string {
  const minutes = Math.floor(turn / 4);
  const pad = (it: number) => `${it}`.padStart(2, '0');
  const time = turn % 8 === 0 ? ` [${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:00]` : '';
  const sentences = Array.from({ length: 2 + random.below(5) }, () => makeSentence(random));
  return `**${names[turn % names.length]}:**${time} ${sentences.join(' ')}\n\n`;
}

function makeSentence(random: Random): string {
  const note = random.once(12) ? ` ${random.pick(notes)}` : '';
  const who = random.once(3) ? 'nobody' : 'we';
  return `${random.pick(openers)} ${who} ${random.pick(verbs)} the ${random.pick(nouns)} near the ${random.pick(nouns)} ${random.pick(closers)}${note}.`;
}
