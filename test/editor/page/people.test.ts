/** A person renames a speaker to somebody who speaks already: the editor shows what would become one, and waits. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Editor, openEditor } from './editor';

const talk = `# The Ferry

**Mara Lind:** Who kept the ferry that winter?

**Tomo Abe:** I kept it, and M. Lind kept the books.

**Greta Ek:** So she did.

**Tomo Abe:** And well.
`;

suite('renaming a speaker as a person does', () => {
  let editor: Editor;
  suiteSetup(async () => {
    editor = await openEditor({ files: { 'ferry.md': talk } });
    await editor.showViews();
    await editor.open('ferry.md');
    await speakers(/^Tomo Abe/).waitFor();
    await editor.page.keyboard.press('Control+1');
  });
  suiteTeardown(() => editor?.[Symbol.asyncDispose]());

  const speakers = (name: RegExp) => editor.pane('Speakers').getByRole('treeitem', { name });
  const panel = () => editor.page.locator('.bulk-edit-panel');
  const reason = () =>
    editor.page.getByText('Tomo Abe speaks here already. Only if the two are one person, tick the changes.').first();
  const saved = async () => {
    await editor.page.keyboard.press('Control+S');
    await editor.page.locator('.tab.active.dirty').waitFor({ state: 'detached' });
    return readFileSync(path.join(editor.folder, 'ferry.md'), 'utf8');
  };

  /** Gives whoever is named at the head of a line another name, by F2. */
  async function rename(line: number, name: string): Promise<void> {
    await editor.page.keyboard.press('Control+1');
    await editor.page.keyboard.press('Control+G');
    await editor.page.locator('.quick-input-widget input.input').fill(`:${line}:4`);
    await editor.page.keyboard.press('Enter');
    await editor.page.getByRole('button', { name: new RegExp(`^Ln ${line}, Col 4`) }).waitFor();
    const input = editor.page.locator('.rename-box input.rename-input');
    // Pressed before the server has answered for the text as it is, the key finds nothing to rename.
    for (let times = 0; times < 5 && !(await input.isVisible()); times++) {
      await editor.page.keyboard.press('F2');
      await input.waitFor({ timeout: 4000 }).catch(() => undefined);
    }
    await input.fill(name);
    await editor.page.keyboard.press('Enter');
  }

  test('onto somebody who speaks already it waits for a yes, and a no changes nothing', async () => {
    await rename(3, 'Tomo Abe');
    await panel().getByRole('button', { name: 'Discard' }).waitFor();
    await reason().waitFor();
    await editor.picture('rename-onto-another-speaker');
    await panel().getByRole('button', { name: 'Discard' }).click();
    await panel().getByRole('button', { name: 'Discard' }).waitFor({ state: 'hidden' });
    await speakers(/^Mara Lind, 1 turn/).waitFor();
    assert.equal(await saved(), talk);
  });

  test('a yes makes one of two, and leaves alone who is merely mentioned', async () => {
    await rename(3, 'Tomo Abe');
    // What has to be confirmed is not ticked: the box of the file ticks all of it.
    const box = panel().locator('.monaco-list-row', { hasText: 'ferry.md' }).locator('input[type="checkbox"]');
    await box.waitFor();
    assert.equal(await box.isChecked(), false);
    await box.click();
    await panel().locator('input[type="checkbox"]:checked').first().waitFor();
    await panel().getByRole('button', { name: 'Apply' }).click();
    await speakers(/^Tomo Abe, 3 turns/).waitFor();
    assert.equal(await saved(), talk.replace('**Mara Lind:', '**Tomo Abe:'));
  });

  test('to a name that nobody has it is done at once, wherever the speaker is named', async () => {
    await rename(5, 'Tomas Abe');
    await speakers(/^Tomas Abe, 3 turns/).waitFor();
    assert.equal(await saved(), talk.replace('**Mara Lind:', '**Tomas Abe:').replaceAll('**Tomo Abe:', '**Tomas Abe:'));
  });
});
