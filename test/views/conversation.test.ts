/** The figures of a conversation, and what of them goes into a spreadsheet. */
import assert from 'node:assert/strict';

import { csvOf, figuresOf } from '../../client/src/conversation/figures';
import { readPageMessage } from '../../client/src/conversation/messages';
import { panel, turn } from './panel';

suite('figures of a conversation', () => {
  test('pieces stand one behind the other along the length', () => {
    assert.deepEqual(
      figuresOf(panel()).pieces.map(it => [it.voice, it.start, it.end]),
      [
        [0, 0, 10],
        [1, 10, 20],
        [0, 20, 30],
      ],
    );
  });

  test('where every turn has a time, along the time', () => {
    const timed = panel();
    const turns = timed.turns.map((it, n) => ({ ...it, time: n * 60_000 }));
    const figures = figuresOf({ ...timed, turns });
    assert.equal(figures.scale, 'time');
    assert.deepEqual(
      figures.pieces.map(it => it.start),
      [0, 60_000, 120_000],
    );
    assert.ok(figures.pieces[2]!.end > 120_000);
  });

  test('one turn without a time, or a time that runs backwards: along the length', () => {
    assert.equal(figuresOf(panel()).scale, 'length');
    const turns = panel().turns.map((it, n) => ({ ...it, time: 100_000 - n }));
    assert.equal(figuresOf(panel({ turns })).scale, 'length');
  });

  test('who follows whom', () => {
    assert.deepEqual(figuresOf(panel()).follows, [
      [0, 1],
      [1, 0],
    ]);
  });

  test('the longest turns come first', () => {
    const turns = panel().turns.map((it, n) => ({ ...it, words: [5, 50, 20][n]! }));
    assert.deepEqual(figuresOf(panel({ turns })).longest, [1, 2, 0]);
  });

  test('turns of nobody known have a lane of their own', () => {
    const figures = figuresOf(panel({ turns: [...panel().turns, turn(11, '', 'And I?')] }));
    assert.equal(figures.voices.at(-1)?.name, undefined);
    assert.equal(figures.pieces.at(-1)?.voice, 2);
  });

  test('a turn of two speakers is in both lanes, and counts once', () => {
    const both = panel();
    const speakers = both.speakers.map(it => ({ ...it, turns: [0] }));
    const figures = figuresOf({ ...both, speakers, turns: [both.turns[0]!] });
    assert.equal(figures.pieces.length, 2);
    assert.equal(figures.words, 10);
  });

  test('no turns, no figures, no fault', () => {
    assert.deepEqual(figuresOf(panel({ turns: [], speakers: [] })).pieces, []);
  });
});

suite('spreadsheet of a conversation', () => {
  const headings = ['Speaker', 'Turns', 'Words', 'Share in %', 'Longest turn'];

  test('one line a speaker', () => {
    assert.equal(
      csvOf(figuresOf(panel()), headings, 'Nobody'),
      'Speaker,Turns,Words,Share in %,Longest turn\r\nMara Lind,2,20,66.7,10\r\nTomo Abe,1,10,33.3,10\r\n',
    );
  });

  test('a name with a comma is quoted, and one that begins like a formula is kept from being one', () => {
    const [mara, tomo] = panel().speakers;
    const speakers = [
      { ...mara!, name: 'Lind, "Mara"' },
      { ...tomo!, name: '=Tomo' },
    ];
    const rows = csvOf(figuresOf(panel({ speakers })), headings, 'Nobody').split('\r\n');
    assert.equal(rows[1], '"Lind, ""Mara""",2,20,66.7,10');
    assert.equal(rows[2], "'=Tomo,1,10,33.3,10");
  });
});

suite('messages of the page', () => {
  test('what is known is read', () => {
    assert.deepEqual(readPageMessage({ kind: 'go', turn: 3, more: 1 }), { kind: 'go', turn: 3 });
    for (const [format, content] of [
      ['svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
      ['png', 'iVBORw0KGgo='],
      ['csv', ''],
    ]) {
      assert.deepEqual(readPageMessage({ kind: 'save', format, content }), { kind: 'save', format, content });
    }
  });

  test('everything else is nothing', () => {
    for (const raw of [
      undefined,
      null,
      'go',
      {},
      { kind: 'go', turn: '3' },
      { kind: 'go', turn: -1 },
      { kind: 'go', turn: 1.5 },
      { kind: 'save', format: 'svg', content: '<html></html>' },
      { kind: 'save', format: 'svg', content: '<svg ><script>x</script></svg>' },
      { kind: 'save', format: 'png', content: 'data:image/png;base64,x' },
      { kind: 'save', format: 'exe', content: '' },
    ]) {
      assert.equal(readPageMessage(raw), undefined);
    }
  });
});
