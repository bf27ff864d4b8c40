/** Draws the lanes: one a speaker, with their turns along the length or the time of the transcript. */
import { axisBottom } from 'd3-axis';
import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';

import { clock } from '../../views/row';
import type { Figures, Piece } from '../figures';
import type { PageWords } from '../messages';

const lane = 30;
const gap = 8;
const left = 170;
const right = 16;
const foot = 26;
/** As many as `media/conversation.css` names. */
export const colours = 8;

export interface Lanes {
  readonly element: HTMLElement;
  readonly svg: SVGSVGElement;
  /** The turn that the arrow keys have reached, and whether the lanes have the focus. */
  place(): { readonly turn: number; readonly focused: boolean };
  /** Marks the turn in which the cursor of the editor stands. */
  mark(turn: number): void;
}

export const drawLanes = (
  figures: Figures,
  words: PageWords,
  go: (turn: number) => void,
  before?: ReturnType<Lanes['place']>,
): Lanes => {
  const width = Math.max(560, document.documentElement.clientWidth - 48);
  const height = figures.voices.length * lane + foot;
  const ends = figures.pieces.map(it => it.end);
  const first = Math.min(...figures.pieces.map(it => it.start));
  const place = scaleLinear([first, Math.max(...ends)], [left, width - right]);

  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const picture = select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height);
  const nameOf = (voice: number) => figures.voices[voice]?.name ?? words.nobody;

  picture
    .selectAll('.lane')
    .data(figures.voices)
    .join('line')
    .attr('class', 'lane')
    .attr('x1', left)
    .attr('x2', width - right)
    .attr('y1', (_, n) => n * lane + lane / 2)
    .attr('y2', (_, n) => n * lane + lane / 2);
  picture
    .selectAll('.voice')
    .data(figures.voices)
    .join('text')
    .attr('class', 'voice')
    .attr('x', left - 12)
    .attr('y', (_, n) => n * lane + lane / 2)
    .attr('dy', '0.35em')
    .attr('text-anchor', 'end')
    .text((_, n) => cut(nameOf(n)));

  const spoken = (piece: Piece) =>
    [nameOf(piece.voice), piece.time === undefined ? undefined : clock(piece.time), piece.firstWords]
      .filter(it => it !== undefined)
      .join(', ');
  const pieces = picture
    .append('g')
    .attr('role', 'listbox')
    .attr('aria-label', `${words.lanes}. ${words.lanesHelp}`)
    .attr('tabindex', 0)
    .selectAll('rect')
    .data(figures.pieces)
    .join('rect')
    .attr('role', 'option')
    .attr('aria-selected', 'false')
    .attr('aria-label', spoken)
    .attr('id', (_, n) => `piece-${n}`)
    .attr('class', it => `piece colour-${it.voice % colours}`)
    .attr('x', it => place(it.start))
    .attr('y', it => it.voice * lane + gap / 2)
    .attr('width', it => Math.max(2, place(it.end) - place(it.start) - 1))
    .attr('height', lane - gap)
    .on('click', (_, it) => go(it.turn));
  pieces.append('title').text(it => `${nameOf(it.voice)}\n${it.firstWords}`);

  const axis = axisBottom(place).ticks(Math.min(8, Math.floor(width / 120)));
  if (figures.scale === 'time') axis.tickFormat(it => clock(it.valueOf()));
  picture
    .append('g')
    .attr('class', 'axis')
    .attr('aria-hidden', 'true')
    .attr('transform', `translate(0,${figures.voices.length * lane})`)
    .call(axis);

  const list = svg.querySelector<SVGGElement>('[role=listbox]')!;
  const chosen = followKeys(list, figures, go, before?.turn ?? 0);
  const element = document.createElement('div');
  element.className = 'lanes';
  element.append(svg);
  return {
    element,
    svg,
    place: () => ({ turn: figures.pieces[chosen()]?.turn ?? 0, focused: document.activeElement === list }),
    mark: turn => {
      for (const [index, option] of [...list.children].entries())
        option.classList.toggle('here', figures.pieces[index]?.turn === turn);
    },
  };
};

/** One stop of the Tab key; the arrows go along the turns. Gives the index of the piece that they have reached. */
const followKeys = (list: Element, { pieces }: Figures, go: (turn: number) => void, turn: number): (() => number) => {
  const options = [...list.children];
  let current = Math.max(
    0,
    pieces.findIndex(it => it.turn === turn),
  );
  const choose = (index: number) => {
    options[current]?.setAttribute('aria-selected', 'false');
    current = Math.max(0, Math.min(options.length - 1, index));
    const chosen = options[current];
    chosen?.setAttribute('aria-selected', 'true');
    list.setAttribute('aria-activedescendant', chosen?.id ?? '');
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  // Before the focus comes: otherwise it would fall on another turn than the one that is pointed at.
  list.addEventListener('pointerdown', ({ target }) => {
    const index = options.indexOf(target as Element);
    if (index >= 0) choose(index);
  });
  list.addEventListener('focus', () => choose(current));
  list.addEventListener('keydown', event => {
    const { key } = event as KeyboardEvent;
    const steps: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    const step = steps[key];
    if (step !== undefined) choose(current + step);
    else if (key === 'Home') choose(0);
    else if (key === 'End') choose(options.length - 1);
    else if (key === 'Enter' || key === ' ') go(pieces[current]?.turn ?? 0);
    else return;
    event.preventDefault();
  });
  return () => current;
};

/** A name in the room before the lanes; wide characters take two places. */
const cut = (name: string): string => {
  let room = 24;
  let kept = '';
  for (const character of name) {
    room -= (character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1;
    if (room < 0) return `${kept}…`;
    kept += character;
  }
  return kept;
};
