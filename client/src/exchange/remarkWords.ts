/** What a conversion left out or changed, in words for the user. Knows nothing of VS Code. */

import type { ImportResult, Remark } from '../../../server/src/protocol';
import { counted, t } from '../localise';
import { withoutLinks } from '../plainWords';

/** A sentence with a full stop, for a notification. */
export const remarkWords = ({ kind, count, of = count, words: said = '' }: Remark): string => {
  const words = withoutLinks(said);
  switch (kind) {
    case 'comments':
      return counted(count, '{0} comment was left out.', '{0} comments were left out.');
    case 'style-sheets':
      return counted(count, '{0} style sheet was left out.', '{0} style sheets were left out.');
    case 'regions':
      return counted(count, '{0} region was left out.', '{0} regions were left out.');
    case 'places':
      return t('Where cues stand on the screen was left out.');
    case 'cue-markup':
      return t('Markup inside cues was left out: {0}.', words);
    case 'cue-unreadable':
      return t('A cue was left out, because its times cannot be read: “{0}”.', words);
    case 'program-lines':
      return t('The line that names the program was left out.');
    case 'header-lines':
      return counted(count, '{0} line of the header was left out.', '{0} lines of the header were left out.');
    case 'identifiers':
      return counted(count, '{0} name of a cue was left out.', '{0} names of cues were left out.');
    case 'word-times':
      return t('The times of single words were left out.');
    case 'entries-empty':
      return t('{0} of {1} entries hold no text and were left out.', count, of);
    case 'unknown-speaker':
      return counted(
        count,
        '{0} turn without a speaker got the label “Unknown”.',
        '{0} turns without a speaker got the label “Unknown”.',
      );
    case 'times':
      return of === count
        ? counted(count, '{0} time was left out.', '{0} times were left out.')
        : t('{0} of {1} times were left out.', count, of);
    case 'times-rounded':
      return t('Times are written to the second.');
    case 'ends':
      return t('The times at which cues end were left out.');
    case 'line-breaks':
      return t('Line breaks inside cues became spaces.');
    case 'notes':
      return counted(count, '{0} bracket note was left out.', '{0} bracket notes were left out.');
    case 'empty-turns':
      return counted(count, '{0} turn without words was left out.', '{0} turns without words were left out.');
    case 'headings':
      return counted(count, '{0} heading was left out.', '{0} headings were left out.');
    case 'untimed':
      return counted(
        count,
        '{0} paragraph before the first time was left out.',
        '{0} paragraphs before the first time were left out.',
      );
    case 'ends-made':
      return t('A transcript does not say when speech ends: every cue lasts until the next one.');
    case 'backwards':
      return counted(count, '{0} time is earlier than the one before.', '{0} times are earlier than the ones before.');
    case 'markup':
      return t('Emphasis, links and code became plain words.');
    case 'other-blocks':
      return counted(count, '{0} rule or piece of HTML was left out.', '{0} rules or pieces of HTML were left out.');
    case 'front-matter':
      return counted(
        count,
        '{0} field of the front matter was left out.',
        '{0} fields of the front matter were left out.',
      );
  }
};

export const sentences = (remarks: readonly Remark[]): string => remarks.map(remarkWords).join(' ');

/** What an import says of the recording: how many speakers it names, and what of it was left out. */
export const importWords = ({ speakers, remarks }: NonNullable<ImportResult>): string => {
  const named =
    speakers === 0
      ? t('The recording names no speakers, so no turn has a label.')
      : counted(speakers, 'The recording names {0} speaker.', 'The recording names {0} speakers.');
  return [named, sentences(remarks)].join(' ').trim();
};
