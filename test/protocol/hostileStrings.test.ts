/** Words of a document stay words wherever they are shown: nothing of them becomes mark-up, a link or a command. */
import assert from 'node:assert/strict';
import MarkdownItPackage from 'markdown-it';
import { hostileStrings } from '../support/hostileStrings';
import { type LanguageClient, startServer } from '../support/languageClient';

const folder = 'file:///desk/';
const uri = `${folder}talk.md`;

/** Every value under the name, at any depth. */
function* valuesOf(answer: unknown, name: string): Generator<unknown> {
  if (typeof answer !== 'object' || answer === null) return;
  for (const [key, value] of Object.entries(answer)) {
    if (key === name) yield value;
    yield* valuesOf(value, name);
  }
}

suite('hostile strings', () => {
  let client: LanguageClient;
  const files: Record<string, string> = {};
  suiteSetup(async () => {
    client = await startServer({ folders: [folder], files });
  });
  suiteTeardown(async () => {
    assert.equal(await client.stop(), 0);
    assert.doesNotMatch(client.errors, /uncaught|unhandled/i);
  });

  /** A transcript whose every part says the words. */
  const saying = (words: string) => {
    const inLine = words.replace(/[\r\n\u2028\u2029]/g, ' ');
    const yaml = JSON.stringify(words);
    return [
      `---\ntitle: ${yaml}\nspeakers:\n  - ${yaml}\n  - ${JSON.stringify(`Bo (${words})`)}\nlang: en\n---\n`,
      `# ${inLine}\n`,
      `**${inLine}:** We rebuilt the old bridge in 1998. [${inLine}] (${inLine})\n`,
      `**Bo:** ${inLine} “We rebuilt the old bridge in 1998, ${inLine}.” [Heimat, “${inLine}”]\n`,
      `**${inLine}:** Yes. [${inLine}](${inLine}) <${inLine}>\n`,
      `> ${inLine}\n>\n> — ${inLine}, [${inLine}](talk-2.md)\n`,
    ].join('\n');
  };

  async function answersTo(words: string): Promise<readonly unknown[]> {
    const text = saying(words);
    files[`${folder}talk-2.md`] = text;
    client.open(uri, text);
    const answers: unknown[] = [];
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    for (const kind of ['documentSymbol', 'codeLens', 'documentLink', 'diagnostic'])
      answers.push(await client.ask(`textDocument/${kind}`, uri));
    answers.push(
      await client.request('textDocument/inlayHint', { textDocument: { uri }, range: whole }),
      await client.request('textDocument/codeAction', {
        textDocument: { uri },
        range: whole,
        context: { diagnostics: [] },
      }),
    );
    for (const [n, line] of text.split('\n').entries())
      for (const character of [3, 8, Math.floor(line.length / 2), line.length - 3].filter(it => it > 0 && it < 300))
        for (const kind of ['hover', 'completion'])
          if (line !== '' && (kind === 'hover' || character === 3))
            answers.push(await client.ask(`textDocument/${kind}`, uri, { line: n, character }));
    client.close(uri);
    return answers;
  }

  /** As VS Code shows what is not trusted and supports no HTML. */
  const markdown = new MarkdownItPackage({ html: false, linkify: true });

  /** What becomes of Markdown that is not just words. */
  function* becomes(value: string): Generator<string> {
    for (const token of markdown.parse(value, {}).flatMap(it => [it, ...(it.children ?? [])])) {
      if (token.type === 'html_block' || token.type === 'html_inline') yield token.content;
      if (token.type === 'image') yield String(token.attrGet('src'));
      const target = token.type === 'link_open' ? String(token.attrGet('href')) : undefined;
      // Ours lead to places in the workspace, and to our own pages.
      if (target !== undefined && !target.startsWith(folder) && !target.includes('/docs/rules/')) yield target;
    }
  }

  test('there are three hundred of them', () => assert.ok(new Set(hostileStrings).size >= 300));

  test('none becomes more than words in what hovers, completions, lenses and hints show', async function () {
    this.timeout(300_000);
    let shown = 0;
    for (const words of hostileStrings) {
      const wrong: string[] = [];
      for (const answer of await answersTo(words)) {
        for (const it of valuesOf(answer, 'kind')) assert.notEqual(it, 'html');
        for (const contents of [
          ...valuesOf(answer, 'contents'),
          ...valuesOf(answer, 'documentation'),
          ...valuesOf(answer, 'tooltip'),
        ]) {
          if (typeof contents !== 'object' || contents === null) continue;
          const { kind, value } = contents as { readonly kind: string; readonly value: string };
          shown++;
          // Of links that stand in the text, no word becomes one in the hover.
          if (kind === 'markdown') wrong.push(...becomes(value));
        }
        for (const command of valuesOf(answer, 'command')) {
          const name = typeof command === 'string' ? command : (command as { command?: string } | null)?.command;
          if (name !== undefined) assert.match(name, /^verbatim\.|^editor\.action\./, words);
        }
        for (const target of valuesOf(answer, 'target'))
          assert.match(String(target), /^(?:https?:|mailto:|file:\/\/\/desk\/|file:.*\/docs\/rules\/)/);
      }
      assert.deepEqual(wrong, [], JSON.stringify(words));
    }
    console.log(`      ${hostileStrings.length} strings, ${shown} times shown`);
    assert.ok(shown > hostileStrings.length, 'Nothing was shown.');
  });
});
