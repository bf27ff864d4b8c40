/** A finding as the protocol tells it. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Report } from '../../checking/runRules';
import type { WorkspaceDocument } from '../../workspace/document';
import type { World } from '../feature';

export const severities: Readonly<Record<Report['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export async function toDiagnostic(document: WorkspaceDocument, it: Report, world: World): Promise<Diagnostic> {
  const range = world.positions.rangeOf(document.transcript.blocks, it.span);
  const related = await Promise.all((it.related ?? []).map(other => relatedOf(other, document, world)));
  const told = related.filter(other => other !== undefined);
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

async function relatedOf(other: NonNullable<Report['related']>[number], document: WorkspaceDocument, world: World) {
  const there =
    other.uri === document.uri ? document : await world.workspace.document(other.uri).catch(() => undefined);
  if (there === undefined) return undefined;
  return {
    location: { uri: other.uri, range: world.positions.rangeOf(there.transcript.blocks, other.span) },
    message: other.message,
  };
}
