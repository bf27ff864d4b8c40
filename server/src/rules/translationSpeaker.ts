/** Rule: translation-speaker. */
import type { Fix } from '../checking/finding';
import { say } from '../text/say';
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
      ? say('“{0}”', expected ?? originalLabel ?? '')
      : say('“{0}”, here “{1}”', originalLabel, expected);
  switch (what) {
    case 'wrong':
      if (originalLabel !== undefined && label !== undefined && sameLabel(originalLabel, label))
        return say('“{0}” is “{1}” elsewhere in this translation.', label, expected ?? '');
      return say('The original gives these words to {0}, not to “{1}”.', speaker, label ?? '');
    case 'lost':
      return certain
        ? say('The original names the speaker here, {0}; the translation has lost the label.', speaker)
        : say('The original names the speaker here, {0}.', speaker);
    case 'added':
      return originalLabel === undefined
        ? say('The original has no label here.')
        : say('In the original {0} is still speaking here, not “{1}”.', speaker, label ?? '');
  }
}

function fixesOf(fault: SpeakerFault, view: ComparedView): readonly Fix[] {
  const { what, expected, span } = fault;
  if (expected === undefined) return [];
  if (what !== 'lost') {
    const name = nameAsWritten(expected, view);
    return [{ title: say('Change the label to “{0}”', name), edits: [{ span, newText: name }] }];
  }
  const example = view.alignment.originals.find(
    it => it.label !== undefined && fault.originalLabel !== undefined && sameLabel(it.label.name, fault.originalLabel),
  );
  if (example?.label === undefined || example.time !== undefined) return [];
  const at = { start: span.start, end: span.start };
  return [
    {
      title: say('Insert the label “{0}”', nameAsWritten(expected, view)),
      edits: [{ span: at, newText: labelAsWritten(example.label, view) }],
    },
  ];
}
