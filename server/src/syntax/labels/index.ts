/** The forms of speaker label, in the order in which they are tried: the more special before the more general. */
import { alone } from './alone';
import { bold } from './bold';
import { boldLine } from './boldLine';
import { bracketed } from './bracketed';
import { damaged } from './damaged';
import { dashed } from './dashed';
import { detailed } from './detailed';
import { dotted } from './dotted';
import { initials } from './initials';
import { italic } from './italic';
import type { LabelForm } from './labelForm';
import { linked } from './linked';
import { markup } from './markup';
import { nick } from './nick';
import { partlyBold } from './partlyBold';
import { plain } from './plain';
import { question } from './question';
import { spaced } from './spaced';
import { stamped } from './stamped';
import { timed } from './timed';
import { timeFirst } from './timeFirst';
import { titled } from './titled';

export const labelForms: readonly LabelForm[] = [
  titled,
  linked,
  nick,
  bold,
  italic,
  markup,
  stamped,
  bracketed,
  timed,
  timeFirst,
  initials,
  question,
  dotted,
  alone,
  boldLine,
  partlyBold,
  spaced,
  detailed,
  plain,
  damaged,
  dashed,
];
