/** Languages are told by script and by the commonest words. */
import assert from 'node:assert/strict';
import { detectLanguage, sameLanguage } from '../../server/src/translation/language';

suite('language of a text', () => {
  const texts = {
    en: 'The harbour was closed that night and nobody knew what they should do with the boats that were still out.',
    es: 'El puerto estaba cerrado esa noche y nadie sabía qué hacer con los barcos que todavía estaban fuera, pero esperamos.',
    pt: 'O porto estava fechado naquela noite e não sabíamos o que fazer com os barcos que ainda estavam no mar, mas esperamos.',
    fr: 'Le port était fermé cette nuit et nous ne savions pas quoi faire des bateaux qui étaient encore dans la mer avec nous.',
    de: 'Der Hafen war in der Nacht zu und wir wussten nicht, was mit den Booten ist, die noch auf der See waren.',
    zh: '那天晚上港口关了，没有人知道还在外面的船该怎么办。',
    ja: 'その夜、港は閉まっていて、まだ外にいる船をどうすればいいのか誰も知りませんでした。',
    ko: '그날 밤 항구는 닫혀 있었고 아무도 어떻게 해야 할지 몰랐습니다.',
    ru: 'В ту ночь порт был закрыт, и никто не знал, что делать.',
  };
  for (const [language, text] of Object.entries(texts))
    test(language, () => assert.equal(detectLanguage(text), language));

  test('a Chinese text full of foreign terms is Chinese', () => {
    assert.equal(
      detectLanguage('我们用 Lightning Network 的 channel 和 watchtower 来做 backup，这样 recovery 就简单。'),
      'zh',
    );
  });

  test('names alone are of no language', () => assert.equal(detectLanguage('Mira Holub, Tomas Novak'), undefined));

  test('regions do not make another language', () => {
    assert.ok(sameLanguage('pt-BR', 'pt'));
    assert.ok(!sameLanguage('en', 'es'));
    assert.ok(!sameLanguage(undefined, undefined));
  });
});
