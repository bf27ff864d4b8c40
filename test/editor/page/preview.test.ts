/** VS Code's own Markdown preview, as a reader of a transcript sees it. */
import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { type Editor, openEditor } from './editor';

suite('Markdown preview', () => {
  let editor: Editor;
  let preview: FrameLocator;
  suiteSetup(async () => {
    editor = await openEditor();
    await editor.open('panel.en.md');
    await editor.showViews();
    await editor.row('Lu Wenqing').waitFor();
    await editor.page.keyboard.press('Control+1');
    await editor.page.keyboard.press('Control+Shift+V');
    preview = editor.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  });
  suiteTeardown(() => editor[Symbol.asyncDispose]());

  test('labels carry the colours of their speakers', async () => {
    const labels = preview.locator('.verbatim-label');
    await labels.first().waitFor();
    const colours = new Set(await labels.evaluateAll(all => all.map(it => `${it.textContent}: ${it.className}`)));
    assert.ok(colours.size > 3, [...colours].join('\n'));
    await editor.row('Lu Wenqing').waitFor();
    await editor.picture('preview');
  });

  test('all notes are hidden with one click, and gaps stay', async () => {
    const shown = preview.locator('.verbatim-note:visible');
    const before = await shown.count();
    await preview.getByLabel('Read without bracket notes').check();
    const after = await shown.count();
    assert.ok(before > 0 && after < before, `${before} notes, then ${after}`);
    assert.equal(await preview.locator('.verbatim-note-gloss:visible').count(), 0);
    await editor.picture('preview-without-notes');
    await preview.getByLabel('Read without bracket notes').uncheck();
  });

  test('a long note is folded with the keyboard', async () => {
    const box = preview.locator('.verbatim-fold').first();
    const note = preview.locator('.verbatim-foldable').first().locator('.verbatim-note-text');
    await box.focus();
    await editor.page.keyboard.press('Space');
    await note.waitFor({ state: 'hidden' });
    await editor.page.keyboard.press('Space');
    await note.waitFor({ state: 'visible' });
  });
});
