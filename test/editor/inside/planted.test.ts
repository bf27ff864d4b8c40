/** Faults planted in our own samples are found in the editor while they are typed, in English and in Chinese. */
import assert from 'node:assert/strict';
import { languages, Range, Selection, type TextEditor, Uri, workspace } from 'vscode';

import { abridged, samplePairs } from '../../support/plantedFaults';
import { mark } from './mark';
import { eventually, folder, positionOf, write } from './open';

const read = async (name: string) =>
  new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder(), name)));

suite('faults typed into a translation', () => {
  const ours = ({ document }: TextEditor): readonly string[] =>
    languages
      .getDiagnostics(document.uri)
      .filter(it => it.source === 'verbatim')
      .map(({ code }) => String(typeof code === 'object' ? code.value : code));
  /** What was said last, for who looks at a test that failed. */
  let said = '';
  teardown(function () {
    if (this.currentTest?.state === 'failed') console.log(`${mark}It said: ${said}`);
  });
  /** Resolves when nothing else is said of the text. */
  const says = (editor: TextEditor, ...codes: readonly string[]) =>
    eventually(
      listener => languages.onDidChangeDiagnostics(listener),
      () => {
        said = ours(editor).join();
        return said === codes.join() ? true : undefined;
      },
    );

  const panel = { en: '', zh: '' };
  suiteSetup(async () => {
    panel.en = await read('panel.en.md');
    panel.zh = await read('panel.zh.md');
  });

  for (const [index, language] of (['en', 'zh'] as const).entries()) {
    suite(`into ${language}`, () => {
      const pair = () => samplePairs(panel)[index]!;
      let editor: TextEditor;
      suiteSetup(async () => {
        const { original, translation } = pair();
        await write(`planted-${language}/panel.${language === 'en' ? 'zh' : 'en'}.md`, original);
        editor = await write(`planted-${language}/panel.${language}.md`, translation);
      });

      const replace = async (from: number, length: number, words: string) => {
        const { document } = editor;
        const range = new Range(document.positionAt(from), document.positionAt(from + length));
        assert.ok(await editor.edit(edit => edit.replace(range, words)));
      };

      for (const [at, { code, by }] of samplePairs({ en: '', zh: '' })[index]!.faults.entries()) {
        test(`${code}: “${by.trim().slice(0, 40)}” is found, and gone when it is mended`, async () => {
          const { translation, faults } = pair();
          const { words } = faults[at]!;
          const start = editor.document.offsetAt(positionOf(editor.document, words));
          await replace(start, words.length, '');
          // Letter by letter where it is a word or two, as it is typed.
          for (const [n, piece] of (by.length > 60 ? [by] : [...by]).entries()) await replace(start + n, 0, piece);
          assert.ok(editor.document.getText() === translation.replace(words, () => by), `typed: ${by}`);
          await says(editor, code);
          await replace(start, by.length, words);
          await says(editor);
        });
      }

      test('an abridged translation that marks what it leaves out is clean', async () => {
        // A fault beside it shows that the text has been looked at.
        const { code, words, by } = pair().faults[2]!;
        const shorter = abridged(pair());
        for (const text of [shorter.replace(words, by), shorter]) {
          const whole = new Selection(0, 0, editor.document.lineCount, 0);
          await editor.edit(edit => edit.replace(whole, text));
          await says(editor, ...(text === shorter ? [] : [code]));
        }
      });
    });
  }
});
