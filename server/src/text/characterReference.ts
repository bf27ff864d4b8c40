/** Character references of HTML in text: `&amp;`, `&#39;`, `&#x4E00;`. */
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';

/** The text with its references decoded; what is no reference stays as it is. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{0,31}));/g, (whole, ...groups) => {
    const [decimal, hexadecimal, name] = groups as (string | undefined)[];
    if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10);
    if (hexadecimal !== undefined) return decodeNumericCharacterReference(hexadecimal, 16);
    const character = decodeNamedCharacterReference(name ?? '');
    return character === false ? whole : character;
  });
}
