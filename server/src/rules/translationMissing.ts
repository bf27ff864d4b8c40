/** Rule: translation-missing. */

import { defineRule } from '../checking/rule';
import type { Edit } from '../text/edit';
import type { MissingFault } from '../translation/fault';
import { speechOf } from '../translation/unit';
import { labelAsWritten } from '../translation/written';
import { type ComparedView, excerpt, findingsOf } from './translationRule';

export const translationMissing = defineRule({
  code: 'translation-missing',
  summary: 'Words of the original that the translation does not have, and originals that cannot be found.',
  severity: 'warning',
  scope: 'document',
  *check(view) {
    const { translation } = view;
    if (translation?.kind === 'unreachable') {
      yield { span: translation.span, message: unreachable[translation.why](translation.target) };
      return;
    }
    yield* findingsOf(view, 'missing', {
      message: messageOf,
      fixes: (fault, it) => (fault.placed === true ? [] : [insertPlaceholder(fault, it)]),
    });
  },
});

const unreachable = {
  missing: (target: string) => `The original “${target}” is not there, so that this translation cannot be checked.`,
  outside: (target: string) => `The original “${target}” lies outside of the workspace and is not read.`,
  absolute: (target: string) => `The original “${target}” must be named by its path from this file.`,
};

function messageOf({ units, certain }: MissingFault, { original, alignment }: ComparedView): string {
  const first = original.units[units[0]!]!;
  const words = excerpt(speechOf(first));
  const last = alignment.originals.length - 1;
  if (units.length > 2 && units.at(-1) === last)
    return `The translation ends here: ${units.length} paragraphs of the original, from ${words} on, are missing.`;
  if (units.length > 1) return `${units.length} paragraphs of the original, from ${words} on, are not translated here.`;
  const what = first.kind === 'heading' ? 'heading' : 'paragraph';
  return certain
    ? `The original’s ${what} ${words} is not translated here.`
    : `The original’s ${what} ${words} seems to have no translation here.`;
}

/** The label, where there is one, and the original's words in a comment that no reader sees. */
function insertPlaceholder({ units, at }: MissingFault, view: ComparedView): { title: string; edits: Edit[] } {
  const placeholders = units.map(index => {
    const unit = view.alignment.originals[index]!;
    const label = unit.label === undefined ? '' : labelAsWritten(unit.label, view);
    const marks = unit.kind === 'heading' ? `${/^#*/.exec(unit.text)?.[0] ?? ''} ` : '';
    return `${marks}${label}<!-- ${speechOf(unit).slice(marks.length).replaceAll('--', '- -')} -->`;
  });
  const text = placeholders.join('\n\n');
  return {
    title:
      units.length === 1
        ? 'Insert a placeholder with the original’s words'
        : `Insert ${units.length} placeholders with the original’s words`,
    edits: [{ span: { start: at, end: at }, newText: at === 0 ? `${text}\n\n` : `\n\n${text}` }],
  };
}
