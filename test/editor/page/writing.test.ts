/** A person writes down a conversation: labels with one key, turns split and joined, and the way to where one is. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Editor, openEditor } from './editor';

const talk = `# The Quay

**Mara Lind:** Who closed the gate that night?

**Tomo Abe:** I closed it with both hands. The water stood at my knees.

**Mara Lind:** And who opened it?

**Tomo Abe:** Nobody did until noon.
`;

suite('writing a transcript as a person does', () => {
  let editor: Editor;
  suiteSetup(async () => {
    editor = await openEditor({ files: { 'quay.md': talk } });
    await editor.showViews();
    await editor.open('quay.md');
    await editor
      .pane('Speakers')
      .getByRole('treeitem', { name: /^Tomo Abe/ })
      .waitFor();
    await editor.page.keyboard.press('Control+1');
  });
  suiteTeardown(() => editor?.[Symbol.asyncDispose]());
  // A menu that a failed test has left open would catch the keys of the next one.
  teardown(() => press('Escape', 'Escape'));

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await editor.page.keyboard.press(key);
  };
  const line = (number: number) =>
    editor.page.getByRole('button', { name: new RegExp(`^Ln ${number}, Col`) }).waitFor();
  const goTo = async (number: number, character = 1) => {
    await press('Control+G');
    await editor.page.locator('.quick-input-widget input.input').fill(`:${number}:${character}`);
    await press('Enter');
    await line(number);
  };
  const speakers = (name: RegExp) => editor.pane('Speakers').getByRole('treeitem', { name });
  /** The light bulb at the cursor, by what it offers. */
  const choose = async (words: string) => {
    const focused = editor.page.locator('.action-widget .monaco-list-row.focused');
    const wanted = editor.page.locator('.action-widget .monaco-list-row', { hasText: words }).first();
    // A menu that was opened while the text was still being read has the actions of the text before.
    for (let times = 0; times < 5 && !(await wanted.isVisible()); times++) {
      await press('Escape', 'Control+.');
      await wanted.waitFor({ timeout: 3000 }).catch(() => undefined);
    }
    await wanted.waitFor();
    for (let row = 0; row < 12 && !(await focused.filter({ hasText: words }).isVisible()); row++) {
      await press('ArrowDown');
      await editor.page.evaluate('new Promise(requestAnimationFrame)');
    }
    await focused.filter({ hasText: words }).waitFor();
    await press('Enter');
  };

  test('one key writes the label of who spoke before, and the same key the other of the last two', async () => {
    await press('Control+End', 'Enter', 'Alt+Enter');
    await speakers(/^Mara Lind, 3 turns/).waitFor();
    await press('Alt+Enter');
    await speakers(/^Tomo Abe, 3 turns/).waitFor();
    await press('Alt+Enter');
    await speakers(/^Mara Lind, 3 turns/).waitFor();
    await editor.page.keyboard.type('Thank you both.');
    await editor.picture('label-with-one-key');
  });

  test('a turn is split at the cursor, and joined again', async () => {
    await goTo(5, 44);
    await choose('Split here: Mara Lind says the rest');
    await speakers(/^Mara Lind, 4 turns/).waitFor();
    await editor.picture('turn-split');
    await goTo(9, 3);
    await choose('Join');
    await speakers(/^Mara Lind, 3 turns/).waitFor();
  });

  test('the way to the cursor names section and speaker, and long turns keep their label in sight', async () => {
    await editor.open('panel.en.md');
    await editor
      .pane('Speakers')
      .getByRole('treeitem', { name: /^Lu Wenqing/ })
      .waitFor();
    await press('Control+1', 'Control+Home');
    await goTo(30);
    const way = editor.page.locator('.editor-group-container .breadcrumbs-control');
    await way.getByText('Talk: A Forecast Is Not an Answer').waitFor();
    // Of two outlines VS Code shows the one that answers first: ours, when a file has been opened and after each edit.
    const named = way.locator('.monaco-highlighted-label').getByText('Lu Wenqing');
    await named.waitFor();
    for (let times = 0; times < 3; times++) {
      await press('End', 'Space');
      await editor.status(/./).first().waitFor();
      await named.waitFor();
      await press('Backspace');
    }
    await press('Control+Home');
    for (let scrolled = 0; scrolled < 32; scrolled++) await press('Control+ArrowDown');
    await editor.page.locator('.sticky-widget', { hasText: 'Lu Wenqing' }).waitFor();
    await editor.picture('sticky-turn');
  });

  test('a selection grows from the word to sentence, paragraph, turn and section', async () => {
    const lines = readFileSync(path.join(editor.folder, 'panel.en.md'), 'utf8').split('\n');
    const paragraph = lines[25]!;
    const wanted = ['gauges', `${paragraph.split('. ')[0]}.`, paragraph, lines.slice(21, 32).join('\n')];
    await goTo(26, paragraph.indexOf('gauges') + 2);
    const seen = new Set<number>();
    const chosen = editor.page.getByRole('button', { name: /\(\d+ selected\)/ });
    for (let steps = 0; steps < 8; steps++) {
      const before = steps === 0 ? '' : ((await chosen.getAttribute('aria-label')) ?? '');
      await press('Shift+Alt+ArrowRight');
      await editor.page
        .getByRole('button', { name: /\(\d+ selected\)/ })
        .and(editor.page.locator(`:not([aria-label="${before}"])`))
        .waitFor();
      seen.add(Number(/\((\d+) selected/.exec((await chosen.getAttribute('aria-label')) ?? '')?.[1]));
      if (seen.has(wanted.at(-1)!.length)) break;
    }
    assert.deepEqual(
      wanted.map(it => it.length).filter(it => !seen.has(it)),
      [],
      [...seen].join(', '),
    );
  });
});
