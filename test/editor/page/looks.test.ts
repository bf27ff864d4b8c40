/** What a person sees who opens the extension for the first time. */
import { type Editor, openEditor } from './editor';

suite('first look', () => {
  let editor: Editor;
  suiteSetup(async () => {
    editor = await openEditor();
  });
  suiteTeardown(() => editor[Symbol.asyncDispose]());

  test('empty views say what will be there', async () => {
    await editor.showViews();
    await editor.page.getByText('Open a transcript in Markdown').waitFor();
    await editor.picture('welcome');
  });
});
