/** Writes a transcript as text for readers: plain text, an HTML page. */
import type { Remark } from '../protocol';
import {
  cleanParagraph,
  type ExportedParagraph,
  type ExportedTranscript,
  type ExportedTurn,
  type ExportOptions,
} from './exported';
import { remark, remarksOf } from './remark';
import type { Converted } from './speech';
import { escapeHtml, isMarkedUp, paragraphHtml, spokenWords } from './spokenWords';
import { writeTime } from './time';

interface Tally {
  notes: number;
  times: number;
  empty: number;
}

/** `Ann: [00:12] Hello.`, without markup. */
export function writePlainText(transcript: ExportedTranscript, options: ExportOptions): Converted {
  const tally: Tally = { notes: 0, times: 0, empty: 0 };
  let markup = false;
  const plain = (markdown: string): string => {
    markup ||= isMarkedUp(markdown);
    return spokenWords(markdown);
  };
  const paragraphs = transcript.parts.flatMap(part => {
    if (part.kind === 'heading') return [plain(part.markdown)];
    return cleanTurn(part, options, tally).map((it, index) =>
      index === 0 && part.label !== undefined ? `${part.label}: ${plain(it)}` : plain(it),
    );
  });
  return {
    text: joined(paragraphs),
    remarks: [...remarksOfTally(tally), ...remarksOf(markup && remark('markup'))],
  };
}

/** A page of its own, without scripts; notes and times stay, each with a class that a style sheet can hide. */
export function writeHtml(transcript: ExportedTranscript): Converted {
  const title = transcript.title ?? 'Transcript';
  const body = transcript.parts.map(part => {
    if (part.kind === 'heading')
      return `<h${part.level}>${withoutParagraph(paragraphHtml(part.markdown))}</h${part.level}>`;
    return turnHtml(part);
  });
  const language = transcript.language === undefined ? '' : ` lang="${escapeHtml(transcript.language)}"`;
  const text = [
    '<!DOCTYPE html>',
    `<html${language}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main class="transcript">',
    ...body,
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
  return { text, remarks: [] };
}

const style =
  'body{font:1.05em/1.6 Georgia,serif;max-width:42em;margin:2em auto;padding:0 1em}' +
  '.speaker{font-family:sans-serif}.note,time{color:#595959;font-size:.9em}.turn{margin:1em 0}';

function turnHtml(turn: ExportedTurn): string {
  const label = turn.label === undefined ? '' : `<b class="speaker">${escapeHtml(turn.label)}:</b> `;
  const shown = timedParagraphs(turn).map(piecesHtml);
  const paragraphs = (shown.length === 0 ? [''] : shown).map((it, index) => {
    const text = `${index === 0 ? label : ''}${it}`.trim();
    // A list or a quotation cannot stand inside a paragraph.
    return it.startsWith('<') && /^<(?:ul|ol|blockquote|pre|h\d)/.test(it) ? text : `<p>${text}</p>`;
  });
  return `<section class="turn">\n${paragraphs.join('\n')}\n</section>`;
}

/** Notes and times are taken out before Markdown is read and put back behind, so that emphasis may reach across them. */
function piecesHtml(paragraph: ExportedParagraph): string {
  const put: string[] = [];
  const markdown = paragraph.map(piece => {
    if (piece.kind === 'words') return piece.markdown.replace(/[\ue000\ue001]/g, '');
    const note = piece.kind === 'time' ? '' : withoutParagraph(paragraphHtml(piece.markdown));
    put.push(piece.kind === 'time' ? timeHtml(piece.time) : `<span class="note note-${piece.note}">${note}</span>`);
    return `\ue000${put.length - 1}\ue001`;
  });
  const html = withoutParagraph(paragraphHtml(markdown.join('').trim()));
  return html.replace(/\ue000(\d+)\ue001/g, (_, index: string) => put[Number(index)] ?? '');
}

function timeHtml(time: number): string {
  return `<time datetime="PT${Math.max(0, time) / 1000}S">${writeTime(time, { exact: false })}</time>`;
}

/** What is not a single paragraph (a list, a quotation) stays as it is. */
function withoutParagraph(html: string): string {
  const inner = html.startsWith('<p>') && html.endsWith('</p>') ? html.slice(3, -4) : html;
  return inner.includes('<p>') ? html : inner;
}

/** Its paragraphs as clean Markdown; a turn in which nothing is left is no turn. */
function cleanTurn(turn: ExportedTurn, options: ExportOptions, tally: Tally): string[] {
  const clean = timedParagraphs(turn).map(it => cleanParagraph(it, options));
  for (const it of clean) {
    tally.notes += it.notes;
    tally.times += it.times;
  }
  const left = clean.map(it => it.markdown).filter(it => it !== '');
  if (left.length === 0) tally.empty++;
  return left;
}

/** The time of the label before the speech, unless the same time stands there anyway. */
function timedParagraphs(turn: ExportedTurn): readonly ExportedParagraph[] {
  const [first = [], ...rest] = turn.paragraphs;
  const written = first.find(it => it.kind === 'time' || it.markdown.trim() !== '');
  if (turn.time === undefined || (written?.kind === 'time' && written.time === turn.time)) return turn.paragraphs;
  return [[{ kind: 'time', time: turn.time }, { kind: 'words', markdown: ' ' }, ...first], ...rest];
}

function remarksOfTally({ notes, times, empty }: Tally): readonly Remark[] {
  return remarksOf(remark('notes', notes), remark('times', times), remark('empty-turns', empty));
}

function joined(paragraphs: readonly string[]): string {
  return paragraphs.map(it => `${it}\n`).join('\n');
}
