/** Code lenses: how a translation stands, on its first line. */
import type { CodeLens } from 'vscode-languageserver-types';
import type { TranslationStateResult } from '../protocol';
import { translationOf } from '../workspace/translating';
import type { Feature } from './feature';
import { translationState } from './translation';

export const codeLens: Feature = {
  capabilities: { codeLensProvider: { resolveProvider: false } },
  register(connection, world) {
    connection.onCodeLens(async ({ textDocument }): Promise<CodeLens[]> => {
      const document = world.workspace.openDocument(textDocument.uri);
      const view = document === undefined ? undefined : await translationOf(document, world.workspace);
      const state = document === undefined ? null : translationState(document, view, world);
      if (state === null) return [];
      const start = { line: 0, character: 0 };
      const command = { title: summary(state), command: 'verbatim.openOriginalBeside', arguments: [] };
      return [{ range: { start, end: start }, command }];
    });
  },
};

/** `Translation of panel.zh.md: 94 % · 2 missing · 1 differs`. */
export function summary({ original, rows, progress }: NonNullable<TranslationStateResult>): string {
  const name = decodeURIComponent(original.uri.slice(original.uri.lastIndexOf('/') + 1));
  const count = (state: string) => rows.filter(it => it.state === state).length;
  const parts = [`Translation of ${name}: ${Math.floor(progress * 100)} %`];
  for (const [state, words] of counted) if (count(state) > 0) parts.push(`${count(state)} ${words}`);
  return parts.join(' · ');
}

const counted = [
  ['missing', 'missing'],
  ['untranslated', 'untranslated'],
  ['differs', 'differing'],
  ['extra', 'added'],
  ['stale', 'out of date'],
] as const;
