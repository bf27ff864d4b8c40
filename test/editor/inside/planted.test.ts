/** Faults planted in our own samples are found in the editor while they are typed, in English and in Chinese. */
import assert from 'node:assert/strict';
import { commands, languages, Selection, type TextEditor, Uri, workspace } from 'vscode';

import { abridged, samplePairs } from '../../support/plantedFaults';
import { eventually, folder, open, positionOf, write } from './open';

const read = async (name: string) =>
  new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder(), name)));

suite('faults typed into a translation', () => {
  const ours = ({ document }: TextEditor): readonly string[] =>
    languages
      .getDiagnostics(document.uri)
      .filter(it => it.source === 'verbatim')
      .map(({ code }) => String(typeof code === 'object' ? code.value : code));
  /** Resolves when nothing else is said of the text. */
  const says = (editor: TextEditor, ...codes: readonly string[]) =>
    eventually(
      listener => languages.onDidChangeDiagnostics(listener),
      () => (ours(editor).join() === codes.join() ? true : undefined),
    );

  for (const index of [0, 1]) {
    test(`each of them is found, and gone with an undo: translation into ${['English', 'Chinese'][index]}`, async function () {
      this.timeout(120_000);
      const pair = samplePairs({ en: await read('panel.en.md'), zh: await read('panel.zh.md') })[index]!;
      const { language, original, translation, faults } = pair;
      const place = `planted-${language}`;
      await write(`${place}/panel.${language === 'en' ? 'zh' : 'en'}.md`, original);
      const editor = await write(`${place}/panel.${language}.md`, translation);
      for (const { code, words, by } of faults) {
        const { document } = await open(`${place}/panel.${language}.md`);
        const start = positionOf(document, words);
        editor.selection = new Selection(start, document.positionAt(document.offsetAt(start) + words.length));
        await (by === '' ? commands.executeCommand('deleteLeft') : commands.executeCommand('type', { text: by }));
        assert.ok(document.getText() === translation.replace(words, () => by), `typed: ${by}`);
        await says(editor, code);
        await commands.executeCommand('undo');
        await says(editor);
        assert.equal(document.getText(), translation);
      }
      // What is left out and marked is no fault; one that is none of it shows that the text has been looked at.
      const { code, words, by } = faults[2]!;
      const whole = new Selection(0, 0, editor.document.lineCount, 0);
      const shorter = abridged(pair);
      for (const text of [shorter.replace(words, by), shorter]) {
        await editor.edit(edit => edit.replace(whole, text));
        await says(editor, ...(text === shorter ? [] : [code]));
      }
    });
  }
});
