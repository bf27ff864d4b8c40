/** The figures as tables and lists, for reading and for screen readers; a bar in the table shows the share. */
import { clock } from '../../views/row';
import type { Figures } from '../figures';
import type { PageWords } from '../messages';
import { colours } from './lanes';

export const drawShares = (figures: Figures, words: PageWords): HTMLElement => {
  const table = tableOf([words.speaker, words.turns, words.words, words.share, words.longest]);
  for (const [index, voice] of figures.voices.entries()) {
    const row = table.body.insertRow();
    heading(row, voice.name ?? words.nobody, 'row');
    number(row, voice.turns);
    number(row, voice.words);
    const share = row.insertCell();
    share.className = 'share';
    const figure = document.createElement('span');
    figure.textContent = (voice.share * 100).toFixed(1);
    share.append(barOf(voice.share, index), figure);
    number(row, voice.longest);
  }
  return table.element;
};

export const drawFollows = (figures: Figures, words: PageWords): HTMLElement => {
  const names = figures.voices.map(it => it.name ?? words.nobody);
  const table = tableOf([words.speaker, ...names]);
  const most = Math.max(1, ...figures.follows.flat());
  for (const [before, counts] of figures.follows.entries()) {
    const row = table.body.insertRow();
    heading(row, names[before]!, 'row');
    for (const [after, count] of counts.entries()) {
      const cell = number(row, count);
      cell.title = `${names[before]}, ${words.followedBy} ${names[after]}: ${count}`;
      if (count > 0) cell.classList.add(`often-${Math.ceil((count / most) * 4)}`);
    }
  }
  table.element.classList.add('follows');
  return table.element;
};

export const drawLongest = (figures: Figures, words: PageWords, go: (turn: number) => void): HTMLElement => {
  const list = document.createElement('ol');
  list.className = 'longest';
  for (const index of figures.longest) {
    const piece = figures.pieces[index]!;
    const item = document.createElement('li');
    const button = document.createElement('button');
    const name = document.createElement('strong');
    name.textContent = figures.voices[piece.voice]?.name ?? words.nobody;
    const time = piece.time === undefined ? '' : `${clock(piece.time)} · `;
    button.append(name, ` ${time}${piece.words} ${words.words.toLowerCase()} · ${piece.firstWords}`);
    button.addEventListener('click', () => go(piece.turn));
    item.append(button);
    list.append(item);
  }
  return list;
};

const tableOf = (headings: readonly string[]) => {
  const element = document.createElement('table');
  const row = element.createTHead().insertRow();
  for (const it of headings) heading(row, it, 'col');
  return { element, body: element.createTBody() };
};

const heading = (row: HTMLTableRowElement, text: string, scope: 'row' | 'col') => {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  row.append(cell);
};

const number = (row: HTMLTableRowElement, value: number): HTMLTableCellElement => {
  const cell = row.insertCell();
  cell.textContent = String(value);
  return cell;
};

const barOf = (share: number, voice: number): SVGSVGElement => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'bar');
  svg.setAttribute('viewBox', '0 0 100 10');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  const bar = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  bar.setAttribute('class', `colour-${voice % colours}`);
  bar.setAttribute('width', String(share * 100));
  bar.setAttribute('height', '10');
  svg.append(bar);
  return svg;
};
