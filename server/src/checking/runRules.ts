/** All that rules say of a document, as one list: for those who look at it once. */
import type { DocumentView } from '../workspace/view';
import { allReports, checkDocument } from './checkDocument';
import type { OnCrash, Report } from './report';
import type { Rule } from './rule';

/** In text order, then by code: the same text gives the same list. */
export function runRules(view: DocumentView, rules: readonly Rule[], onCrash: OnCrash): Report[] {
  return allReports(checkDocument(view, rules, onCrash), view);
}
