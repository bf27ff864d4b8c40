/** What holds of the fixes for notes, glosses, names and style: they mend what they are for, and change no word. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rules } from '../../server/src/rules';
import { applyEdits } from '../../server/src/text/edit';
import { reportsOf } from '../support/checkRule';

const own = rules.filter(it => /^(?:note|style)-/.test(it.code));
const seed = 20_260_110;

const pieces = fc.constantFrom(
  ...[
    'We went',
    'the the river',
    ' ',
    '  ',
    'there',
    '[laughs]',
    '[laughs',
    'laughs]',
    '\\[pause\\]',
    '[ ]',
    '[ sighs ]',
  ],
  ...[
    '…',
    '...',
    '. . .',
    '“yes”',
    '"yes"',
    'don’t',
    "don't",
    ' — ',
    '--',
    ' - ',
    '.',
    ',',
    ' ,',
    '，',
    '水来了',
    '用GPU',
    '用 CPU',
  ],
  ...['\t', 'a', 'B', '10–20', '`a  b`', '[a](b.md)', '?'],
);
const turn = fc.array(pieces, { minLength: 1, maxLength: 12 }).map(it => it.join(''));
const texts = fc
  .array(turn, { minLength: 3, maxLength: 9 })
  .map(it => it.map((words, index) => `**${index % 2 === 0 ? 'Ruth' : 'Tom'}:** ${words}`).join('\n\n'));

/** The text without marks and spaces: what was said. */
const wordsOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '');

suite('fixes of notes and style', () => {
  for (const rule of own) {
    test(`${rule.code}: a safe fix leaves every word, and one finding fewer`, () => {
      fc.assert(
        fc.property(texts, text => {
          const reports = reportsOf(rule, text);
          for (const report of reports.slice(0, 4)) {
            for (const fix of report.fixes?.() ?? []) {
              const mended = applyEdits(text, fix.edits);
              if (fix.safe === true) assert.equal(wordsOf(mended), wordsOf(text));
              assert.ok(reportsOf(rule, mended).length < reports.length, `${fix.title}: ${JSON.stringify(mended)}`);
            }
          }
        }),
        { seed, numRuns: 60 },
      );
    });
  }
});
