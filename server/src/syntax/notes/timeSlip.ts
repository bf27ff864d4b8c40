/** What a time was meant to be whose hour or minute is wrong, where the times before and behind leave one answer. */
import { findTime } from './time';

const parts = /^(?:(\d{1,2})(:))?(\d{1,3})(:)(\d{2})(.*)$/s;

/**
 * `01:03:29` for `00:03:29` between `01:03:10` and `01:04:00`. `from` and `to`: milliseconds, both allowed. `undefined`
 * where nothing fits, or more than one thing: another minute, another hour, or one slip of the fingers in the seconds.
 */
export function evidentTime(written: string, from: number, to: number): string | undefined {
  const found = parts.exec(written);
  if (found === null) return undefined;
  const [, hour, , minute = '', , second = '', fraction = ''] = found;
  const spelt = (h: string | undefined, m: string, s: string) =>
    `${h === undefined ? '' : `${h}:`}${m}:${s}${fraction}`;
  const fits = (it: string) => {
    const time = findTime(it);
    return it !== written && time !== undefined && from <= time && time <= to;
  };
  const otherMinutes = upTo(hour === undefined ? 999 : 59, minute.length).map(it => spelt(hour, it, second));
  const otherHours = hour === undefined ? [] : upTo(99, hour.length).map(it => spelt(it, minute, second));
  const likely = new Set([...otherMinutes, ...otherHours].filter(fits));
  const [only] = likely;
  if (only === undefined || likely.size > 1) return undefined;
  return slipsOf(second).some(it => fits(spelt(hour, minute, it))) ? undefined : only;
}

/** Numbers as long as the written one, so that `09` becomes `10` and `9` does too. */
function upTo(most: number, digits: number): readonly string[] {
  return Array.from({ length: most + 1 }, (_, at) => `${at}`.padStart(digits, '0'));
}

/** Another digit in one place, or both in the other order. */
function slipsOf([tens = '', ones = '']: string): readonly string[] {
  const digits = [...'0123456789'];
  return [...digits.map(it => it + ones), ...digits.map(it => tens + it), ones + tens];
}
