/** Bytes of a file as text: UTF-8, UTF-16 where a mark says so, and no text at all where it is binary. */

/** Throws an `Error` with a reason for the user where the bytes are no text. BOMs are stripped. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const head = bytes.subarray(0, 8192);
  if (head.includes(0)) throw new Error('it is not a text file');
  return new TextDecoder('utf-8').decode(bytes);
}
