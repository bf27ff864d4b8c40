/** The extension in a real extension host: it is on, its commands and views are there. */
import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';

suite('activation', () => {
  const extension = () => {
    const found = extensions.getExtension('verbatim.verbatim');
    assert.ok(found, 'the extension is not there');
    return found;
  };

  test('every command of the manifest is registered', async () => {
    await extension().activate();
    const contributed: { command: string }[] = extension().packageJSON.contributes.commands;
    const registered = new Set(await commands.getCommands(true));
    assert.deepEqual(
      contributed.map(it => it.command).filter(it => !registered.has(it)),
      [],
    );
  });
});
