/** The script of the page Conversation: draws what the panel sends, and says where the user points. */
import type { CursorMessage, PageMessage, ShowMessage } from '../messages';
import { drawLanes, type Lanes } from './lanes';
import { drawFollows, drawLongest, drawShares } from './tables';

declare const acquireVsCodeApi: () => {
  postMessage(message: PageMessage): void;
  getState(): ShowMessage | undefined;
  setState(state: ShowMessage): void;
};

const code = acquireVsCodeApi();
const page = document.getElementById('page')!;
let shown: ShowMessage | undefined;
let lanes: Lanes | undefined;
let cursor = -1;

const show = (message: ShowMessage): void => {
  shown = message;
  const { title, figures, words } = message;
  const go = (turn: number) => code.postMessage({ kind: 'go', turn });
  const scrolled = document.documentElement.scrollTop;
  const heading = element('h1', title);
  const counting = element('p', words.counting);
  if (figures.pieces.length === 0) {
    page.replaceChildren(heading, element('p', words.empty));
    return;
  }
  // The page is made anew at every edit: who walks through it with the keyboard stays where they are.
  const before = lanes?.place();
  lanes = drawLanes(figures, words, go, before);
  page.replaceChildren(
    heading,
    counting,
    section(words.lanes, lanes.element),
    actions(words, lanes.svg),
    section(words.shares, drawShares(figures, words)),
    section(words.longestTurns, drawLongest(figures, words, go)),
    section(words.follows, element('p', words.followsHelp), drawFollows(figures, words)),
  );
  lanes.mark(cursor);
  if (before?.focused) lanes.svg.querySelector<SVGElement>('[role=listbox]')?.focus();
  document.documentElement.scrollTop = scrolled;
};

const section = (title: string, ...content: readonly HTMLElement[]): HTMLElement => {
  const made = document.createElement('section');
  made.append(element('h2', title), ...content);
  return made;
};

const element = (name: string, text: string): HTMLElement => {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
};

const actions = (words: ShowMessage['words'], svg: SVGSVGElement): HTMLElement => {
  const bar = document.createElement('div');
  bar.className = 'actions';
  const button = (text: string, run: () => void) => {
    const made = element('button', text);
    made.addEventListener('click', run);
    bar.append(made);
  };
  button(words.saveSvg, () => code.postMessage({ kind: 'save', format: 'svg', content: alone(svg) }));
  button(words.savePng, async () => {
    code.postMessage({ kind: 'save', format: 'png', content: await photograph(svg) });
  });
  button(words.saveCsv, () => code.postMessage({ kind: 'save', format: 'csv', content: '' }));
  return bar;
};

/** The picture without the page: the colours of the theme are written into it. */
const alone = (svg: SVGSVGElement): string => {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  const copies = [copy, ...copy.querySelectorAll<SVGElement>('*')];
  for (const [index, original] of originals.entries()) {
    const computed = getComputedStyle(original);
    for (const name of ['fill', 'stroke', 'font-family', 'font-size', 'opacity']) {
      copies[index]!.setAttribute(name, computed.getPropertyValue(name));
    }
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.style.backgroundColor = getComputedStyle(document.body).backgroundColor;
  return new XMLSerializer().serializeToString(copy);
};

/** Base64 of a PNG, twice as fine as the screen. */
const photograph = async (svg: SVGSVGElement): Promise<string> => {
  const { width, height } = svg.getBoundingClientRect();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(alone(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = height * 2;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
};

window.addEventListener('message', ({ data }: MessageEvent<ShowMessage | CursorMessage>) => {
  if (data?.kind === 'cursor') {
    cursor = data.turn;
    lanes?.mark(cursor);
  }
  if (data?.kind !== 'show') return;
  code.setState(data);
  show(data);
});
let width = document.documentElement.clientWidth;
new ResizeObserver(() => {
  if (document.documentElement.clientWidth === width) return;
  width = document.documentElement.clientWidth;
  if (shown !== undefined) show(shown);
}).observe(document.documentElement);
const before = code.getState();
if (before !== undefined) show(before);
code.postMessage({ kind: 'ready' });
