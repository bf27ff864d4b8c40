/** Measures activation in the extension host of a real VS Code: each time a fresh one, in a page of its own. */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

import { startBrowser } from '../../scripts/host/browser';
import { root } from '../../scripts/host/install';
import { type EditorServer, type Page, startServer } from '../../scripts/host/server';
import { mark } from '../editor/inside/mark';
import type { ActivationFigures } from './activationInside';

export type { ActivationFigures } from './activationInside';

/** One after the other; rejects where VS Code cannot be had or the measurement fails in it. */
export async function measureActivation(rounds: number): Promise<readonly ActivationFigures[]> {
  const tests = path.join(root, 'dist/test/activation.js');
  await build({
    entryPoints: [path.join(root, 'test/bench/activationInside.ts')],
    outfile: tests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const output = path.join(root, 'test-output/bench/activation');
  rmSync(output, { recursive: true, force: true });
  const folder = path.join(output, 'workspace');
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(root, 'samples'), folder, { recursive: true });
  await using server = await startServer({ port: 0, data: path.join(output, 'data') });
  const measured: ActivationFigures[] = [];
  // The first one fills the caches of disk and of compiled code, as it does for a user.
  for (let round = 0; round <= rounds; round++)
    measured.push(await measureOnce(server, { folder, extension: root, tests }));
  return measured.slice(1);
}

async function measureOnce(server: EditorServer, page: Page): Promise<ActivationFigures> {
  const browser = await startBrowser();
  try {
    const tab = await browser.newPage();
    let figures: ActivationFigures | undefined;
    let said = '';
    await tab.exposeFunction('codeAutomationLog', (_: string, [first]: unknown[]) => {
      const line = String(first);
      said += `${line}\n`;
      if (line.startsWith(mark)) figures = JSON.parse(line.slice(mark.length));
    });
    const exit = new Promise<number>(resolve => tab.exposeFunction('codeAutomationExit', resolve));
    await tab.goto(server.url(page));
    if ((await exit) !== 0 || figures === undefined) throw new Error(`Activation could not be measured:\n${said}`);
    return figures;
  } finally {
    await browser.close();
  }
}
