/** The outline that the editor shows. */
import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { outlineOf } from '../../server/src/features/documentSymbol';
import { Positions } from '../../server/src/lsp/convert';
import { readTranscript } from '../../server/src/transcript/transcript';
import { plain } from '../support/fixture';

const symbols = (marked: string) => outlineOf(readTranscript(plain(marked)), new Positions('utf-16'));

function draw(all: readonly DocumentSymbol[], indent = ''): string[] {
  return all.flatMap(it => [
    `${indent}${it.name}${it.detail === undefined ? '' : ` | ${it.detail}`}`,
    ...draw(it.children ?? [], `${indent}  `),
  ]);
}

function* walk(all: readonly DocumentSymbol[]): Iterable<DocumentSymbol> {
  for (const it of all) {
    yield it;
    yield* walk(it.children ?? []);
  }
}

const panel = `
  # The Panel

  Bo Chen (Moderator): Shall we begin?

  ## First Question

  Ann Lee (Rail): We shall [laughs], and with a long sentence that does not fit into one line of an outline at all.

  Bo Chen (Moderator): Good.

  Ann Lee (Rail): Thanks.

  Bo Chen (Moderator): (laughs) Thank you, and with a long sentence that does not fit into one line of an outline at all.
`;

suite('document symbols', () => {
  test('turns stand in their sections with role and first words, notes left out', () => {
    assert.deepEqual(draw(symbols(panel)), [
      'The Panel',
      '  Bo Chen | (Moderator) Shall we begin?',
      '  First Question',
      '    Ann Lee | (Rail) We shall , and with a long sentence that does not fit into…',
      '    Bo Chen | (Moderator) Good.',
      '    Ann Lee | (Rail) Thanks.',
      '    Bo Chen | (Moderator) Thank you, and with a long sentence that does not fit into…',
    ]);
  });

  test('the range of every name lies in the range of what it names', () => {
    for (const { range, selectionRange } of walk(symbols(panel))) {
      const before = (a: typeof range.start, b: typeof range.start) =>
        a.line < b.line || (a.line === b.line && a.character <= b.character);
      assert.ok(before(range.start, selectionRange.start) && before(selectionRange.end, range.end));
    }
  });
});
