/** Words in addresses and back. Neither ever throws: half of a pair of UTF-16, or a `%` that encodes nothing, is no reason to say nothing. */

/** As `encodeURIComponent`; half of a pair becomes U+FFFD, as in every text that is written down. */
export function encoded(words: string): string {
  return encodeURIComponent(words.toWellFormed());
}

/** As `encodeURI`: what parts an address stays. */
export function encodedAddress(address: string): string {
  return encodeURI(address.toWellFormed());
}

/** As `decodeURIComponent`; the words as they are where they are not encoded. */
export function decoded(words: string): string {
  try {
    return decodeURIComponent(words);
  } catch {
    return words;
  }
}

/** The last part of the address of a file, as people know it. */
export function fileNameOf(uri: string): string {
  return decoded(uri.slice(uri.lastIndexOf('/') + 1));
}
