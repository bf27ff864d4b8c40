/** The label form `Name: text`, which no mark sets apart: the file's evidence decides. */
import { isPlaceholder } from '../../model/nobody';
import { clock, timeIn } from './clock';
import { type LabelForm, labelAt } from './labelForm';

const pattern = /^([\p{L}\p{N}@$][^:：[\]()\n*`<>|#/\\=]{0,40}?)(?::{1,2}(?:[ \t]+|$)|：[ \t]*)/u;
/** The space behind the colon forgotten: only behind two words or more, `std::vector` being no speaker. */
const tight = /^(\p{Lu}[\p{L}\p{N}’'.-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}’'.-]*){1,3}):(?=[\p{Lu}“"…])/u;
/** A time without brackets before what was said then. */
const timed = new RegExp(String.raw`^${clock}(?=[ \t]+\S)`);
/** Chinese has no space behind a colon, of either width. */
const tightHan = /^(\p{Script=Han}{2,4})[ \t]?:(?=[\p{Script=Han}“‘「『《〈（…])/u;
const sentence = /[.!?;,…。！？；，“”"](?:\s|$)/;
const shortened = /\b(?:\p{Lu}\p{L}{0,2}|Prof|Capt|Cmdr|Insp|Messrs|Mmes|Srta|Dott|Supt)\./gu;

export const plain: LabelForm = {
  id: 'plain',
  strength: 'plain',
  read(line) {
    const found = pattern.exec(line) ?? tight.exec(line) ?? tightHan.exec(line);
    if (found === null) return undefined;
    const text = found[1] as string;
    // A name has few words and no sentence in it; a handle without capitals is one word.
    const words = text.trim().split(/\s+/).length;
    if (words > 5 || (words > 1 && /^\p{Ll}(?!\p{Lu})/u.test(text) && !isPlaceholder(text))) return undefined;
    const several = text.replace(shortened, '').replace(/,\s(?=\p{Lu})/gu, ' ');
    if (sentence.test(several)) return undefined;
    return labelAt('plain', text, 0, found[0].length, timeIn(timed.exec(line.slice(found[0].length))?.[0]));
  },
};
