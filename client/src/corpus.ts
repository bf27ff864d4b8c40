/** What the server knows of all texts of the workspace: read in the background while somebody looks at it. */
import { type Disposable, EventEmitter } from 'vscode';

import { type CorpusParams, type CorpusResult, type CorpusRow, corpusRequest } from '../../server/src/protocol';
import type { Session } from './session';

export interface Corpus extends Disposable {
  readonly rows: readonly CorpusRow[];
  readonly reading: CorpusReading;
  onDidChange(listener: () => void): Disposable;
  /** Nothing is read while nobody looks. */
  look(viewer: string, looks: boolean): void;
  /** What is known stays; the rest is read when somebody asks for it. */
  stop(): void;
  readOn(): void;
}

/** How far the reading is; of no files while nothing is known. */
export interface CorpusReading {
  readonly files: number;
  readonly read: number;
  readonly checked: number;
  readonly stopped: boolean;
}

export const followCorpus = (session: Session): Corpus => {
  const changes = new EventEmitter<void>();
  const lookers = new Set<string>();
  let known = new Map<string, CorpusRow>();
  let rows: readonly CorpusRow[] = [];
  let progress = { files: 0, read: 0, checked: 0 };
  let state = 0;
  let stopped = false;
  let asking = false;
  let stale = false;

  const take = (answer: CorpusResult) => {
    if (answer.from === 0) known = new Map();
    for (const row of answer.rows) known.set(row.uri, row);
    for (const uri of answer.gone) known.delete(uri);
    if (answer.from === 0 || answer.rows.length > 0 || answer.gone.length > 0) rows = [...known.values()];
    ({ state } = answer);
    progress = { files: answer.files, read: answer.read, checked: answer.checked };
    changes.fire();
  };

  /** One question at a time, until all is known; what changes meanwhile is asked for behind it. */
  const read = async () => {
    stale = true;
    if (asking) return;
    asking = true;
    try {
      while (stale && lookers.size > 0 && !stopped) {
        const parameters: CorpusParams = { since: state };
        const answer = await session.request<CorpusResult>(corpusRequest, parameters);
        stale = answer.checked < answer.files;
        take(answer);
      }
    } catch (error) {
      session.output.error(error instanceof Error ? error : String(error));
    } finally {
      asking = false;
    }
  };

  const listeners = [
    session.onDocumentChanged(read),
    session.onCorpusChanged(read),
    session.onDidChangeState(({ kind }) => {
      if (kind === 'running') void read();
    }),
  ];

  return {
    get rows() {
      return rows;
    },
    get reading() {
      return { ...progress, stopped };
    },
    onDidChange: changes.event,
    look: (viewer, looks) => {
      if (!looks) lookers.delete(viewer);
      else if (!lookers.has(viewer)) {
        lookers.add(viewer);
        void read();
      }
    },
    stop: () => {
      stopped = true;
      changes.fire();
    },
    readOn: () => {
      stopped = false;
      changes.fire();
      void read();
    },
    dispose: () => {
      for (const listener of [...listeners, changes]) listener.dispose();
      lookers.clear();
    },
  };
};
