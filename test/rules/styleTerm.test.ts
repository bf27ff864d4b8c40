/** Words that a house style says not to use, in speech and in prose. */
import assert from 'node:assert/strict';
import { styleTerm } from '../../server/src/rules/styleTerm';
import { readStyleGuide } from '../../server/src/terms/readStyleGuide';
import { readTermTable } from '../../server/src/terms/readTermTable';
import { Termbase } from '../../server/src/terms/termbase';
import type { JudgedQuotation } from '../../server/src/workspace/view';
import { type Beside, checkFix, checkRule, reportsOf } from '../support/checkRule';

const style = `
| Use | Don't use | Notes |
|-|-|-|
| onchain | on-chain, OnChain | |
| coinjoin | Coinjoin | |
| light client | lite client | |
| adaptor signature | adapter signature | |
| hardware signer | hardware wallet | |
| spender | sender | |
| proof of work | proof-of-work | proof-of-work may be used before a noun |
`;
const terms = new Termbase(readStyleGuide(style, 'file:///desk/STYLE.md'));
const beside: Beside = { terms };
const talk = (...lines: string[]) =>
  ['**Ruth:** Shall we?', '', ...lines.flatMap(it => [it, '']), '**Tom:** Yes.', '', '**Ruth:** Good.', ''].join('\n');
const messages = (text: string, more: Beside = beside) => reportsOf(styleTerm, text, more).map(it => it.message);

suite('style-term', () => {
  test('another spelling of a word of the house style, with where it stands', () =>
    checkRule(
      styleTerm,
      `
      **Ruth:** We settle on-chain, with adapter signatures.
                          ^^^^^^^^ Here one writes “onchain”, not “on-chain” (STYLE.md, line 4).
                                         ^^^^^^^^^^^^^^^^^^ Here one writes “adaptor signatures”, not “adapter signatures” (STYLE.md, line 7).

      **Tom:** On-chain?
               ^^^^^^^^ Here one writes “Onchain”, not “On-chain” (STYLE.md, line 4).

      **Ruth:** Onchain.
      `,
      beside,
    ));

  test('the fix keeps capitals and plurals', () => {
    checkFix(
      styleTerm,
      talk('**Tom:** On-chain it is.'),
      'Change to “Onchain”',
      talk('**Tom:** Onchain it is.'),
      beside,
    );
    checkFix(
      styleTerm,
      talk('**Tom:** Two adapter signatures.'),
      'Change to “adaptor signatures”',
      talk('**Tom:** Two adaptor signatures.'),
      beside,
    );
  });

  test('only a fix that changes no spoken word is one for the whole file', () => {
    const fixes = (line: string) => reportsOf(styleTerm, talk(line), beside).flatMap(it => it.fixes?.() ?? []);
    assert.deepEqual(
      fixes('**Tom:** It is on-chain.').map(it => it.safe),
      [true],
    );
    assert.deepEqual(
      fixes('**Tom:** An adapter signature.').map(it => it.safe),
      [undefined],
    );
  });

  test('another word is what somebody said', () => {
    assert.deepEqual(messages(talk('**Tom:** My hardware wallet.')), []);
    assert.deepEqual(messages(talk('**Tom:** The sender pays.')), []);
  });

  test('in an article’s own prose another word is told, in a quotation not', () => {
    const article = 'A hardware wallet is a box. “My hardware wallet is on-chain.”\n';
    const cited = { quotation: { span: { start: 28, end: 62 } }, citation: { kind: 'resolved' }, verdict: {} };
    assert.deepEqual(messages(article, { ...beside, quotations: [cited as unknown as JudgedQuotation] }), [
      'Here one writes “hardware signer”, not “hardware wallet” (STYLE.md, line 8).',
    ]);
  });

  test('ordinary Markdown is not ours', () => assert.deepEqual(messages('It is on-chain.\n'), []));

  test('a capital that a sentence gives is no spelling of its own', () => {
    assert.deepEqual(messages(talk('**Tom:** Coinjoin works. Coinjoin, again.')), []);
    assert.equal(messages(talk('**Tom:** The Coinjoin works.')).length, 1);
  });

  test('names, code, links, notes, headings and words in quotation marks stay', () => {
    for (const line of [
      '**Tom:** The On-Chain Podcast.',
      '**Tom:** It is `on-chain`.',
      '**Tom:** See [this](https://example.org/on-chain).',
      '**Tom:** It is there [on-chain].',
      '**Tom:** They wrote “settled on-chain” there.',
      '## The on-chain years',
      '**Tom:** An on-chain-only wallet.',
    ])
      assert.deepEqual(messages(talk(line)), [], line);
  });

  test('what the note allows at times is not told', () =>
    assert.deepEqual(messages(talk('**Tom:** By proof-of-work.')), []));

  test('an entry of two languages is a matter of translating', () => {
    const csv = new Termbase(readTermTable('zh,en,en (avoid)\n种子库,seed bank,seedbank\n', 'file:///terms.csv'));
    assert.deepEqual(messages(talk('**Tom:** A seedbank.'), { terms: csv }), []);
    const english = new Termbase(readTermTable('use,avoid\nseed bank,seedbank\n', 'file:///terms.csv'));
    assert.equal(messages(talk('**Tom:** A seedbank.'), { terms: english }).length, 1);
  });
});
