/** The label form `**M. le président.** text` and `Mr. HOLM. text`: a title and a stop, as parliaments write it. */
import { type LabelForm, labelAt } from './labelForm';

const title = String.raw`(?:MM?\.|Mmes?|Mlle|Mr\.?|Mrs\.?|Ms\.?|Miss|Dr\.?|Sir|Dame|Lord|Lady|Baroness|Senator|Hon\.|Sr\.|Sra\.|El señor|La señora|O Sr\.|A Sr\.ª)`;
const office =
  '(?:(?:The|Le|La)[ ](?:(?:PRESIDING|ACTING|CHIEF|Presiding|Acting|Chief)[ ])?(?:OFFICER|Officer|SPEAKER|Speaker|PRESIDENT|President|président|présidente|CHAIR(?:MAN|WOMAN|PERSON)?|Chair(?:man|woman|person)?|CLERK|Clerk|VICE PRESIDENT|Vice President)(?:[ ]pro[ ]tempore)?)';
const named = String.raw`(?:(?:le|la)[ ]\p{Ll}{3,20}|\p{Lu}[\p{L}’'-]*(?:[ ](?:\p{Lu}[\p{L}’'-]*|de|du|des|la|le|van|von|of)){0,5})`;
/** In bold; between title and stop stands a name or an office, perhaps with what the person is. */
const bold = new RegExp(
  String.raw`^\*\*(${office}|${title}[ ]${named}(?:, [^*\n.]{2,50})?)[.](?:[ ]?[–—-])?\*\*(?:[ ]?[–—-])?[ \t]+`,
  'u',
);
/** Without a mark, a dash behind the stop: `M. Le Goff (ministre de la mer). – `. */
const dashed = new RegExp(String.raw`^(${office}|${title}[ ]${named}(?: \([^()\n]{2,60}\))?)[.][ ]?[–—][ \t]+`, 'u');
/** Without a mark the name is in capitals: `Mr. HOLM of Vermont.` */
const capitals = new RegExp(
  String.raw`^(${office}|${title}[ ](?:\p{Lu}[\p{Ll}’']?\p{Lu}[\p{Lu}’'-]+)(?:[ ]\p{Lu}[\p{Lu}’'-]+){0,2}(?:[ ]of(?:[ ]\p{Lu}\p{Ll}+){1,3})?)[.][ \t]+(?=[\p{Lu}“"])`,
  'u',
);

export const titled: LabelForm = {
  id: 'titled',
  strength: 'mark',
  read(line) {
    const marked = bold.exec(line);
    if (marked !== null) return labelAt('titled', marked[1] as string, 2, marked[0].length);
    const found = dashed.exec(line) ?? capitals.exec(line);
    return found === null ? undefined : labelAt('titled', found[1] as string, 0, found[0].length);
  },
};
