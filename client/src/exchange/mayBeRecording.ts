/** Whether a text may be a recording by another program: decides if the server is worth asking at a paste. Knows nothing of VS Code. */

/** Larger texts are no recordings of speech; UTF-16 units. */
const longest = 50_000_000;
/** What a format looks like shows in its first lines; UTF-16 units. */
const reach = 4000;

/** Generous: the server reads the text and says no. Prose with a time in it is `false`. */
export const mayBeRecording = (text: string): boolean => {
  if (text.length > longest) return false;
  const head = text.slice(0, reach).replace(/^\ufeff?\s*/u, '');
  if (/^WEBVTT\b/.test(head)) return true;
  if (head.startsWith('{') || head.startsWith('[')) {
    if (/"(?:segments|transcription|chunks)"\s*:/.test(text.slice(0, reach) + text.slice(-reach))) return true;
  }
  return head.split(/\r\n|\n|\r/).some(it => isTiming(it) || isNameAndTime(it));
};

/** `00:00:01,000 --> 00:00:02,500`. */
const isTiming = (line: string): boolean => /^\s*[\d:.,]{4,16}\s*-->\s*[\d:.,]{4,16}/.test(line);

/** A time at the end of a short line, behind a name or alone: `Ann Lee  0:12`. */
const isNameAndTime = (line: string): boolean => line.length <= 100 && /(?:^|\s)\d{1,4}(?::\d{2}){1,2}\s*$/.test(line);
