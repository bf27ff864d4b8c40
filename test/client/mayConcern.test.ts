/** For which Markdown the language client is loaded. */
import assert from 'node:assert/strict';

import { mayConcern } from '../../client/src/mayConcern';

suite('texts that may concern us', () => {
  const ours = [
    '**Mara:** Shall we begin?',
    'Mara Lind: Shall we begin?',
    'Mara Lind (Moderator)：开始吧。',
    '**Mara**\n\nShall we begin?',
    '[00:01:05] Mara: We begin.',
    '00:01:05 Mara\nWe begin.',
    'He laughed [laughs] and went on.',
    'She said “we shall begin” and did.',
    'She said "we shall begin today" and did.',
    '他说：「開始」。',
    '> We shall.\n\n— Tomo Abe',
    'MR. J. ABE: Yes.',
  ];
  for (const text of ours) test(`ours: ${JSON.stringify(text)}`, () => assert.equal(mayConcern(text), true));

  const notOurs = [
    '',
    '# Install\n\nRun it.\n\n- [ ] one\n- [x] two\n\n[a link](there.md) and [another][ref].',
    '```\nMara: "this is code, not speech"\n```\n',
    '| a | b |\n|---|---|\n',
    'http://example.org is where it is.',
  ];
  for (const text of notOurs) test(`not ours: ${JSON.stringify(text)}`, () => assert.equal(mayConcern(text), false));
});
