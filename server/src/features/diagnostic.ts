/** Diagnostics: pulled with result ids where the client can, pushed where it cannot. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Report } from '../checking/runRules';
import type { WorkspaceDocument } from '../workspace/document';
import type { Feature, World } from './feature';

const severity: Readonly<Record<Report['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What the client was told last of a document, and the number under which it knows it. */
interface Told {
  readonly said: string;
  readonly id: string;
}

export const diagnostic: Feature = {
  capabilities: {
    diagnosticProvider: { identifier: 'verbatim', interFileDependencies: true, workspaceDiagnostics: false },
  },
  register(connection, world) {
    const known = new Map<string, Told>();
    let count = 0;
    connection.languages.diagnostics.on(async ({ textDocument, previousResultId }, token) => {
      const document = world.workspace.openDocument(textDocument.uri);
      if (document === undefined) return { kind: 'full', items: [] };
      const reports = await reportsOf(document, world, token);
      // An answer about a text that has moved on would put marks in wrong places.
      if (world.workspace.openDocument(textDocument.uri) !== document)
        throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the text has changed', { retriggerRequest: true });
      const before = known.get(textDocument.uri);
      const items = await diagnosticsOf(document, reports, world);
      const said = JSON.stringify(items);
      if (before !== undefined && before.id === previousResultId && before.said === said)
        return { kind: 'unchanged', resultId: before.id };
      const id = String(++count);
      known.set(textDocument.uri, { said, id });
      return { kind: 'full', resultId: id, items };
    });
    world.workspace.onChange(uri => {
      if (world.workspace.openDocument(uri) === undefined) known.delete(uri);
    });
  },
};

/** Checks and publishes what a document has become, unless it has moved on meanwhile. */
export async function publish(
  connection: Connection,
  world: World,
  uri: string,
  token: CancellationToken,
): Promise<void> {
  const document = world.workspace.openDocument(uri);
  if (document === undefined) return;
  const reports = await reportsOf(document, world, token);
  const diagnostics = await diagnosticsOf(document, reports, world);
  if (token.isCancellationRequested || world.workspace.openDocument(uri) !== document) return;
  await connection.sendDiagnostics({
    uri,
    ...(document.version === undefined ? {} : { version: document.version }),
    diagnostics,
  });
}

async function reportsOf(
  document: WorkspaceDocument,
  world: World,
  token: CancellationToken,
): Promise<readonly Report[]> {
  return world.reports(await world.view(document, token));
}

async function diagnosticsOf(
  document: WorkspaceDocument,
  reports: readonly Report[],
  world: World,
): Promise<Diagnostic[]> {
  return Promise.all(reports.map(it => toDiagnostic(document, it, world)));
}

export async function toDiagnostic(document: WorkspaceDocument, it: Report, world: World): Promise<Diagnostic> {
  const range = world.positions.rangeOf(document.transcript.blocks, it.span);
  const related = await Promise.all((it.related ?? []).map(other => relatedOf(other, document, world)));
  const told = related.filter(other => other !== undefined);
  return {
    range,
    severity: severity[it.severity],
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
