/** What a person sees who opens the extension for the first time, in each theme and in Chinese. */
import { type Editor, openEditor } from './editor';

suite('first look', () => {
  let editor: Editor;
  suiteSetup(async () => {
    editor = await openEditor();
  });
  suiteTeardown(() => editor?.[Symbol.asyncDispose]());

  test('empty views say what will be there', async () => {
    await editor.showViews();
    await editor.page.getByText('Open a transcript in Markdown').waitFor();
    await editor.picture('welcome');
  });

  test('a click on a turn goes there', async () => {
    await editor.open('panel.en.md');
    await editor.row('He Zhiyuan').click();
    await editor.row('Let me add a number').click();
    await editor.status(/He Zhiyuan, turn \d+ of \d+/).waitFor();
    await editor.picture('transcript-speaker');
  });

  test('a transcript shows its speakers, its notes and where the cursor is', async () => {
    await editor.row('Glosses').waitFor();
    await editor.page.keyboard.press('Control+End');
    await editor.status(/turn \d+ of \d+/).waitFor();
    await editor.picture('transcript-light');
  });

  test('the conversation is drawn beside it', async () => {
    await editor.run('Show Conversation');
    const page = editor.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
    await page.getByRole('heading', { name: 'Who speaks when' }).waitFor();
    await editor.picture('conversation-light');
    await page.getByRole('option').first().click();
    await editor.status(/turn 1 of \d+/).waitFor();
  });
});
