/** A page of a real VS Code, driven as a person does: keys, clicks, and looking until something is there. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';

import { startBrowser } from '../../../scripts/host/browser';
import { root } from '../../../scripts/host/install';
import { urlOf } from '../../../scripts/host/server';
import { forget, watchFailures } from './failure';

/** Below it each editor has a folder of its own. */
const folders = process.env.VERBATIM_EDITOR_FOLDER ?? '';

export interface Editor extends AsyncDisposable {
  readonly page: Page;
  /** Absolute path of the folder that it shows. */
  readonly folder: string;
  /** Opens a file of the workspace by its name. */
  open(name: string): Promise<void>;
  /** Runs a command of ours by its title in the palette. */
  run(title: string): Promise<void>;
  /** Presses keys of VS Code's own that ask for something, and chooses it. */
  choose(keys: readonly string[], row: string): Promise<void>;
  /** Opens the container of our views. */
  showViews(): Promise<void>;
  /** One of our views, by its title. */
  pane(view: string): Locator;
  /** A row of our views, by words in it. */
  row(words: string): Locator;
  /** Our item in the status bar, by what a screen reader says of it. */
  status(spoken: RegExp): Locator;
  /** Keeps what the page looks like under `test-output/`. */
  picture(name: string): Promise<void>;
}

export interface EditorOptions {
  /** Of a server of one's own; the one of all suites where nothing is said. */
  readonly port?: number;
  /** Of a page that shows a folder already; then `folder` is empty. */
  readonly url?: string;
  readonly kind?: 'web';
  /** The server has the extension already. */
  readonly installed?: boolean;
  readonly locale?: string;
  readonly width?: number;
  readonly height?: number;
  /** What lies beside the samples, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

/**
 * The editor takes its language from here and hands it to the extensions. Its own words stay English: those of other
 * languages come with language packs.
 */
const languageOf = (locale: string): string =>
  `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value: '${locale}' });`;

/** The samples as they come, in a folder that no editor has seen: what others left unsaved comes back with a folder. */
const freshFolder = (files: Readonly<Record<string, string>>): string => {
  const folder = path.join(mkdtempSync(path.join(folders, 'editor-')), 'workspace');
  cpSync(path.join(root, 'samples'), folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
};

export const openEditor = async (options: EditorOptions = {}): Promise<Editor> => {
  const folder = options.url === undefined ? freshFolder(options.files ?? {}) : '';
  const browser: Browser = await startBrowser();
  const { width = 1440, height = 900, kind, installed = false, locale } = options;
  const page = await browser.newPage({ viewport: { width, height } });
  const port = options.port ?? Number(process.env.VERBATIM_EDITOR_PORT);
  page.setDefaultTimeout(20_000);
  if (locale !== undefined) await page.addInitScript(languageOf(locale));
  await page.goto(
    options.url ?? urlOf(port, { folder, ...(!installed && { extension: root }), ...(kind && { kind }) }),
  );
  await page.locator('.activitybar a[aria-label="Verbatim"]').waitFor();

  /** Types into the picker and takes the row in focus once it is the one that is wanted. */
  const pick = async (words: string, row: string) => {
    const input = page.locator('.quick-input-widget input.input');
    await input.fill(words);
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: row }).waitFor();
    await page.keyboard.press('Enter');
    // What was chosen may open a picker of its own at once, in the same place.
    const value = () => input.inputValue({ timeout: 1000 }).catch(() => undefined);
    while ((await input.isVisible()) && (await value()) === words)
      await page.evaluate('new Promise(requestAnimationFrame)');
  };

  const editor: Editor = {
    page,
    folder,
    open: async name => {
      await page.keyboard.press('Control+P');
      await pick(name, name);
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    },
    run: async title => {
      await page.keyboard.press('F1');
      await pick(`>Verbatim: ${title}`, title);
    },
    choose: async (keys, row) => {
      for (const key of keys) await page.keyboard.press(key);
      await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
      await pick(row, row);
    },
    showViews: async () => {
      const container = page.locator('.activitybar .action-item', { has: page.locator('a[aria-label="Verbatim"]') });
      if (!(await container.getAttribute('class'))?.includes('checked')) await container.click();
      // The mouse stays off the icon, whose hint would cover a view.
      await page.mouse.move(700, 4);
      await page.locator('.composite.viewlet[id="workbench.view.extension.verbatim"]').waitFor();
    },
    pane: view =>
      page.locator('.sidebar .pane', { has: page.locator('.pane-header').getByText(view, { exact: true }) }),
    row: words => page.locator('.sidebar .monaco-list-row', { hasText: words }).first(),
    status: spoken => page.locator('.statusbar').getByRole('button', { name: spoken }),
    picture: async name => {
      const file = path.join(root, 'test-output/pictures', `${name}.png`);
      mkdirSync(path.dirname(file), { recursive: true });
      await page.screenshot({ path: file });
    },
    [Symbol.asyncDispose]: () => {
      forget(editor);
      return browser.close();
    },
  };
  watchFailures(editor);
  return editor;
};
