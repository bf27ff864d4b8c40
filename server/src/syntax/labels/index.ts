/** The forms of speaker label, in the order in which they are tried: the more special before the more general. */
import { bold } from './bold';
import { bracketed } from './bracketed';
import { detailed } from './detailed';
import { dotted } from './dotted';
import { initials } from './initials';
import type { LabelForm } from './labelForm';
import { plain } from './plain';
import { question } from './question';
import { spaced } from './spaced';
import { stamped } from './stamped';
import { timed } from './timed';
import { timeFirst } from './timeFirst';
import { titled } from './titled';

export const labelForms: readonly LabelForm[] = [
  titled,
  bold,
  stamped,
  bracketed,
  timed,
  timeFirst,
  initials,
  question,
  dotted,
  spaced,
  detailed,
  plain,
];
