/** Keeps the looks of transcripts in all editors that are seen: speakers in colour, others dimmed, notes put away. */
import {
  commands,
  Disposable,
  EventEmitter,
  Range,
  type TextDocument,
  type TextEditor,
  type TextEditorDecorationType,
  window,
  workspace,
} from 'vscode';

import type { Overview, Range as Stretch } from '../../../server/src/protocol';
import type { Overviews } from '../overviews';
import type { Session } from '../session';
import { makeDecorations } from './decorations';
import { colourings, type NoteLook, noteLooks, paintOf, slotsOf, spaceBefore } from './paint';

export interface Reading extends Disposable {
  readonly notes: NoteLook;
  /** For this window, until the setting changes. */
  lookAtNotes(look: NoteLook): void;
  /** Id of the speaker whose turns alone stay as they are in this document. */
  onlyIn(uri: string): string | undefined;
  /** `undefined`: everybody again. */
  showOnly(uri: string, speaker: string | undefined): void;
  onDidChange(listener: () => void): Disposable;
}

interface Read {
  readonly overview: Overview;
  readonly slots: ReadonlyMap<string, number>;
}

/** Lines above and below what is seen that are painted too, so that scrolling shows nothing bare. */
const margin = 60;

export const showReading = (session: Session, overviews: Overviews): Reading => {
  const decorations = makeDecorations();
  const changes = new EventEmitter<void>();
  const reads = new WeakMap<TextDocument, Read>();
  const only = new Map<string, string>();
  let notes = setting('bracketNotes', noteLooks);
  let colouring = setting('speakerColours', colourings);

  const paint = (editor: TextEditor) => {
    const { document } = editor;
    if (document.languageId !== 'markdown') return;
    const read = reads.get(document);
    // What was painted moves along with the text while it is typed; what the server has not read yet is not painted.
    if (read !== undefined && read.overview.version !== document.version) return;
    const alone = only.get(document.uri.toString());
    const looks = { colouring, notes, ...(alone !== undefined && { only: alone }) };
    const painted =
      read?.overview.kind === 'transcript'
        ? paintOf(read.overview, read.slots, seenIn(editor), looks)
        : { bars: new Map(), labels: new Map(), dimmedTurns: [], notes: [] };
    const wanted = new Map<TextEditorDecorationType, Range[]>(decorations.made.map(it => [it, []]));
    for (const [slot, ranges] of painted.bars) wanted.set(decorations.bar(slot), ranges.map(toRange));
    for (const [slot, ranges] of painted.labels) wanted.set(decorations.label(slot), ranges.map(toRange));
    wanted.set(decorations.dimmedTurn, painted.dimmedTurns.map(toRange));
    wanted.set(decorations.dimmedNote, notes === 'dimmed' ? painted.notes.map(toRange) : []);
    wanted.set(decorations.hiddenNote, notes === 'hidden' ? putAway(editor, painted.notes.map(toRange)) : []);
    for (const [type, ranges] of wanted) editor.setDecorations(type, ranges);
  };

  const paintAll = () => window.visibleTextEditors.forEach(paint);

  const take = (overview: Overview | undefined) => {
    const document = workspace.textDocuments.find(it => it.uri.toString() === overview?.uri);
    if (overview === undefined || document === undefined) return;
    reads.set(document, { overview, slots: slotsOf(overview) });
    for (const editor of window.visibleTextEditors) if (editor.document === document) paint(editor);
  };

  /** Asks for what stands in editors beside the active one; starts no server. */
  const readOthers = async (uri?: string) => {
    if (session.state.kind !== 'running') return;
    for (const { document } of window.visibleTextEditors) {
      const here = document.uri.toString();
      if (document.languageId !== 'markdown' || here === overviews.current?.uri) continue;
      if (uri === undefined ? reads.get(document)?.overview.version === document.version : uri !== here) continue;
      take(await overviews.ask(document.uri).catch(() => undefined));
    }
  };

  const changed = () => {
    paintAll();
    changes.fire();
  };

  const listeners = Disposable.from(
    overviews.onDidChange(take),
    session.onDocumentChanged(({ uri }) => readOthers(uri)),
    window.onDidChangeVisibleTextEditors(editors => {
      editors.forEach(paint);
      void readOthers();
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => paint(textEditor)),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (notes === 'hidden') paint(textEditor);
    }),
    workspace.onDidChangeConfiguration(event => {
      if (!event.affectsConfiguration('verbatim.reading')) return;
      if (event.affectsConfiguration('verbatim.reading.bracketNotes')) notes = setting('bracketNotes', noteLooks);
      colouring = setting('speakerColours', colourings);
      changed();
    }),
  );
  take(overviews.current);

  return {
    get notes() {
      return notes;
    },
    lookAtNotes: look => {
      notes = look;
      changed();
    },
    onlyIn: uri => only.get(uri),
    showOnly: (uri, speaker) => {
      if (speaker === undefined) only.delete(uri);
      else only.set(uri, speaker);
      void commands.executeCommand('setContext', 'verbatim.onlyOneSpeaker', only.size > 0);
      changed();
    },
    onDidChange: changes.event,
    dispose: () => {
      listeners.dispose();
      changes.dispose();
      decorations.dispose();
    },
  };
};

const setting = <T extends string>(name: string, values: readonly T[]): T => {
  const value = workspace.getConfiguration('verbatim.reading').get<T>(name);
  return value !== undefined && values.includes(value) ? value : values[0]!;
};

const seenIn = ({ document, visibleRanges }: TextEditor): readonly Stretch[] => {
  const last = document.lineCount - 1;
  return visibleRanges.map(({ start, end }) => ({
    start: { line: Math.max(0, start.line - margin), character: 0 },
    end: document.lineAt(Math.min(last, end.line + margin)).range.end,
  }));
};

const toRange = ({ start, end }: Stretch): Range => new Range(start.line, start.character, end.line, end.character);

/** Notes on the lines of the cursor stay: nobody writes into what is not seen. */
const putAway = ({ document, selections }: TextEditor, notes: readonly Range[]): Range[] =>
  notes
    .filter(note => !selections.some(it => it.start.line <= note.end.line && note.start.line <= it.end.line))
    .map(note => {
      const before = document.lineAt(note.start.line).text.slice(0, note.start.character);
      const behind = document.lineAt(note.end.line).text.slice(note.end.character);
      return note.with(note.start.translate(0, -spaceBefore(before, behind)));
    });
