/** A transcript that quotes itself: after any edit of what is said, each quotation is what it is in the same text opened anew. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Host } from '../../server/src/host';
import { defaults } from '../../server/src/settings/schema';
import { editDocument, readDocument } from '../../server/src/workspace/document';
import { judgeQuotations } from '../../server/src/workspace/judging';
import { Workspace } from '../../server/src/workspace/workspace';
import { holds } from '../support/law';

const uri = 'file:///desk/panel.md';

const introduction = `# A panel

Ann Lee on bridges:

We rebuilt the old bridge before the second winter, and nobody paid for it.

What we learned was to ask the river first.

Bo Lind on money:

The town gave us forty thousand crowns and a promise. And the promise was worth more.

“Nobody in the valley had ever drawn a map of the wells,” Ann Lee said.

> The school had one teacher and the teacher had one book,
> and that was enough for us.
>
> — Bo Lind

> The town gave us fifty thousand crowns and a promise. I kept the letter.
>
> — Bo Lind

> We rebuilt the old bridge, and nobody paid for it. I say nobody.
>
> — Ann Lee

`;

const turns = `**Ann Lee:** We rebuilt the old bridge before the second winter, and nobody paid for it. I say nobody. Well, almost nobody.

It was cold. What we learned was to ask the river first.

**Bo Lind:** The town gave us forty thousand crowns and a promise. I kept the letter. And, um, the promise was worth more.

**Ann Lee:** There is a story about wells. Nobody in this valley had ever drawn a map of the wells. They knew by heart.

They said the wells were nobody’s.

**Bo Lind:** The school had one teacher and the teacher had one book, and that was enough. For us it was enough.
The children walked. The school was the church, and the church was the school.

**Ann Lee:** Forty thousand, yes. **Bo Lind:** And a promise. **Ann Lee:** And the letter that you kept.

`;

/** What is typed: letters, marks, and words of the quotations themselves. */
const typed = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('a', 'e', ' ', '', '.', ',', '…', ' [', ']', 'not ', '“', '”', '字') },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...'nobody paid for it|the promise was worth more|the wells|and nobody|one book, and that| was|um, |rebuilt the old'.split(
        '|',
      ),
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom('\n', '\n\n', '\n\nNo.\n\n', '**Ann Lee:** ', '\n\n**Bo Lind:** ', '> ') },
);
const anyEdit = fc.record({
  at: fc.nat(999),
  removed: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(3), fc.nat(40)),
  typed,
});

const host: Host = {
  roots: ['file:///desk/'],
  readFile: async () => undefined,
  findTranscripts: async () => [uri],
  breathe: async () => undefined,
  log: line => assert.fail(line),
};

const judged = (workspace: Workspace) =>
  judgeQuotations(workspace.openDocument(uri)!, workspace, defaults, async () => undefined);

let edits = 0;
const kinds = new Map<string, number>();

suite('the quotations of a transcript from itself', () => {
  suiteTeardown(() => {
    console.log(`      ${edits} edits; ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
  });

  test('are after each edit what they are in the text opened anew', async function () {
    this.timeout(3_600_000);
    const some = fc.array(anyEdit, { minLength: 1, maxLength: 30, size: 'max' });
    await holds('own-quotations', fc.asyncProperty(some, keptEqualsAnew), 5);
  });

  test('were of several kinds', () => {
    assert.deepEqual([...kinds.keys()].filter(it => /verbatim|altered|elided/.test(it)).sort(), [
      'altered',
      'elided',
      'verbatim',
    ]);
  });
});

async function keptEqualsAnew(some: readonly { at: number; removed: number; typed: string }[]): Promise<void> {
  let text = introduction + turns;
  let version = 1;
  const kept = new Workspace(host);
  kept.setOpen(readDocument(uri, version, text));
  await judged(kept);
  for (const { at, removed, typed: newText } of some) {
    // Three edits of four are in what is said, for there it is that verdicts are kept.
    const from = at % 4 === 0 ? 0 : introduction.length;
    const start = Math.min(from + Math.floor((at * (text.length - from)) / 1000), text.length);
    const span = { start, end: Math.min(start + removed, text.length) };
    text = text.slice(0, span.start) + newText + text.slice(span.end);
    edits++;
    kept.setOpen(editDocument(kept.openDocument(uri)!, ++version, [{ span, newText }]));
    const anew = new Workspace(host);
    anew.setOpen(readDocument(uri, version, text));
    const [now, then] = [await judged(kept), await judged(anew)];
    for (const it of then) kinds.set(it.verdict.kind, (kinds.get(it.verdict.kind) ?? 0) + 1);
    assert.deepEqual(now, then, JSON.stringify(text));
  }
}
