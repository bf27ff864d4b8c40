/** A finding as the protocol tells it. */
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver-types';
import type { Report } from '../../checking/runRules';
import type { WorkspaceDocument } from '../../workspace/document';
import type { World } from '../feature';

export const severities: Readonly<Record<Report['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** All findings of a document as diagnostics. */
export async function toDiagnostics(
  document: WorkspaceDocument,
  reports: readonly Report[],
  world: World,
): Promise<Diagnostic[]> {
  const others = new Map<string, WorkspaceDocument | undefined>([[document.uri, document]]);
  for (const { related = [] } of reports) {
    for (const { uri } of related)
      if (!others.has(uri)) others.set(uri, await world.workspace.document(uri).catch(() => undefined));
  }
  return reports.map(it => toDiagnostic(document, it, others, world));
}

function toDiagnostic(
  document: WorkspaceDocument,
  it: Report,
  others: ReadonlyMap<string, WorkspaceDocument | undefined>,
  world: World,
): Diagnostic {
  const range = world.positions.rangeOf(document.transcript.blocks, it.span);
  const told = (it.related ?? []).flatMap(({ uri, span, message }) => {
    const there = others.get(uri);
    if (there === undefined) return [];
    return [{ location: { uri, range: world.positions.rangeOf(there.transcript.blocks, span) }, message }];
  });
  return {
    range,
    severity: severities[it.severity],
    code: it.code,
    codeDescription: { href: world.rulePage(it.code) },
    source: 'verbatim',
    message: it.message,
    ...(told.length === 0 ? {} : { relatedInformation: told }),
  };
}

/** Whether a client that was told the one knows the other. */
export function sameDiagnostics(a: readonly Diagnostic[], b: readonly Diagnostic[]): boolean {
  return a.length === b.length && a.every((it, n) => sameDiagnostic(it, b[n] as Diagnostic));
}

function sameDiagnostic(a: Diagnostic, b: Diagnostic): boolean {
  if (a.code !== b.code || a.message !== b.message || a.severity !== b.severity || !sameRange(a.range, b.range))
    return false;
  const [one = [], other = []] = [a.relatedInformation, b.relatedInformation];
  return (
    one.length === other.length &&
    one.every((it, n) => {
      const that = other[n];
      return (
        that !== undefined &&
        it.message === that.message &&
        it.location.uri === that.location.uri &&
        sameRange(it.location.range, that.location.range)
      );
    })
  );
}

function sameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
