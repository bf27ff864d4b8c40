/** How a translation stands: the state of each paragraph, and how much is done. */
import type { Span } from '../text/span';
import type { Alignment, Link } from './align';
import type { Fault } from './fault';
import { spanOf, unitAt } from './places';
import { speechOf, type Unit } from './unit';

export type State = 'done' | 'missing' | 'extra' | 'differs' | 'untranslated' | 'stale';

export interface Paragraph {
  readonly state: State;
  /** In the translation; empty where it is missing. */
  readonly span: Span;
  readonly original?: Span;
  /** Of the translation, or of the original where it is missing there. */
  readonly unit: Unit;
  readonly findings: number;
}

/** In the order of the links. Elisions and rules are no paragraphs to translate. */
export function paragraphsOf(alignment: Alignment, faults: readonly Fault[]): Paragraph[] {
  const { links, originals, translations } = alignment;
  const rows: Paragraph[] = [];
  const missing = new Set(faults.flatMap(it => (it.kind === 'missing' && it.placed !== true ? it.units : [])));
  const here = faultsByUnit(translations, faults);
  let at = 0;
  for (const link of links) {
    const span = spanOf(translations, link.translation);
    const original = spanOf(originals, link.original);
    const unit = translations[link.translation[0] ?? -1] ?? originals[link.original[0] ?? -1];
    if (span !== undefined) at = span.end;
    if (unit === undefined || unit.kind === 'elision' || unit.kind === 'rule') continue;
    const found = link.translation.flatMap(it => here.get(it) ?? []);
    if (span === undefined && !missing.has(link.original[0]!)) continue;
    rows.push({
      state: stateOf(link, found),
      span: span ?? { start: at, end: at },
      ...(original === undefined ? {} : { original }),
      unit,
      findings: span === undefined ? 1 : found.length,
    });
  }
  return rows;
}

/** What was found in each paragraph of the translation; what is missing between two of them is in neither. */
function faultsByUnit(translations: readonly Unit[], faults: readonly Fault[]): Map<number, Fault[]> {
  const here = new Map<number, Fault[]>();
  for (const fault of faults) {
    if (fault.kind === 'missing' && fault.placed !== true) continue;
    const unit = unitAt(translations, fault.span.start);
    here.set(unit, [...(here.get(unit) ?? []), fault]);
  }
  return here;
}

function stateOf(link: Link, faults: readonly Fault[]): State {
  if (link.translation.length === 0) return 'missing';
  if (link.original.length === 0) return faults.some(it => it.kind === 'extra') ? 'extra' : 'done';
  if (faults.some(it => it.kind === 'missing')) return 'missing';
  if (faults.some(it => it.kind === 'untranslated' && it.whole)) return 'untranslated';
  if (faults.some(it => it.kind === 'stale')) return 'stale';
  return faults.some(it => it.certain) ? 'differs' : 'done';
}

/** Of the letters that the original has, how many are translated; what is marked as left out counts as done. 0 to 1. */
export function progressOf(alignment: Alignment, rows: readonly Paragraph[]): number {
  const all = alignment.originals.reduce((sum, it) => sum + speechOf(it).length, 0);
  let open = 0;
  for (const { state, original } of rows) {
    if ((state === 'missing' || state === 'untranslated') && original !== undefined)
      open += original.end - original.start;
  }
  return all === 0 ? 1 : Math.max(0, 1 - open / all);
}
