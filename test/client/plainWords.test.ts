/** Words of documents stay words where VS Code would make icons and links of them. */
import assert from 'node:assert/strict';

import { remarkWords } from '../../client/src/exchange/remarkWords';
import { withoutIcons, withoutLinks } from '../../client/src/plainWords';
import { statusOf } from '../../client/src/statusBar';
import { hostileStrings } from '../support/hostileStrings';
import { panel } from '../views/panel';

/** As VS Code finds icons in labels; what stands behind a backslash is none. */
const icon = /(?<!\\)\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;
/** As VS Code finds links in notifications. */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

suite('plain words', () => {
  test('none of the hostile strings is an icon in a label', () => {
    assert.ok(hostileStrings.some(it => icon.test(it)));
    for (const words of hostileStrings) assert.doesNotMatch(withoutIcons(words), icon);
  });

  test('none of them is a link in a notification', () => {
    assert.ok(hostileStrings.some(it => link.test(it)));
    for (const words of hostileStrings) assert.doesNotMatch(withoutLinks(words), link);
  });

  test('a speaker with a name like an icon is none in the status bar', () => {
    const overview = panel();
    const [first, ...others] = overview.speakers;
    const speakers = [{ ...first!, name: '$(zap)' }, ...others];
    const status = statusOf({ ...overview, speakers }, overview.turns[0]!.range.start);
    assert.equal(status?.text, '$(comment-discussion) \\$(zap) 1/3');
    assert.equal(status?.spoken, '$(zap), turn 1 of 3');
  });

  test('words of a recording run no command from the notification that they were left out', () => {
    const said = remarkWords({ kind: 'cue-unreadable', count: 1, words: '[Play](command:workbench.action.quit)' });
    assert.doesNotMatch(said, link);
    assert.match(said, /Play/);
  });
});
