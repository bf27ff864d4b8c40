/** The outline: sections, and in them the turns by speaker, with role and first words. */
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Positions } from '../lsp/convert';
import type { Turn } from '../model/turn';
import type { Block } from '../text/block';
import { rememberLatest } from '../text/memo';
import { firstWords } from '../text/words';
import { labelSpan, paragraphsOf, personOf, spokenText, turnSpan } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';
import type { Feature } from './feature';

export const documentSymbol: Feature = {
  capabilities: { documentSymbolProvider: { label: 'Verbatim' } },
  register(connection, world) {
    connection.onDocumentSymbol(({ textDocument }) => {
      const document = world.workspace.openDocument(textDocument.uri);
      return document === undefined ? null : outlineOf(document.transcript, world.positions);
    });
  },
};

type Open = DocumentSymbol & { level: number; endBlock: number };

/** In the order of the text, turns within the innermost section around them. */
export function outlineOf(transcript: Transcript, positions: Positions): DocumentSymbol[] {
  const { blocks, structure } = transcript;
  const root: DocumentSymbol[] = [];
  const around: Open[] = [];
  const place = (symbol: DocumentSymbol, block: number): void => {
    while (around.length > 0 && (around.at(-1) as Open).endBlock <= block) around.pop();
    const parent = around.at(-1);
    if (parent === undefined) root.push(symbol);
    else if (parent.children === undefined) parent.children = [symbol];
    else parent.children.push(symbol);
  };
  let turn = 0;
  const turnsBefore = (block: number): void => {
    for (; turn < structure.turns.length; turn++) {
      const it = structure.turns[turn] as Turn;
      if (it.block >= block) break;
      place(turnSymbol(transcript, it, positions), it.block);
    }
  };
  for (const it of structure.sections) {
    turnsBefore(it.block);
    const start = blocks.startOf(it.block);
    const text = blocks.at(it.block).text;
    const title = { start, end: start + text.trimEnd().length };
    const end = Math.max(blocks.startOf(it.endBlock), title.end);
    const symbol: Open = {
      name: it.title.trim() || '—',
      kind: SymbolKind.Namespace,
      ...(it.speaker === undefined ? {} : { detail: it.speaker }),
      range: positions.rangeOf(blocks, { start, end }),
      selectionRange: positions.rangeOf(blocks, title),
      level: it.level,
      endBlock: it.endBlock,
    };
    place(symbol, it.block);
    around.push(symbol);
  }
  turnsBefore(Number.POSITIVE_INFINITY);
  return root.map(plain);
}

/** Without what only the making of it needed. */
function plain(symbol: DocumentSymbol): DocumentSymbol {
  const { name, detail, kind, range, selectionRange, children } = symbol;
  return {
    name,
    ...(detail === undefined ? {} : { detail }),
    kind,
    range,
    selectionRange,
    ...(children === undefined ? {} : { children: children.map(plain) }),
  };
}

function turnSymbol(transcript: Transcript, turn: Turn, positions: Positions): DocumentSymbol {
  const persons = turn.speakers.map(id => personOf(transcript.structure, id)?.name ?? id);
  const role = turn.label.detail;
  const words = firstSpeech(transcript, turn);
  return {
    name: persons.join(', ') || turn.label.text,
    detail: [role === undefined ? '' : `(${role})`, words].filter(it => it !== '').join(' '),
    kind: SymbolKind.Method,
    range: positions.rangeOf(transcript.blocks, turnSpan(transcript, turn)),
    selectionRange: positions.rangeOf(transcript.blocks, labelSpan(transcript, turn)),
  };
}

/** Kept by the block: after an edit elsewhere the outline costs no reading. */
const firstWordsOf = rememberLatest((block: Block, from: number) =>
  firstWords(spokenText({ ...block, text: block.text.slice(0, from + 400) }, from), 60),
);

/** The first words of a turn, as an outline or a list shows them. */
export function firstSpeech(transcript: Transcript, turn: Turn): string {
  for (const { block, from } of paragraphsOf(transcript, turn)) {
    const words = firstWordsOf(block, from);
    if (words !== '') return words;
  }
  return '';
}
