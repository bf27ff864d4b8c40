/** The figures as tables and lists, for reading and for screen readers; a bar in the table shows the share. */
import { type Selection, select } from 'd3-selection';
import { clock } from '../../views/row';
import type { Figures } from '../figures';
import { lengthOf, type PageWords } from '../messages';
import { colours } from './lanes';

/** A part of the page that is drawn again and again into what is there. */
export interface Part {
  readonly element: HTMLElement;
  draw(figures: Figures, words: PageWords): void;
}

export const openShares = (): Part => {
  const table = openTable();
  return {
    element: table.element,
    draw: ({ voices }, words) => {
      table.head([words.speaker, words.turns, words.words, words.share, words.longest]);
      const rows = table.rows(voices.map(it => it.name ?? words.nobody));
      for (const [index, voice] of voices.entries()) {
        const cells = cellsOf(rows[index]!, 4);
        cells[0]!.textContent = String(voice.turns);
        cells[1]!.textContent = String(voice.words);
        cells[3]!.textContent = String(voice.longest);
        drawShare(cells[2]!, voice.share, index);
      }
    },
  };
};

export const openFollows = (): Part => {
  const table = openTable();
  table.element.classList.add('follows');
  return {
    element: table.element,
    draw: ({ voices, follows }, words) => {
      const names = voices.map(it => it.name ?? words.nobody);
      const most = Math.max(1, ...follows.flat());
      table.head([words.speaker, ...names]);
      const rows = table.rows(names);
      for (const [before, counts] of follows.entries()) {
        const cells = cellsOf(rows[before]!, counts.length);
        for (const [after, count] of counts.entries()) {
          const cell = cells[after]!;
          cell.textContent = String(count);
          cell.title = `${names[before]}, ${words.followedBy} ${names[after]}: ${count}`;
          cell.className = count > 0 ? `often-${Math.ceil((count / most) * 4)}` : '';
        }
      }
    },
  };
};

export const openLongest = (go: (turn: number) => void): Part => {
  const element = document.createElement('ol');
  element.className = 'longest';
  return {
    element,
    draw: ({ longest, pieces, voices }, words) => {
      const buttons = select(element)
        .selectAll<HTMLLIElement, number>('li')
        .data(longest)
        .join(enter => {
          const item = enter.append('li');
          const button = item.append('button');
          button.append('strong');
          button.append('span');
          return item;
        })
        .select<HTMLButtonElement>('button')
        .on('click', (_, index) => go(pieces[index]!.turn));
      buttons.select('strong').text(index => voices[pieces[index]!.voice]?.name ?? words.nobody);
      buttons.select('span').text(index => {
        const piece = pieces[index]!;
        const time = piece.time === undefined ? '' : `${clock(piece.time)} · `;
        return ` ${time}${lengthOf(piece.words, words)} · ${piece.firstWords}`;
      });
    },
  };
};

const openTable = () => {
  const element = document.createElement('table');
  const head = select(element).append('thead').append('tr');
  const body = select(element).append('tbody');
  return {
    element,
    head: (headings: readonly string[]) => {
      head
        .selectAll('th')
        .data(headings)
        .join('th')
        .attr('scope', 'col')
        .text(it => it);
    },
    /** One row a name, which is its heading. */
    rows: (names: readonly string[]): readonly HTMLTableRowElement[] => {
      const rows: Selection<HTMLTableRowElement, string, HTMLTableSectionElement, unknown> = body
        .selectAll<HTMLTableRowElement, string>('tr')
        .data(names)
        .join(enter => {
          const row = enter.append('tr');
          row.append('th').attr('scope', 'row');
          return row;
        });
      rows.select('th').text(it => it);
      return rows.nodes();
    },
  };
};

/** So many cells behind the heading of a row: those that are there, and new ones. */
const cellsOf = (row: HTMLTableRowElement, count: number): readonly HTMLTableCellElement[] => {
  while (row.cells.length > count + 1) row.deleteCell(-1);
  while (row.cells.length < count + 1) row.insertCell();
  return [...row.cells].slice(1);
};

const drawShare = (cell: HTMLTableCellElement, share: number, voice: number): void => {
  cell.className = 'share';
  const { bar, figure } = cell.childElementCount > 0 ? partsOf(cell) : fill(cell);
  bar.setAttribute('class', `colour-${voice % colours}`);
  bar.setAttribute('width', String(share * 100));
  figure.textContent = (share * 100).toFixed(1);
};

const partsOf = (cell: Element) => ({ bar: cell.querySelector('rect')!, figure: cell.querySelector('span')! });

const fill = (cell: HTMLTableCellElement) => {
  const svg = select(cell)
    .append('svg')
    .attr('class', 'bar')
    .attr('viewBox', '0 0 100 10')
    .attr('preserveAspectRatio', 'none')
    .attr('aria-hidden', 'true');
  svg.append('rect').attr('height', '10');
  select(cell).append('span');
  return partsOf(cell);
};
