/** Times of recordings as they are written: `0:12`, `00:00:12.500`, `00:00:12,500`. */

const minute = 60_000;
const hour = 3_600_000;

/** Milliseconds of `m:ss`, `mm:ss` or `h:mm:ss`, with up to three decimals behind `.` or `,`; `undefined`: it is no time. */
export function readTime(text: string): number | undefined {
  const found = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/.exec(text);
  if (found === null) return undefined;
  const [, hours, minutes = '', seconds = '', decimals = ''] = found;
  if (Number(minutes) > 59 && hours !== undefined) return undefined;
  if (Number(seconds) > 59) return undefined;
  return (
    Number(hours ?? 0) * hour + Number(minutes) * minute + Number(seconds) * 1000 + Number(decimals.padEnd(3, '0'))
  );
}

/**
 * Milliseconds of a WebVTT timestamp, as https://www.w3.org/TR/webvtt1/#collect-a-webvtt-timestamp has it:
 * hours may be left out, minutes and seconds have two digits, decimals three.
 */
export function readWebVttTime(text: string): number | undefined {
  const found = /^(?:(\d+):)?([0-5]\d):([0-5]\d)\.(\d{3})$/.exec(text);
  if (found === null) return undefined;
  const [, hours, minutes, seconds, decimals] = found;
  const time = Number(hours ?? 0) * hour + Number(minutes) * minute + Number(seconds) * 1000 + Number(decimals);
  return Number.isSafeInteger(time) ? time : undefined;
}

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** `00:01:02.500`; SRT takes a comma. */
export function writeCueTime(time: number, decimalMark: '.' | ','): string {
  const whole = Math.max(0, Math.round(time));
  const clock = [Math.floor(whole / hour), Math.floor(whole / minute) % 60, Math.floor(whole / 1000) % 60];
  return `${clock.map(it => padded(it, 2)).join(':')}${decimalMark}${padded(whole % 1000, 3)}`;
}

/** As a person writes it in a transcript: `01:02`, `1:01:02`, decimals only where `exact` asks for them and there are some. */
export function writeTime(time: number, options: { readonly exact: boolean }): string {
  const whole = Math.max(0, Math.round(time));
  const hours = Math.floor(whole / hour);
  const rest = `${padded(Math.floor(whole / minute) % 60, 2)}:${padded(Math.floor(whole / 1000) % 60, 2)}`;
  const decimals = options.exact && whole % 1000 !== 0 ? `.${padded(whole % 1000, 3)}` : '';
  return `${hours > 0 ? `${hours}:` : ''}${rest}${decimals}`;
}
