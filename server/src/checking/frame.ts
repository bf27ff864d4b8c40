/** What holds for all pages of a document while it is checked: two frames that are equal are one object. */
import type { Settings } from '../settings/schema';
import { remember } from '../text/memo';
import { firstTurnFrom } from '../transcript/questions';
import type { Structure } from '../transcript/structure';
import type { Transcript } from '../transcript/transcript';
import type { DocumentView } from '../workspace/view';
import type { Severity } from './finding';
import type { OnCrash } from './report';
import type { AnchoredFinding, BlockRule, DocumentRule, PageRule, QuotationRule, Rule, StructureRule } from './rule';

interface Active<R extends Rule> {
  readonly rule: R;
  readonly severity: Severity;
}

export interface ActivePageRule extends Active<PageRule> {
  /** What the rule's findings rest on in this document. */
  readonly about: unknown;
}

/** A finding that rests on turns, sections and people, and its rule. */
export interface StructureFinding extends Active<StructureRule> {
  readonly finding: AnchoredFinding;
  /** Where the block of the finding stands by now. */
  readonly block: number;
}

export interface Frame {
  readonly settings: Settings;
  readonly structure: Structure;
  readonly ofBlocks: readonly Active<BlockRule>[];
  readonly ofPages: readonly ActivePageRule[];
  readonly whole: readonly Active<DocumentRule | QuotationRule>[];
  /** In the order of their blocks. */
  readonly ofStructure: readonly StructureFinding[];
}

/** The rules that somebody wants to hear, by what they look at. */
interface Sorted {
  readonly rules: readonly Rule[];
  readonly ofBlocks: readonly Active<BlockRule>[];
  readonly ofStructure: readonly Active<StructureRule>[];
  readonly ofPages: readonly Active<PageRule>[];
  readonly whole: readonly Active<DocumentRule | QuotationRule>[];
}

const sortedFor = new WeakMap<Settings, Sorted>();

function sorted(rules: readonly Rule[], settings: Settings): Sorted {
  const known = sortedFor.get(settings);
  if (known?.rules === rules) return known;
  const active = rules
    .map(rule => ({ rule, severity: settings['rules.severity'][rule.code] ?? rule.severity }))
    .filter(it => it.severity !== 'off');
  const of = <S extends Rule['scope']>(...scopes: S[]) =>
    active.filter(it => (scopes as Rule['scope'][]).includes(it.rule.scope)) as Active<Extract<Rule, { scope: S }>>[];
  const made: Sorted = {
    rules,
    ofBlocks: of('block'),
    ofStructure: of('structure'),
    ofPages: of('page'),
    whole: of('document', 'quotation'),
  };
  sortedFor.set(settings, made);
  return made;
}

const lastFrame = remember((_: Transcript['lineage']): { frame?: Frame } => ({}));

/** The frame of a document; the one before where nothing is different. */
export function frameOf(view: DocumentView, rules: readonly Rule[], onCrash: OnCrash): Frame {
  const { settings } = view;
  const { structure } = view.transcript;
  const kept = lastFrame(view.transcript.lineage);
  const { ofBlocks, ofStructure, ofPages, whole } = sorted(rules, settings);
  const abouts = ofPages.map(({ rule }) => guarded(rule, () => rule.about(view), onCrash));
  const before = kept.frame?.ofBlocks === ofBlocks && kept.frame.settings === settings ? kept.frame : undefined;
  if (before?.structure === structure && abouts.every((it, n) => sameAbout(it, before.ofPages[n]?.about)))
    return before;
  const frame: Frame = {
    settings,
    structure,
    ofBlocks,
    ofPages: ofPages.map((it, n) => ({ ...it, about: abouts[n] })),
    whole,
    ofStructure: movedFindings(before, structure) ?? structureFindings(view, ofStructure, onCrash),
  };
  kept.frame = frame;
  return frame;
}

/** The findings of a frame before, where the turns are the same and only their blocks have moved. */
function movedFindings(before: Frame | undefined, now: Structure): readonly StructureFinding[] | undefined {
  if (before === undefined || before.structure.kin !== now.kin) return undefined;
  const { structure, ofStructure } = before;
  if (structure === now) return ofStructure;
  return ofStructure.map(it => {
    const turn = firstTurnFrom(structure, it.block);
    // Those that stand at no label stand at the head of the text.
    if (structure.turns[turn]?.block !== it.block) return it;
    return { ...it, block: now.turns[turn]?.block ?? it.block };
  });
}

function structureFindings(
  { transcript, settings }: DocumentView,
  rules: readonly Active<StructureRule>[],
  onCrash: OnCrash,
): StructureFinding[] {
  return rules
    .flatMap(it => {
      const found = guarded(it.rule, () => [...it.rule.check(transcript, settings)], onCrash) ?? [];
      return found.map(finding => ({ ...it, finding, block: finding.block }));
    })
    .sort((a, b) => a.block - b.block);
}

/** Whether what a rule rests on is the same: by value, or list by list. */
export function sameAbout(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((it, n) => it === b[n]);
}

/** `undefined` where the rule fails, which `onCrash` is told. */
export function guarded<T>(rule: Rule, work: () => T, onCrash: OnCrash): T | undefined {
  try {
    return work();
  } catch (error) {
    onCrash(rule, error);
    return undefined;
  }
}
