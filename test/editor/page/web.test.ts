/** The extension in a web worker, as in a browser without any machine behind it: the same server, the same answers. */
import { type Editor, openEditor } from './editor';

suite('web extension host', () => {
  let editor: Editor;
  suiteSetup(async () => {
    editor = await openEditor({ kind: 'web' });
    await editor.showViews();
  });
  suiteTeardown(() => editor?.[Symbol.asyncDispose]());

  test('a transcript shows its speakers', async () => {
    await editor.open('panel.en.md');
    await editor.row('He Zhiyuan').waitFor();
    await editor.picture('web-transcript');
  });

  test('an article is checked against files that are read through the editor', async () => {
    await editor.open('newsletter.md');
    await editor.row('Altered').waitFor();
    await editor.status(/\d+ of \d+ quotations verified/).waitFor();
    await editor.picture('web-article');
  });

  test('a turn is cited', async () => {
    await editor.page.keyboard.press('Control+1');
    await editor.page.keyboard.press('Control+End');
    await editor.run('Insert Citation');
    await editor.page.locator('.quick-input-widget input.input').fill('many cars');
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'that many cars' }).first().waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.view-lines').getByText('panel.en.md#L62').waitFor();
  });
});
