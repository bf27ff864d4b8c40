/** How Markdown prose is read as words, and that each word knows where it stands. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalise } from '../../server/src/text/normalise';

const words = (text: string) => normalise(text).words.join(' ');
const same = (one: string, other: string) => assert.equal(words(one), words(other));

suite('normalised text', () => {
  test('case, curly marks and dashes are folded', () => {
    same('“Don’t” — she said', '"don\'t" - She said');
    assert.equal(words('It’s the dogs’ bowl'), "it's the dogs bowl");
  });

  test('markup leaves its text', () => {
    assert.equal(
      words('a **bold** and _slanted_ `code` [link](https://example.org/a_(b)) ~~gone~~'),
      'a bold and slanted code link gone',
    );
    assert.equal(words('snake_case <br> and <!-- nothing --> more'), 'snake_case and more');
  });

  test('entities are the characters they stand for', () => {
    same('&quot;It&#39;s 5&nbsp;o&rsquo;clock&quot;', '"It\'s 5 o\'clock"');
  });

  test('bracket notes are kept aside with their place', () => {
    const { words: read, marks } = normalise('We built it \\[laughs\\] in [2019] anyway [inaudible 00:12].');
    assert.deepEqual(read, ['we', 'built', 'it', 'in', 'anyway']);
    assert.deepEqual(
      marks.map(({ kind, at, body }) => [kind, at, body]),
      [
        ['note', 3, 'laughs'],
        ['note', 4, '2019'],
        ['note', 5, 'inaudible 00:12'],
      ],
    );
  });

  test('a bracket inside a word changes letters, no words', () => {
    same('[U]ltimately we work[ed]', 'Ultimately we worked');
    same('\\[U\\]ltimately', 'ultimately');
  });

  test('dots in all their forms are ellipses', () => {
    for (const dots of ['…', '...', '. . .', '[...]', '[…]', '(…)', '\\[...\\]', '……'])
      assert.deepEqual(
        normalise(`one ${dots} two`).marks.map(it => it.at),
        [1],
        dots,
      );
    assert.equal(normalise('one... … two').marks.length, 2);
    assert.deepEqual(normalise('the end.').marks, []);
  });

  test('numbers keep their points and lose their thousands', () => {
    assert.equal(words('1,000 or 3.5% at 12:30, $5.'), '1000 or 3.5 % at 12:30 $ 5');
    assert.notEqual(words('9.5'), words('95'));
  });

  test('initials are one word with or without stops', () => {
    same('the U.S. at 5 p.m. sharp', 'the US at 5 pm sharp');
  });

  test('each Han character is a word, with its offsets', () => {
    const { words: read, starts } = normalise('我们𠮷AI 模型');
    assert.deepEqual(read, ['我', '们', '𠮷', 'ai', '模', '型']);
    assert.deepEqual(starts, [0, 1, 2, 4, 7, 8]);
  });

  test('full-width letters and invisible characters are folded', () => {
    same('ＧＰＴ４ is co\u00adoperative\u200b', 'GPT4 is cooperative');
  });

  test('a character fold brings variants together', () => {
    const fold = (it: string) => (it === '體' ? '体' : it);
    assert.deepEqual(normalise('體育', fold).words, normalise('体育', fold).words);
  });

  test('a gloss in parentheses is a note, a remark in parentheses is speech', () => {
    assert.equal(words('a trade (工种) of (their) own (laughter)'), 'a trade of their own');
  });

  test('offsets rise and lie in the text, whatever it is', () => {
    const pieces = [
      'a',
      'B',
      '’',
      '[',
      ']',
      '\\',
      '(',
      ')',
      '*',
      '`',
      '…',
      '.',
      ' ',
      '\n',
      '&amp;',
      '<',
      '>',
      '中',
      '𠮷',
      '5',
      ',',
      '_',
      '!',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), parts => {
        const text = parts.join('');
        const { starts, ends } = normalise(text);
        let at = 0;
        for (const [index, start] of starts.entries()) {
          assert.ok(start >= at && ends[index]! > start && ends[index]! <= text.length, JSON.stringify(text));
          at = ends[index]!;
        }
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  test('hostile text takes linear time', () => {
    for (const hostile of ['[', '`', '<', '(', '&', '[[', '``` `', '\\', '. ', '](', '【']) {
      const started = performance.now();
      normalise(hostile.repeat(50_000));
      assert.ok(performance.now() - started < 1500, `${hostile} is slow`);
    }
  });
});
