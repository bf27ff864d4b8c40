/** Faults planted in our own samples are found as the translation is typed, in English and in Chinese. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/commandLine';
import { type LanguageClient, startServer } from '../support/languageClient';
import { abridged, samplePairs } from '../support/plantedFaults';

const read = (name: string) => readFileSync(join(root, 'samples', name), 'utf8');
const folder = 'file:///desk/';

for (const pair of samplePairs({ en: read('panel.en.md'), zh: read('panel.zh.md') })) {
  const { language, original, translation, faults } = pair;
  const uri = `${folder}panel.${language}.md`;
  const source = `${folder}panel.${language === 'en' ? 'zh' : 'en'}.md`;

  suite(`faults planted in a translation into ${language}`, () => {
    let client: LanguageClient;
    /** What is said of the text: `code`, with a question mark where it is said as information. */
    const told = async (text: string): Promise<readonly string[]> => {
      client = await startServer({ files: { [source]: original, [uri]: text }, folders: [folder] });
      client.open(uri, text);
      return (await client.diagnostics(uri)).map(it => `${it.code}${(it.severity ?? 1) <= 2 ? '' : '?'}`);
    };
    teardown(() => client.kill());

    test('the faithful translation is clean', async () => assert.deepEqual(await told(translation), []));

    test('an abridged translation that marks what it leaves out is clean', async () => {
      assert.notEqual(abridged(pair), translation);
      assert.deepEqual(await told(abridged(pair)), []);
    });

    for (const { code, words, by, unsure } of faults) {
      test(`${code}: “${by.trim().slice(0, 40)}” for “${words.trim().slice(0, 40)}”`, async () => {
        assert.equal(translation.split(words).length, 2, 'the words stand there once');
        assert.deepEqual(await told(translation.replace(words, () => by)), [unsure === true ? `${code}?` : code]);
      });
    }
  });
}
