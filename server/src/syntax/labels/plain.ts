/** The label form `Name: text`, which no mark sets apart: the file's evidence decides. */
import { type LabelForm, labelAt } from './labelForm';

const pattern = /^([\p{Lu}\p{Lo}\p{N}][^:：[\]()\n*_`<>|#]{0,40}?)(?::(?:[ \t]+|$)|：[ \t]*)/u;

export const plain: LabelForm = {
  id: 'plain',
  strength: 'plain',
  read(line) {
    const found = pattern.exec(line);
    if (found === null) return undefined;
    const text = found[1] as string;
    // A name has few words and no sentence in it.
    if (
      text.trim().split(/\s+/).length > 5 ||
      /[.!?;,…。！？；，“”"](?:\s|$)/.test(text.replace(/\b\p{Lu}[\p{Ll}]{0,2}\./gu, ''))
    )
      return undefined;
    return labelAt('plain', text, 0, found[0].length);
  },
};
