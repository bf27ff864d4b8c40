/** How long it takes to align a translation with its original, from scratch and after a keystroke. */
import { readTranscript } from '../../server/src/transcript/transcript';
import { Aligner } from '../../server/src/translation/align';
import { compare } from '../../server/src/translation/compare';
import { unitsOf } from '../../server/src/translation/units';
import { Random } from '../support/seeds';

const syllables = 'ba be bo da de do ka ke ko la le lo ma mi mo na ni no pa pi ra ri ro sa si so ta te to va vi'.split(
  ' ',
);
const speakers = ['Ada', 'Bo', 'Cleo', 'Dorian'];

export interface Pair {
  readonly original: string;
  readonly translation: string;
}

/** Two transcripts of `turns` turns in invented languages that share three words of ten, as English and Spanish do. */
export function makePair(turns: number, seed = 1): Pair {
  const random = new Random(seed);
  const word = () =>
    Array.from({ length: random.below(3) + 2 }, () => syllables[random.below(syllables.length)]!).join('');
  const dictionary = Array.from({ length: 4000 }, () => {
    const source = word();
    return { source, target: random.below(10) < 3 ? `${source.slice(0, 4)}ción` : word() };
  });
  // As in speech, some words are on every page and most are rare.
  const pick = () => dictionary[Math.floor(dictionary.length * (random.below(1000) / 1000) ** 3)]!;
  const original: string[] = [];
  const translation: string[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const label = speakers[random.below(speakers.length)]!;
    const words = Array.from({ length: random.below(80) + 10 }, pick);
    const number = random.below(6) === 0 ? ` ${random.below(9000) + 10}` : '';
    const sentences = (side: 'source' | 'target') =>
      words.map((it, index) => (index % 12 === 11 ? `${it[side]}.` : it[side])).join(' ');
    original.push(`${label}: ${sentences('source')}${number}.`);
    translation.push(`${label}: ${sentences('target')}${number}.`);
  }
  return { original: original.join('\n\n'), translation: translation.join('\n\n') };
}

export interface AlignmentFigures {
  readonly turns: number;
  /** Medians, milliseconds. */
  readonly scratch: number;
  /** Of the processor alone: other work on the machine does not count. */
  readonly scratchProcessor: number;
  readonly edit: number;
  readonly comparison: number;
}

/** Reading the files is not part of it: they are read already when their alignment is asked for. */
export function measureAlignment(turns: number, rounds: number): AlignmentFigures {
  const { original, translation } = makePair(turns);
  const from = { uri: 'file:///talk.md', language: 'en', units: unitsOf(readTranscript(original)) };
  const to = { uri: 'file:///talk.es.md', language: 'es', units: unitsOf(readTranscript(translation)) };
  const fromScratch = () => new Aligner('en', 'es').align(from.units, to.units);
  const scratch = median(rounds, fromScratch);
  const scratchProcessor = median(rounds, fromScratch, processorTime);
  const aligner = new Aligner('en', 'es');
  let alignment = aligner.align(from.units, to.units);
  let typed = '';
  const edit = median(rounds, () => {
    typed += 'recordar '[typed.length % 9];
    const middle = to.units.length >> 1;
    const units = to.units.map((it, index) => (index === middle ? { ...it, text: `${it.text} ${typed}` } : it));
    alignment = aligner.align(from.units, units);
  });
  const comparison = median(rounds, () => compare(from, { ...to, units: alignment.translations }, alignment));
  return { turns, scratch, scratchProcessor, edit, comparison };
}

/** Run a few times before it counts: the first calls compile code. */
function median(rounds: number, work: () => void, clock = () => performance.now()): number {
  const times: number[] = [];
  for (let round = 0; round < rounds + 20; round++) {
    const began = clock();
    work();
    if (round >= 20) times.push(clock() - began);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

/** Milliseconds. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
