/** The forms of speaker label, in the order in which they are tried: the more special before the more general. */
import { bold } from './bold';
import { detailed } from './detailed';
import type { LabelForm } from './labelForm';
import { plain } from './plain';

export const labelForms: readonly LabelForm[] = [bold, detailed, plain];
