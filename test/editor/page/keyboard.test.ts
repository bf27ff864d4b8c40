/** With the keyboard alone: every view and every command of the palette is reached and does its work. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { root } from '../../../scripts/host/install';
import { type Editor, openEditor } from './editor';

interface Manifest {
  readonly commands: readonly { readonly command: string; readonly title: string }[];
  readonly views: { readonly verbatim: readonly { readonly name: string }[] };
  readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
}
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const manifest: Manifest = read('package.json').contributes;
const english: Record<string, string> = read('package.nls.json');
const titleOf = (key: string) => english[key.replaceAll('%', '')] ?? key;

suite('with the keyboard alone', () => {
  let editor: Editor;
  suiteSetup(async () => {
    editor = await openEditor({ height: 1100 });
    await open('panel.en.md');
    await editor.status(/turn|turns/).waitFor();
  });
  setup(async () => {
    // Whatever the test before has left open, so that what it shows next is its own.
    await press('Escape', 'Escape', 'Control+K', 'Control+W');
    const empty = editor.page.locator('.editor-group-container.empty');
    const unsaved = editor.page.getByRole('button', { name: "Don't Save" });
    await empty.or(unsaved).first().waitFor();
    if (await unsaved.isVisible()) await unsaved.click();
    await empty.waitFor();
  });
  suiteTeardown(() => editor?.[Symbol.asyncDispose]());

  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await editor.page.keyboard.press(key);
  };
  const picker = () => editor.page.locator('.quick-input-widget');
  /** Types into the picker that is open, and takes the row once it is the one that is wanted. */
  const take = async (words: string, row: string) => {
    // What is typed before the picker has the keyboard would go into the text.
    await picker().locator('input.input:focus').waitFor();
    await press('Control+A');
    await editor.page.keyboard.type(words);
    await picker().locator('.monaco-list-row.focused', { hasText: row }).waitFor();
    await press('Enter');
  };
  const open = async (name: string) => {
    await press('Control+P');
    await take(name, name);
    await editor.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await press('Control+1');
  };
  const run = async (title: string) => {
    await press('F1');
    await take(`>Verbatim: ${title}`, title);
  };
  const cursor = () => editor.page.getByRole('button', { name: /^Ln \d+, Col/ });
  const at = async () => (await cursor().getAttribute('aria-label')) ?? '';
  /** The command moves the cursor to another line. */
  const moves = async (title: string) => {
    const before = await at();
    const line = /Ln \d+/.exec(before)![0];
    await run(title);
    await editor.page.getByRole('button', { name: new RegExp(`^(?!${line},)Ln \\d+, Col`) }).waitFor();
  };
  const says = (words: string | RegExp) => editor.page.locator('.statusbar').getByText(words).first().waitFor();
  const opens = (name: string) => editor.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  const asks = async (words: string | RegExp) => {
    await picker().getByText(words).first().waitFor();
    await press('Escape');
    await picker().waitFor({ state: 'hidden' });
  };
  const changes = () => editor.page.locator('.tab.active.dirty').waitFor();
  const undone = async () => {
    await press('Control+Z');
    await editor.page.locator('.tab.active:not(.dirty)').waitFor();
  };

  /** A text that is opened again puts the cursor where it was, some time after it is shown: whoever was early, asks again. */
  const openAtHead = async (name: string) => {
    await open(name);
    const head = editor.page.getByRole('button', { name: 'Ln 1, Col 1' });
    await editor.page.locator('.editor-group-container.active .monaco-editor.focused .view-line').first().waitFor();
    let times = 0;
    do {
      await press('Control+Home');
      await head.waitFor({ timeout: 1000 }).catch(() => undefined);
      times++;
    } while (times < 10 && !(await head.isVisible()));
    await head.waitFor();
  };
  /** In the transcript: from its head, or from a turn. */
  const atHead = () => openAtHead('panel.en.md');
  const inTurn = async () => {
    await atHead();
    await moves('Next Turn');
  };
  const inArticle = () => openAtHead('newsletter.md');

  const uses: Readonly<Record<string, () => Promise<unknown>>> = {
    'Next Turn': () => atHead().then(() => moves('Next Turn')),
    'Previous Turn': () => inTurn().then(() => moves('Previous Turn')),
    'Next Turn of This Speaker': () => inTurn().then(() => moves('Next Turn of This Speaker')),
    'Previous Turn of This Speaker': () => inTurn().then(() => moves('Previous Turn of This Speaker')),
    'Next Bracket Note': () => atHead().then(() => moves('Next Bracket Note')),
    'Previous Bracket Note': () => atHead().then(() => moves('Previous Bracket Note')),
    'Next Gap': () => atHead().then(() => moves('Next Gap')),
    'Previous Gap': () => atHead().then(() => moves('Previous Gap')),
    'Next Quotation': () => inArticle().then(() => moves('Next Quotation')),
    'Previous Quotation': () => inArticle().then(() => moves('Previous Quotation')),
    'Next Fault': () => inArticle().then(() => moves('Next Fault')),
    'Previous Fault': () => inArticle().then(() => moves('Previous Fault')),
    'Go to Source of Quotation': async () => {
      await inArticle();
      await moves('Next Quotation');
      await run('Go to Source of Quotation');
      await opens('panel.en.md');
    },
    'Insert Citation': async () => {
      await open('newsletter.md');
      await press('Control+End');
      await run('Insert Citation');
      await take('many cars', 'that many cars');
      await changes();
      await undone();
    },
    'Cite Selection': async () => {
      await inTurn();
      await run('Cite Selection');
      await says('The cited quotation is on the clipboard');
    },
    'Insert Speaker Label': async () => {
      await inTurn();
      await press('Control+End');
      await run('Insert Speaker Label');
      await changes();
      await undone();
    },
    'Select Turn': async () => {
      await inTurn();
      await run('Select Turn');
      await editor.page.getByRole('button', { name: /\(\d+ selected\)/ }).waitFor();
    },
    'Move Turn Down': async () => {
      await inTurn();
      await moves('Next Turn');
      await moves('Move Turn Down');
      await undone();
    },
    'Move Turn Up': async () => {
      await inTurn();
      await moves('Next Turn');
      await moves('Next Turn');
      await moves('Move Turn Up');
      await undone();
    },
    'Only This Speaker': async () => {
      await inTurn();
      await run('Only This Speaker');
      const only = editor.page.locator('.statusbar').getByRole('button', { name: /^Only / });
      await only.waitFor();
      await run('Only This Speaker');
      await only.waitFor({ state: 'hidden' });
    },
    'Toggle Bracket Notes': async () => {
      await atHead();
      for (const state of ['dimmed', 'hidden', 'shown']) {
        await run('Toggle Bracket Notes');
        await says(`Bracket notes are ${state}`);
      }
    },
    'Open Original Beside': async () => {
      await atHead();
      await run('Open Original Beside');
      await opens('panel.zh.md');
    },
    'Go to Same Turn in Other Language': async () => {
      await inTurn();
      await run('Go to Same Turn in Other Language');
      await opens('panel.zh.md');
    },
    'New Translation…': async () => {
      await open('panel.zh.md');
      await run('New Translation…');
      await asks(/./);
    },
    'Mark Translation as Up to Date': async () => {
      await atHead();
      await run('Mark Translation as Up to Date');
      await changes();
      await undone();
    },
    'Show Conversation': async () => {
      await inTurn();
      await run('Show Conversation');
      const page = editor.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
      await page.getByRole('heading', { name: 'Who speaks when' }).waitFor();
      // The page has the keyboard a moment after its tab; until then a key goes nowhere.
      const said = page.locator('.said');
      for (let times = 0; times < 6 && !(await said.isVisible()); times++) {
        await press('Control+2', 'Tab', 'End');
        await said.waitFor({ timeout: 1000 }).catch(() => undefined);
      }
      await said.waitFor();
      await editor.picture('conversation-keyboard');
      await press('Enter');
      await editor.status(/turn 42 of 42/).waitFor();
    },
    'Import Transcript…': async () => {
      await run('Import Transcript…');
      await asks(/./);
    },
    'Export Transcript…': async () => {
      await atHead();
      await run('Export Transcript…');
      await asks(/Export Transcript/);
    },
    'Verify All Quotations': async () => {
      await run('Verify All Quotations');
      await editor.page.locator('.notification-toast', { hasText: 'quotations were verified' }).waitFor();
      await editor.page.locator('.tab.active', { hasText: 'Untitled' }).waitFor();
      await editor.picture('verified');
    },
    'Restart Server': async () => {
      await inTurn();
      await run('Restart Server');
      await moves('Next Turn');
    },
  };

  const hidden = new Set(manifest.menus.commandPalette.flatMap(it => (it.when === 'false' ? [it.command] : [])));
  const titles = manifest.commands.filter(it => !hidden.has(it.command)).map(it => titleOf(it.title));

  test('every command of the palette is used here', () => {
    assert.deepEqual(Object.keys(uses).sort(), [...titles].sort());
  });

  for (const [title, use] of Object.entries(uses)) test(title, use);

  /** In each view a row whose first child Enter opens, and the text in which the view shows it. */
  const rows: Readonly<Record<string, readonly [words: string, from: string]>> = {
    Speakers: ['Lu Wenqing', 'panel.en.md'],
    Notes: ['Gaps to fill', 'panel.en.md'],
    Quotations: ['Altered', 'newsletter.md'],
    Translation: ['Done', 'panel.en.md'],
    Corpus: ['Texts that quote', 'panel.en.md'],
  };

  for (const { name } of manifest.views.verbatim) {
    const view = titleOf(name);
    test(`the view ${view}`, async () => {
      const [words, from] = rows[view]!;
      await openAtHead(from);
      const pane = editor.pane(view);
      const focused = pane.locator('.monaco-list:focus .monaco-list-row.focused');
      const wanted = focused.and(pane.getByRole('treeitem', { name: new RegExp(`^${words}`) }));
      const down = async () => {
        const before = await focused.getAttribute('aria-label');
        await press('ArrowDown');
        await focused.and(pane.locator(`:not([aria-label=${JSON.stringify(before)}])`)).waitFor();
      };
      // A view that was closed has no rows to go to when it is opened: who was early goes there again.
      let times = 0;
      do {
        await press('F1');
        await take(`>Verbatim: Focus on ${view} View`, `Focus on ${view} View`);
        await pane
          .getByRole('treeitem', { name: new RegExp(`^${words}`) })
          .first()
          .waitFor();
        await press('Home');
        await focused.waitFor({ timeout: 2000 }).catch(() => undefined);
        times++;
      } while (times < 6 && !(await focused.isVisible()));
      for (let row = 0; row < 20 && !(await wanted.isVisible()); row++) await down();
      await wanted.waitFor();
      if ((await wanted.getAttribute('aria-expanded')) !== 'true') await press('ArrowRight');
      await wanted.and(pane.locator('[aria-expanded=true]')).waitFor();
      await pane.locator('.monaco-list-row[aria-level="2"]').first().waitFor();
      await down();
      await press('Enter');
      if (view === 'Corpus') await opens('newsletter.md');
      else await editor.page.getByRole('button', { name: /^(?!Ln 1,)Ln \d+, Col/ }).waitFor();
    });
  }
});
