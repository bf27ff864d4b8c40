/** The views as a person uses them: the corpus, who quotes whom, filters, what stands on a row, dragging. */
import assert from 'node:assert/strict';
import { type Editor, openEditor } from './editor';

const hosts = [
  ['', {}],
  [' in the web extension host', { kind: 'web' }],
] as const;
for (const [name, host] of hosts)
  suite(`views${name}`, () => {
    let editor: Editor;
    suiteSetup(async () => {
      editor = await openEditor({ height: 1100, ...host });
      await editor.showViews();
    });
    suiteTeardown(() => editor?.[Symbol.asyncDispose]());

    /** A button in the title of a view; titles show them while they are pointed at. */
    const press = async (view: string, name: string) => {
      const pane = editor.pane(view);
      await pane.locator('.pane-header').hover();
      await pane.getByRole('button', { name }).click();
    };

    test('the corpus names the texts of the folder before one of them is open, and is read to the end', async () => {
      const corpus = editor.pane('Corpus');
      await corpus.getByRole('treeitem', { name: /^After the Water.*7 speakers, 1481 words, English/ }).waitFor();
      await corpus.getByRole('treeitem', { name: /^The Tideline.*\d+ findings, 17 quotations/ }).waitFor();
      await corpus.locator('.message').waitFor({ state: 'hidden' });
      await editor.picture('corpus-light');
    });

    test('a click in the corpus opens the text, and the row of the text that is open is selected', async () => {
      await editor
        .pane('Corpus')
        .getByRole('treeitem', { name: /^The Tideline/ })
        .click();
      await editor.page.locator('.tab.active[data-resource-name="newsletter.md"]').waitFor();
      await editor.open('panel.en.md');
      await editor
        .pane('Corpus')
        .getByRole('treeitem', { name: /^After the Water.*English/, selected: true })
        .waitFor();
    });

    test('a filter leaves the texts that say the words, until all are shown again', async () => {
      await press('Corpus', 'Filter Corpus…');
      await editor.page.locator('.quick-input-widget input.input').fill('english');
      await editor.page.keyboard.press('Enter');
      const corpus = editor.pane('Corpus');
      await corpus.getByText('Only what says “english”').waitFor();
      await corpus
        .getByRole('treeitem', { name: /Chinese/ })
        .first()
        .waitFor({ state: 'detached' });
      await corpus
        .getByRole('treeitem', { name: /English/ })
        .first()
        .waitFor();
      await press('Corpus', 'Show All Texts Again');
      await corpus
        .getByRole('treeitem', { name: /Chinese/ })
        .first()
        .waitFor();
    });

    test('speakers are filtered while one types, turns by how they begin; Escape takes it back', async () => {
      await press('Speakers', 'Filter Speakers and Turns…');
      await editor.page.locator('.quick-input-widget input.input').fill('add a number');
      const speakers = editor.pane('Speakers');
      await speakers.getByRole('treeitem', { name: /Let me add a number/ }).waitFor();
      await speakers.getByRole('treeitem', { name: /^Lu Wenqing/ }).waitFor({ state: 'detached' });
      await editor.picture('speakers-filtered');
      await editor.page.keyboard.press('Escape');
      await speakers.getByRole('treeitem', { name: /^Lu Wenqing/ }).waitFor();
    });

    test('a transcript shows who quotes it; a click goes to the words, the button to the article', async () => {
      const quotations = editor.pane('Quotations');
      await quotations.getByRole('treeitem', { name: /^Quoted in The Tideline/ }).waitFor();
      const row = quotations.getByRole('treeitem', { name: /^So what I want to say is this/ });
      await row.click();
      await editor.page.getByRole('button', { name: /^Ln 32, Col/ }).waitFor();
      await editor.picture('quoted-by');
      await row.hover();
      await row.getByRole('button', { name: 'Go to the Text That Quotes This' }).click();
      await editor.page.locator('.tab.active[data-resource-name="newsletter.md"]').waitFor();
    });

    test('quotations stand by source where one asks for it, and the window remembers', async () => {
      const quotations = editor.pane('Quotations');
      await quotations.getByRole('treeitem', { name: /^Altered \d/ }).waitFor();
      await press('Quotations', 'Quotations by Source');
      await quotations
        .getByRole('treeitem', { name: /^After the Water/ })
        .first()
        .waitFor();
      // Behind all that were found: the list does not draw what nobody has scrolled to.
      await quotations.locator('.monaco-list').hover();
      const last = quotations.getByRole('treeitem', { name: /^No source found/ });
      for (let turns = 0; turns < 40 && !(await last.isVisible()); turns++) {
        await editor.page.mouse.wheel(0, 300);
        await editor.page.evaluate('new Promise(requestAnimationFrame)');
      }
      await last.waitFor();
      await editor.picture('quotations-by-source');
      await press('Quotations', 'Quotations by State');
      await quotations.getByRole('treeitem', { name: /^Altered \d/ }).waitFor();
    });

    test('gaps are gone through from their row', async () => {
      await editor.open('panel.en.md');
      await editor.page.keyboard.press('Control+1');
      await editor.page.keyboard.press('Control+Home');
      const gaps = editor.pane('Notes').getByRole('treeitem', { name: /^Gaps to fill/ });
      await gaps.hover();
      await gaps.getByRole('button', { name: 'Next Gap' }).click();
      await editor
        .pane('Notes')
        .getByRole('treeitem', { name: /^\[inaudible 00:58:41\]/, selected: true })
        .waitFor();
    });

    test('a turn is copied as a cited quotation from its row', async () => {
      const speakers = editor.pane('Speakers');
      await speakers.getByRole('treeitem', { name: /^He Zhiyuan/ }).click();
      const turn = speakers.getByRole('treeitem', { name: /Let me add a number/ });
      await turn.hover();
      await turn.getByRole('button', { name: 'Cite Selection' }).click();
      await editor.page.locator('.statusbar').getByText('The cited quotation is on the clipboard').waitFor();
    });

    test('a turn that is dragged into an article is cited there', async () => {
      await editor.open('newsletter.md');
      await editor.page.keyboard.press('Control+1');
      await editor.page.keyboard.press('Control+End');
      await editor.page.keyboard.press('Enter');
      await editor.page.keyboard.press('Enter');
      // The transcript in the views, the article beside it.
      await editor.page.keyboard.press('Control+\\');
      await editor.open('panel.en.md');
      // Opened by the test before: which rows are open is kept while another text is looked at.
      const turn = editor.pane('Speakers').getByRole('treeitem', { name: /Let me add a number/ });
      await turn.waitFor();
      const article = editor.page.locator('.editor-group-container').first().locator('.view-lines');
      const cited = article.getByText('Let me add a number');
      const drag = async () => {
        // A drop puts the article in front; the views show the transcript again once it is looked at.
        await editor.page.keyboard.press('Control+2');
        await turn.waitFor();
        const from = (await turn.boundingBox())!;
        const to = (await article.locator('.view-line').last().boundingBox())!;
        await editor.page.mouse.move(from.x + 80, from.y + from.height / 2);
        await editor.page.mouse.down();
        await editor.page.mouse.move(to.x + 40, to.y + to.height / 2 - 30, { steps: 20 });
        await editor.page.keyboard.down('Shift');
        await editor.page.mouse.move(to.x + 20, to.y + to.height / 2, { steps: 20 });
        await editor.picture('drag-turn');
        // A hand takes a second, in which the extension is asked what is being dragged.
        for (let frame = 0; frame < 60; frame++) await editor.page.evaluate('new Promise(requestAnimationFrame)');
        await editor.page.mouse.up();
        await editor.page.keyboard.up('Shift');
      };
      // What is dragged is asked of the extension meanwhile: nobody's hand is as quick as this one, which may be too early.
      for (let times = 0; times < 4 && !(await cited.isVisible()); times++) {
        await drag();
        await cited.waitFor({ timeout: 5000 }).catch(() => undefined);
      }
      await cited.waitFor();
      await article.getByText('He Zhiyuan').last().waitFor();
      await editor.picture('drag-cited');
    });

    test('every row of every view has a name for those who do not see it', async () => {
      const rows = editor.page.locator('.sidebar [role=treeitem]');
      const names = await rows.evaluateAll(all => all.map(it => it.getAttribute('aria-label') ?? ''));
      assert.ok(names.length >= 15, `${names.length} rows`);
      assert.deepEqual(
        names.filter(it => it.trim() === ''),
        [],
      );
    });
  });
