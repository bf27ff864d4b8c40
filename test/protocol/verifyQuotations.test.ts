/** Verify All Quotations: every text of the workspace, with a progress, and a report that can be read and be read by programs. */
import assert from 'node:assert/strict';
import type { VerifyQuotationsResult } from '../../server/src/protocol';
import { type LanguageClient, startServer } from '../support/languageClient';

const root = 'file:///archive/';
const panel = `**Ann Lee:** We lost four drivers in one winter, and I did not expect that to happen.

**Bo Chen:** What did you do about it, when the snow came down on the line?
`;
const article = `# A hard winter

> We lost five drivers in one winter, and I did not expect that to happen.
>
> — Ann Lee, [the panel](panel.md#L1)

“What did you do about it, when the snow came down on the line?” asked Bo Chen ([panel](panel.md#L3)).
`;
const files = {
  [`${root}panel.md`]: panel,
  [`${root}a hard winter.md`]: article,
  [`${root}README.md`]: '# Read me\n',
};

suite('verifying all quotations', () => {
  let client: LanguageClient;
  teardown(() => client.kill());
  const verify = () => client.request<VerifyQuotationsResult>('verbatim/verifyQuotations', {});

  test('counts them by verdict', async () => {
    client = await startServer({ folders: [root], files });
    const { complete, texts, counts } = await verify();
    assert.deepEqual({ complete, texts }, { complete: true, texts: 1 });
    assert.deepEqual(counts, {
      altered: 1,
      misattributed: 0,
      elided: 0,
      'not-found': 0,
      unverifiable: 0,
      verbatim: 1,
    });
  });

  test('reports the worst first, in words, with links to both places', async () => {
    client = await startServer({ folders: [root], files });
    const { markdown } = await verify();
    assert.match(markdown, /^## \[a hard winter\.md\]\(a%20hard%20winter\.md\)$/m);
    assert.match(markdown, /^- \*\*Altered\*\* · \[line 3\]\(a%20hard%20winter\.md#L3\) · Ann Lee/m);
    assert.match(markdown, /· Ann Lee · \[panel\.md, line 1\]\(panel\.md#L1\)/);
    assert.match(markdown, /^ {2}`We lost five drivers in one winter/m);
    assert.match(markdown, /`four`, not `five`/);
    assert.match(markdown, /^- Word for word: 1$/m);
  });

  test('tells programs every quotation with its place, its source and its differences', async () => {
    client = await startServer({ folders: [root], files });
    const report = JSON.parse((await verify()).json);
    const [altered, verbatim] = report.texts[0].quotations;
    assert.deepEqual(altered.differences, [{ kind: 'number', quoted: 'five', said: 'four' }]);
    assert.equal(altered.source.file, 'panel.md');
    assert.deepEqual([verbatim.verdict, verbatim.attribution, verbatim.range.start.line], ['verbatim', 'Bo Chen', 6]);
  });

  test('judges an open transcript as it is in the editor', async () => {
    client = await startServer({ folders: [root], files });
    client.open(`${root}panel.md`, panel.replace('four', 'five'));
    assert.equal((await verify()).counts.altered, 0);
  });

  test('the report itself is not checked, and quotes nobody in the next one', async () => {
    client = await startServer({ folders: [root], files });
    const long = 'the one who drove the last train of the evening over the bridge';
    client.open(
      `${root}long.md`,
      `“What did you do about ${long}, when the snow came down on the line?” asked Bo Chen ([panel](panel.md#L3)).\n`,
    );
    client.open(
      `${root}panel.md`,
      `${panel}\n**Ann Lee:** Every word counts here, and so does every \`mark\` and “this one in the middle of it all”.\n`,
    );
    client.open(
      `${root}marks.md`,
      '> Every sentence counts here, and so does every `mark` and “this one in the middle of it all”.\n>\n> — Ann Lee, [panel](panel.md)\n',
    );
    const first = await verify();
    client.open(`${root}report.md`, first.markdown);
    const { items } = await client.ask<{ items: unknown[] }>('textDocument/diagnostic', `${root}report.md`);
    assert.deepEqual(items, []);
    assert.deepEqual((await verify()).counts, first.counts);
  });

  test('of nothing says so', async () => {
    client = await startServer({ folders: [root], files: { [`${root}README.md`]: '# Read me\n' } });
    const { texts, markdown } = await verify();
    assert.equal(texts, 0);
    assert.match(markdown, /No text here quotes anybody\./);
  });
});
