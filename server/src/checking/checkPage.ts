/** Checks one page of a document, and keeps of it what the next check can use again. */
import type { Label } from '../model/label';
import { opaqueOf } from '../syntax/opaque';
import type { Block } from '../text/block';
import type { Page } from '../text/blockSequence';
import { shift } from '../text/span';
import { labelOfBlock, notesOf, turnOfBlock } from '../transcript/questions';
import type { Structure } from '../transcript/structure';
import type { DocumentView } from '../workspace/view';
import type { Finding } from './finding';
import { type Frame, guarded, type StructureFinding, sameAbout } from './frame';
import { byPlace, type OnCrash, placedFixes, type Report, reported } from './report';
import type { BlockRule } from './rule';

/** What was found in a page; spans count from its start. */
export interface CheckedPage {
  /** In text order, then by code; the same list as long as nothing in it changes. */
  readonly reports: readonly Report[];
  /** The codes of those that do not concern the words of quotations. */
  readonly besides: ReadonlySet<string>;
}

interface Kept extends CheckedPage {
  readonly frame: Frame;
  readonly first: number;
  /** By rule: first those of blocks together, then those of the structure together, then each rule of pages. */
  readonly parts: readonly (readonly Report[])[];
}

const nothing: readonly Report[] = [];
const pagesKnown = new WeakMap<Page, Kept>();

/** `first`: index of the page's first block. */
export function checkPage(page: Page, first: number, frame: Frame, view: DocumentView, onCrash: OnCrash): CheckedPage {
  const before = pagesKnown.get(page);
  if (before?.frame === frame && before.first === first) return before;
  const sameRules = before?.frame.ofBlocks === frame.ofBlocks && before.frame.settings === frame.settings;
  const sameStructure = sameRules && before.first === first && before.frame.structure === frame.structure;
  const parts = [
    sameStructure ? before.parts[0]! : ofBlocks(page, first, frame, onCrash),
    sameStructure ? before.parts[1]! : ofStructure(page, first, frame),
    ...frame.ofPages.map(({ rule, severity, about }, n) => {
      if (about === undefined) return nothing;
      const kept = sameRules && before.first === first && sameAbout(about, before.frame.ofPages[n]?.about);
      if (kept) return before.parts[n + 2]!;
      const found = guarded(rule, () => [...rule.check({ page, first }, about, view)], onCrash) ?? [];
      return found.length === 0 ? nothing : found.flatMap(it => reported(rule, severity, it) ?? []);
    }),
  ];
  const unchanged =
    sameRules && parts.every((it, n) => it === before.parts[n] || (it.length === 0 && before.parts[n]?.length === 0));
  const reports = unchanged ? before.reports : parts.flat().sort(byPlace);
  const checked: Kept = {
    frame,
    first,
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

/** Of what rests on turns, sections and people: that which stands in the page. */
function ofStructure(page: Page, first: number, { ofStructure: all }: Frame): readonly Report[] {
  const reports: Report[] = [];
  for (let n = firstFrom(all, first); n < all.length; n++) {
    const { rule, severity, finding } = all[n] as StructureFinding;
    const offset = page.offsets[finding.block - first];
    if (offset === undefined) break;
    const { block: _, ...it } = finding;
    const report = reported(rule, severity, it);
    if (report !== undefined) reports.push(placed(report, offset));
  }
  return reports.length === 0 ? nothing : reports;
}

/** The first one in block `block` or behind it. */
function firstFrom(all: readonly StructureFinding[], block: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as StructureFinding).finding.block < block) low = middle + 1;
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

function ofBlocks(page: Page, first: number, frame: Frame, onCrash: OnCrash): readonly Report[] {
  const { structure } = frame;
  const reports: Report[] = [];
  for (let n = 0; n < page.blocks.length; n++) {
    const block = page.blocks[n] as Block;
    const label = labelOfBlock(structure, first + n);
    const spoken = turnOfBlock(structure, first + n) >= 0;
    const said = structure.isTranscript ? (label?.marked.end ?? (spoken ? -1 : -2)) : -3;
    let known = blocksKnown.get(block);
    if (known?.said !== said || known.rules !== frame.ofBlocks) {
      known = { rules: frame.ofBlocks, said, found: checkBlock(block, label, spoken, frame, onCrash) };
      blocksKnown.set(block, known);
    }
    if (known.found.length === 0) continue;
    for (const it of known.found) reports.push(placed(it, page.offsets[n] as number));
  }
  return reports.length === 0 ? nothing : reports;
}

function checkBlock(
  block: Block,
  label: Label | undefined,
  spoken: boolean,
  { ofBlocks: rules, structure }: { readonly ofBlocks: Frame['ofBlocks']; readonly structure: Structure },
  onCrash: OnCrash,
): readonly Report[] {
  const notes = notesOf(block, label?.marked.end ?? 0);
  const view = { block, opaque: opaqueOf(block), notes, label, spoken, isTranscript: structure.isTranscript };
  const check = (rule: BlockRule): readonly Finding[] => guarded(rule, () => [...rule.check(view)], onCrash) ?? [];
  const found = rules.flatMap(({ rule, severity }) => check(rule).flatMap(it => reported(rule, severity, it) ?? []));
  return found.length === 0 ? nothing : found;
}
