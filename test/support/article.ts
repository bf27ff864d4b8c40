/** Checks rules on an article that quotes the transcripts of a small workspace in memory. */
import assert from 'node:assert/strict';
import type { Rule } from '../../server/src/checking/rule';
import { runRules } from '../../server/src/checking/runRules';
import type { Host } from '../../server/src/host';
import { readSettings, type Settings } from '../../server/src/settings/schema';
import { applyEdits } from '../../server/src/text/edit';
import { readDocument } from '../../server/src/workspace/document';
import type { JudgedQuotation } from '../../server/src/workspace/view';
import { viewOf } from '../../server/src/workspace/viewing';
import { Workspace } from '../../server/src/workspace/workspace';
import { draw, readMarked } from './fixture';

const root = 'file:///desk/';

/** The transcript that the articles of the tests quote; line 9 is Mara's first turn. */
export const hall = `---
title: Town hall
---

# Town hall

**Tobin Ash:** Who carried the archive when the river came?

**Mara Lind:** We moved 340 boxes by hand before the new hall was ready for them. We did not complain about that at all. We carried them up two floors instead.

**Tobin Ash:** I was in the cellar at the time, and I counted what the water had left us.

**Mara Lind:** After that the archive had no lift for most of the year, and I still think we should have asked for one.
`;

export interface Setting {
  readonly files?: Readonly<Record<string, string>>;
  readonly settings?: Readonly<Record<string, unknown>>;
}

function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const host: Host = {
    readFile: async uri => files[decodeURIComponent(uri.slice(root.length))],
    findTranscripts: async () => Object.keys(files).map(it => root + encodeURI(it)),
    breathe: async () => undefined,
    log: () => undefined,
  };
  return new Workspace(host);
}

async function view(article: string, { files = { 'hall.md': hall }, settings = {} }: Setting) {
  const workspace = workspaceOf({ ...files, 'article.md': article });
  const document = readDocument(`${root}article.md`, 1, article);
  workspace.setOpen(document);
  const read: Settings = readSettings(settings).settings;
  return viewOf(document, workspace, read, async () => undefined);
}

/** The quotations of an article with their verdicts. */
export async function quotationsIn(article: string, setting: Setting = {}): Promise<readonly JudgedQuotation[]> {
  return (await view(readMarked(article).text, setting)).quotations;
}

const crash = (_: Rule, error: unknown): void => {
  throw error;
};

/** What the rules find in an article. */
export async function findingsIn(rules: readonly Rule[], article: string, setting: Setting = {}) {
  return runRules(await view(article, setting), rules, crash);
}

/** The findings must be the marked ones, all of them and no others. */
export async function checkArticle(rule: Rule, marked: string, setting: Setting = {}): Promise<void> {
  const { text, drawing } = readMarked(marked);
  assert.equal(draw(text, runRules(await view(text, setting), [rule], crash)), drawing);
}

/** The fix of that title makes `before` into `after`, in which the rules say nothing any more. */
export async function checkArticleFix(
  rules: readonly Rule[],
  before: string,
  title: string,
  after: string,
  setting: Setting = {},
): Promise<void> {
  const { text } = readMarked(before);
  const fixes = runRules(await view(text, setting), rules, crash).flatMap(it => it.fixes?.() ?? []);
  const fix = fixes.find(it => it.title === title);
  assert.ok(fix !== undefined, `no fix “${title}” among: ${fixes.map(it => it.title).join(', ')}`);
  const mended = applyEdits(text, fix.edits);
  assert.equal(mended, readMarked(after).text);
  const left = runRules(await view(mended, setting), rules, crash);
  assert.deepEqual(
    left.map(it => it.message),
    [],
  );
}
