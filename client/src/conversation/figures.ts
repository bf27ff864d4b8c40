/** The shape of a conversation in figures: lanes, shares, who follows whom, longest turns. Knows nothing of VS Code. */
import type { Overview, TurnRow } from '../../../server/src/protocol';

export interface Figures {
  readonly unit: Overview['unit'];
  /** `time`: every turn has one, so that places and lengths are milliseconds; otherwise words or characters. */
  readonly scale: 'length' | 'time';
  readonly words: number;
  readonly voices: readonly Voice[];
  readonly pieces: readonly Piece[];
  /** How often the one of the row was followed by the one of the column; both in the order of `voices`. */
  readonly follows: readonly (readonly number[])[];
  /** Indexes into `pieces`, the longest first. */
  readonly longest: readonly number[];
}

export interface Voice {
  /** `undefined`: speakers whom nobody could name. */
  readonly name: string | undefined;
  readonly turns: number;
  readonly words: number;
  /** 0 to 1. */
  readonly share: number;
  /** Words of the longest turn. */
  readonly longest: number;
}

/** One turn in the lane of one voice; a turn of several speakers is a piece in each of their lanes. */
export interface Piece {
  /** Index into the turns of the overview. */
  readonly turn: number;
  /** Index into `voices`. */
  readonly voice: number;
  readonly start: number;
  readonly end: number;
  readonly words: number;
  readonly firstWords: string;
  /** Milliseconds in the recording. */
  readonly time?: number;
}

/** As many of the longest turns are named. */
const named = 5;

export const figuresOf = (overview: Overview): Figures => {
  const { turns, unit } = overview;
  const voices = voicesOf(overview);
  const lanesOf = (index: number) => {
    const lanes = voices.flatMap((it, lane) => (it.turns.includes(index) ? [lane] : []));
    return lanes.length > 0 ? lanes : [voices.length - 1];
  };
  const places = placesOf(turns);
  const pieces = turns.flatMap((turn, index) =>
    lanesOf(index).map(voice => ({
      turn: index,
      voice,
      ...places.stretches[index]!,
      words: turn.words,
      firstWords: turn.firstWords,
      ...(turn.time !== undefined && { time: turn.time }),
    })),
  );
  const words = turns.reduce((sum, it) => sum + it.words, 0);
  const byLength = pieces.map((_, index) => index).sort((one, other) => pieces[other]!.words - pieces[one]!.words);
  return {
    unit,
    scale: places.scale,
    words,
    voices: voices.map(({ name, turns: own }) => voiceOf(name, own, turns, words)),
    pieces,
    follows: followsOf(turns, voices.length, lanesOf),
    longest: byLength.slice(0, named),
  };
};

interface Lane {
  readonly name: string | undefined;
  readonly turns: readonly number[];
}

const voicesOf = ({ speakers, turns }: Overview): readonly Lane[] => {
  const known = new Set(speakers.flatMap(it => it.turns));
  const nobodys = turns.flatMap((_, index) => (known.has(index) ? [] : [index]));
  const lanes: Lane[] = speakers.filter(it => it.turns.length > 0).map(it => ({ name: it.name, turns: it.turns }));
  return nobodys.length === 0 ? lanes : [...lanes, { name: undefined, turns: nobodys }];
};

const voiceOf = (name: string | undefined, own: readonly number[], turns: readonly TurnRow[], all: number): Voice => {
  const lengths = own.map(index => turns[index]?.words ?? 0);
  const words = lengths.reduce((sum, it) => sum + it, 0);
  return { name, turns: own.length, words, share: all === 0 ? 0 : words / all, longest: Math.max(0, ...lengths) };
};

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Time where every turn has one and none runs backwards; otherwise the length of what is said. */
const placesOf = (turns: readonly TurnRow[]): { scale: Figures['scale']; stretches: readonly Stretch[] } => {
  const times = turns.map(it => it.time);
  const timed =
    turns.length > 1 && times.every((time, n) => time !== undefined && (n === 0 || time >= (times[n - 1] ?? 0)));
  if (!timed) {
    let at = 0;
    const stretches = turns.map(({ words }) => {
      const start = at;
      at += words;
      return { start, end: at };
    });
    return { scale: 'length', stretches };
  }
  const starts = times.map(it => it ?? 0);
  // Nobody says when the last turn ends: it is given the usual pace of the others.
  const words = turns.slice(0, -1).reduce((sum, it) => sum + it.words, 0);
  const pace = words === 0 ? 0 : (starts.at(-1)! - starts[0]!) / words;
  const end = starts.at(-1)! + Math.max(1000, pace * turns.at(-1)!.words);
  return { scale: 'time', stretches: starts.map((start, n) => ({ start, end: starts[n + 1] ?? end })) };
};

const followsOf = (turns: readonly TurnRow[], voices: number, lanesOf: (turn: number) => readonly number[]) => {
  const counts = Array.from({ length: voices }, () => new Array<number>(voices).fill(0));
  for (let index = 1; index < turns.length; index++) {
    for (const before of lanesOf(index - 1)) for (const after of lanesOf(index)) counts[before]![after]!++;
  }
  return counts;
};

/** For a spreadsheet: one line a speaker, as RFC 4180 has it. */
export const csvOf = (figures: Figures, headings: readonly string[], nobody: string): string =>
  [
    headings,
    ...figures.voices.map(it => [it.name ?? nobody, it.turns, it.words, (it.share * 100).toFixed(1), it.longest]),
  ]
    .map(row => `${row.map(cellOf).join(',')}\r\n`)
    .join('');

/** Quoted where it must be; what a spreadsheet would take for a formula is kept from being one. */
const cellOf = (value: string | number): string => {
  const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
