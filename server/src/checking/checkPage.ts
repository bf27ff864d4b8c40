/** Checks one page of a document, and keeps of it what the next check can use again. */
import { opaqueOf } from '../syntax/opaque';
import type { Block } from '../text/block';
import type { Page } from '../text/blockSequence';
import { shift } from '../text/span';
import type { VoicedPage } from '../transcript/byPage';
import { labelOfBlock, notesOf, turnOfBlock } from '../transcript/questions';
import type { DocumentView } from '../workspace/view';
import type { Finding } from './finding';
import { type Frame, guarded, type StructureFinding, sameAbout } from './frame';
import { byPlace, type OnCrash, placedFixes, type Report, reported } from './report';
import type { BlockRule, BlockView } from './rule';

/** What was found in a page; spans count from its start. */
export interface CheckedPage {
  /** In text order, then by code; the same list as long as nothing in it changes. */
  readonly reports: readonly Report[];
  /** The codes of those that do not concern the words of quotations. */
  readonly besides: ReadonlySet<string>;
}

interface Kept extends CheckedPage {
  readonly frame: Frame;
  readonly voiced: VoicedPage;
  readonly ofStructure: readonly PlacedFinding[];
  /** By rule: first those of blocks together, then those of the structure together, then each rule of pages. */
  readonly parts: readonly (readonly Report[])[];
}

const nothing: readonly Report[] = [];
const pagesKnown = new WeakMap<Page, Kept>();

/** `number`: that of the page in the document. */
export function checkPage(
  voiced: VoicedPage,
  number: number,
  frame: Frame,
  view: DocumentView,
  onCrash: OnCrash,
): CheckedPage {
  const { page } = voiced;
  const before = pagesKnown.get(page);
  const sameTurns = before?.voiced === voiced;
  if (sameTurns && before.frame === frame) return before;
  const sameRules = before?.frame.ofBlocks === frame.ofBlocks && before.frame.settings === frame.settings;
  const ofStructure = structureFindings(page, view.transcript.blocks.firstOfPage(number), frame);
  const sameStructure = sameRules && sameFindings(ofStructure, before.ofStructure);
  const parts = [
    sameRules && sameTurns ? before.parts[0]! : ofBlocks(voiced, frame, onCrash),
    sameStructure ? before.parts[1]! : placedIn(page, ofStructure),
    ...frame.ofPages.map(({ rule, severity, about }, n) => {
      if (about === undefined) return nothing;
      if (sameRules && sameAbout(about, before.frame.ofPages[n]?.about)) return before.parts[n + 2]!;
      const found = guarded(rule, () => [...rule.check({ page, number }, about, view)], onCrash) ?? [];
      return found.length === 0 ? nothing : found.flatMap(it => reported(rule, severity, it) ?? []);
    }),
  ];
  const unchanged =
    sameRules && parts.every((it, n) => it === before.parts[n] || (it.length === 0 && before.parts[n]?.length === 0));
  const reports = unchanged ? before.reports : parts.flat().sort(byPlace);
  const checked: Kept = {
    frame,
    voiced,
    ofStructure,
    parts,
    reports: reports.length === 0 ? nothing : reports,
    besides: unchanged ? before.besides : codesBesides(frame, parts),
  };
  pagesKnown.set(page, checked);
  return checked;
}

const noCodes: ReadonlySet<string> = new Set();

function codesBesides({ ofPages }: Frame, parts: readonly (readonly Report[])[]): ReadonlySet<string> {
  const codes = ofPages.filter(({ rule }, n) => rule.besidesQuotations === true && parts[n + 2]!.length > 0);
  return codes.length === 0 ? noCodes : new Set(codes.map(it => it.rule.code));
}

/** A report whose span and fixes count from further ahead. */
function placed(it: Report, by: number): Report {
  const { fixes } = it;
  return { ...it, span: shift(it.span, by), ...(fixes === undefined ? {} : { fixes: placedFixes(fixes, by) }) };
}

/** A finding that rests on turns, sections and people, and its block in the page. */
interface PlacedFinding {
  readonly it: StructureFinding;
  readonly block: number;
}

const noFindings: readonly PlacedFinding[] = [];

/** Of what rests on turns, sections and people: that which stands in the page. */
function structureFindings(page: Page, first: number, { ofStructure: all }: Frame): readonly PlacedFinding[] {
  const found: PlacedFinding[] = [];
  for (let n = firstFrom(all, first); n < all.length; n++) {
    const it = all[n] as StructureFinding;
    if (it.block - first >= page.blocks.length) break;
    found.push({ it, block: it.block - first });
  }
  return found.length === 0 ? noFindings : found;
}

function sameFindings(a: readonly PlacedFinding[], b: readonly PlacedFinding[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ it, block }, n) => {
      const other = b[n] as PlacedFinding;
      return it.finding === other.it.finding && it.rule === other.it.rule && block === other.block;
    })
  );
}

function placedIn(page: Page, found: readonly PlacedFinding[]): readonly Report[] {
  const reports = found.flatMap(({ it: { rule, severity, finding }, block }) => {
    const { block: _, ...it } = finding;
    const report = reported(rule, severity, it);
    return report === undefined ? [] : [placed(report, page.offsets[block] as number)];
  });
  return reports.length === 0 ? nothing : reports;
}

/** The first one in block `block` or behind it. */
function firstFrom(all: readonly StructureFinding[], block: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as StructureFinding).block < block) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface BlockFindings {
  readonly rules: Frame['ofBlocks'];
  /** What the document says of the block: where its label ends; below 0: it has none, nobody speaks, nobody ever does. */
  readonly said: number;
  readonly found: readonly Report[];
}

const blocksKnown = new WeakMap<Block, BlockFindings>();

function ofBlocks(voiced: VoicedPage, frame: Frame, onCrash: OnCrash): readonly Report[] {
  const { page, isTranscript } = voiced;
  const reports: Report[] = [];
  for (let n = 0; n < page.blocks.length; n++) {
    const block = page.blocks[n] as Block;
    const label = labelOfBlock(voiced, n);
    const spoken = turnOfBlock(voiced, n) >= 0;
    const said = isTranscript ? (label?.marked.end ?? (spoken ? -1 : -2)) : -3;
    let known = blocksKnown.get(block);
    if (known?.said !== said || known.rules !== frame.ofBlocks) {
      const found = checkBlock({ block, label, spoken, isTranscript }, frame, onCrash);
      known = { rules: frame.ofBlocks, said, found };
      blocksKnown.set(block, known);
    }
    if (known.found.length === 0) continue;
    for (const it of known.found) reports.push(placed(it, page.offsets[n] as number));
  }
  return reports.length === 0 ? nothing : reports;
}

function checkBlock(
  it: Pick<BlockView, 'block' | 'label' | 'spoken' | 'isTranscript'>,
  { ofBlocks: rules }: Frame,
  onCrash: OnCrash,
): readonly Report[] {
  const view: BlockView = { ...it, opaque: opaqueOf(it.block), notes: notesOf(it.block, it.label?.marked.end ?? 0) };
  const check = (rule: BlockRule): readonly Finding[] => guarded(rule, () => [...rule.check(view)], onCrash) ?? [];
  const found = rules.flatMap(({ rule, severity }) => check(rule).flatMap(it => reported(rule, severity, it) ?? []));
  return found.length === 0 ? nothing : found;
}
