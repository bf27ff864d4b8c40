/** Findings as the protocol tells them: those of a page are made once, wherever an edit elsewhere moves them. */
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver-types';
import type { Findings } from '../../checking/checkDocument';
import type { Report } from '../../checking/report';
import type { Page } from '../../text/blockSequence';
import { remember } from '../../text/memo';
import { shift } from '../../text/span';
import type { WorkspaceDocument } from '../../workspace/document';
import type { World } from '../feature';

export const severities: Readonly<Record<Report['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** All diagnostics of a document: page by page in text order, and last what rests on more than a page. */
export type Told = readonly (readonly Diagnostic[])[];

interface ToldPage {
  readonly world: World;
  /** The line on which the page begins. */
  readonly line: number;
  readonly items: readonly Diagnostic[];
  /** What the places rest on that it points at. */
  readonly rests: readonly Rest[];
}

/** A page of the same document with the line on which it begins, or another document. */
type Rest =
  | { readonly number: number; readonly page: Page | undefined; readonly line: number }
  | { readonly uri: string; readonly document: WorkspaceDocument | undefined };

const toldPages = new WeakMap<readonly Report[], ToldPage>();
const nothing: readonly Diagnostic[] = [];

export async function toDiagnostics(document: WorkspaceDocument, { pages, others }: Findings, world: World) {
  const documents = await relatedTo(document, [...pages.map(it => it.reports), others], world);
  const { blocks } = document.transcript;
  const told: (readonly Diagnostic[])[] = [];
  let start = 0;
  let line = 0;
  for (const { page, reports } of pages) {
    told.push(reports.length === 0 ? nothing : ofPage(reports, start, line));
    start += page.length;
    line += page.lineEnds;
  }
  if (others.length > 0) told.push(others.map(it => toDiagnostic(document, it, 0, documents, world)));
  return told;

  function ofPage(reports: readonly Report[], start: number, line: number): readonly Diagnostic[] {
    const before = toldPages.get(reports);
    const known = before?.world === world && before.line === line ? before.items : undefined;
    // Places elsewhere move with edits there.
    if (known !== undefined && before?.rests.every(isSame)) return known;
    const items = reports.map((it, n) => {
      const same = known?.[n];
      if (same === undefined) return toDiagnostic(document, it, start, documents, world);
      const related = relatedInformation(it, documents, world, blocks);
      return sameRelated(related, same.relatedInformation) ? same : { ...same, relatedInformation: related };
    });
    const told = known !== undefined && items.every((it, n) => it === known[n]) ? known : items;
    toldPages.set(reports, { world, line, items: told, rests: restsOf(reports) });
    return told;
  }

  function isSame(it: Rest): boolean {
    if ('uri' in it) return documents.get(it.uri) === it.document;
    return blocks.pages[it.number] === it.page && blocks.lineOfPage(it.number) === it.line;
  }

  function restsOf(reports: readonly Report[]): readonly Rest[] {
    const rests = new Map<unknown, Rest>();
    for (const { related = [] } of reports) {
      for (const { uri, page: number } of related) {
        if (number === undefined) rests.set(uri, { uri, document: documents.get(uri) });
        else rests.set(number, { number, page: blocks.pages[number], line: blocks.lineOfPage(number) });
      }
    }
    return [...rests.values()];
  }
}

type Documents = ReadonlyMap<string, WorkspaceDocument | undefined>;

/** The documents that reports point at, as they are now. */
async function relatedTo(
  document: WorkspaceDocument,
  lists: readonly (readonly Report[])[],
  world: World,
): Promise<Documents> {
  const documents = new Map<string, WorkspaceDocument | undefined>([[document.uri, document]]);
  for (const reports of lists) {
    for (const uri of othersOf(reports))
      if (!documents.has(uri)) documents.set(uri, await world.workspace.document(uri).catch(() => undefined));
  }
  return documents;
}

/** The documents that a list points at, but for the places in the text itself that it knows by their page. */
const othersOf = remember((reports: readonly Report[]): readonly string[] => [
  ...new Set(reports.flatMap(it => (it.related ?? []).flatMap(({ uri, page }) => (page === undefined ? uri : [])))),
]);

function toDiagnostic(
  document: WorkspaceDocument,
  it: Report,
  start: number,
  documents: Documents,
  world: World,
): Diagnostic {
  const { blocks } = document.transcript;
  const related = relatedInformation(it, documents, world, blocks);
  return {
    range: world.positions.rangeOf(blocks, shift(it.span, start)),
    severity: severities[it.severity],
    code: it.code,
    codeDescription: { href: world.rulePage(it.code) },
    source: 'verbatim',
    message: it.message,
    ...(related.length === 0 ? {} : { relatedInformation: related }),
  };
}

type RelatedInformation = NonNullable<Diagnostic['relatedInformation']>;

function relatedInformation(
  { related = [] }: Report,
  documents: Documents,
  world: World,
  blocks: WorkspaceDocument['transcript']['blocks'],
): RelatedInformation {
  return related.flatMap(({ uri, span, page, message }) => {
    const there = documents.get(uri)?.transcript.blocks;
    if (there === undefined) return [];
    const place = page === undefined ? span : shift(span, blocks.startOf(blocks.firstOfPage(page)));
    return [{ location: { uri, range: world.positions.rangeOf(there, place) }, message }];
  });
}

/** Whether a client that was told the one knows the other. */
export function sameTold(a: Told, b: Told): boolean {
  if (a.length === b.length && a.every((it, n) => sameList(it, b[n]!))) return true;
  // The text may have come to be cut into other pages.
  return sameList(a.flat(), b.flat());
}

function sameList(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a === b || (a.length === b.length && a.every((it, n) => it === b[n] || sameDiagnostic(it, b[n]!)));
}

/** As one list in the order of the text. */
export function inOrder(told: Told): Diagnostic[] {
  return told.flat().sort((a, b) => byRange(a.range, b.range) || byText(String(a.code), String(b.code)));
}

function byRange(a: Range, b: Range): number {
  return (
    a.start.line - b.start.line ||
    a.start.character - b.start.character ||
    a.end.line - b.end.line ||
    a.end.character - b.end.character
  );
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sameDiagnostic(a: Diagnostic, b: Diagnostic): boolean {
  return (
    a.code === b.code &&
    a.message === b.message &&
    a.severity === b.severity &&
    byRange(a.range, b.range) === 0 &&
    sameRelated(a.relatedInformation, b.relatedInformation)
  );
}

function sameRelated(one: RelatedInformation = [], other: RelatedInformation = []): boolean {
  return (
    one.length === other.length &&
    one.every((it, n) => {
      const that = other[n]!;
      return (
        it.message === that.message &&
        it.location.uri === that.location.uri &&
        byRange(it.location.range, that.location.range) === 0
      );
    })
  );
}
