/** Times of a recording as transcripts write them: `1:06`, `00:15:36`, `01:02:49.75`. */

const timePattern = /(?<![\d:.])(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)(?:[.,](\d{1,3}))?(?![\d:])/u;
const onlyTime = /^[~@]?\s?(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:[.,]\d{1,3})?$/u;
const onlyRange =
  /^(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:[.,]\d{1,3})? ?(?:-->|[-–—]|to) ?(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:[.,]\d{1,3})?$/u;

/** The first time in the text, in milliseconds; `undefined` where there is none. */
export function findTime(text: string): number | undefined {
  const match = timePattern.exec(text);
  if (match === null) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = ''] = match;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
}

/** Whether the text is a time, or a stretch from one time to another, and nothing else. */
export function isTime(text: string): boolean {
  return onlyTime.test(text) || onlyRange.test(text);
}
