/** Rule: quote-altered. */
import type { Fix } from '../checking/finding';
import { defineRule } from '../checking/rule';
import type { Difference } from '../model/quotation';
import { inDocument } from '../quoting/pieces';
import type { Edit } from '../text/edit';
import { say } from '../text/say';
import type { JudgedQuotation } from '../workspace/view';
import { inSource } from './quotedSource';

export const quoteAltered = defineRule({
  code: 'quote-altered',
  summary: 'The words of a quotation differ from the transcript’s.',
  severity: 'warning',
  scope: 'quotation',
  *check(it) {
    const { verdict, quotation } = it;
    if (verdict.kind !== 'altered') return;
    const faults = verdict.differences.filter(difference => !difference.allowed);
    const worst =
      faults.find(fault => fault.quotedWords !== '' && verdict.reason.includes(fault.quotedWords)) ?? faults[0];
    const span = worst === undefined || worst.quotedWords === '' ? quotation.span : inDocument(quotation, worst.quoted);
    yield { span, message: verdict.reason, related: inSource(verdict.place), fixes: () => fixesOf(it, faults) };
  },
});

function fixesOf(it: JudgedQuotation, faults: readonly Difference[]): Fix[] {
  if (faults.length === 0) return [];
  const fixes: Fix[] = [
    { title: say('Use the transcript’s words'), edits: faults.map(fault => wordsOfTranscript(it, fault)) },
  ];
  const bracketable = (fault: Difference) =>
    fault.quotedWords !== '' &&
    ['word', 'name', 'case', 'inserted-note'].includes(fault.kind) &&
    !/[[\]]/.test(fault.quotedWords);
  if (faults.every(bracketable))
    fixes.push({ title: say('Put the changed words in brackets'), edits: faults.map(fault => bracketed(it, fault)) });
  return fixes;
}

/** Words left out come back where they are few; where they are many, the omission is marked. */
const mostRestored = 12;

function wordsOfTranscript({ quotation }: JudgedQuotation, fault: Difference): Edit {
  const span = inDocument(quotation, fault.quoted);
  if (fault.kind === 'inserted-note') return { span, newText: `[${fault.quotedWords}]` };
  if (fault.quotedWords === '') {
    const words = fault.sourceWords.split(/\s+/u);
    return { span, newText: ` ${words.length > mostRestored ? '[…]' : fault.sourceWords}` };
  }
  if (fault.sourceWords !== '') return { span, newText: fault.sourceWords };
  const space = /\s/u.test(quotation.text[fault.quoted.start - 1] ?? '') ? 1 : 0;
  return { span: { start: span.start - space, end: span.end }, newText: '' };
}

/** `[u]ltimately` where only the case of the first letter differs, `[the words]` otherwise. */
function bracketed({ quotation }: JudgedQuotation, fault: Difference): Edit {
  const span = inDocument(quotation, fault.quoted);
  const [first = ''] = fault.quotedWords;
  const newText =
    fault.kind === 'case' ? `[${first}]${fault.quotedWords.slice(first.length)}` : `[${fault.quotedWords}]`;
  return { span, newText };
}
