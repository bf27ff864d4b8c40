/** The language server: what the client says, the workspace it makes, and the features that answer from it. */
import {
  type Connection,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  WatchKind,
} from 'vscode-languageserver';
import { allReports, checkDocument, type Findings } from './checking/checkDocument';
import type { Report } from './checking/report';
import { features } from './features';
import type { World } from './features/feature';
import type { Host } from './host';
import { abilitiesOf, type ClientAbilities } from './lsp/clientAbilities';
import { type Encoding, Positions } from './lsp/convert';
import { messageOf } from './lsp/message';
import { documentChangedNotification, type InitializationOptions } from './protocol';
import { rules } from './rules';
import { defaults, readSettings, type Settings } from './settings/schema';
import { remember } from './text/memo';
import { speak } from './text/say';
import { editDocument, readDocument, type WorkspaceDocument } from './workspace/document';
import { originalsOf } from './workspace/originals';
import { rememberOriginal } from './workspace/translating';
import type { DocumentView } from './workspace/view';
import { viewOf } from './workspace/viewing';
import { Workspace } from './workspace/workspace';

/** Milliseconds of work on a view between two breaths: word that nobody waits for it waits no longer than this. */
const longestWork = 4;

/** What an entry point gives: the world outside, once the client has said what it can do. */
export interface Surroundings {
  host(connection: Connection, params: InitializeParams): Host;
  /** The address under which the documentation pages of the rules lie, unless the client names another. */
  readonly rulePages: string;
}

/** Serves one client until it says goodbye. */
export function serve(connection: Connection, surroundings: Surroundings): void {
  let settings: Settings = defaults;
  let client: ClientAbilities | undefined;
  let log: Host['log'] = () => undefined;
  const told = new Set<string>();
  let applySettings: () => void = () => undefined;

  connection.onInitialize(params => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    speak(options.words);
    const host = surroundings.host(connection, params);
    log = host.log;
    const positions = new Positions(encodingOf(params));
    const pages = (options.rulePages ?? surroundings.rulePages).replace(/\/$/, '');
    const workspace = new Workspace(host);
    applySettings = () => {
      workspace.rosterAcrossFolder = settings['roster.acrossFolder'];
      workspace.folderPattern = settings['translation.folderPattern'];
      workspace.terms.paths = settings['terms.files'];
      workspace.announce();
    };
    const abilities = abilitiesOf(params.capabilities);
    client = abilities;
    const world: World = {
      client: abilities,
      workspace,
      host,
      positions,
      settings: () => settings,
      rulePage: code => `${pages}/${code}.md`,
      view: keptViews(workspace, () => settings),
      ...keptFindings((rule, error) => host.log(`The rule “${rule}” failed: ${errorText(error)}`)),
    };
    for (const feature of features) feature.register(connection, world);
    followDocuments(connection, world);
    return { capabilities: capabilitiesOf(positions.encoding), serverInfo: { name: 'Verbatim' } };
  });

  connection.onInitialized(async () => {
    await readConfiguration();
    if (client?.watches) await watchFiles(connection);
  });

  async function readConfiguration(raw?: unknown): Promise<void> {
    const said = client?.configuration ? await connection.workspace.getConfiguration('verbatim') : raw;
    const read = readSettings(said);
    settings = read.settings;
    applySettings();
    for (const problem of read.problems) {
      log(problem);
      // Of a setting that is not used its user is told, and once.
      if (!told.has(problem)) connection.window.showWarningMessage(messageOf(problem));
      told.add(problem);
    }
  }

  connection.onDidChangeConfiguration(({ settings: raw }) =>
    readConfiguration((raw as { verbatim?: unknown } | undefined)?.verbatim),
  );
}

/** Tables are of all kinds of things: only those that the user names matter here. */
const isTable = /\.(?:csv|tsv|tbx)$/i;

/** Documents as the client edits them; a change that makes no sense is refused, not half done. */
function followDocuments(connection: Connection, world: World): void {
  const { workspace, positions } = world;

  connection.onDidOpenTextDocument(({ textDocument: { uri, version, text } }) => {
    workspace.setOpen(readDocument(uri, version, text));
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const before = workspace.openDocument(uri);
    if (before === undefined) return;
    if (before.version !== undefined && version !== null && version <= before.version) {
      world.host.log(
        `A change of ${uri} for version ${version} came after version ${before.version} and was left out.`,
      );
      return;
    }
    let document: WorkspaceDocument = before;
    for (const change of contentChanges) {
      if (!('range' in change) || change.range === undefined)
        document = readDocument(uri, version, change.text, before.transcript.outside);
      else {
        const span = positions.spanOf(document.transcript.blocks, change.range);
        const ordered = span.start <= span.end ? span : { start: span.end, end: span.start };
        document = editDocument(document, version, [{ span: ordered, newText: change.text }]);
      }
    }
    workspace.setOpen({ ...document, version });
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri }, text }) => {
    const document = workspace.openDocument(uri);
    if (document === undefined) return;
    void rememberOriginal(document, workspace);
    if (text === undefined) return;
    // The client's word is the truth: should the two have come apart, this is where they come together again.
    if (document.transcript.blocks.text === text) return;
    world.host.log(`The text of ${uri} was not what was saved and has been read again.`);
    workspace.setOpen(readDocument(uri, document.version, text, document.transcript.outside));
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    workspace.close(uri);
  });
  // What is still to be written is worth a moment.
  connection.onShutdown(() => originalsOf(workspace).written());
  connection.onDidChangeWatchedFiles(({ changes }) => {
    for (const { uri, type } of changes)
      if (!isTable.test(uri) || workspace.terms.reads(uri)) workspace.fileChanged(uri, type === FileChangeType.Deleted);
  });

  announceChanges(connection, workspace);
}

/** Milliseconds. */
const announcedAfter = 40;

/** Says which documents have changed once they rest a moment: whoever types waits for findings and not for views. */
function announceChanges(connection: Connection, workspace: Workspace): void {
  const changed = new Set<string>();
  workspace.onChange(uri => {
    if (workspace.openDocument(uri) === undefined) return;
    if (changed.size === 0) setTimeout(announce, announcedAfter);
    changed.add(uri);
  });

  function announce(): void {
    for (const uri of changed) {
      const version = workspace.openDocument(uri)?.version ?? 0;
      void connection.sendNotification(documentChangedNotification, { uri, version });
    }
    changed.clear();
  }
}

/**
 * A view is made once for a document, its settings and the state of the files around it, however many ask; the one who
 * gives up leaves the others waiting for nothing, so each asker that is not cancelled tries again.
 */
function keptViews(workspace: Workspace, settings: () => Settings): World['view'] {
  interface Kept {
    readonly settings: Settings;
    readonly generation: number;
    readonly view: Promise<DocumentView>;
  }
  const known = new WeakMap<WorkspaceDocument, Kept>();
  const cancelled = () => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
  return async (document, token) => {
    const now = settings();
    const { generation } = workspace;
    const kept = known.get(document);
    if (kept !== undefined && kept.settings === now && kept.generation === generation) {
      const view = await kept.view.catch(() => undefined);
      if (token?.isCancellationRequested) throw cancelled();
      if (view !== undefined) return view;
    }
    let since = performance.now();
    const checkpoint = async () => {
      // An article with hundreds of quotations takes a second: keys, and word that nobody waits any more, come between.
      if (performance.now() - since > longestWork) {
        await workspace.host.breathe();
        since = performance.now();
      }
      if (token?.isCancellationRequested) throw cancelled();
    };
    const view = viewOf(document, workspace, now, checkpoint);
    known.set(document, { settings: now, generation, view });
    return view;
  };
}

/** What was found is made once for a view, and made a list of only where somebody asks for one. */
function keptFindings(log: (rule: string, error: unknown) => void): Pick<World, 'findings' | 'reports'> {
  const findings = remember(
    (view: DocumentView): Findings => checkDocument(view, rules, (rule, error) => log(rule.code, error)),
  );
  const reports = remember((view: DocumentView): readonly Report[] => allReports(findings(view), view));
  return { findings, reports };
}

function encodingOf({ capabilities }: InitializeParams): Encoding {
  const offered = capabilities.general?.positionEncodings ?? [];
  for (const it of offered) if (it === 'utf-16' || it === 'utf-8' || it === 'utf-32') return it;
  return 'utf-16';
}

function capabilitiesOf(positionEncoding: Encoding): ServerCapabilities {
  const capabilities: ServerCapabilities = {
    positionEncoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: true } },
  };
  for (const feature of features) Object.assign(capabilities, feature.capabilities);
  return capabilities;
}

async function watchFiles(connection: Connection): Promise<void> {
  const watchers = [
    // Of a folder that goes, editors tell by itself and not of what was in it.
    { globPattern: '**', kind: WatchKind.Delete },
    { globPattern: '**/*.{md,markdown}' },
    { globPattern: '**/.verbatim' },
    { globPattern: '**/.verbatim/*' },
    { globPattern: '**/*.{bib,csl.json}' },
    { globPattern: '**/*.{csv,tsv,tbx}' },
  ];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
