/** A transcript as its reader sees it: speakers in colour, one read alone, notes put away, in each theme. */
import assert from 'node:assert/strict';

import { type Editor, openEditor } from './editor';

suite('reading a transcript', () => {
  let editor: Editor;
  suiteSetup(async () => {
    editor = await openEditor();
    await editor.showViews();
    await editor.open('panel.en.md');
    await editor.row('Shen Ruolan').waitFor();
    await editor.page.keyboard.press('Control+1');
    await editor.run('Next Turn');
    for (let turn = 0; turn < 5; turn++) await editor.run('Next Turn');
  });
  suiteTeardown(() => editor?.[Symbol.asyncDispose]());

  const label = (words: string) => editor.page.locator('.view-line span', { hasText: words }).last();
  /** The editor has a class for each colour. */
  const colour = (words: string) => label(words).getAttribute('class');

  test('each speaker has a colour', async () => {
    await label('Zeng Yining').waitFor();
    assert.notEqual(await colour('Zeng Yining'), await colour('Shan Huaigu'));
    await editor.picture('reading-light');
  });

  test('one speaker is read alone, and a click in the status bar ends it', async () => {
    await editor.run('Only This Speaker');
    const ends = editor.page.locator('.statusbar').getByRole('button', { name: /^Only / });
    await ends.waitFor();
    await editor.picture('reading-one-speaker');
    await ends.click();
    await ends.waitFor({ state: 'hidden' });
  });

  test('notes are dimmed, then hidden, then back; what stands for speech stays', async () => {
    // The line of the cursor keeps its notes.
    await editor.run('Previous Turn');
    const note = label('laughter');
    await note.waitFor();
    await editor.run('Toggle Bracket Notes');
    await editor.picture('reading-notes-dimmed');
    await editor.run('Toggle Bracket Notes');
    await note.waitFor({ state: 'hidden' });
    await editor.page.locator('.view-lines').getByText('[name withheld]').first().waitFor();
    await editor.picture('reading-notes-hidden');
    await editor.run('Toggle Bracket Notes');
    await note.waitFor();
  });

  test('words copied here and pasted into an article can become a cited quotation', async () => {
    // From the top of the transcript, so that a second try begins as the first did.
    await editor.open('panel.en.md');
    await editor.page.keyboard.press('Control+1');
    await editor.page.keyboard.press('Control+Home');
    for (let turn = 0; turn < 5; turn++) await editor.run('Next Turn');
    await editor.run('Select Turn');
    await editor.status(/\(\d+ selected\)/).waitFor();
    await editor.page.keyboard.press('Control+C');
    await editor.open('newsletter.md');
    await editor.page.keyboard.press('Control+1');
    await editor.page.keyboard.press('Control+End');
    await editor.page.keyboard.press('Control+V');
    const offer = editor.page.locator('.post-edit-widget');
    await offer.waitFor();
    await editor.picture('paste-offer');
    await editor.page.keyboard.press('Control+.');
    const quotation = editor.page.locator('.action-widget .monaco-list-row', { hasText: 'Paste as Cited Quotation' });
    await quotation.waitFor();
    await editor.picture('paste-options');
    await editor.page.keyboard.press('ArrowDown');
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.view-lines').getByText('About Flood Forecasts](panel.en.md#L46)').waitFor();
    await editor.picture('paste-quoted');
  });
});
