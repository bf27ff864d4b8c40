/** What letters stand for: `AS = Ana Silva`, `AS: Ana Silva` where they are the initials, `I: Interviewer`. */
import { isPlaceholder } from '../../model/nobody';
import { initialsOf, isAbbreviation, wordsOf } from '../names';
import { type ListedName, looksLikeName } from './nameList';

const pair =
  /^(\s{0,3}(?:[-*+]\s+)?(?:\*\*|__)?)(\p{Lu}\p{L}{0,3})((?:\*\*|__)?\s*(?:=|:|：|–|—|→|\s-\s)\s*(?:\*\*|__)?\s*)([^=:：*_]{2,60}?)[.,;]?\s*$/u;

/** A line of a legend. Without a name it tells that the letters stand for somebody whom nobody names. */
export interface LegendLine {
  readonly named?: ListedName;
}

/** `undefined` where the line is anything else, a turn above all. */
export function readLegend(line: string): LegendLine | undefined {
  if (line.length > 120) return undefined;
  const found = pair.exec(line);
  if (found === null) return undefined;
  const [, lead = '', short = '', between = '', value = ''] = found;
  const colon = /[:：]/.test(between);
  if (
    colon &&
    value.length > 1 &&
    isPlaceholder(value) &&
    value[0]?.toLowerCase() === short[0]?.toLowerCase() &&
    short.length === 1
  )
    return {};
  if (!isAbbreviation(short)) return undefined;
  const open = /\s?[(（]([^()（）]*)[)）]$/u.exec(value);
  const name = (open === null ? value : value.slice(0, open.index)).trim();
  if (!/\s|^\p{Script=Han}{2,4}$/u.test(name) || !looksLikeName(name)) return undefined;
  // Behind a colon a name alone could be an answer.
  if (colon && initialsOf(wordsOf(name)) !== short.toLowerCase()) return undefined;
  const start = lead.length + short.length + between.length;
  const detailSpan = { start: lead.length, end: lead.length + short.length };
  return { named: { name, detail: short, detailSpan, span: { start, end: start + name.length } } };
}
