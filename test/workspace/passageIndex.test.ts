/** The index of passages: it finds what is there, forgets what is gone, and comes back as it was saved. */
import assert from 'node:assert/strict';
import type { StoredPiece } from '../../server/src/host';
import { PassageIndex } from '../../server/src/workspace/passageIndex';
import { segmentIn, segmentOnDisk } from '../../server/src/workspace/passageSegment';
import { Random } from '../support/seeds';

const vocabulary = Array.from({ length: 3000 }, (_, n) => `${'bcdfghklmn'[n % 10]}${'aeiou'[n % 5]}${n.toString(36)}`);

/** A text of so many random words, with the sentence marks and labels of a transcript. */
function text(random: () => number, words: number): string {
  const said: string[] = [];
  for (let n = 0; n < words; n++)
    said.push(vocabulary[Math.floor(random() ** 2 * vocabulary.length)]! + (n % 12 === 11 ? '.' : ''));
  return `**Ann:** ${said.join(' ')}\n`;
}

function indexOf(texts: readonly string[]): PassageIndex {
  const index = new PassageIndex();
  for (const [n, it] of texts.entries()) index.add(`file:///${n}.md`, it, 'first');
  return index;
}

/** `count` words of a text from word `from`, of which the share `altered` are others. */
function quotationOf(it: string, from: number, count: number, altered: number, random: () => number): string {
  const words = it.split(/\s+/).slice(from, from + count);
  return words.map(word => (random() < altered ? `x${Math.floor(random() * 1e6)}` : word)).join(' ');
}

/** The same index, as the next session finds it. */
function restored(index: PassageIndex): PassageIndex | undefined {
  index.seal();
  return PassageIndex.restore(index.describe(), [segmentIn(index.bufferOf(0)!)]);
}

function onDisk(buffer: ArrayBuffer): StoredPiece {
  return {
    length: buffer.byteLength,
    read: (into, at) => into.set(new Uint8Array(buffer, at, into.length)),
    close: () => undefined,
  };
}

suite('index of passages', () => {
  const choices = new Random(11);
  const random = () => choices.below(2 ** 31) / 2 ** 31;
  const texts = Array.from({ length: 60 }, () => text(random, 2000));
  const index = indexOf(texts);

  test('the document of a quotation comes first, with its place', () => {
    const quotation = quotationOf(texts[7]!, 400, 15, 0, random);
    const [best] = index.candidates(quotation, 3);
    assert.equal(best?.uri, 'file:///7.md');
    assert.ok(Math.abs(best.at - texts[7]!.indexOf(quotation)) < 128);
  });

  test('case, punctuation and marks do not matter', () => {
    const quotation = quotationOf(texts[3]!, 100, 12, 0, random);
    const other = `“${quotation.toUpperCase().replaceAll(' ', ' – ')}”`;
    assert.equal(index.candidates(other, 1)[0]?.uri, 'file:///3.md');
  });

  test('at 10 % altered words, of 20 words 85 % are found and of 40 words 97 %', () => {
    for (const [words, least] of [
      [20, 0.85],
      [40, 0.97],
    ] as const) {
      let found = 0;
      for (let n = 0; n < 200; n++) {
        const which = Math.floor(random() * texts.length);
        const quotation = quotationOf(texts[which]!, Math.floor(random() * 1900), words, 0.1, random);
        if (index.candidates(quotation, 6).some(it => it.uri === `file:///${which}.md`)) found++;
      }
      assert.ok(found >= 200 * least, `${found} of 200 with ${words} words`);
    }
  });

  test('words that nobody said have no candidate with many votes', () => {
    const strange = quotationOf(texts[0]!, 0, 20, 1, random);
    assert.ok((index.candidates(strange, 1)[0]?.votes ?? 0) < 4);
  });

  test('a removed document is no candidate, and neither is an old version', () => {
    const some = indexOf(texts.slice(0, 3));
    const quotation = quotationOf(texts[1]!, 50, 20, 0, random);
    some.add('file:///1.md', texts[5]!, 'second');
    assert.deepEqual(some.candidates(quotation, 1), []);
    assert.equal(some.candidates(quotationOf(texts[5]!, 50, 20, 0, random), 1)[0]?.uri, 'file:///1.md');
    some.remove('file:///1.md');
    assert.deepEqual(some.candidates(quotationOf(texts[5]!, 50, 20, 0, random), 1), []);
    assert.ok(some.waste > 0.4);
  });

  test('in slices or at once, the index is the same', () => {
    const long = text(random, 120_000);
    const sliced = new PassageIndex();
    let slices = 0;
    for (const _ of sliced.adding('file:///long.md', long, 'first')) slices++;
    assert.ok(slices >= 2);
    const whole = indexOf([long]);
    const quotation = quotationOf(long, 70_000, 20, 0, random);
    assert.equal(sliced.candidates(quotation, 1)[0]?.at, whole.candidates(quotation, 1)[0]?.at);
  });

  test('what is saved comes back without the texts', () => {
    const again = restored(indexOf(texts));
    const quotation = quotationOf(texts[9]!, 10, 20, 0, random);
    assert.deepEqual(again?.candidates(quotation, 2), index.candidates(quotation, 2));
    assert.equal(again?.stampOf('file:///9.md'), 'first');
    again?.add('file:///new.md', texts[0]!.toUpperCase(), 'first');
    assert.equal(again?.candidates(quotation, 1)[0]?.uri, 'file:///9.md');
  });

  test('what was saved by another version, or is broken, is not taken', () => {
    const kept = indexOf(texts.slice(0, 2));
    kept.seal();
    const [description, buffer] = [kept.describe(), kept.bufferOf(0)!];
    assert.ok(PassageIndex.restore(description, [segmentIn(buffer)]) !== undefined);
    assert.equal(PassageIndex.restore({ ...description, version: 0 }, [segmentIn(buffer)]), undefined);
    for (const broken of [new ArrayBuffer(12), buffer.slice(0, -4)]) {
      assert.equal(segmentIn(broken), undefined);
      assert.equal(segmentOnDisk(onDisk(broken)), undefined);
    }
    assert.equal(PassageIndex.restore(description, [undefined]), undefined);
  });

  test('a segment that stays on disk is searched like one in memory', () => {
    const kept = indexOf(texts);
    kept.seal();
    kept.move(0, segmentOnDisk(onDisk(kept.bufferOf(0)!))!);
    assert.equal(kept.bufferOf(0), undefined);
    for (const at of [10, 200, 400]) {
      const quotation = quotationOf(texts[9]!, at, 20, 0.1, random);
      assert.deepEqual(kept.candidates(quotation, 3), index.candidates(quotation, 3));
    }
  });

  test('Chinese is indexed by characters', () => {
    const chinese = new PassageIndex();
    chinese.add('file:///zh.md', '**陆文：** 预报不是答案，预报是一个问题，交给愿意负责的人去回答。', 'first');
    assert.equal(chinese.candidates('预报是一个问题', 1)[0]?.uri, 'file:///zh.md');
  });
});
