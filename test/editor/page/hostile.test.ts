/** A transcript whose every name and note is made to become something else: in the views and the picture all stay words. */
import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';

import { type Editor, openEditor } from './editor';

/** Where one of them ran, `fell` would be set; where one of them were mark-up, it would ask for `evil.example`. */
const tags: readonly string[] = [
  '<script>top.fell = fell = 1</script>',
  '<img src=x onerror="top.fell = fell = 1">',
  '<img src="https://evil.example/x.png">',
  '<svg onload="top.fell = fell = 1">',
  '"><b onmouseover="top.fell = fell = 1">',
  '<iframe srcdoc="<script>parent.fell = 1</script>"></iframe>',
  '<style>* { display: none !important }</style>',
];
/** Tags are not words of what is said; as code or written with entities they are. */
const strings: readonly string[] = [
  ...tags,
  ...tags.map(it => it.replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
  ...tags.map(it => `\`${it}\``),
  '![a](https://evil.example/y.png)',
  '[a](command:workbench.action.closeAllEditors)',
  '$(zap) $(sync~spin)',
  '{{constructor.constructor("fell = 1")()}}',
  "');fell=1;('",
];

/** Names, what they say first, notes and headings. */
const text = [
  `---\ntitle: Hostile\nspeakers: ${JSON.stringify(strings.map((it, n) => `Ann ${n} ${it}`))}\n---\n`,
  ...strings.flatMap((it, n) => [
    `## ${it}\n`,
    `**Bo:** ${it} and we begin here, with ${n} of them. [${it}]\n`,
    `**Ann ${n} ${it.replace(/[[\]:*]/g, ' ')}:** ${it} And on we go. [Heimat, “${it}”]\n`,
    `**Cy:** On we go. [inaudible]\n`,
    `**Ann ${n} ${it.replace(/[[\]:*]/g, ' ')}:** ${it} And on again.\n`,
  ]),
].join('\n');

suite('hostile words', () => {
  let editor: Editor;
  const said: string[] = [];
  const asked: string[] = [];
  suiteSetup(async () => {
    editor = await openEditor({ files: { 'hostile.md': text } });
    editor.page.on('console', it => said.push(it.text()));
    editor.page.on('request', it => asked.push(it.url()));
    await editor.showViews();
    await editor.open('hostile.md');
  });
  suiteTeardown(() => editor?.[Symbol.asyncDispose]());

  /** In every frame nothing has run, and nothing was asked of others. */
  const nothingFell = async () => {
    const fell = (frame: Frame) => frame.evaluate('globalThis.fell').catch(() => undefined);
    for (const frame of editor.page.frames()) assert.equal(await fell(frame), undefined, frame.url());
    assert.deepEqual(
      asked.filter(it => it.includes('evil.example')),
      [],
    );
  };

  test('are words in the views', async () => {
    await editor.row('Ann 1 <img src=x').waitFor();
    await editor.row('Bo').click();
    await editor.page.keyboard.press('ArrowRight');
    await editor.row('and we begin here').waitFor();
    const elements = editor.page.locator(
      '.sidebar :is(script, img[src*="x"], svg[onload], iframe, b[onmouseover], .codicon-zap, a[href^="command"])',
    );
    assert.equal(await elements.count(), 0);
    await nothingFell();
    await editor.picture('hostile-views');
  });

  test('are words in the picture, whose page breaks none of its own rules', async () => {
    said.length = 0;
    await editor.run('Show Conversation');
    const page = editor.page.frameLocator('iframe.webview.ready').frameLocator('iframe');
    await page.getByRole('heading', { name: 'Who speaks when' }).waitFor();
    await page.getByText('<img src=x').first().waitFor();
    assert.equal(await page.locator('main :is(script, img, iframe, style, b, a, [onload])').count(), 0);
    await page.getByRole('option').nth(1).hover();
    await page.getByRole('option').nth(1).click();
    await editor.status(/turn 2 of \d+/).waitFor();
    await nothingFell();
    assert.deepEqual(
      said.filter(it => /Content Security Policy|Refused to/i.test(it)),
      [],
    );
    await editor.picture('hostile-conversation');
  });

  test('run nothing from the status bar', async () => {
    await editor.page.keyboard.press('Control+1');
    for (let n = 0; n < 3; n++) await editor.run('Next Turn');
    await editor.status(/turn \d+ of \d+/).waitFor();
    assert.equal(await editor.page.locator('.statusbar .codicon-zap').count(), 0);
    await nothingFell();
  });
});
