/** Draws the lanes: one a speaker, with their turns along the length or the time of the transcript. */
import { type AxisDomain, axisBottom } from 'd3-axis';
import { scaleLinear } from 'd3-scale';
import { select } from 'd3-selection';

import { clock } from '../../views/row';
import type { Figures, Piece } from '../figures';
import { lengthOf, type PageWords } from '../messages';
import { walkAlong } from './walk';

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
  /** Draws what has changed into the marks that are there: one that is pointed at, or has the focus, stays. */
  draw(figures: Figures, words: PageWords): void;
  /** Marks the turn in which the cursor of the editor stands. */
  mark(turn: number): void;
}

export const openLanes = (go: (turn: number) => void): Lanes => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const picture = select(svg);
  const rails = picture.append('g');
  const names = picture.append('g');
  const list = picture.append('g').attr('role', 'listbox').attr('tabindex', 0);
  const foundation = picture.append('g').attr('class', 'axis').attr('aria-hidden', 'true');
  const element = document.createElement('div');
  element.className = 'lanes';
  element.append(svg);
  const said = document.createElement('div');
  said.className = 'said';
  said.setAttribute('aria-hidden', 'true');
  said.hidden = true;
  document.body.append(said);
  let cursor = -1;

  const pieces = () => list.selectAll<SVGRectElement, Piece>('rect');
  const walk = walkAlong(list.node()!, {
    turnOf: mark => select<Element, Piece>(mark).datum().turn,
    go,
    show: mark => tell(mark),
  });

  /** The name and the first words of a turn, above it: at once, for the pointer and for the keyboard. */
  const tell = (mark: Element | undefined) => {
    said.hidden = mark === undefined;
    if (mark === undefined) return;
    const [name = '', ...more] = mark.getAttribute('data-said')?.split('\n') ?? [];
    const strong = document.createElement('strong');
    strong.textContent = name;
    said.replaceChildren(strong, ...more.map(it => paragraph(it)));
    const { left: x, top, bottom, width } = mark.getBoundingClientRect();
    const room = document.documentElement.clientWidth - said.offsetWidth;
    const above = top - said.offsetHeight - 6;
    said.style.left = `${Math.max(0, Math.min(room, x + width / 2 - said.offsetWidth / 2))}px`;
    said.style.top = `${above >= 0 ? above : bottom + 6}px`;
  };
  list.on('pointerover', ({ target }: PointerEvent) => tell(target === list.node() ? undefined : (target as Element)));
  list.on('pointerleave', () => tell(undefined));

  const mark = () => pieces().classed('here', it => it.turn === cursor);

  return {
    element,
    svg,
    draw: (figures, words) => {
      const { voices, scale } = figures;
      const width = Math.max(560, document.documentElement.clientWidth - 48);
      const height = voices.length * lane + foot;
      const first = Math.min(...figures.pieces.map(it => it.start));
      const last = Math.max(...figures.pieces.map(it => it.end));
      const place = scaleLinear([first, last], [left, width - right]);
      const nameOf = (voice: number) => voices[voice]?.name ?? words.nobody;
      const middle = (_: unknown, n: number) => n * lane + lane / 2;
      picture.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height);
      rails
        .selectAll('line')
        .data(voices)
        .join('line')
        .attr('class', 'lane')
        .attr('x1', left)
        .attr('x2', width - right)
        .attr('y1', middle)
        .attr('y2', middle);
      names
        .selectAll('text')
        .data(voices)
        .join('text')
        .attr('class', 'voice')
        .attr('x', left - 12)
        .attr('y', middle)
        .attr('dy', '0.35em')
        .attr('text-anchor', 'end')
        .each(function (_, n) {
          writeInto(this as SVGTextElement, nameOf(n));
        });
      list.attr('aria-label', `${words.lanes}. ${words.lanesHelp}`);
      pieces()
        .data(figures.pieces)
        .join(enter => enter.append('rect').attr('role', 'option').attr('aria-selected', 'false'))
        .attr('aria-label', it => spoken(it, nameOf(it.voice)))
        .attr('data-said', it => [nameOf(it.voice), length(it, words), it.firstWords].join('\n'))
        .attr('id', (_, n) => `piece-${n}`)
        .attr('class', it => `piece colour-${it.voice % colours}`)
        .attr('x', it => place(it.start))
        .attr('y', it => it.voice * lane + gap / 2)
        .attr('width', it => Math.max(2, place(it.end) - place(it.start) - 1))
        .attr('height', lane - gap);
      const axis = axisBottom(place).ticks(Math.min(8, Math.floor(width / 120)));
      const format = scale === 'time' ? (it: AxisDomain) => clock(it.valueOf() as number) : null;
      foundation.attr('transform', `translate(0,${voices.length * lane})`).call(axis.tickFormat(format!));
      walk.keep();
      mark();
    },
    mark: turn => {
      cursor = turn;
      mark();
    },
  };
};

const spoken = (piece: Piece, name: string): string =>
  [name, piece.time === undefined ? undefined : clock(piece.time), piece.firstWords]
    .filter(it => it !== undefined)
    .join(', ');

const length = (piece: Piece, words: PageWords): string =>
  [piece.time === undefined ? undefined : clock(piece.time), lengthOf(piece.words, words)]
    .filter(it => it !== undefined)
    .join(' · ');

const paragraph = (text: string): HTMLElement => {
  const made = document.createElement('div');
  made.textContent = text;
  return made;
};

/** Writes a name into the room before the lanes: whole, or as many of its characters as there is room for. */
const writeInto = (text: SVGTextElement, name: string): void => {
  const kept = [...name];
  text.textContent = name;
  while (kept.length > 1 && text.getComputedTextLength() > left - 20) {
    kept.pop();
    text.textContent = `${kept.join('').trimEnd()}…`;
  }
};
