/** Runs rules over a document: each is guarded, and what an edit left alone is not checked again. */
import type { Settings } from '../settings/schema';
import { opaqueOf } from '../syntax/opaque';
import type { Block } from '../text/block';
import type { Page } from '../text/blockSequence';
import { remember } from '../text/memo';
import { shift } from '../text/span';
import { labelOfBlock, notesOf, turnOfBlock } from '../transcript/questions';
import type { Structure } from '../transcript/structure';
import type { Transcript } from '../transcript/transcript';
import type { DocumentView } from '../workspace/view';
import { type Finding, type Fix, type Severity, severities } from './finding';
import type { AnchoredFinding, BlockRule, Rule, StructureRule } from './rule';
import { suppressionsOf } from './suppression';

/** A finding with its rule's name and how loud it is; the span counts from the start of the document. */
export interface Report extends Finding {
  readonly code: string;
  readonly severity: Exclude<Severity, 'off'>;
}

export type OnCrash = (rule: Rule, error: unknown) => void;

/** In text order, then by code: the same text gives the same list. */
export function runRules(view: DocumentView, rules: readonly Rule[], onCrash: OnCrash): Report[] {
  const active = rules.filter(it => severityOf(it, view.settings) !== 'off');
  const reports: Report[] = [];
  const add = (rule: Rule, it: Finding, by: number): void => {
    const severity = softer(severityOf(rule, view.settings), it.severity);
    if (severity === 'off') return;
    reports.push({ ...placed(it, by), code: rule.code, severity });
  };
  const addAnchored = (rule: Rule, it: AnchoredFinding): void => {
    const { fixesIn } = it;
    add(rule, it, view.transcript.blocks.startOf(it.block));
    const added = reports.at(-1);
    if (fixesIn === undefined || added?.message !== it.message) return;
    reports[reports.length - 1] = { ...added, fixes: () => fixesIn(view.transcript) };
  };
  for (const { rule, finding, start } of blockFindings(view.transcript, active.filter(isBlockRule), onCrash))
    add(rule, finding, start);
  for (const rule of active) {
    try {
      switch (rule.scope) {
        case 'block':
          break;
        case 'structure':
          for (const it of structureFindings(view.transcript, rule, view.settings)) addAnchored(rule, it);
          break;
        case 'document':
          for (const it of rule.check(view)) add(rule, it, 0);
          break;
        case 'quotation':
          for (const judged of view.quotations) for (const it of rule.check(judged, view)) add(rule, it, 0);
          break;
      }
    } catch (error) {
      onCrash(rule, error);
    }
  }
  const suppressed = suppressionsOf(view.transcript);
  const told = suppressed === undefined ? reports : reports.filter(it => !suppressed(it.code, it.span.start));
  return told.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || byCode(a, b));
}

function byCode(a: Report, b: Report): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
}

/** A finding's own span and the edits of its fixes, all counted from the start of the document. */
function placed(it: Finding, by: number): Finding {
  const { fixes } = it;
  const span = shift(it.span, by);
  if (fixes === undefined || by === 0) return { ...it, span };
  const moved = (fix: Fix): Fix => ({
    ...fix,
    edits: fix.edits.map(edit => ({ ...edit, span: shift(edit.span, by) })),
  });
  return { ...it, span, fixes: () => fixes().map(moved) };
}

export function severityOf(rule: Rule, settings: Settings): Severity {
  return settings['rules.severity'][rule.code] ?? rule.severity;
}

/** A finding may be weaker than its rule; where the user made the rule weaker still, that holds. */
function softer(rule: Severity, finding: Severity | undefined): Severity {
  if (finding === undefined) return rule;
  return severities.indexOf(finding) > severities.indexOf(rule) ? finding : rule;
}

function isBlockRule(rule: Rule): rule is BlockRule {
  return rule.scope === 'block';
}

interface Found {
  readonly rule: BlockRule;
  readonly finding: Finding;
  /** The index, in the page, of the block from whose start the span counts. */
  readonly index: number;
}

interface PageFindings {
  readonly structure: Structure;
  readonly rules: string;
  readonly found: readonly Found[];
}

const pagesKnown = new WeakMap<Page, PageFindings>();

function* blockFindings(
  transcript: Transcript,
  rules: readonly BlockRule[],
  onCrash: OnCrash,
): Iterable<{ rule: BlockRule; finding: Finding; start: number }> {
  const key = rules.map(it => it.code).join(' ');
  let first = 0;
  for (const page of transcript.blocks.pages) {
    let known = pagesKnown.get(page);
    if (known === undefined || known.structure !== transcript.structure || known.rules !== key) {
      known = {
        structure: transcript.structure,
        rules: key,
        found: checkPage(page, first, transcript, rules, key, onCrash),
      };
      pagesKnown.set(page, known);
    }
    for (const { rule, finding, index } of known.found)
      yield { rule, finding, start: transcript.blocks.startOf(first + index) };
    first += page.blocks.length;
  }
}

interface BlockFindings {
  readonly key: string;
  readonly found: readonly Omit<Found, 'index'>[];
}

const blocksKnown = new WeakMap<Block, BlockFindings>();

function checkPage(
  page: Page,
  first: number,
  transcript: Transcript,
  rules: readonly BlockRule[],
  ruleKey: string,
  onCrash: OnCrash,
): Found[] {
  const found: Found[] = [];
  for (const [index, block] of page.blocks.entries()) {
    const label = labelOfBlock(transcript.structure, first + index);
    const spoken = turnOfBlock(transcript.structure, first + index) >= 0;
    const key = `${ruleKey}|${label?.marked.end ?? -1}|${spoken}|${transcript.structure.isTranscript}`;
    let known = blocksKnown.get(block);
    if (known?.key !== key) {
      known = { key, found: checkBlock(block, label, spoken, transcript.structure.isTranscript, rules, onCrash) };
      blocksKnown.set(block, known);
    }
    for (const it of known.found) found.push({ ...it, index });
  }
  return found;
}

function checkBlock(
  block: Block,
  label: ReturnType<typeof labelOfBlock>,
  spoken: boolean,
  isTranscript: boolean,
  rules: readonly BlockRule[],
  onCrash: OnCrash,
): Omit<Found, 'index'>[] {
  const view = {
    block,
    opaque: opaqueOf(block),
    notes: notesOf(block, label?.marked.end ?? 0),
    label,
    spoken,
    isTranscript,
  };
  return rules.flatMap(rule => {
    try {
      return Array.from(rule.check(view), finding => ({ rule, finding }));
    } catch (error) {
      onCrash(rule, error);
      return [];
    }
  });
}

interface StructureFindings {
  readonly settings: Settings;
  readonly found: readonly AnchoredFinding[];
}

const byStructure = remember((_: Structure) => new Map<StructureRule, StructureFindings>());

function structureFindings(
  transcript: Transcript,
  rule: StructureRule,
  settings: Settings,
): readonly AnchoredFinding[] {
  const known = byStructure(transcript.structure);
  const kept = known.get(rule);
  if (kept?.settings === settings) return kept.found;
  const found = [...rule.check(transcript, settings)];
  known.set(rule, { settings, found });
  return found;
}
