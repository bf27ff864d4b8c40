/** Completion: labels at the head of a line, the likeliest speaker first; the keys of rosters and names in front matter. */
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import type { Positions } from '../lsp/convert';
import { frontMatterKeys, namesPeople } from '../people/rosters/frontMatter';
import { say } from '../text/say';
import type { Span } from '../text/span';
import { turnAt } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';
import { headFor, headUpToTime, likelySpeakers } from '../transcript/turnEdits';
import { citationsFor } from './citationCompletion';
import type { Feature } from './feature';
import { glossesFor } from './glossCompletion';

export const completion: Feature = {
  capabilities: { completionProvider: { triggerCharacters: ['*', '@', '(', '#', '['] } },
  register(connection, world) {
    connection.onCompletion(async ({ textDocument, position }) => {
      const document = world.workspace.openDocument(textDocument.uri);
      if (document === undefined) return null;
      const { blocks } = document.transcript;
      const offset = world.positions.offsetAt(blocks, position);
      const line = blocks.offsetAt({ line: position.line, character: 0 });
      const before = blocks.slice({ start: Math.max(line, offset - 500), end: offset });
      const citations = await citationsFor(document, before, offset, world);
      if (citations !== undefined) return citations;
      const glosses = await glossesFor(document, before, offset, world);
      if (glosses !== undefined) return glosses;
      return completionsAt(document.transcript, offset, world.positions);
    });
  },
};

/** What can stand at an offset; empty where nothing of ours can. */
export function completionsAt(transcript: Transcript, offset: number, positions: Positions): CompletionItem[] {
  const { blocks, frontMatter } = transcript;
  const position = blocks.positionAt(offset);
  const start = blocks.offsetAt({ line: position.line, character: 0 });
  const typed = { start, end: offset };
  const before = blocks.slice(typed);
  const head = blocks.count === 0 ? undefined : blocks.at(0);
  if (frontMatter !== undefined && head?.kind === 'front-matter' && offset < head.text.length) {
    return inFrontMatter(transcript, typed, before, positions);
  }
  return /^(?:\*{1,2})?[\p{L}\p{N} .’'-]{0,40}$/u.test(before) ? labelsFor(transcript, typed, before, positions) : [];
}

function labelsFor(transcript: Transcript, typed: Span, before: string, positions: Positions): CompletionItem[] {
  const { structure, blocks } = transcript;
  if (!structure.isTranscript) return [];
  const block = blocks.at(blocks.indexAtOffset(Math.max(typed.start - 1, 0)));
  if (block.kind === 'code' || block.kind === 'html') return [];
  const index = lastTurnBefore(transcript, typed.start);
  const range = positions.rangeOf(blocks, typed);
  const wanted = before.replaceAll('*', '').toLowerCase();
  return likelySpeakers(transcript, Math.max(index, 0)).flatMap((person, at) => {
    const near = Math.max(index, 0);
    const head = headFor(transcript, person, near) ?? headUpToTime(transcript, person, near);
    const names = [person.name, ...person.aliases];
    if (head === undefined || !names.some(it => it.toLowerCase().startsWith(wanted))) return [];
    return [
      {
        label: head.trim(),
        kind: CompletionItemKind.Class,
        ...(person.affiliation === undefined ? {} : { detail: person.affiliation }),
        filterText: `${before} ${names.join(' ')}`,
        sortText: `${at}`.padStart(4, '0'),
        textEdit: { range, newText: head },
        preselect: at === 0,
      },
    ];
  });
}

/** The index of the last turn whose label stands before `offset`, or -1. */
export function lastTurnBefore(transcript: Transcript, offset: number): number {
  if (offset === 0) return -1;
  const inside = turnAt(transcript, offset - 1);
  if (inside >= 0) return inside;
  const { turns } = transcript.structure;
  const block = transcript.blocks.indexAtOffset(offset - 1);
  let found = -1;
  for (const [index, turn] of turns.entries()) if (turn.block <= block) found = index;
  return found;
}

function inFrontMatter(transcript: Transcript, typed: Span, before: string, positions: Positions): CompletionItem[] {
  const { frontMatter, blocks, structure } = transcript;
  const range = (from: number) => positions.rangeOf(blocks, { start: typed.start + from, end: typed.end });
  if (/^\w*$/.test(before) && typed.start > 0) {
    const taken = new Set(frontMatter?.entries.map(it => it.key.toLowerCase()));
    return Object.entries(frontMatterKeys)
      .filter(([key]) => !taken.has(key) || key === before)
      .map(([key, role]) => ({
        label: key,
        kind: CompletionItemKind.Property,
        detail: role === undefined ? say('Who speaks') : say('Who speaks, as {0}', role),
        textEdit: { range: range(0), newText: `${key}: ` },
      }));
  }
  const item = /^(?:\s*-\s+|([\p{L}\w-]+):\s+)(?=[^:]*$)/u.exec(before);
  if (item === null || (item[1] !== undefined && !namesPeople(item[1]))) return [];
  if (item[1] === undefined && !underRosterKey(transcript, typed.start)) return [];
  const missing = structure.people.persons.filter(it => !it.rostered && it.turns > 0 && it.placeholder !== true);
  return missing.map(it => ({
    label: it.name,
    kind: CompletionItemKind.Class,
    textEdit: { range: range(item[0].length), newText: it.name },
  }));
}

/** Whether the list item at this line belongs to a key that names people. */
function underRosterKey({ blocks }: Transcript, lineStart: number): boolean {
  const lines = blocks.slice({ start: 0, end: lineStart }).split(/\r\n|\r|\n/);
  for (let n = lines.length - 1; n >= 0; n--) {
    const key = /^([\p{L}\w-]+):/u.exec(lines[n] ?? '');
    if (key !== null) return namesPeople(key[1] as string);
  }
  return false;
}
