/** Terms offered behind an opened bracket, by the words before it. */
import assert from 'node:assert/strict';
import { glossesOfWords } from '../../server/src/features/glossCompletion';
import type { GlossaryEntry } from '../../server/src/model/glossary';

const entry = (term: string, ...renderings: string[]): GlossaryEntry => ({ term, renderings, remarks: [], uses: [] });
const entries = [
  entry('具身', 'embodiment', 'embodied cognition'),
  entry('智能', 'cognition'),
  entry('检讨', 'letter'),
];
const terms = (text: string) => glossesOfWords(entries, text).map(it => it.term);

suite('glosses offered behind a bracket', () => {
  test('the term of the words right before it', () => assert.deepEqual(terms('They spoke of embodiment '), ['具身']));

  test('in marks, and whatever the case', () => {
    assert.deepEqual(terms('“Embodiment” '), ['具身']);
    assert.deepEqual(terms('*embodiment* '), ['具身']);
  });

  test('the longer rendering comes first', () => assert.deepEqual(terms('on embodied cognition '), ['具身', '智能']));

  test('words that stand elsewhere, or are part of a longer word, offer nothing', () => {
    assert.deepEqual(terms('embodiment is a word '), []);
    assert.deepEqual(terms('the disembodiment '), []);
    assert.deepEqual(terms(''), []);
  });
});
