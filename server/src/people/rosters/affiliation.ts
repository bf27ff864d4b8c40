/** Where somebody worked when a conversation took place. */
import type { RosterEntry } from '../../model/people';
import type { FrontMatter } from '../../syntax/frontMatter';

/** Keys of front matter that say when people spoke, the surest first. */
const keys = ['recorded', 'recorded_on', 'recording_date', 'date', 'published', 'published_at'];

/** `2019-05-03`, `2019-05` or `2019`, as far as the front matter says when the conversation was; `undefined` where it does not. */
export function dateOf(frontMatter: FrontMatter | undefined): string | undefined {
  for (const key of keys) {
    const [value] = frontMatter?.entries.find(it => it.key.toLowerCase() === key)?.values ?? [];
    const date = value === undefined ? undefined : isoDate(value.text);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The entry with the affiliation that the person had at that date, where its affiliations over time tell. */
export function entryAt(entry: RosterEntry, date: string | undefined): RosterEntry {
  if (date === undefined) return entry;
  const then = entry.affiliations?.findLast(({ from, until }) => {
    const [start, end] = [from, until].map(it => (it === undefined ? undefined : isoDate(it)));
    return (
      (start !== undefined || end !== undefined) &&
      (start === undefined || compare(start, date) <= 0) &&
      (end === undefined || compare(date, end) <= 0)
    );
  });
  return then === undefined ? entry : { ...entry, affiliation: then.name };
}

function isoDate(written: string): string | undefined {
  const found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)/.exec(written.trim());
  return found
    ?.slice(1)
    .filter(it => it !== undefined)
    .map(it => it.padStart(2, '0'))
    .join('-');
}

/** As far as both are known: in `2021` somebody may have worked in two places. */
function compare(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  const [a, b] = [one.slice(0, length), other.slice(0, length)];
  return a < b ? -1 : a > b ? 1 : 0;
}
