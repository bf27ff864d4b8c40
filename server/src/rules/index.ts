/** The rules, in the order of the manual. */
import type { Rule } from '../checking/rule';
import { citationMoved } from './citationMoved';
import { citationUnresolved } from './citationUnresolved';
import { frontMatterUnreadable } from './frontMatterUnreadable';
import { glossInconsistent } from './glossInconsistent';
import { nameRomanization } from './nameRomanization';
import { noteEmpty } from './noteEmpty';
import { noteSpacing } from './noteSpacing';
import { noteUnbalanced } from './noteUnbalanced';
import { quoteAltered } from './quoteAltered';
import { quoteElided } from './quoteElided';
import { quoteMisattributed } from './quoteMisattributed';
import { quoteNotFound } from './quoteNotFound';
import { quoteStitched } from './quoteStitched';
import { quoteUncited } from './quoteUncited';
import { speakerMisspelled } from './speakerMisspelled';
import { speakerPlaceholder } from './speakerPlaceholder';
import { speakerUnknown } from './speakerUnknown';
import { speakerVariant } from './speakerVariant';
import { styleDash } from './styleDash';
import { styleEllipsis } from './styleEllipsis';
import { styleQuotes } from './styleQuotes';
import { styleRepeatedWord } from './styleRepeatedWord';
import { styleSpace } from './styleSpace';
import { styleTerm } from './styleTerm';
import { styleWidth } from './styleWidth';
import { timeBackwards } from './timeBackwards';
import { translationExtra } from './translationExtra';
import { translationMissing } from './translationMissing';
import { translationNote } from './translationNote';
import { translationNumber } from './translationNumber';
import { translationSpeaker } from './translationSpeaker';
import { translationStale } from './translationStale';
import { translationTerm } from './translationTerm';
import { translationUntranslated } from './translationUntranslated';
import { turnEmpty } from './turnEmpty';
import { turnUnlabelled } from './turnUnlabelled';

export const rules: readonly Rule[] = [
  frontMatterUnreadable,
  speakerMisspelled,
  speakerUnknown,
  speakerVariant,
  speakerPlaceholder,
  timeBackwards,
  turnEmpty,
  turnUnlabelled,
  noteUnbalanced,
  noteEmpty,
  noteSpacing,
  glossInconsistent,
  nameRomanization,
  translationMissing,
  translationExtra,
  translationSpeaker,
  translationNumber,
  translationUntranslated,
  translationNote,
  translationTerm,
  quoteAltered,
  quoteElided,
  quoteMisattributed,
  quoteNotFound,
  quoteUncited,
  quoteStitched,
  citationUnresolved,
  citationMoved,
  styleEllipsis,
  styleQuotes,
  styleDash,
  styleWidth,
  styleSpace,
  styleRepeatedWord,
  styleTerm,
  translationStale,
];
