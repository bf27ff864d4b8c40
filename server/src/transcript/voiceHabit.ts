/** Whether a way of marking speakers is the habit of a whole file: somebody comes back, takes turns with others, and speech follows. */
import { isPlaceholder } from '../model/nobody';
import { isSpeech } from '../syntax/labels/said';
import { hasStructureWord } from '../syntax/labels/structureWords';
import type { Summary } from '../syntax/summary';
import { foldName } from './labelGroup';
import { type LabelShape, shapeOf } from './labelShape';
import type { Heard } from './voices';

export type HabitWay = 'listed' | 'quoted' | 'nameAlone' | 'heading';

interface Named {
  readonly key: string;
  readonly shape: LabelShape;
  readonly uses: Heard[];
  readonly rostered: boolean;
}

/** Nothing but a person is called so. */
const honoured = /^(?:mr|mrs|ms|dr|prof|professor|sir|dame|rev|sister|father|senator)\.? \p{Lu}/iu;

/** A talk has so many turns and changes of speaker at least; fewer may be chance. */
const fewestTurns = 6;
const fewestChanges = 4;

/** The voices of this way that are ones: none, or nearly all. */
export function habitOf(
  way: HabitWay,
  heard: readonly Heard[],
  summaries: readonly Summary[],
  rostered: ReadonlySet<string>,
): readonly Heard[] {
  const candidates = way === 'listed' || way === 'quoted' ? heard : heard.filter(it => heads(it, summaries));
  // A name beside a time of the recording proves more than a name.
  const timed = candidates.filter(it => isTimed(it, summaries)).length * 5 >= candidates.length * 4;
  const named = namedIn(candidates, rostered);
  const returning = named.filter(it => it.uses.length >= 2 && mayBe(it, way));
  const turns = returning.flatMap(it => it.uses);
  if (returning.length < 2 || turns.length < (timed ? 4 : fewestTurns)) return [];
  if (changesOf(returning) < (timed ? 2 : fewestChanges)) return [];
  const [begin, end] = [Math.min(...turns.map(it => it.block)), Math.max(...turns.map(it => it.block))];
  const within = (it: { readonly block: number }) => it.block >= begin && it.block <= end;
  // What the writer adds below the talk is a list of its own.
  if (turns.length * 10 < candidates.filter(within).length * 7) return [];
  if (!isHabit(way, heard, turns, summaries) || !isTold(way, returning, turns, summaries)) return [];
  const known = new Set(returning.map(it => it.key));
  const shapes = new Set(returning.map(it => it.shape));
  return candidates.filter(it => {
    const key = foldName(it.voice.label.text);
    if (known.has(key) || rostered.has(key) || isPlaceholder(it.voice.label.text)) return true;
    // Who speaks once is told by the marks; a line that is nothing but a name may be a title.
    if (way === 'listed' || way === 'quoted') return shapes.has(shapeOf(it.voice.label));
    return isTimed(it, summaries);
  });
}

function namedIn(heard: readonly Heard[], rostered: ReadonlySet<string>): readonly Named[] {
  const found = new Map<string, Named>();
  for (const it of heard) {
    const { label } = it.voice;
    const key = foldName(label.text);
    const known = found.get(key);
    if (known !== undefined) known.uses.push(it);
    else
      found.set(key, {
        key,
        shape: shapeOf(label),
        uses: [it],
        rostered: [label.text, ...label.names].some(name => rostered.has(foldName(name))),
      });
  }
  return [...found.values()];
}

/** Whether somebody may be called so. A word without a mark around it is a key of a list more often than a name. */
function mayBe({ shape, rostered, uses }: Named, way: HabitWay): boolean {
  if (rostered) return true;
  const { text, form } = (uses[0] as Heard).voice.label;
  // Plays have a `THE KEEPER`, whom nobody calls by a name.
  if (way === 'nameAlone' && /^THE \p{Lu}{3,}$/u.test(text)) return true;
  if (shape === 'nobody' || shape === 'none' || shape === 'handle') return false;
  if (shape !== 'single') return true;
  if (way === 'nameAlone') return text.length > 2 && text === text.toUpperCase();
  return way !== 'heading' && form !== 'plain';
}

function changesOf(named: readonly Named[]): number {
  const uses = named.flatMap(it => it.uses.map(({ block, voice }) => ({ block, at: voice.label.marked.start, it })));
  uses.sort((a, b) => a.block - b.block || a.at - b.at);
  let changes = 0;
  for (let n = 1; n < uses.length; n++) if (uses[n]?.it !== uses[n - 1]?.it) changes++;
  return changes;
}

/** Speech stands below: prose that is no name and no title itself. */
function heads({ block }: Heard, summaries: readonly Summary[]): boolean {
  let next = summaries[block + 1];
  if (next?.time !== undefined) next = summaries[block + 2];
  const spoken = next?.label === undefined || isSpeech(next.said);
  return next?.kind === 'paragraph' && spoken && !(next.voices ?? []).some(it => it.way === 'nameAlone');
}

function isTimed({ voice, block }: Heard, summaries: readonly Summary[]): boolean {
  return voice.timed === true || summaries[block + 1]?.time !== undefined;
}

/** The file is written so: few lines of the kind are anything else, and little stands beside them. */
function isHabit(
  way: HabitWay,
  heard: readonly Heard[],
  turns: readonly Heard[],
  summaries: readonly Summary[],
): boolean {
  const places = turns.map(it => it.block);
  const blocks = new Set(places).size;
  const between = summaries.slice(Math.min(...places), Math.max(...places) + 1);
  const kinds = new Map<Summary['kind'], number>();
  for (const it of summaries) kinds.set(it.kind, (kinds.get(it.kind) ?? 0) + 1);
  const count = (...of: readonly Summary['kind'][]) => of.reduce((sum, kind) => sum + (kinds.get(kind) ?? 0), 0);
  switch (way) {
    case 'listed':
      return (
        blocks * 10 >= between.filter(it => it.kind === 'list').length * 8 &&
        blocks * 2 >= count('list', 'paragraph', 'code', 'table', 'quote')
      );
    case 'quoted':
      return blocks * 10 >= count('quote') * 8 && turns.length >= count('list', 'paragraph', 'code', 'table') * 2;
    case 'nameAlone':
      return turns.length * 10 >= heard.length * 8 && turns.length * 6 >= count('list', 'paragraph', 'code', 'table');
    case 'heading': {
      const levels = new Set(turns.map(it => summaries[it.block]?.heading?.level));
      const same = summaries.filter(it => it.heading !== undefined && levels.has(it.heading.level)).length;
      return turns.length * 10 >= same * 7 && count('code', 'table') * 4 + count('list') * 2 <= count('paragraph');
    }
  }
}

/** Something that only talk has: a question, a time of the recording, somebody whom a roster names. */
function isTold(
  way: HabitWay,
  returning: readonly Named[],
  turns: readonly Heard[],
  summaries: readonly Summary[],
): boolean {
  if (returning.some(it => it.rostered)) return true;
  const timed = turns.filter(it => isTimed(it, summaries)).length;
  if (timed * 2 >= turns.length) return true;
  switch (way) {
    case 'listed':
    case 'quoted': {
      const spoken = turns.filter(it => isSpeech(it.voice.said)).length;
      return spoken * 10 >= turns.length * 6 && turns.some(it => it.voice.asks === true);
    }
    case 'nameAlone':
      return returning.every(it => it.uses.length * 10 >= turns.length) && turns.some(it => below(it, summaries));
    case 'heading':
      if (returning.some(it => honoured.test((it.uses[0] as Heard).voice.label.text))) return true;
      // Versions and exercises have titles that come back as well, each time in the same order, and nobody asks there.
      return (
        returning.length >= 3 &&
        returning.every(it => it.shape === 'full' && !hasStructureWord(it.uses[0]?.voice.label.text ?? '')) &&
        !isRound(returning) &&
        turns.filter(it => below(it, summaries)).length >= (turns.length < 10 ? 2 : 1)
      );
  }
}

/** Whether they come one after the other in the same order, round after round. */
function isRound(named: readonly Named[]): boolean {
  const order = named.flatMap(it => it.uses.map(({ block }) => ({ block, it }))).sort((a, b) => a.block - b.block);
  return order.every(({ it }, n) => it === order[n % named.length]?.it);
}

/** Whoever is asked answers; a list of titles asks nobody. */
function below({ block }: Heard, summaries: readonly Summary[]): boolean {
  return summaries[block + 1]?.asks === true || summaries[block + 2]?.asks === true;
}
