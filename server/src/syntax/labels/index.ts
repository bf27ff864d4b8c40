/** The forms of speaker label, in the order in which they are tried: the more special before the more general. */
import { bold } from './bold';
import { bracketed } from './bracketed';
import { detailed } from './detailed';
import { initials } from './initials';
import type { LabelForm } from './labelForm';
import { plain } from './plain';
import { question } from './question';
import { stamped } from './stamped';
import { timed } from './timed';
import { timeFirst } from './timeFirst';

export const labelForms: readonly LabelForm[] = [
  bold,
  stamped,
  bracketed,
  timed,
  timeFirst,
  initials,
  question,
  detailed,
  plain,
];
