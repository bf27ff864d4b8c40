/** A finding as it is told: with its rule's name, and how loud it is. */
import { shift } from '../text/span';
import { type Finding, type Fix, type Severity, severities } from './finding';
import type { AnchoredFinding, Rule } from './rule';

/** A finding with its rule's name and how loud it is. */
export interface Report extends Finding, Pick<AnchoredFinding, 'fixesIn'> {
  readonly code: string;
  readonly severity: Exclude<Severity, 'off'>;
}

/** Is told of a rule that fails. */
export type OnCrash = (rule: Rule, error: unknown) => void;

/** In text order, then by code. */
export function byPlace(a: Report, b: Report): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** `undefined`: nobody is to be told. `severity`: that of the rule. */
export function reported(rule: Rule, severity: Severity, it: Finding): Report | undefined {
  const told = softer(severity, it.severity);
  return told === 'off' ? undefined : { ...it, code: rule.code, severity: told };
}

/** Fixes whose edits count from further ahead. */
export function placedFixes(fixes: () => readonly Fix[], by: number): () => readonly Fix[] {
  if (by === 0) return fixes;
  return () =>
    fixes().map(fix => ({ ...fix, edits: fix.edits.map(edit => ({ ...edit, span: shift(edit.span, by) })) }));
}

/** A finding may be weaker than its rule; where the user made the rule weaker still, that holds. */
function softer(rule: Severity, finding: Severity | undefined): Severity {
  if (finding === undefined) return rule;
  return severities.indexOf(finding) > severities.indexOf(rule) ? finding : rule;
}
