/** Quick fixes of the rules, edits of whole turns, and one action that applies all safe fixes of a file. */
import {
  type CodeAction,
  CodeActionKind,
  type CreateFile,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { Fix } from '../checking/finding';
import type { Report } from '../checking/report';
import type { NewSpeaker } from '../people/rosters/growSpeakersFile';
import type { Edit } from '../text/edit';
import { say } from '../text/say';
import { overlap, type Span } from '../text/span';
import { turnEditsAt } from '../transcript/turnEdits';
import { keptLabelAt } from '../translation/keptLabel';
import { readDocument, type WorkspaceDocument } from '../workspace/document';
import { growRoster } from '../workspace/rosterFile';
import { inOrder, toDiagnostics } from './diagnostic/toDiagnostic';
import type { Feature, World } from './feature';

/** Applies every fix of a file that changes no spoken word. */
const fixAll = `${CodeActionKind.SourceFixAll}.verbatim`;

export const codeAction: Feature = {
  capabilities: {
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, fixAll] },
  },
  register(connection, world) {
    connection.onCodeAction(async ({ textDocument, range, context }, token) => {
      const document = world.workspace.openDocument(textDocument.uri);
      if (document === undefined) return null;
      const asked = world.positions.spanOf(document.transcript.blocks, range);
      const view = await world.view(document, token);
      const reports = world.reports(view);
      const wants = (kind: string) =>
        context.only === undefined || context.only.some(it => kind === it || kind.startsWith(`${it}.`));
      const actions: CodeAction[] = [];
      if (wants(CodeActionKind.QuickFix)) {
        for (const it of reports.filter(report => meets(report.span, asked)))
          for (const fix of it.fixes?.() ?? []) {
            const action = await quickFix(document, it, fix, world);
            if (action !== undefined) actions.push(action);
          }
      }
      if (wants(CodeActionKind.RefactorRewrite)) {
        for (const { title, edits } of turnEditsAt(document.transcript, asked)) {
          const documentChanges = await documentEdits(document, { title, edits }, world);
          actions.push({ title, kind: CodeActionKind.RefactorRewrite, edit: { documentChanges } });
        }
      }
      if (wants(CodeActionKind.RefactorRewrite) && view.translation?.kind === 'compared') {
        const kept = keptLabelAt(view.translation.alignment, asked.start);
        const changes = kept === undefined ? undefined : await rosterChanges(document.uri, kept, world);
        if (kept !== undefined && changes !== undefined) {
          const title = say('Keep “{0}” as “{1}” in the speakers of this workspace', kept.alias, kept.name);
          actions.push({ title, kind: CodeActionKind.RefactorRewrite, edit: { documentChanges: changes } });
        }
      }
      if (wants(fixAll)) {
        const all = await fixAllAction(document, reports, world);
        if (all !== undefined) actions.push(all);
      }
      return actions;
    });
  },
};

/** An empty selection meets what it touches. */
function meets(a: Span, asked: Span): boolean {
  return asked.start === asked.end ? a.start <= asked.start && asked.start <= a.end : overlap(a, asked);
}

/** `undefined` where the client cannot do what it takes. */
async function quickFix(
  document: WorkspaceDocument,
  report: Report,
  fix: Fix,
  world: World,
): Promise<CodeAction | undefined> {
  const { newSpeaker } = fix;
  const changes =
    newSpeaker === undefined
      ? await documentEdits(document, fix, world)
      : await rosterChanges(document.uri, newSpeaker, world);
  if (changes === undefined) return undefined;
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: inOrder(await toDiagnostics(document, { pages: [], others: [report] }, world)),
    ...(fix.safe ? { isPreferred: true } : {}),
    edit: { documentChanges: changes },
  };
}

async function rosterChanges(
  uri: string,
  speaker: NewSpeaker,
  world: World,
): Promise<(CreateFile | TextDocumentEdit)[] | undefined> {
  const growth = await growRoster(uri, speaker, world.workspace);
  if (growth === undefined || (growth.text === undefined && !world.client.creates)) return undefined;
  // Whether it is open or not, the client has the text that was read; it is told no version, for it is no document here.
  const { blocks } = readDocument(growth.uri, undefined, growth.text ?? '').transcript;
  const lineEnd = growth.text?.includes('\r\n') ? '\r\n' : '\n';
  const newText = growth.edit.newText.replaceAll('\n', lineEnd);
  const edit = { range: world.positions.rangeOf(blocks, growth.edit.span), newText };
  const change = { textDocument: { uri: growth.uri, version: null }, edits: [edit] };
  if (growth.text !== undefined) return [change];
  return [{ kind: 'create', uri: growth.uri, options: { ignoreIfExists: true } }, change];
}

async function fixAllAction(
  document: WorkspaceDocument,
  reports: readonly Report[],
  world: World,
): Promise<CodeAction | undefined> {
  const edits: Edit[] = [];
  for (const report of reports) {
    const fix = report.fixes?.().find(it => it.safe === true && it.elsewhere === undefined);
    // What an earlier fix already changes waits for the next round.
    if (fix === undefined || fix.edits.some(it => edits.some(other => clash(it.span, other.span)))) continue;
    edits.push(...fix.edits);
  }
  if (edits.length === 0) return undefined;
  return {
    title: say('Fix everything that changes no spoken word'),
    kind: fixAll,
    edit: { documentChanges: await documentEdits(document, { title: '', edits }, world) },
  };
}

function clash(a: Span, b: Span): boolean {
  return overlap(a, b) || a.start === b.start || a.end === b.start || b.end === a.start;
}

/** The edits name the version they were made for, so that the client can refuse them once the text has moved on. */
export async function documentEdits(document: WorkspaceDocument, fix: Fix, world: World): Promise<TextDocumentEdit[]> {
  const changes: TextDocumentEdit[] = [];
  if (fix.edits.length > 0) changes.push(editsOf(document, fix.edits, world));
  for (const { uri, edits } of fix.elsewhere ?? []) {
    const other = await world.workspace.document(uri);
    if (other !== undefined) changes.push(editsOf(other, edits, world));
  }
  return changes;
}

function editsOf(document: WorkspaceDocument, edits: readonly Edit[], world: World): TextDocumentEdit {
  const { blocks } = document.transcript;
  const text = blocks.slice({ start: 0, end: 4096 });
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const made: TextEdit[] = edits.map(it => ({
    range: world.positions.rangeOf(blocks, it.span),
    newText: it.newText.replace(/\r\n|\r|\n/g, lineEnd),
  }));
  return { textDocument: { uri: document.uri, version: document.version ?? null }, edits: made };
}
