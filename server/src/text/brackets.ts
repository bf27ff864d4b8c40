/** Which brackets belong together, and what a short bracket note says of itself. */

/** For each opening bracket the offset of the one that closes it; escaped brackets count like others. Linear. */
export function matchBrackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x5b || unit === 0x3010 || unit === 0xff3b) open.push(at);
    else if (unit === 0x5d || unit === 0x3011 || unit === 0xff3d) {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, at);
    }
  }
  return pairs;
}

const nonverbal =
  /^(?:(?:all|both|audience|everyone|everybody)\s)?(?:laugh(?:s|ter|ing|er)?|chuckl(?:e|es|ing)|applause|applaud(?:s|ing)|clap(?:s|ping)|music|silence|pauses?|sighs?|cough(?:s|ing)|cheer(?:s|ing)|cross\s?talk|inaudible|unintelligible|indiscernible|unclear|笑|笑声|大笑|掌声|鼓掌|音乐|听不清)(?:\b|$|\s)/iu;

/** `laughs`, `Laughter`, `applause`, `inaudible 00:12`: something heard, or not heard, that is no speech. */
export function isNonverbal(body: string): boolean {
  return body.length <= 40 && nonverbal.test(body.trim());
}

/** `01:46`, `00:15:36.02`. */
export function isTime(body: string): boolean {
  return body.length <= 16 && /^\d{1,3}:\d{2}(?::\d{2})?(?:\.\d{1,3})?$/.test(body.trim());
}
