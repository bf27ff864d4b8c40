/** An edited transcript is the transcript that reading the edited text gives: always, whatever was typed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resplit } from '../../server/src/syntax/resplit';
import { splitText } from '../../server/src/syntax/splitter';
import type { BlockSequence } from '../../server/src/text/blockSequence';
import { applyEdits, type Edit } from '../../server/src/text/edit';
import { editTranscript, readTranscript } from '../../server/src/transcript/transcript';
import { holds } from '../support/law';
import { anyEdit, anyParagraphEdit, anyText, anyTranscript, type RandomEdit } from '../support/pieces';
import { runs } from '../support/seeds';

const editOf = (text: string, { at, removed, newText }: RandomEdit): Edit => {
  const start = Math.floor((at * (text.length + 1)) / 1000);
  return { span: { start, end: Math.min(start + removed, text.length) }, newText };
};

/** Small texts shrink and run fast; only longer ones reach further than a block looks ahead. */
const someText = fc.oneof({ weight: 4, arbitrary: anyText(30) }, { weight: 1, arbitrary: anyText(200) });
let editsTried = 0;
let moved = 0;
let made = 0;

/** Calls `check` with the text before and after each edit. */
function edited(first: string, edits: readonly RandomEdit[], check: (edit: Edit, after: string) => void): void {
  let text = first;
  for (const it of edits) {
    const edit = editOf(text, it);
    text = applyEdits(text, [edit]);
    editsTried++;
    check(edit, text);
  }
}

const blocksOf = (sequence: BlockSequence) =>
  [...sequence].map(({ kind, entry, text, lineEnds }) => ({ kind, entry, text, lineEnds }));

suite('an edit equals reading from scratch', () => {
  suiteTeardown(() =>
    console.log(`      ${editsTried} edits; the structure was moved by ${moved} and made anew by ${made}`),
  );

  test('blocks', () => {
    return holds(
      'blocks',
      fc.property(someText, fc.array(anyEdit, { minLength: 1, maxLength: 20, size: 'max' }), (text, edits) => {
        let blocks = splitText(text);
        edited(text, edits, (edit, after) => {
          blocks = resplit(blocks, edit).blocks;
          assert.deepEqual(blocksOf(blocks), blocksOf(splitText(after)));
        });
      }),
      100,
    );
  });

  test('blocks that an edit does not touch stay the same objects', () => {
    fc.assert(
      fc.property(anyText(24), anyEdit, (text, random) => {
        const before = splitText(text);
        const { blocks, from, to, added } = resplit(before, editOf(text, random));
        for (let n = 0; n < from; n++) assert.equal(blocks.at(n), before.at(n));
        for (let n = to; n < before.count; n++) assert.equal(blocks.at(n - to + from + added), before.at(n));
        assert.equal(blocks.count, before.count - (to - from) + added);
      }),
      runs(200),
    );
  });

  test('turns, sections, people and front matter', () => {
    const someEdits = fc.array(anyEdit, { minLength: 1, maxLength: 20, size: 'max' });
    return holds('structure', fc.property(someText, someEdits, structureIsThatOfTheText), 100);
  });

  test('turns, sections and people, where paragraphs are made, joined and removed', () => {
    const someEdits = fc.array(anyParagraphEdit, { minLength: 1, maxLength: 20, size: 'max' });
    const text = fc.oneof(anyTranscript(12), anyTranscript(60));
    return holds('paragraphs', fc.property(text, someEdits, structureIsThatOfTheText), 50);
  });

  function structureIsThatOfTheText(text: string, edits: readonly RandomEdit[]): void {
    let transcript = readTranscript(text);
    edited(text, edits, (edit, after) => {
      const before = transcript;
      transcript = editTranscript(before, edit);
      const fresh = readTranscript(after);
      assert.deepEqual(plain(transcript.structure), plain(fresh.structure));
      assert.deepEqual(plain(transcript.frontMatter), plain(fresh.frontMatter));
      if (transcript.structure === before.structure) return;
      if (transcript.structure.kin === before.structure.kin) moved++;
      else made++;
    });
  }
});

suite('what random edits found once', () => {
  const found: readonly (readonly [name: string, text: string, edit: Edit])[] = [
    ['the first words of an empty document', '', { span: { start: 0, end: 0 }, newText: '**Ann Lee:** ' }],
    [
      'front matter that moves to the first line',
      '  \n---\ntitle: A day\nspeakers:\n  - Ann Lee\n---\n',
      { span: { start: 0, end: 3 }, newText: '' },
    ],
  ];
  for (const [name, text, edit] of found) {
    test(name, () => {
      const edited = editTranscript(readTranscript(text), edit);
      const fresh = readTranscript(applyEdits(text, [edit]));
      assert.deepEqual(blocksOf(edited.blocks), blocksOf(fresh.blocks));
      assert.deepEqual(plain(edited.structure), plain(fresh.structure));
    });
  }
});

/** Functions and maps made comparable: what a structure says, not which objects say it. */
function plain(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (_, it) => (it instanceof Map ? [...it] : it instanceof Set ? [...it] : it)),
  );
}

suite('the text in blocks', () => {
  test('is the text, and every offset has its line and column and back', () => {
    fc.assert(
      fc.property(anyText(40), text => {
        const blocks = splitText(text);
        assert.equal(blocks.text, text);
        let line = 0;
        let start = 0;
        for (let offset = 0; offset <= text.length; offset++) {
          const ended = text[offset - 1] === '\n' || (text[offset - 1] === '\r' && text[offset] !== '\n');
          if (offset > 0 && ended) {
            line++;
            start = offset;
          }
          const expected = { line, character: offset - start };
          // Between \r and \n no caret can stand: it is put before the line end.
          if (text[offset - 1] === '\r' && text[offset] === '\n') continue;
          assert.deepEqual(blocks.positionAt(offset), expected);
          assert.equal(blocks.offsetAt(expected), offset);
        }
      }),
      runs(200),
    );
  });

  test('cut anywhere, it is the slice of the text', () => {
    fc.assert(
      fc.property(anyText(24), fc.nat(200), fc.nat(200), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        assert.equal(splitText(text).slice({ start, end }), text.slice(start, end));
      }),
      runs(200),
    );
  });
});
