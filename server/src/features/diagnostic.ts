/** Diagnostics: pulled with result ids where the client can, pushed where it cannot; fresh in every open document. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { WorkspaceDocument } from '../workspace/document';
import { Rechecks } from './diagnostic/rechecks';
import { inOrder, sameTold, type Told, toDiagnostics } from './diagnostic/toDiagnostic';
import type { Feature, World } from './feature';
import { refreshing } from './refreshing';

/** What the client was told last of a document, and the number under which it knows it. */
interface LastTold {
  readonly told: Told;
  readonly id: string;
}

export const diagnostic: Feature = {
  capabilities: {
    diagnosticProvider: { identifier: 'verbatim', interFileDependencies: true, workspaceDiagnostics: false },
  },
  register(connection, world) {
    const told = new Map<string, LastTold>();
    if (world.client.pulls) answerPulls(connection, world, told);
    else push(connection, world, told);
  },
};

/** Answers what the client asks; where something changes in a document that it does not ask about, tells it to ask. */
function answerPulls(connection: Connection, world: World, told: Map<string, LastTold>): void {
  const { workspace } = world;
  let count = 0;
  /** Asks the client to ask. */
  const refresh = refreshing(
    () => connection.languages.diagnostics.refresh(),
    error => world.host.log(`Findings could not be asked for again: ${error instanceof Error ? error.message : error}`),
  );

  const rechecks = new Rechecks(
    () => world.host.breathe(),
    async (uri, token) => {
      const before = told.get(uri);
      const checked = before === undefined ? undefined : await check(uri, world, token);
      if (checked !== undefined && !sameTold(checked.told, told.get(uri)?.told ?? [])) refresh();
    },
  );
  const recheck = (uri: string) => rechecks.ask(uri).catch(error => logFailure(uri, error, world));

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const { generation } = workspace;
    const document = workspace.openDocument(uri);
    if (document === undefined) return { kind: 'full', items: [] };
    const now = await diagnosticsOf(document, world, token);
    // An answer about a text that has moved on would put marks in wrong places.
    if (workspace.openDocument(uri) !== document)
      throw new ResponseError(LSPErrorCodes.ServerCancelled, 'the text has changed', { retriggerRequest: true });
    const before = told.get(uri);
    // Another document has changed while this one was being checked.
    if (world.client.refreshes && workspace.generation !== generation) void recheck(uri);
    if (before !== undefined && before.id === previousResultId && sameTold(before.told, now))
      return { kind: 'unchanged', resultId: before.id };
    const id = String(++count);
    told.set(uri, { told: now, id });
    return { kind: 'full', resultId: id, items: inOrder(now) };
  });

  /** Of each open document the version of which its change was heard last. */
  const versions = new Map<string, number | undefined>();
  /** The client asks by itself about a document that was edited; not about one that a roster makes another. */
  const wasEdited = (uri: string): boolean => {
    const version = workspace.openDocument(uri)?.version;
    const edited = version === undefined || versions.get(uri) !== version;
    if (version === undefined) versions.delete(uri);
    else versions.set(uri, version);
    return edited;
  };

  workspace.onChange(changed => {
    const edited = wasEdited(changed);
    if (workspace.openDocument(changed) === undefined) told.delete(changed);
    if (edited) rechecks.forget(changed);
    if (!world.client.refreshes) return;
    for (const { uri } of workspace.openDocuments) if (uri !== changed || !edited) void recheck(uri);
  });
}

/** Sends what was found after each change; of documents that were not edited themselves, only what is new. */
function push(connection: Connection, world: World, told: Map<string, LastTold>): void {
  const { workspace } = world;
  const rechecks = new Rechecks(
    () => world.host.breathe(),
    async (uri, token) => {
      const checked = await check(uri, world, token);
      if (checked === undefined) return;
      const { version } = checked.document;
      const id = String(version);
      const before = told.get(uri);
      if (before?.id === id && sameTold(before.told, checked.told)) return;
      told.set(uri, { told: checked.told, id });
      await connection.sendDiagnostics({
        uri,
        ...(version === undefined ? {} : { version }),
        diagnostics: inOrder(checked.told),
      });
    },
  );

  workspace.onChange(changed => {
    const isOpen = workspace.openDocument(changed) !== undefined;
    if (!isOpen && told.delete(changed)) void connection.sendDiagnostics({ uri: changed, diagnostics: [] });
    if (!isOpen) rechecks.forget(changed);
    const others = [...workspace.openDocuments].map(it => it.uri).filter(uri => uri !== changed);
    // The one that is being edited comes first: there the user is looking.
    for (const uri of isOpen ? [changed, ...others] : others)
      rechecks.ask(uri).catch(error => logFailure(uri, error, world));
  });
}

/** `undefined` where the document has been closed or has moved on meanwhile. */
async function check(uri: string, world: World, token: CancellationToken) {
  const document = world.workspace.openDocument(uri);
  if (document === undefined) return undefined;
  const told = await diagnosticsOf(document, world, token);
  if (token.isCancellationRequested || world.workspace.openDocument(uri) !== document) return undefined;
  return { document, told };
}

async function diagnosticsOf(document: WorkspaceDocument, world: World, token: CancellationToken): Promise<Told> {
  return toDiagnostics(document, world.findings(await world.view(document, token)), world);
}

function logFailure(uri: string, error: unknown, world: World): void {
  if (error instanceof ResponseError) return;
  world.host.log(`The checks of ${uri} failed: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
}
