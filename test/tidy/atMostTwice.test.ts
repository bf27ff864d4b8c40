/** Suites in an editor that was late are run once more: what counts is the second time, and both are told. */
import assert from 'node:assert/strict';
import { atMostTwice } from '../../scripts/host/atMostTwice';

/** What is printed where the runs say these lines, one after the other; a run that says `failing` has failed. */
const printed = async (...runs: readonly (readonly string[])[]) => {
  const lines: string[] = [];
  let at = 0;
  const passed = await atMostTwice(
    'page.test.ts',
    async say => {
      const said = runs[at++] ?? [];
      for (const it of said) say(it);
      return !said.some(it => it.includes('failing'));
    },
    line => lines.push(line),
  );
  return { passed, lines };
};

suite('a suite in an editor', () => {
  test('that passes counts as it is', async () => {
    assert.deepEqual(await printed(['  ✔ opens', '  2 passing (1s)']), {
      passed: true,
      lines: ['  ✔ opens', '  2 passing (1s)'],
    });
  });

  test('that fails once is told, and counts by the second time', async () => {
    const first = ['  1) opens', '  1 passing (1s)', '  1 failing', '  1) opens: too late'];
    assert.deepEqual(await printed(first, ['  ✔ opens', '  2 passing (1s)']), {
      passed: true,
      lines: [
        '  1) opens',
        'page.test.ts, at first: 1 passing (1s)',
        'page.test.ts, at first: 1 failing',
        '  1) opens: too late',
        'page.test.ts, once more:',
        '  ✔ opens',
        '  2 passing (1s)',
      ],
    });
  });

  test('that fails twice has failed', async () => {
    const run = ['  1 passing (1s)', '  1 failing'];
    const { passed, lines } = await printed(run, run);
    assert.equal(passed, false);
    assert.deepEqual(lines.slice(-2), run);
  });
});
