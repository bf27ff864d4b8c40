/** What the README tells somebody who has never seen it: `npm start` on a folder of one's own, and its steps one by one. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { root } from '../../../scripts/host/install';
import { type Editor, openEditor } from './editor';

const interview = `# The orchard

Nina Holm: How many trees did you plant in the first spring, and who helped you?

Jo Berg: We planted ninety trees in the first spring, and nobody helped us but the neighbours’ children.

Nina Holm: And how many of them are standing today?

Jo Berg: Sixty, and every one of them bears.
`;
const article = `# Ninety trees

> We planted ninety trees in the first spring, and everybody helped us but the neighbours’ children.
>
> — Jo Berg, [interview](interview.md)

`;

suite('the README, step by step', () => {
  let started: ChildProcess;
  let ended: Promise<number | null>;
  let editor: Editor;
  suiteSetup(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'verbatim-'));
    writeFileSync(path.join(folder, 'interview.md'), interview);
    writeFileSync(path.join(folder, 'article.md'), article);
    const script = path.join(root, 'scripts/start.ts');
    const args = ['--import', 'tsx', script, '--', '--no-open', folder];
    started = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
    ended = new Promise(resolve => started.once('exit', resolve));
    editor = await openEditor({ url: await printedAddress(started) });
  });
  suiteTeardown(async () => {
    await editor?.[Symbol.asyncDispose]();
    started?.kill('SIGKILL');
  });

  test('1: a click on the icon lists who speaks, and a click on a turn goes there', async () => {
    await editor.open('interview.md');
    await editor.showViews();
    const speakers = editor.pane('Speakers');
    await speakers.getByRole('treeitem', { name: /^Nina Holm, 2 turns/ }).waitFor();
    await speakers.getByRole('treeitem', { name: /^Jo Berg, 2 turns/ }).click();
    await speakers.getByRole('treeitem', { name: /We planted ninety trees/ }).click();
    await editor.page.getByRole('button', { name: /^Ln 5, Col/ }).waitFor();
  });

  test('2: the article’s quotation is underlined, and stands in the view with its verdict', async () => {
    await editor.open('article.md');
    await editor
      .pane('Quotations')
      .getByRole('treeitem', { name: /^Altered 1/ })
      .waitFor();
    await editor.page.locator('.squiggly-warning').first().waitFor();
    await editor.page.locator('.view-lines').getByText('everybody').hover();
    await editor.page.locator('.monaco-hover', { hasText: 'nobody' }).first().waitFor();
    await editor.picture('readme-misquotation');
    await editor.page.keyboard.press('Escape');
  });

  test('3: the key for quick fixes offers the transcript’s words', async () => {
    await editor.page.locator('.view-lines').getByText('everybody').click();
    await editor.page.keyboard.press('Control+.');
    const fix = editor.page.locator('.action-widget .monaco-list-row.focused', {
      hasText: 'Use the transcript’s words',
    });
    await fix.waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.view-lines').getByText('nobody helped us').waitFor();
    await editor
      .pane('Quotations')
      .getByRole('treeitem', { name: /^Word for word 1/ })
      .waitFor();
  });

  test('4: a report names every quotation', async () => {
    await editor.run('Verify All Quotations');
    await editor.page.locator('.view-lines').getByText('1 quotation').waitFor();
    await editor.picture('readme-report');
  });

  test('5: the key for citations quotes a turn that is found by a few words', async () => {
    await editor.open('article.md');
    await editor.page.keyboard.press('Control+1');
    await editor.page.keyboard.press('Control+End');
    await editor.page.keyboard.press('Control+Alt+Insert');
    await editor.page.locator('.quick-input-titlebar', { hasText: 'Insert Citation' }).waitFor();
    await editor.page.locator('.quick-input-widget input.input').fill('sixty bears');
    await editor.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'every one of them' }).waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.page.locator('.view-lines').getByText('interview.md#L9').waitFor();
    await editor.picture('readme-cited');
  });

  test('the key that ends a program ends it', async () => {
    started.kill('SIGINT');
    assert.equal(await ended, 0);
  });
});

/** The address that `npm start` prints; rejects with what it printed instead where it ends. */
const printedAddress = (process: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    process.stdout?.on('data', (data: Buffer) => {
      said += data.toString();
      const address = /http:\/\/\S+/.exec(said);
      if (address !== null && said.includes('\n', address.index)) resolve(address[0]);
    });
    process.once('exit', () => reject(new Error(said)));
  });
