/** The same in a dark theme and in high contrast: pictures to look at, and every row still there. */
import { type Editor, openEditor } from './editor';

/** Resolves when the page has taken the theme on. */
const setTheme = async (editor: Editor, theme: string, kind: string): Promise<void> => {
  await editor.choose(['Control+K', 'Control+T'], theme);
  await editor.page.locator(`.monaco-workbench.${kind}`).waitFor();
};

suite('themes', () => {
  let editor: Editor;
  suiteSetup(async () => {
    editor = await openEditor();
    await editor.showViews();
    await editor.open('panel.en.md');
    await editor.row('He Zhiyuan').waitFor();
    await editor.run('Show Conversation');
    const page = editor.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
    await page.getByRole('heading', { name: 'Who speaks when' }).waitFor();
  });
  suiteTeardown(async () => {
    await setTheme(editor, 'Light Modern', 'vs');
    await editor[Symbol.asyncDispose]();
  });

  const themes = [
    ['dark', 'Dark Modern', 'vs-dark'],
    ['high-contrast', 'Dark High Contrast', 'hc-black'],
    ['high-contrast-light', 'Light High Contrast', 'hc-light'],
  ] as const;
  for (const [name, theme, kind] of themes) {
    test(name, async () => {
      await setTheme(editor, theme, kind);
      await editor.row('He Zhiyuan').waitFor();
      await editor.picture(`transcript-${name}`);
    });
  }
});
