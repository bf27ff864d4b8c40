/** What formatters and linters are told to leave alone. */
import assert from 'node:assert/strict';
import type { ProtectedRangesResult } from '../../server/src/protocol';
import { type LanguageClient, startServer } from '../support/languageClient';

const uri = 'file:///desk/panel.md';
const text = `# The Harbour

Who was there, and what became of it.

**Ann Lee:** We lost four drivers in one winter.
It was cold.

**Bo Chen:** What did you do?

**Ann Lee:** We waited.

## Later

> We lost four drivers in one winter.
>
> — Ann Lee
`;

suite('protected ranges', () => {
  let client: LanguageClient;
  teardown(() => client.kill());

  const words = async (protectedRanges?: string) => {
    client = await startServer({
      settings: { verbatim: protectedRanges === undefined ? {} : { protectedRanges } },
      // Told at once, and not when the server has asked for it.
      capabilities: { workspace: { configuration: false } },
    });
    client.open(uri, text);
    const { ranges } = (await client.request<ProtectedRangesResult>('verbatim/protectedRanges', { uri }))!;
    const lines = text.split('\n');
    return ranges.map(({ start, end }) =>
      lines
        .slice(start.line, end.line + 1)
        .map((line, at) =>
          line.slice(at === 0 ? start.character : 0, start.line + at === end.line ? end.character : undefined),
        )
        .join('\n')
        .trim(),
    );
  };

  test('are all that is said in turns, without labels, and quotations', async () => {
    assert.deepEqual(await words(), [
      'We lost four drivers in one winter.',
      'It was cold.',
      'What did you do?',
      'We waited.',
      'We lost four drivers in one winter.',
    ]);
  });

  test('are quotations alone where the user says so', async () => {
    assert.deepEqual(await words('quotations'), ['We lost four drivers in one winter.']);
  });

  test('are none where the user switches that off', async () => {
    assert.deepEqual(await words('off'), []);
  });

  test('of a document that is not open are not known', async () => {
    client = await startServer({});
    assert.equal(await client.request('verbatim/protectedRanges', { uri }), null);
  });
});
