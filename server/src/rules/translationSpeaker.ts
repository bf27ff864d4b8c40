/** Rule: translation-speaker. */
import type { Fix } from '../checking/finding';
import type { SpeakerFault } from '../translation/fault';
import { sameLabel } from '../translation/labels';
import { labelAsWritten, nameAsWritten } from '../translation/written';
import { type ComparedView, translationRule } from './translationRule';

export const translationSpeaker = translationRule(
  { code: 'translation-speaker', summary: 'A turn whose label names another speaker than the original’s, or none.' },
  'speaker',
  { message: messageOf, fixes: fixesOf },
);

function messageOf({ what, originalLabel, label, expected, certain }: SpeakerFault): string {
  const speaker =
    originalLabel === undefined || expected === undefined || sameLabel(originalLabel, expected)
      ? `“${expected ?? originalLabel}”`
      : `“${originalLabel}”, here “${expected}”`;
  switch (what) {
    case 'wrong':
      if (originalLabel !== undefined && label !== undefined && sameLabel(originalLabel, label))
        return `“${label}” is “${expected}” elsewhere in this translation.`;
      return `The original gives these words to ${speaker}, not to “${label}”.`;
    case 'lost':
      return certain
        ? `The original names the speaker here, ${speaker}; the translation has lost the label.`
        : `The original names the speaker here, ${speaker}.`;
    case 'added':
      return originalLabel === undefined
        ? 'The original has no label here.'
        : `In the original ${speaker} is still speaking here, not “${label}”.`;
  }
}

function fixesOf(fault: SpeakerFault, view: ComparedView): readonly Fix[] {
  const { what, expected, span } = fault;
  if (expected === undefined) return [];
  if (what !== 'lost') {
    const name = nameAsWritten(expected, view);
    return [{ title: `Change the label to “${name}”`, edits: [{ span, newText: name }] }];
  }
  const example = view.alignment.originals.find(
    it => it.label !== undefined && fault.originalLabel !== undefined && sameLabel(it.label.name, fault.originalLabel),
  );
  if (example?.label === undefined || example.time !== undefined) return [];
  const at = { start: span.start, end: span.start };
  return [
    {
      title: `Insert the label “${nameAsWritten(expected, view)}”`,
      edits: [{ span: at, newText: labelAsWritten(example.label, view) }],
    },
  ];
}
