/** Rule: translation-missing. */
import { defineRule } from '../checking/rule';
import type { Edit } from '../text/edit';
import { say } from '../text/say';
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
  missing: (target: string) =>
    say('The original “{0}” is not there, so that this translation cannot be checked.', target),
  outside: (target: string) => say('The original “{0}” lies outside of the workspace and is not read.', target),
  absolute: (target: string) => say('The original “{0}” must be named by its path from this file.', target),
};

function messageOf({ units, certain }: MissingFault, { original, alignment }: ComparedView): string {
  const first = original.units[units[0]!]!;
  const words = excerpt(speechOf(first));
  const last = alignment.originals.length - 1;
  if (units.length > 2 && units.at(-1) === last)
    return say(
      'The translation ends here: {0} paragraphs of the original, from {1} on, are missing.',
      units.length,
      words,
    );
  if (units.length > 1)
    return say('{0} paragraphs of the original, from {1} on, are not translated here.', units.length, words);
  if (first.kind === 'heading')
    return certain
      ? say('The original’s heading {0} is not translated here.', words)
      : say('The original’s heading {0} seems to have no translation here.', words);
  return certain
    ? say('The original’s paragraph {0} is not translated here.', words)
    : say('The original’s paragraph {0} seems to have no translation here.', words);
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
        ? say('Insert a placeholder with the original’s words')
        : say('Insert {0} placeholders with the original’s words', units.length),
    edits: [{ span: { start: at, end: at }, newText: at === 0 ? `${text}\n\n` : `\n\n${text}` }],
  };
}
