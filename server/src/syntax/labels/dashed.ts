/** The label form `Name – text`, as minutes and courts write it; prose begins so too, and only a file that is full of them says so. */
import { type LabelForm, labelAt } from './labelForm';

const word = String.raw`\p{Lu}[\p{L}\p{M}\p{N}’'.-]*`;
const joined = '(?:de|da|do|dos|das|du|del|della|di|van|von|der|den|la|le|el|al|bin|ibn|ben|ter|ten|zu|of|the|for)';
const pattern = new RegExp(
  String.raw`^(${word}(?:[ ](?:${joined}[ ])*${word}){0,4}(?:[ ]\([^()\n]{1,50}\))?)[ \t]+[–—-][ \t]+(?=[\p{L}\p{N}“"«‘'(\[¿¡…])`,
  'u',
);

export const dashed: LabelForm = {
  id: 'dashed',
  strength: 'plain',
  read(line) {
    const found = pattern.exec(line);
    return found === null ? undefined : labelAt('dashed', found[1] as string, 0, found[0].length);
  },
};
