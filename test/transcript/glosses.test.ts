/** Which words of the text a gloss explains. */
import assert from 'node:assert/strict';
import { slice } from '../../server/src/text/span';
import { glossesInText, glossesOf } from '../../server/src/transcript/glosses';
import { readTranscript } from '../../server/src/transcript/transcript';

function renderingOf(text: string): string | undefined {
  return glossesInText(text)[0]?.rendering;
}

suite('glosses of a transcript', () => {
  test('words in marks are the rendering for certain', () => {
    const [use] = glossesInText('They call it “a familiar face” [熟脸] there.');
    assert.deepEqual([use?.rendering, use?.certain], ['a familiar face', true]);
    assert.equal(renderingOf('They call it *a familiar face* [熟脸] there.'), 'a familiar face');
  });

  test('else the last words back to a small word or a mark', () => {
    assert.equal(renderingOf('In other words, the last kilometer [最后一公里] of it.'), 'last kilometer');
    assert.equal(
      renderingOf('Third, multimodal sensory integration [多模态感统] is next.'),
      'multimodal sensory integration',
    );
    assert.equal(renderingOf('[种子库] is what they have.'), undefined);
  });

  test('in a Chinese text the characters before', () => {
    assert.equal(renderingOf('我们用的是检索增强生成 [retrieval-augmented generation] 的办法。'), '检索增强生成');
    assert.equal(renderingOf('我们这里有一个种子库（seed bank）可以用。'), '种子库');
    assert.equal(renderingOf('我们用“种子库”（seed bank）来保存。'), '种子库');
  });

  test('places count from the start of the document', () => {
    const text = '**Ruth:** Good morning.\n\n**Tom:** The seed bank [种子库] is cold.\n';
    const [use] = glossesOf(readTranscript(text));
    assert.equal(use && slice(text, use.span), '[种子库]');
  });
});
