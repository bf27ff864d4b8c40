/** The script of the page Conversation: draws what the panel sends, and says where the user points. */
import type { CursorMessage, PageMessage, ShowMessage } from '../messages';
import { openLanes } from './lanes';
import { openFollows, openLongest, openShares } from './tables';

declare const acquireVsCodeApi: () => {
  postMessage(message: PageMessage): void;
  getState(): ShowMessage | undefined;
  setState(state: ShowMessage): void;
};

const code = acquireVsCodeApi();
const page = document.getElementById('page')!;
let shown: ShowMessage | undefined;
const go = (turn: number) => code.postMessage({ kind: 'go', turn });

const heading = document.createElement('h1');
const counting = document.createElement('p');
const empty = document.createElement('p');
const lanes = openLanes(go);
const parts = { shares: openShares(), longest: openLongest(go), follows: openFollows() };
const followsHelp = document.createElement('p');
const actions = document.createElement('div');
actions.className = 'actions';

/** A part of the page under a title of its own. */
const section = (...content: readonly HTMLElement[]) => {
  const element = document.createElement('section');
  const title = document.createElement('h2');
  element.append(title, ...content);
  return { element, title };
};
const sections = {
  lanes: section(lanes.element, actions),
  shares: section(parts.shares.element),
  longest: section(parts.longest.element),
  follows: section(followsHelp, parts.follows.element),
};

const button = (save: () => Promise<PageMessage> | PageMessage): HTMLElement => {
  const made = document.createElement('button');
  made.addEventListener('click', async () => code.postMessage(await save()));
  actions.append(made);
  return made;
};
const buttons = {
  saveSvg: button(() => ({ kind: 'save', format: 'svg', content: alone(lanes.svg) })),
  savePng: button(async () => ({ kind: 'save', format: 'png', content: await photograph(lanes.svg) })),
  saveCsv: button(() => ({ kind: 'save', format: 'csv', content: '' })),
};
page.append(heading, counting, empty, ...Object.values(sections).map(it => it.element));

/** Nothing is taken away and made anew: who points at something, or walks through it with the keyboard, stays there. */
const show = (message: ShowMessage): void => {
  shown = message;
  const { title, figures, words } = message;
  const nothing = figures.pieces.length === 0;
  heading.textContent = title;
  counting.textContent = words.counting;
  empty.textContent = words.empty;
  empty.hidden = !nothing;
  for (const [name, { element, title: own }] of Object.entries(sections)) {
    element.hidden = nothing;
    own.textContent = { ...words, longest: words.longestTurns }[name as keyof typeof sections];
  }
  followsHelp.textContent = words.followsHelp;
  for (const [name, it] of Object.entries(buttons)) it.textContent = words[name as keyof typeof buttons];
  if (nothing) return;
  lanes.draw(figures, words);
  for (const part of Object.values(parts)) part.draw(figures, words);
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
  if (data?.kind === 'cursor') lanes.mark(data.turn);
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
