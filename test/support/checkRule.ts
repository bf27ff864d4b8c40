/** Runs one rule on marked text, and applies its fixes: the only place where rule tests call what they test. */
import assert from 'node:assert/strict';
import type { Fix } from '../../server/src/checking/finding';
import type { Report } from '../../server/src/checking/report';
import type { Rule } from '../../server/src/checking/rule';
import { runRules } from '../../server/src/checking/runRules';
import { readSettings } from '../../server/src/settings/schema';
import { noTerms } from '../../server/src/terms/termbase';
import { applyEdits } from '../../server/src/text/edit';
import { readTranscript } from '../../server/src/transcript/transcript';
import type { DocumentView, Surroundings } from '../../server/src/workspace/view';
import { draw, readMarked } from './fixture';

/** What stands beside the text; nothing, where a test does not say. */
export type Beside = Partial<Pick<DocumentView, 'quotations' | 'surroundings' | 'terms'>>;

const alone: Surroundings = { glossesOf: () => [] };

/** What the rule says of the text; a rule that throws fails the test. */
export function reportsOf(rule: Rule, text: string, beside: Beside = {}): readonly Report[] {
  const { settings } = readSettings({});
  const view = {
    uri: 'file:///panel.md',
    transcript: readTranscript(text),
    settings,
    quotations: [],
    surroundings: alone,
    terms: noTerms,
    ...beside,
  } as unknown as DocumentView;
  return runRules(view, [rule], (_, error) => {
    throw error;
  });
}

/** The findings must be the marked ones, all of them and no others. */
export function checkRule(rule: Rule, marked: string, beside: Beside = {}): void {
  const { text, drawing } = readMarked(marked);
  assert.equal(draw(text, reportsOf(rule, text, beside)), drawing);
}

/** The fix of that title, of the only finding that has it, makes `before` into `after` and its finding go away. */
export function checkFix(rule: Rule, before: string, title: string, after: string, beside: Beside = {}): void {
  const { text } = readMarked(before);
  const wanted = readMarked(after).text;
  const reports = reportsOf(rule, text, beside);
  const fixes = reports.flatMap(it => it.fixes?.() ?? []);
  const fix = fixes.find(it => it.title === title);
  assert.ok(fix !== undefined, `no fix “${title}” among: ${fixes.map(it => it.title).join(', ')}`);
  const mended = apply(text, fix);
  assert.equal(mended, wanted);
  assert.ok(reportsOf(rule, mended, beside).length < reports.length, 'the finding is still there');
}

function apply(text: string, fix: Fix): string {
  return applyEdits(text, fix.edits);
}
