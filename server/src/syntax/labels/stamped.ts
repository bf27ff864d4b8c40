/** The label form `Name: 00:00:15` on a line of its own; also without the colon, or with a dash and speech behind. */
import { clock, timeIn } from './clock';
import { type LabelForm, labelAt } from './labelForm';

const name = String.raw`([\p{L}\p{N}?$@][^:：()（）[\]\n*_#>|]{0,60}?)`;
const withColon = new RegExp(String.raw`^${name}[ \t]*:{1,2}[ \t]+(${clock})[ \t]*$`, 'u');
/** The space forgotten, or a wide colon. */
const tight = new RegExp(
  String.raw`^(\p{L}(?:[^:：()（）[\]\n*_#>|]{0,60}?[\p{L}.’')])?)(?::|：[ \t]*)(${clock})[ \t]*$`,
  'u',
);
const bracketedName = new RegExp(String.raw`^\\?\[([^\]\\\n]{1,60})\\?\][ \t]*:[ \t]+(${clock})[ \t]*$`, 'u');
const detailed = new RegExp(
  String.raw`^(\p{L}[^:：()（）[\]\n]{0,50}? \([^()\d\n][^()\n]{0,50}\)):[ \t]+(${clock})[ \t]*$`,
  'u',
);
/** Without a colon prose could end so: the name has capitals only at the head of its words. */
const withoutColon = new RegExp(
  String.raw`^((?:\p{Lu}[\p{L}\p{M}’'.-]*|\p{Lo}+|\d\w*)(?:[ \t](?:[\p{Lu}\p{N}][\p{L}\p{M}\p{N}’'.-]*|de|da|van|von|der|del|la|and|y|&)){0,4})[ \t]+(${clock})[ \t]*$`,
  'u',
);
/** `Silva, Ana   0:03`, `Ana Silva (Guest)   0:03`, `Ana Silva  9:41 AM`: how meetings and chats list people. */
const word = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*`;
const particle = '(?:de|da|van|von|der|den|del|la|te|ter|from|at|of)';
const wallClock = new RegExp(
  String.raw`^(${word}(?:[ ](?:${word}|${particle})){0,4})[ \t]+${clock}[ \t]?[AaPp]\.?[Mm]\.?[ \t]*$`,
  'u',
);
const listed = new RegExp(
  String.raw`^((?:${particle}[ ]){0,2}${word}(?:[ ]${word}){0,2},[ ]${word}(?:[ ](?:${word}|${particle})){0,4}(?:[ ]\([^()\d\n][^()\n]{0,50}\))?)[ \t]+(${clock})[ \t]*$`,
  'u',
);
const guest = new RegExp(
  String.raw`^(${word}(?:[ ](?:${word}|${particle})){0,4}[ ]\([^()\d\n][^()\n]{0,50}\))[ \t]+(${clock})[ \t]*$`,
  'u',
);
const dashed = new RegExp(String.raw`^${name}[ \t]+[–—-][ \t]+(${clock}):(?:[ \t]+|$)`, 'u');

/** A chat that was copied: `**name** [9:41 AM]`, the handle without capitals. */
const chat = new RegExp(
  String.raw`^\*\*([\p{L}\p{N}_.@-]{2,30})\*\*[ \t]+[[(]?${clock}[ \t]?[AaPp]\.?[Mm]\.?[\])]?[ \t]*$`,
  'u',
);

export const stamped: LabelForm = {
  id: 'stamped',
  strength: 'time',
  read(line) {
    for (const pattern of [
      withColon,
      tight,
      bracketedName,
      detailed,
      withoutColon,
      listed,
      guest,
      wallClock,
      chat,
      dashed,
    ]) {
      const found = pattern.exec(line);
      if (found === null) continue;
      const text = found[1] as string;
      return labelAt('stamped', text, line.indexOf(text), found[0].length, timeIn(found[2]));
    }
    return undefined;
  },
};
