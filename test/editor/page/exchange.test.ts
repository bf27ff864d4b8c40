/** Recordings in, other formats out, as a person does it from the palette. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Editor, openEditor } from './editor';

const recording = [
  'WEBVTT',
  '',
  '00:01.000 --> 00:04.000',
  '<v Ann Lee>Good evening, and welcome to the garden.</v>',
  '',
  '00:05.000 --> 00:09.000',
  '<v Bo Ek>Thank you, it is good to be here.</v>',
  '',
  '00:10.000 --> 00:15.000',
  '<v Ann Lee>Shall we begin with the beans, as we said?</v>',
  '',
  '00:16.000 --> 00:20.000',
  '<v Bo Ek>Let us do that, and then the peas.</v>',
  '',
].join('\n');

suite('import and export', () => {
  let editor: Editor;
  suiteSetup(async () => {
    const begun = '# Garden\n\nThe evening began late.\n';
    editor = await openEditor({ files: { 'garden.vtt': recording, 'empty.md': '', 'begun.md': begun } });
  });
  suiteTeardown(() => editor[Symbol.asyncDispose]());

  const pick = async (words: string): Promise<void> => {
    await editor.page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first().click();
  };
  const says = (words: string) => editor.page.locator('.notification-toast', { hasText: words }).waitFor();

  test('a recording becomes a transcript in a new editor, and what was left out is said', async () => {
    await editor.open('garden.vtt');
    await editor.run('Import Transcript');
    await pick('From the open editor');
    await pick('At every paragraph');
    await editor.page.locator('.view-line', { hasText: '**Bo Ek:** [00:05] Thank you' }).waitFor();
    await says('The recording names 2 speakers.');
    await editor.picture('import');
  });

  /** Copies the whole recording and pastes it into the other file: in place of everything, or at its end. */
  const pasteInto = async (name: string, place: 'Control+A' | 'Control+End'): Promise<void> => {
    const { keyboard } = editor.page;
    await editor.open('garden.vtt');
    await keyboard.press('Control+1');
    await keyboard.press('Control+A');
    await editor.status(/\(\d+ selected\)/).waitFor();
    await keyboard.press('Control+C');
    await editor.open(name);
    await keyboard.press('Control+1');
    // VS Code says so once the extension is awake.
    await editor.status(/Verbatim/).waitFor();
    await keyboard.press(place);
    await keyboard.press('Control+V');
  };
  const line = (words: string) => editor.page.locator('.view-line', { hasText: words });

  test('a recording pasted into an empty file becomes a transcript, and what was left out is said', async () => {
    await pasteInto('empty.md', 'Control+A');
    await line('**Bo Ek:** [00:05] Thank you').waitFor();
    await says('The recording names 2 speakers.');
    await editor.picture('paste-recording');
  });

  test('pasted into a text it stays as it is until the user chooses the transcript', async () => {
    await pasteInto('begun.md', 'Control+End');
    await line('<v Bo Ek>Thank you').waitFor();
    await editor.page.locator('.post-edit-widget').waitFor();
    await editor.page.keyboard.press('Control+.');
    const choice = editor.page.locator('.action-widget .monaco-list-row.focused', { hasText: 'without Times' });
    await editor.page.locator('.action-widget .monaco-list-row.focused').waitFor();
    while (!(await choice.isVisible())) await editor.page.keyboard.press('ArrowDown');
    await editor.page.keyboard.press('Enter');
    await line('**Bo Ek:** Thank you').waitFor();
    assert.equal(await line('<v Bo Ek>').count(), 0);
  });

  test('an article has no turns that could be exported', async () => {
    await editor.open('newsletter.md');
    await editor.run('Export Transcript');
    await pick('Clean text');
    await says('This file has no turns that could be exported.');
  });

  test('a transcript is exported without its notes, and how many there were is said', async () => {
    await editor.open('panel.en.md');
    await editor.run('Export Transcript');
    await pick('Clean text');
    await editor.page.locator('.quick-input-widget input.input').waitFor();
    await editor.page.keyboard.press('Enter');
    await says('The transcript was exported.');
    const text = readFileSync(path.join(editor.folder, 'panel.en.clean.md'), 'utf8');
    assert.match(text, /Lu Wenqing/);
    assert.doesNotMatch(text, /\[laughs\]|\[applause\]/i);
    await editor.picture('export');
  });

  test('a transcript without times cannot become subtitles', async () => {
    await editor.open('panel.en.md');
    await editor.run('Export Transcript');
    await pick('SRT');
    await says('This transcript has no times');
  });
});
