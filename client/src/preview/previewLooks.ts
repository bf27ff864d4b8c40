/** Gives VS Code's Markdown preview the plugin, with what the server says of the documents that it shows. */
import { commands, Disposable, Uri } from 'vscode';

import { t } from '../localise';
import type { Overviews } from '../overviews';
import type { Session } from '../session';
import { type Look, lookOf } from './look';
import type { MarkdownIt } from './markdownIt';
import { transcriptPreview } from './transcriptPreview';

export interface Preview extends Disposable {
  /** What `activate` returns to VS Code's Markdown extension. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

export const openPreview = (session: Session, overviews: Overviews): Preview => {
  /** Documents that a preview has shown; `undefined` until the server has answered. */
  const looks = new Map<string, Look | undefined>();
  const asked = new Set<string>();

  const ask = async (uri: string) => {
    if (asked.has(uri) || session.state.kind !== 'running') return;
    asked.add(uri);
    try {
      const overview = await overviews.ask(Uri.parse(uri));
      const look = overview === undefined || overview.kind === 'other' ? undefined : lookOf(overview);
      const before = looks.get(uri);
      looks.set(uri, look);
      if (!isSame(before, look)) await commands.executeCommand('markdown.preview.refresh');
    } catch (error) {
      session.output.error(error instanceof Error ? error : String(error));
    } finally {
      asked.delete(uri);
    }
  };

  const listeners = Disposable.from(
    session.onDocumentChanged(({ uri }) => {
      if (looks.has(uri)) void ask(uri);
    }),
    session.onDidChangeState(({ kind }) => {
      if (kind === 'running') for (const uri of looks.keys()) void ask(uri);
    }),
  );

  return {
    extendMarkdownIt: md => {
      transcriptPreview(md, {
        lookAt: uri => {
          if (!looks.has(uri)) {
            looks.set(uri, undefined);
            void ask(uri);
          }
          return looks.get(uri);
        },
        words: { hideNotes: t('Read without bracket notes'), foldNote: t('Fold this note') },
      });
      return md;
    },
    dispose: () => listeners.dispose(),
  };
};

/** A refresh renders the whole preview: only where something would look different. */
const isSame = (a: Look | undefined, b: Look | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    JSON.stringify([...a.labels, ...a.notes]) === JSON.stringify([...b.labels, ...b.notes]));
