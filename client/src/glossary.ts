/** The terms that the transcripts of the workspace gloss: asked for while a view shows them, and again when a text is saved. */
import { type Disposable, EventEmitter, workspace } from 'vscode';

import { type GlossaryTerm, type GlossaryTermsResult, glossaryTermsRequest } from '../../server/src/protocol';
import type { Session } from './session';

export interface Glossary extends Disposable {
  readonly terms: readonly GlossaryTerm[];
  onDidChange(listener: () => void): Disposable;
  /** Nothing is read while nobody looks. */
  look(looks: boolean): void;
}

export const followGlossary = (session: Session): Glossary => {
  const changes = new EventEmitter<void>();
  let terms: readonly GlossaryTerm[] = [];
  let looking = false;
  let asking = false;
  let stale = true;

  /** One question at a time; what is saved meanwhile is asked for behind it. */
  const read = async () => {
    if (asking || session.state.kind !== 'running') return;
    asking = true;
    try {
      while (stale && looking) {
        stale = false;
        const before = JSON.stringify(terms);
        terms = await session.request<GlossaryTermsResult>(glossaryTermsRequest, {});
        if (JSON.stringify(terms) !== before) changes.fire();
      }
    } catch (error) {
      session.output.error(error instanceof Error ? error : String(error));
    } finally {
      asking = false;
    }
  };
  const listeners = [
    workspace.onDidSaveTextDocument(({ languageId }) => {
      if (languageId !== 'markdown') return;
      stale = true;
      void read();
    }),
    session.onDidChangeState(() => void read()),
  ];

  return {
    get terms() {
      return terms;
    },
    onDidChange: changes.event,
    look: looks => {
      looking = looks;
      if (looks) void read();
    },
    dispose: () => {
      for (const listener of [...listeners, changes]) listener.dispose();
      looking = false;
    },
  };
};
