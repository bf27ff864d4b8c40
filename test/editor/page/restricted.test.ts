/** A folder that nobody trusts yet: everything that only reads works. */
import path from 'node:path';

import { root } from '../../../scripts/host/install';
import { type EditorServer, startServer } from '../../../scripts/host/server';
import { type Editor, openEditor } from './editor';

const settings = { 'files.autoSave': 'off' };

suite('in Restricted Mode', () => {
  let server: EditorServer;
  let editor: Editor;
  suiteSetup(async () => {
    server = await startServer({
      port: 0,
      data: path.join(root, '.vscode-test/data/restricted'),
      trust: 'asked',
      settings,
    });
    editor = await openEditor({ port: server.port });
    await editor.page
      .locator('.monaco-dialog-box')
      .getByRole('button', { name: /^No, I don't trust/ })
      .click();
    await editor.status(/Restricted Mode/).waitFor();
  });
  suiteTeardown(async () => {
    await editor?.[Symbol.asyncDispose]();
    await server?.stop();
  });

  test('a transcript shows its speakers and its notes', async () => {
    await editor.showViews();
    await editor.open('panel.en.md');
    await editor.row('Lu Wenqing').waitFor();
    await editor.row('Gaps to fill').waitFor();
    await editor.status(/7 speakers|turn/).waitFor();
  });

  test('an article is checked against the transcripts beside it', async () => {
    await editor.open('newsletter.md');
    await editor
      .pane('Quotations')
      .getByRole('treeitem', { name: /^Altered \d/ })
      .waitFor();
    await editor.picture('restricted');
  });

  test('a turn is cited', async () => {
    await editor.page.keyboard.press('Control+1');
    await editor.page.keyboard.press('Control+End');
    await editor.run('Insert Citation');
    await editor.page.locator('.quick-input-titlebar', { hasText: 'Insert Citation' }).waitFor();
    await editor.page.locator('.quick-input-widget input.input').fill('many cars');
    await editor.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'many cars' }).waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.tab.active.dirty').waitFor();
  });
});
