/** Checks a document: each rule is guarded, and what an edit left alone is neither checked nor told again. */
import type { Page } from '../text/blockSequence';
import { overlap, shift } from '../text/span';
import { voicedPages } from '../transcript/byPage';
import type { DocumentView } from '../workspace/view';
import { type CheckedPage, checkPage } from './checkPage';
import type { Finding, Severity } from './finding';
import { type Frame, frameOf } from './frame';
import { byPlace, type OnCrash, placedFixes, type Report, reported } from './report';
import type { Rule } from './rule';
import { suppressionsOf } from './suppression';

/** The reports of a page; spans count from its start. The same object as long as they stay what they are. */
export interface PageReports {
  readonly page: Page;
  readonly reports: readonly Report[];
}

/** All that was found in a document. */
export interface Findings {
  /** Page by page in text order, and in each page in text order, then by code. */
  readonly pages: readonly PageReports[];
  /** What rests on more than a page; spans from the start of the document, in text order. */
  readonly others: readonly Report[];
}

export function checkDocument(view: DocumentView, rules: readonly Rule[], onCrash: OnCrash): Findings {
  const frame = frameOf(view, rules, onCrash);
  const silenced = silencingOf(view);
  const pages: PageReports[] = [];
  let start = 0;
  for (const [number, voiced] of voicedPages(view.transcript).pages.entries()) {
    const { page } = voiced;
    const checked = checkPage(voiced, number, frame, view, onCrash);
    pages.push({ page, reports: heard(checked, start, silenced) });
    start += page.length;
  }
  const others = checkWhole(view, frame, onCrash).sort(byPlace);
  const { suppressed } = silenced;
  return {
    pages,
    others: suppressed === undefined ? others : others.filter(it => !suppressed(it.code, it.span.start)),
  };
}

/** All reports of a document in text order, then by code: the same text gives the same list. */
export function allReports({ pages, others }: Findings, view: DocumentView): Report[] {
  const { blocks } = view.transcript;
  const all = [...others];
  let start = 0;
  for (const { page, reports } of pages) {
    for (const it of reports) all.push(inDocument(it, start, view));
    start += page.length;
  }
  for (const [n, it] of all.entries()) {
    if (!it.related?.some(other => other.page !== undefined)) continue;
    const related = it.related.map(({ page, ...other }) =>
      page === undefined ? other : { ...other, span: shift(other.span, blocks.startOf(blocks.firstOfPage(page))) },
    );
    all[n] = { ...it, related };
  }
  return all.sort(byPlace);
}

/** A report of a page with its span and its fixes counted from the start of the document. */
function inDocument(it: Report, start: number, view: DocumentView): Report {
  const { fixes, fixesIn, ...rest } = it;
  const span = shift(it.span, start);
  if (fixesIn !== undefined) return { ...rest, span, fixes: () => fixesIn(view.transcript) };
  return fixes === undefined ? { ...rest, span } : { ...rest, span, fixes: placedFixes(fixes, start) };
}

function checkWhole(view: DocumentView, frame: Frame, onCrash: OnCrash): Report[] {
  const reports: Report[] = [];
  const add = (rule: Rule, severity: Severity, it: Finding): void => {
    const report = reported(rule, severity, it);
    if (report !== undefined) reports.push(report);
  };
  for (const { rule, severity } of frame.whole) {
    try {
      if (rule.scope === 'document') for (const it of rule.check(view)) add(rule, severity, it);
      else for (const judged of view.quotations) for (const it of rule.check(judged, view)) add(rule, severity, it);
    } catch (error) {
      onCrash(rule, error);
    }
  }
  return reports;
}

/** What keeps findings of a document from being told. */
interface Silencing {
  readonly suppressed: ReturnType<typeof suppressionsOf>;
  readonly quotations: DocumentView['quotations'];
}

function silencingOf({ transcript, quotations }: DocumentView): Silencing {
  return { suppressed: suppressionsOf(transcript), quotations };
}

interface Heard {
  /** Indexes of those that are told. */
  readonly told: string;
  readonly reports: readonly Report[];
}

const heardLast = new WeakMap<readonly Report[], Heard>();

/** The reports of a page that nothing silences; the same list as long as the same ones are told. */
function heard({ reports, besides }: CheckedPage, start: number, { suppressed, quotations }: Silencing) {
  if (reports.length === 0 || (suppressed === undefined && (quotations.length === 0 || besides.size === 0)))
    return reports;
  const told: number[] = [];
  for (const [n, { code, span }] of reports.entries()) {
    if (suppressed?.(code, start + span.start)) continue;
    if (besides.has(code)) {
      const place = shift(span, start);
      if (quotations.some(({ quotation }) => overlap(quotation.span, place))) continue;
    }
    told.push(n);
  }
  if (told.length === reports.length) return reports;
  const key = told.join();
  let known = heardLast.get(reports);
  if (known?.told !== key) {
    known = { told: key, reports: told.map(n => reports[n] as Report) };
    heardLast.set(reports, known);
  }
  return known.reports;
}
