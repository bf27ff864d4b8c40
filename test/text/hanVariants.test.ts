/** Traditional and simplified characters are the same words. */
import assert from 'node:assert/strict';
import { hanFold, provideHanVariants } from '../../server/src/text/hanVariants';
import { normalise } from '../../server/src/text/normalise';
import { quotationsIn } from '../support/article';

suite('variants of Chinese characters', () => {
  suiteSetup(() => {
    provideHanVariants(async () => {
      const { Converter } = await import('opencc-js/t2cn');
      return Converter({ from: 't', to: 'cn' });
    });
  });
  suiteTeardown(() => {
    provideHanVariants(() => Promise.reject(new Error('none')));
  });

  test('they are folded one by one, each in its place', async () => {
    const fold = await hanFold();
    const { words, starts } = normalise('預報不是答案', fold);
    assert.deepEqual(words, ['预', '报', '不', '是', '答', '案']);
    assert.deepEqual(starts, [0, 1, 2, 3, 4, 5]);
  });

  test('a quotation in traditional characters is verbatim, a changed word in it is not', async () => {
    const files = {
      'talk.md':
        '陆文：预报不是答案，预报是一个问题，交给愿意负责的人去回答。\n\n沈岚：谢谢您来到我们这里。\n\n陆文：好的。\n\n沈岚：请说。\n',
    };
    const cite = (words: string) => `陆文说：“${words}”（[对话](talk.md)）`;
    const [right] = await quotationsIn(cite('預報是一個問題，交給願意負責的人去回答'), { files });
    assert.equal(right?.verdict.kind, 'verbatim');
    const [wrong] = await quotationsIn(cite('預報是一個問題，交給願意負責的狗去回答'), { files });
    assert.equal(wrong?.verdict.kind, 'altered');
  });

  test('without a dictionary nothing is folded', async () => {
    provideHanVariants(() => Promise.reject(new Error('no dictionary')));
    assert.equal(await hanFold(), undefined);
  });
});
