/** The lens on a translation's first line: how far it is, and what is at fault. */

import type { CodeLens } from 'vscode-languageserver-types';
import type { TranslationStateResult } from '../../protocol';
import { fileNameOf } from '../../text/address';
import { say } from '../../text/say';

export function translationLens(state: TranslationStateResult): CodeLens[] {
  if (state === null) return [];
  const start = { line: 0, character: 0 };
  const command = { title: summary(state), command: 'verbatim.openOriginalBeside', arguments: [] };
  return [{ range: { start, end: start }, command }];
}

/** `Translation of panel.zh.md: 94 % · 2 missing · 1 differs`. */
export function summary({ original, rows, progress }: NonNullable<TranslationStateResult>): string {
  const name = fileNameOf(original.uri);
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
