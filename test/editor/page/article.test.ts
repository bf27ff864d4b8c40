/** A person writes an article: sees what is wrong with a quotation, mends it, and cites a turn. */
import { type Editor, openEditor } from './editor';

suite('writing an article', () => {
  let editor: Editor;
  suiteSetup(async () => {
    editor = await openEditor();
    await editor.showViews();
    await editor.open('newsletter.md');
  });
  suiteTeardown(() => editor?.[Symbol.asyncDispose]());

  test('quotations stand in their view by what became of them', async () => {
    await editor.row('Altered').waitFor();
    await editor.status(/\d+ of \d+ quotations verified/).waitFor();
    await editor.picture('article-light');
  });

  test('a click on a quotation goes there', async () => {
    await editor.row('We paid out 530 million').click();
    await editor.page.getByRole('button', { name: /^Ln 37, Col/ }).waitFor();
  });

  test('hovering says what is wrong, in words', async () => {
    await editor.page.locator('.view-lines').getByText('530').hover();
    const hover = editor.page.locator('.monaco-hover', { hasText: '350' });
    await hover.first().waitFor();
    await editor.picture('article-hover');
    await editor.page.keyboard.press('Escape');
  });

  test('the light bulb mends it', async () => {
    await editor.page.locator('.view-lines').getByText('530').click();
    await editor.page.keyboard.press('Control+.');
    const action = editor.page.locator('.action-widget .monaco-list-row', { hasText: 'Use the transcript’s words' });
    await action.first().waitFor();
    await editor.picture('article-fix');
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.view-lines').getByText('350').waitFor();
    await editor.row('We paid out 530 million').waitFor({ state: 'detached' });
  });

  test('Insert Citation searches words and speakers, and quotes the turn', async () => {
    await editor.page.keyboard.press('Control+1');
    await editor.page.keyboard.press('Control+End');
    await editor.run('Insert Citation');
    await editor.page.locator('.quick-input-widget input.input').fill('shan reeds mud');
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: 'filled with reeds' }).first().waitFor();
    await editor.picture('insert-citation');
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.view-lines').getByText('panel.en.md#L116').waitFor();
    await editor.status(/13 of 18 quotations verified/).waitFor();
    await editor.picture('citation-inserted');
  });

  test('what is typed and entered at once is what is cited', async () => {
    await editor.run('Insert Citation');
    await editor.page.locator('.quick-input-titlebar', { hasText: 'Insert Citation' }).waitFor();
    await editor.page.locator('.quick-input-widget input.input').fill('We do not have that many cars');
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.view-lines').getByText('panel.en.md#L62').waitFor();
  });

  test('a quotation that is typed is found nowhere until its words are the speaker’s', async () => {
    const { keyboard } = editor.page;
    const rows = (name: RegExp) => editor.pane('Quotations').getByRole('treeitem', { name });
    await keyboard.press('Control+1');
    await keyboard.press('Control+End');
    await keyboard.press('Enter');
    await keyboard.type('> The river has never asked me for anything');
    await keyboard.press('Enter');
    await keyboard.type('>');
    await keyboard.press('Enter');
    await keyboard.type('> — Lu Wenqing, [After the Water](panel.en.md)');
    await rows(/^Found nowhere 2/).waitFor();
    await editor.picture('quotation-typed');
    for (const key of ['ArrowUp', 'ArrowUp', 'End', 'Shift+Home']) await keyboard.press(key);
    await keyboard.type('> So what I want to say is this: a forecast is not an answer.');
    await rows(/^Found nowhere 1/).waitFor();
    await editor.picture('quotation-true');
  });
});
