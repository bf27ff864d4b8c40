/** The same in other themes: pictures to look at, every row still there, and nothing that a checker of accessibility finds. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { root } from '../../../scripts/host/install';
import { type Editor, openEditor } from './editor';

const axe = readFileSync(createRequire(path.join(root, 'package.json')).resolve('axe-core/axe.min.js'), 'utf8');

/** Resolves when the page has taken the theme on. */
const setTheme = async (editor: Editor, theme: string, kind: string): Promise<void> => {
  await editor.choose(['Control+K', 'Control+T'], theme);
  await editor.page.locator(`.monaco-workbench.${kind}`).waitFor();
};

suite('themes', () => {
  let editor: Editor;
  suiteSetup(async () => {
    editor = await openEditor({ height: 1000 });
    await editor.showViews();
    await editor.open('panel.en.md');
    await editor.row('He Zhiyuan').waitFor();
    await editor.page.keyboard.press('Control+1');
    await editor.run('Next Turn');
    for (let turn = 0; turn < 4; turn++) await editor.run('Next Turn');
    await editor.run('Show Conversation');
    await conversation().getByRole('heading', { name: 'Who speaks when' }).waitFor();
  });
  suiteTeardown(async () => {
    await setTheme(editor, 'Light Modern', 'vs');
    await editor[Symbol.asyncDispose]();
  });

  const conversation = () => editor.page.frameLocator('iframe.webview.ready').frameLocator('iframe');

  const themes = [
    ['light', 'Light Modern', 'vs'],
    ['dark', 'Dark Modern', 'vs-dark'],
    ['high-contrast', 'Dark High Contrast', 'hc-black'],
    ['high-contrast-light', 'Light High Contrast', 'hc-light'],
  ] as const;
  for (const [name, theme, kind] of themes) {
    test(`${name}: the rows are there, and the conversation is within everybody’s reach`, async () => {
      await setTheme(editor, theme, kind);
      await editor.row('He Zhiyuan').waitFor();
      const themed = kind === 'vs' ? 'vscode-light' : kind === 'vs-dark' ? 'vscode-dark' : 'vscode-high-contrast';
      await conversation().locator(`body.${themed}`).waitFor();
      await editor.picture(`transcript-${name}`);
      const frame = await (await conversation().locator('main').elementHandle())?.ownerFrame();
      assert.ok(frame);
      await frame.evaluate(axe);
      const found = (await frame.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
      assert.deepEqual(
        found.violations.map(it => `${it.id}: ${it.nodes[0]?.html}`),
        [],
      );
    });
  }
});
