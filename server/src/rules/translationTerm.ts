/** Rule: translation-term. */
import type { Finding } from '../checking/finding';
import { defineRule } from '../checking/rule';
import { isOf } from '../terms/languages';
import { type TermFault, termFaults } from '../terms/termFaults';
import { say } from '../text/say';
import { changeTo, placeOf } from './termWords';
import type { ComparedView } from './translationRule';

export const translationTerm = defineRule({
  code: 'translation-term',
  summary: 'A term of the original is not rendered as the termbase has it.',
  severity: 'information',
  scope: 'document',
  *check({ translation, terms }) {
    if (translation?.kind !== 'compared') return;
    for (const fault of termFaults(translation, terms)) yield findingOf(fault, translation);
  },
});

function findingOf(fault: TermFault, { original, translation }: ComparedView): Finding {
  const { span, term, entry, avoided } = fault;
  const related = [{ uri: original.uri, span: fault.original, message: say('The original.') }];
  if (avoided !== undefined) {
    const { better, written } = avoided;
    return {
      span,
      message: say('“{0}” is “{1}”, not “{2}” ({3}).', term, better[0]!, written, placeOf(entry)),
      related,
      fixes: () => changeTo(better, span),
    };
  }
  const words = entry.words.filter(it => it.use === 'preferred' && isOf(it, translation.language ?? ''));
  const shown = words[0]?.text ?? entry.words.find(it => isOf(it, translation.language ?? ''))?.text ?? '';
  return {
    span,
    message: say('“{0}” is “{1}” ({2}); here it is rendered otherwise.', term, shown, placeOf(entry)),
    severity: 'hint',
    related,
  };
}
