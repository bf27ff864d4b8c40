/** Quotations in another language than the file that is cited: judged against the version beside it, never called not found. */
import assert from 'node:assert/strict';
import { all } from '../rules/quotations';
import { checkArticle, findingsIn, quotationsIn } from '../support/article';

const english = `# Panel

**Lin Hai:** We carried all the boxes by hand, because the new hall had no lift, and nobody complained about that for a whole year.

**Zhou Ning:** I was in the cellar when the river came, and what I counted there was less than half of what we had.

**Lin Hai:** After that we asked the city for help, and the city said that it would have to wait until the summer.
`;
const chinese = `# 座谈

**林海：** 因为新馆没有电梯，所有的箱子都是我们用手搬的，整整一年没有人抱怨过这件事。

**周宁：** 河水来的时候我正在地下室里，我在那里清点的还不到我们原有的一半。

**林海：** 后来我们向市里求助，市里说要等到夏天才行。

**周宁：** 夏天来了，市里什么也没有做。

**林海：** 所以我们自己凑钱修好了电梯。
`;
const spanish = `# Mesa

**Lin Hai:** Llevamos todas las cajas a mano, porque la nueva sala no tenía ascensor, y nadie se quejó de eso en todo un año.

**Zhou Ning:** Yo estaba en el sótano cuando llegó el río, y lo que conté allí era menos de la mitad de lo que teníamos.
`;
const files = { 'panel.en.md': english, 'panel.zh.md': chinese };

const judged = async (article: string, there: Readonly<Record<string, string>> = files) => {
  const [it] = await quotationsIn(article, { files: there });
  assert.ok(it !== undefined, article);
  const { verdict } = it;
  return {
    kind: verdict.kind === 'unverifiable' ? verdict.why : verdict.kind,
    file: 'place' in verdict ? verdict.place.uri.replace(/.*\//, '') : undefined,
    citation: it.citation.kind,
  };
};
const block = (words: string, who: string, file: string) => `> ${words}\n>\n> — ${who}, [panel](${file})\n`;

suite('quotations in another language than the file that is cited', () => {
  test('a Chinese quotation is checked against the Chinese original', async () => {
    const right = block('河水来的时候我正在地下室里，我在那里清点的还不到我们原有的一半。', '周宁', 'panel.en.md#L5');
    assert.deepEqual(await judged(right), { kind: 'verbatim', file: 'panel.zh.md', citation: 'resolved' });
    const wrong = block('河水来的时候我正在地下室里，我在那里清点的还不到我们原有的三分之一。', '周宁', 'panel.en.md');
    assert.deepEqual(await judged(wrong), { kind: 'altered', file: 'panel.zh.md', citation: 'resolved' });
    const others = block('后来我们向市里求助，市里说要等到夏天才行。', '周宁', 'panel.en.md');
    assert.equal((await judged(others)).kind, 'misattributed');
  });

  test('nothing is said of a right one', () =>
    checkArticle(
      all[0]!,
      block('因为新馆没有电梯，所有的箱子都是我们用手搬的，整整一年没有人抱怨过这件事。', '林海', 'panel.en.md'),
      { files },
    ));

  test('words that the original does not have are not found there', async () => {
    const it = block('冬天的时候我们在山顶上看见了三只会唱歌的白色狐狸。', '林海', 'panel.en.md');
    const [found] = await quotationsIn(it, { files });
    assert.equal(found?.verdict.kind, 'not-found');
    assert.match(found.verdict.reason, /panel\.zh\.md/);
  });

  test('an English quotation that cites the Chinese file is checked against the translation', async () => {
    const right = block('I was in the cellar when the river came', 'Zhou Ning', 'panel.zh.md#L5');
    assert.deepEqual(await judged(right), { kind: 'verbatim', file: 'panel.en.md', citation: 'resolved' });
    const wrong = block('I was in the attic when the river came, and what I counted there', 'Zhou Ning', 'panel.zh.md');
    assert.deepEqual(await judged(wrong), { kind: 'altered', file: 'panel.en.md', citation: 'resolved' });
  });

  test('languages of one script are told apart as well', async () => {
    const there = { 'panel.en.md': english, 'panel.es.md': spanish };
    const right = block('Yo estaba en el sótano cuando llegó el río', 'Zhou Ning', 'panel.en.md');
    assert.deepEqual(await judged(right, there), { kind: 'verbatim', file: 'panel.es.md', citation: 'resolved' });
  });

  test('without such a version nobody can tell', async () => {
    const there = { 'panel.en.md': english };
    const words = '河水来的时候我正在地下室里，我在那里清点的还不到我们原有的一半。';
    assert.equal((await judged(block(words, 'Zhou Ning', 'panel.en.md'), there)).kind, 'other-language');
    const back = block('I was in the cellar when the river came.', '周宁', 'panel.zh.md');
    assert.equal((await judged(back, { 'panel.zh.md': chinese })).kind, 'other-language');
  });

  test('in a language of the same script the words are not there, which is told and no warning', async () => {
    const words = 'Yo estaba en el sótano cuando llegó el río, y lo que conté allí era menos de la mitad.';
    const found = await findingsIn(all, block(words, 'Zhou Ning', 'panel.en.md'), {
      files: { 'panel.en.md': english },
    });
    assert.deepEqual(
      found.map(it => `${it.severity} ${it.message}`),
      ['information “panel.en.md” is in another language, and these words are not in it.'],
    );
  });

  test('nobody can tell of whom we know in another language alone', async () => {
    const words = 'Yo estaba en el sótano cuando llegó el río, y lo que conté allí era menos de la mitad.';
    const it = await judged(`Zhou Ning said: “${words}”\n`, { 'panel.en.md': english });
    assert.equal(it.kind, 'other-language');
  });

  test('a file in two languages is compared in both', async () => {
    const both = `${english}\n${chinese.replace(/^# .*\n/, '')}`;
    const it = block('后来我们向市里求助，市里说要等到夏天才行。', '林海', 'both.md');
    assert.equal((await judged(it, { 'both.md': both })).kind, 'verbatim');
  });
});
