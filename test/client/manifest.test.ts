/** The manifest and the code name the same commands and views, and stay within what a person can take in. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { commands, keybindings, views, menus, viewsWelcome } = manifest.contributes;

const code = (folder: string) =>
  readdirSync(folder)
    .map(it => readFileSync(`${folder}/${it}`, 'utf8'))
    .join('\n');

suite('manifest', () => {
  test('every command is in the code, and every command in the code is in the manifest', () => {
    const source = code('client/src/commands');
    const inCode = [
      ...[...source.matchAll(/\bid: 'verbatim\.(\w+)'/g)].map(it => it[1]!),
      ...[...source.matchAll(/\b(?:goTo|move|filter|showAll|order)\('(\w+)'/g)].map(it => it[1]!),
    ];
    const contributed = commands.map((it: { command: string }) => it.command.replace('verbatim.', ''));
    assert.deepEqual([...inCode].sort(), [...contributed].sort());
  });

  test('every view is in the code, and every view in the code is in the manifest', () => {
    const inCode = [...code('client/src/views').matchAll(/\bid(?::| =) '(verbatim\.\w+)'/g)].map(it => it[1]);
    assert.deepEqual(inCode.sort(), views.verbatim.map((it: { id: string }) => it.id).sort());
  });

  test('every view says what will be there while it is empty', () => {
    const welcomed = new Set(viewsWelcome.map((it: { view: string }) => it.view));
    assert.deepEqual(
      views.verbatim.map((it: { id: string }) => it.id).filter((it: string) => !welcomed.has(it)),
      [],
    );
  });

  test('at most 30 commands in the palette, all of one category, and five views', () => {
    const left = menus.commandPalette.filter((it: { when: string }) => it.when === 'false');
    assert.ok(commands.length - left.length <= 30 && views.verbatim.length <= 5);
    assert.ok(commands.every((it: { category: string }) => it.category === 'Verbatim'));
  });

  test('keys and menus name commands that exist', () => {
    const known = new Set(commands.map((it: { command: string }) => it.command));
    const named = [...keybindings, ...Object.values(menus as Record<string, { command: string }[]>).flat()];
    assert.deepEqual(
      named.map(it => it.command).filter(it => !known.has(it)),
      [],
    );
  });

  test('keys work only in Markdown', () => {
    assert.ok(keybindings.every((it: { when: string }) => it.when.includes('editorLangId == markdown')));
  });
});
