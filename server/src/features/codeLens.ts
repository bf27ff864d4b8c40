/** Code lenses: how a translation stands, on its first line. */
import type { CodeLens } from 'vscode-languageserver-types';
import type { TranslationStateResult } from '../protocol';
import { say } from '../text/say';
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
  const parts = [say('Translation of {0}: {1} %', name, Math.floor(progress * 100))];
  for (const [state, told] of states) if (count(state) > 0) parts.push(told(count(state)));
  return parts.join(' · ');
}

const states: readonly (readonly [string, (count: number) => string])[] = [
  ['missing', count => say('{0} missing', count)],
  ['untranslated', count => say('{0} untranslated', count)],
  ['differs', count => say('{0} differing', count)],
  ['extra', count => say('{0} added', count)],
  ['stale', count => say('{0} out of date', count)],
];
