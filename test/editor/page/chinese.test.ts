/** What a person sees who reads Chinese: our own words are all Chinese; the editor's own need a language pack. */
import assert from 'node:assert/strict';
import { type Editor, openEditor } from './editor';

suite('in Chinese', () => {
  let editor: Editor;
  suiteSetup(async () => {
    editor = await openEditor({ locale: 'zh-cn', height: 1000 });
    await editor.showViews();
  });
  suiteTeardown(() => editor?.[Symbol.asyncDispose]());

  test('empty views say in Chinese what will be there', async () => {
    await editor.pane('发言人').getByText('打开一份 Markdown 文稿').waitFor();
    await editor.picture('welcome-chinese');
  });

  test('a transcript has its views, its state and its findings in Chinese', async () => {
    await editor.open('panel.zh.md');
    await editor.pane('发言人').getByRole('treeitem').first().waitFor();
    await editor
      .pane('语料')
      .getByRole('treeitem', { name: /位发言人/ })
      .first()
      .waitFor();
    await editor.status(/第 \d+ 轮|\d+ 轮/).waitFor();
    await editor.picture('transcript-chinese');
  });

  test('the conversation counts characters, and says so', async () => {
    await editor.page.keyboard.press('F1');
    await editor.page.locator('.quick-input-widget input.input').fill('>Verbatim: 显示对话');
    await editor.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: '对话' }).waitFor();
    await editor.page.keyboard.press('Enter');
    const page = editor.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
    await page.getByText('按字数计').waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-cn');
    await editor.picture('conversation-chinese');
  });

  test('an article is judged in Chinese', async () => {
    await editor.open('newsletter.md');
    await editor
      .pane('引文')
      .getByRole('treeitem', { name: /^有改动 \d/ })
      .waitFor();
    await editor.picture('article-chinese');
  });
});
