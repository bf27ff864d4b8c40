/** Verdicts are kept as long as they hold, and no longer. */
import assert from 'node:assert/strict';
import type { Host } from '../../server/src/host';
import { defaults } from '../../server/src/settings/schema';
import { readDocument } from '../../server/src/workspace/document';
import { judgeQuotations } from '../../server/src/workspace/judging';
import { Workspace } from '../../server/src/workspace/workspace';
import { hall } from '../support/article';

const article = (words: string) => `> ${words}\n>\n> — Mara Lind, [Town hall](hall.md)\n`;
const said = 'We did not complain about that at all.';

function open(files: Record<string, string>) {
  const host: Host = {
    roots: ['file:///desk/'],
    readFile: async uri => files[uri.slice('file:///desk/'.length)],
    findTranscripts: async () => Object.keys(files).map(it => `file:///desk/${it}`),
    breathe: async () => undefined,
    log: line => assert.fail(line),
  };
  const workspace = new Workspace(host);
  let version = 0;
  const put = (name: string, text: string) => {
    const document = readDocument(`file:///desk/${name}`, ++version, text);
    workspace.setOpen(document);
    return document;
  };
  const judged = (document: ReturnType<typeof put>) =>
    judgeQuotations(document, workspace, defaults, async () => undefined);
  return { workspace, put, judged };
}

suite('kept verdicts', () => {
  test('an edit elsewhere in the article keeps the verdict and moves the quotation', async () => {
    const { put, judged } = open({ 'hall.md': hall });
    const [first] = await judged(put('article.md', article(said)));
    const [second] = await judged(put('article.md', `A new beginning.\n\n${article(said)}`));
    assert.equal(second?.verdict, first?.verdict);
    assert.equal(second!.quotation.span.start - first!.quotation.span.start, 'A new beginning.\n\n'.length);
  });

  test('an edit of the quotation is judged at once', async () => {
    const { put, judged } = open({ 'hall.md': hall });
    await judged(put('article.md', article(said)));
    const [it] = await judged(put('article.md', article(said.replace('not ', ''))));
    assert.equal(it?.verdict.kind, 'altered');
  });

  test('an edit of the transcript is judged before it is saved', async () => {
    const { put, judged } = open({ 'hall.md': hall });
    const document = put('article.md', article(said));
    assert.equal((await judged(document))[0]?.verdict.kind, 'verbatim');
    put('hall.md', hall.replace('did not complain', 'did complain'));
    assert.equal((await judged(document))[0]?.verdict.kind, 'altered');
  });

  test('a quotation without a citation is found as soon as a transcript has it', async () => {
    const { workspace, put, judged } = open({ 'other.md': hall.replace('complain', 'grumble') });
    const document = put('article.md', `Mara Lind said: “${said}”\n`);
    assert.equal((await judged(document))[0]?.verdict.kind, 'altered');
    put('other.md', hall);
    assert.equal((await judged(document))[0]?.verdict.kind, 'verbatim');
    workspace.close('file:///desk/other.md');
    assert.equal((await judged(document))[0]?.verdict.kind, 'altered');
  });
});
