/** The walkthrough: short, with a picture and an end for each step, and nothing in it that leads nowhere. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { walkthroughs, commands, views } = manifest.contributes;
const languages = ['package.nls.json', 'package.nls.zh-cn.json'];

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}
const steps: readonly Step[] = walkthroughs[0].steps;

/** What can be named in a link or an event: our commands and views, and the commands of VS Code that we use. */
const known = new Set<string>([
  ...commands.map((it: { command: string }) => it.command),
  ...views.verbatim.flatMap(({ id }: { id: string }) => [id, `${id}.focus`]),
  'workbench.action.quickOpen',
  'markdown.showPreviewToSide',
]);

suite('walkthrough', () => {
  test('there is one, of at most six steps', () => {
    assert.equal(walkthroughs.length, 1);
    assert.ok(steps.length > 0 && steps.length <= 6);
  });

  test('every step has a picture of its own in the colours of the theme, with words for those who do not see it', () => {
    for (const { id, media } of steps) {
      const picture = readFileSync(media.svg, 'utf8');
      assert.match(picture, /var\(--vscode-/, id);
      assert.doesNotMatch(picture, /<script|<image|<text|href=/, id);
      assert.match(media.altText, /^%.+%$/, id);
    }
    assert.equal(new Set(steps.map(it => it.media.svg)).size, steps.length);
  });

  test('every step ends with something that can happen', () => {
    for (const { id, completionEvents } of steps) {
      assert.ok(completionEvents.length > 0, id);
      for (const event of completionEvents) assert.ok(known.has(event.replace(/^on(?:Command|View):/, '')), event);
    }
  });

  test('every link of a description leads to a command that exists, in each language', () => {
    for (const language of languages) {
      const words: Record<string, string> = JSON.parse(readFileSync(language, 'utf8'));
      for (const { description } of steps) {
        const links = [...words[description.slice(1, -1)]!.matchAll(/\(command:([^)]+)\)/g)].map(it => it[1]!);
        assert.ok(links.length > 0, description);
        for (const link of links) assert.ok(known.has(link), link);
      }
    }
  });
});
