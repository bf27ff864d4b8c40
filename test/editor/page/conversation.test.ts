/** The page Conversation by itself: what is drawn, the keyboard, and what a checker of accessibility says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';

import { figuresOf } from '../../../client/src/conversation/figures';
import type { PageMessage, PageWords, ShowMessage } from '../../../client/src/conversation/messages';
import { startBrowser } from '../../../scripts/host/browser';
import { root } from '../../../scripts/host/install';
import { panel, turn } from '../../views/panel';

const words: PageWords = {
  nobody: 'Speaker not known',
  lanes: 'Who speaks when',
  lanesHelp: 'Arrow keys go from turn to turn.',
  shares: 'How much each says',
  speaker: 'Speaker',
  turns: 'Turns',
  words: 'Words',
  share: 'Share in %',
  longest: 'Longest turn',
  length: { one: '{0} word', many: '{0} words' },
  longestTurns: 'Longest turns',
  follows: 'Who follows whom',
  followsHelp: 'How often.',
  followedBy: 'followed by',
  saveSvg: 'Save as SVG',
  savePng: 'Save as PNG',
  saveCsv: 'Save as CSV',
  counting: '2 speakers · 3 turns',
  empty: 'There are no turns here.',
};

/** Colours as VS Code's own themes have them. */
const themes = {
  light: {
    foreground: '#3b3b3b',
    'editor-background': '#ffffff',
    'verbatim-speaker1': '#1a85ff',
    'verbatim-speaker2': '#d18616',
    'button-secondaryForeground': '#3b3b3b',
    'button-secondaryBackground': '#e5e5e5',
  },
  dark: {
    foreground: '#cccccc',
    'editor-background': '#1f1f1f',
    'verbatim-speaker1': '#3794ff',
    'verbatim-speaker2': '#d18616',
    'button-secondaryForeground': '#cccccc',
    'button-secondaryBackground': '#313131',
  },
};

suite('page of the conversation', () => {
  let browser: Browser;
  let said: PageMessage[];
  let saidMore: () => void = () => undefined;
  suiteSetup(async () => {
    browser = await startBrowser();
  });
  suiteTeardown(() => browser.close());

  const open = async (theme: keyof typeof themes, overview = panel()): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
    said = [];
    await page.exposeFunction('tell', (message: PageMessage) => {
      said.push(message);
      saidMore();
    });
    const variables = Object.entries(themes[theme]).map(([name, colour]) => `--vscode-${name}: ${colour};`);
    await page.setContent(
      `<html lang="en"><head><title>Conversation</title><style>:root { ${variables.join('')} --vscode-font-family: sans-serif; --vscode-font-size: 13px }</style></head><body><main id="page"></main></body></html>`,
    );
    await page.addStyleTag({ path: path.join(root, 'media/conversation.css') });
    await page.addScriptTag({
      content:
        'globalThis.acquireVsCodeApi = () => ({ postMessage: tell, getState: () => undefined, setState: () => undefined })',
    });
    await page.addScriptTag({ path: path.join(root, 'dist/conversation.js') });
    const message: ShowMessage = {
      kind: 'show',
      uri: overview.uri,
      title: 'panel.md',
      figures: figuresOf(overview),
      words,
    };
    await page.evaluate(`window.postMessage(${JSON.stringify(message)})`);
    await page.locator('h1').waitFor();
    return page;
  };

  for (const theme of ['light', 'dark'] as const) {
    test(`a checker of accessibility finds nothing, ${theme}`, async () => {
      const page = await open(theme);
      await page.screenshot({ path: path.join(root, `test-output/pictures/conversation-page-${theme}.png`) });
      const require = createRequire(path.join(root, 'package.json'));
      await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
      const { violations } = (await page.evaluate('axe.run()')) as {
        violations: { id: string; nodes: { html: string }[] }[];
      };
      assert.deepEqual(
        violations.map(it => `${it.id}: ${it.nodes[0]?.html}`),
        [],
      );
    });
  }

  test('a name too long for its place is cut at its end, and never at its beginning', async () => {
    const long = 'WWWWWW MMMMMMMM WWWWWWWW';
    const { speakers, ...more } = panel();
    const named = [{ ...speakers[0]!, name: long }, ...speakers.slice(1)];
    const page = await open('light', panel({ ...more, speakers: named }));
    const name = page.locator('text.voice').first();
    assert.match((await name.textContent()) ?? '', /^WWWWWW M+…$/);
    const [picture, place] = await Promise.all([page.locator('.lanes svg').boundingBox(), name.boundingBox()]);
    assert.ok(place!.x >= picture!.x, `${place!.x} is left of ${picture!.x}`);
  });

  /** The last thing that the page says of that kind: what is done with the mouse is told a moment later. */
  const heard = async (kind: PageMessage['kind']): Promise<PageMessage | undefined> => {
    while (said.at(-1)?.kind !== kind)
      await new Promise<void>(done => {
        saidMore = done;
      });
    return said.at(-1);
  };

  const show = (page: Page, overview = panel(), title = 'edited.md') => {
    const message: ShowMessage = { kind: 'show', uri: overview.uri, title, figures: figuresOf(overview), words };
    return page.evaluate(`window.postMessage(${JSON.stringify(message)})`);
  };

  test('a turn that is pressed while the text is edited is gone to when the button is let go', async () => {
    const page = await open('light');
    await page.getByRole('option').nth(1).hover();
    await page.mouse.down();
    await show(page, panel({ turns: [...panel().turns, turn(11, 'Tomo Abe', 'And now?')] }));
    await page.getByRole('heading', { name: 'edited.md' }).waitFor();
    await page.mouse.up();
    assert.deepEqual(await heard('go'), { kind: 'go', turn: 1 });
  });

  test('a longest turn that is pressed while the text is edited is gone to, too', async () => {
    const page = await open('light');
    const longest = page.getByRole('button', { name: 'Tomo Abe' });
    await longest.hover();
    await page.mouse.down();
    await show(page);
    await page.getByRole('heading', { name: 'edited.md' }).waitFor();
    await page.mouse.up();
    assert.deepEqual(await heard('go'), { kind: 'go', turn: 1 });
  });

  test('a press that is let go elsewhere goes nowhere', async () => {
    const page = await open('light');
    await page.getByRole('option').nth(1).hover();
    await page.mouse.down();
    await page.getByRole('heading', { name: 'How much each says' }).hover();
    await page.mouse.up();
    assert.deepEqual(
      said.filter(it => it.kind === 'go'),
      [],
    );
  });

  test('the click of a screen reader goes to the turn', async () => {
    const page = await open('light');
    await page.getByRole('option').nth(2).dispatchEvent('click', { detail: 0 });
    assert.deepEqual(await heard('go'), { kind: 'go', turn: 2 });
  });

  test('pointing at a turn shows who speaks, how much, and the first words; pointing elsewhere does not', async () => {
    const page = await open('light');
    await page.getByRole('option').nth(1).hover();
    const shown = page.locator('.said');
    assert.deepEqual(await shown.locator('> *').allTextContents(), ['Tomo Abe', '1:05 · 10 words', 'We shall.']);
    await page.getByRole('heading', { name: 'How much each says' }).hover();
    await shown.waitFor({ state: 'hidden' });
  });

  test('who walks with the keyboard reads the same, within the page', async () => {
    const page = await open('light');
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    const shown = page.locator('.said');
    await shown.getByText('Then tell us about the harbour.').waitFor();
    const box = await shown.boundingBox();
    assert.ok(box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= 900);
    await page.keyboard.press('Tab');
    await shown.waitFor({ state: 'hidden' });
  });

  test('an edit changes figures and tables, and a speaker who is gone is gone', async () => {
    const page = await open('light');
    const [mara] = panel().speakers;
    await show(page, panel({ speakers: [{ ...mara!, turns: [0] }], turns: [turn(2, 'Mara Lind', 'Alone.')] }));
    await page.getByRole('heading', { name: 'edited.md' }).waitFor();
    assert.equal(await page.getByRole('option').count(), 1);
    assert.deepEqual(await page.locator('tbody th').allTextContents(), ['Mara Lind', 'Mara Lind']);
    await show(page, panel({ speakers: [], turns: [] }), 'empty.md');
    await page.getByText('There are no turns here.').waitFor();
    await page.getByRole('listbox').waitFor({ state: 'hidden' });
  });

  test('a click on a turn goes there', async () => {
    const page = await open('light');
    await page.getByRole('option').nth(1).click();
    assert.deepEqual(await heard('go'), { kind: 'go', turn: 1 });
    assert.equal(await page.getByRole('option', { selected: true }).getAttribute('id'), 'piece-1');
  });

  test('with the keyboard alone: the arrows choose a turn, Enter goes there', async () => {
    const page = await open('light');
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    assert.deepEqual(await heard('go'), { kind: 'go', turn: 2 });
  });

  test('the turn in which the cursor of the editor stands is marked', async () => {
    const page = await open('light');
    await page.evaluate('window.postMessage({ kind: "cursor", turn: 1 })');
    await page.locator('.piece.here').waitFor();
    assert.deepEqual(await page.locator('.piece').evaluateAll(all => all.map(it => it.matches('.here'))), [
      false,
      true,
      false,
    ]);
  });

  test('who walks through the turns stays there when the text is edited', async () => {
    const page = await open('light');
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowRight');
    await show(page);
    await page.getByRole('heading', { name: 'edited.md' }).waitFor();
    await page.keyboard.press('Enter');
    assert.deepEqual(await heard('go'), { kind: 'go', turn: 1 });
  });

  test('every turn has a name for those who do not see it', async () => {
    const page = await open('light');
    const names = await page.getByRole('option').evaluateAll(all => all.map(it => it.getAttribute('aria-label')));
    assert.deepEqual(names, [
      'Mara Lind, Shall we begin?',
      'Tomo Abe, 1:05, We shall.',
      'Mara Lind, Then tell us about the harbour.',
    ]);
  });

  test('the picture is saved with its colours', async () => {
    const page = await open('light');
    await page.getByRole('button', { name: 'Save as SVG' }).click();
    const saved = said.find(it => it.kind === 'save');
    assert.equal(saved?.format, 'svg');
    assert.match(saved?.content ?? '', /fill="rgb\(26, 133, 255\)"/);
  });

  test('the picture is saved as an image of the format PNG', async () => {
    const page = await open('light');
    const saved = new Promise<PageMessage>(resolve => {
      said.push = (...messages) => {
        for (const it of messages) resolve(it);
        return 0;
      };
    });
    await page.getByRole('button', { name: 'Save as PNG' }).click();
    const message = await saved;
    assert.ok(message.kind === 'save' && message.format === 'png');
    assert.equal(Buffer.from(message.content, 'base64').subarray(1, 4).toString(), 'PNG');
  });
});
