/** Whether something inline that opens in a stretch of prose closes only in a later line of its paragraph. */

const labelLike = /^[*_[]{0,3}[\p{Lu}\p{Lo}][^:：\n]{0,60}[:：]/u;

export interface Reach {
  /** How many of the lines ahead belong to the stretch. */
  readonly lines: number;
  /** Whether anything had to be looked for there. */
  readonly looked: boolean;
}

const nowhere: Reach = { lines: 0, looked: false };

/**
 * How many of the lines `ahead` belong to `stretch` because a code span, a bracket or a tag ends there; 0 where
 * nothing reaches over. What opens and never closes reaches nowhere: CommonMark takes it for plain text.
 */
export function reachOf(stretch: string, ahead: Iterable<string>): Reach {
  if (!/[`[\]<]/.test(stretch)) return nowhere;
  const lines = [...ahead];
  if (lines.length === 0) return nowhere;
  let looked = false;
  for (const { closer, ticks } of opensIn(stretch)) {
    looked = true;
    let count = 0;
    for (const line of lines) {
      count++;
      // A bracket left open is a slip: the next speaker's words are not part of it.
      if (closer === ']' && labelLike.test(line)) break;
      if (ticks > 0 ? endOfTicks(line, 0, ticks) >= 0 : line.includes(closer)) return { lines: count, looked };
    }
  }
  return looked ? { lines: 0, looked } : nowhere;
}

interface Open {
  readonly closer: string;
  /** How many back-ticks close it, where it is a code span. */
  readonly ticks: number;
}

/** What may close in a later line, each kind once, in the order in which they open; brackets last, for code goes first. */
function* opensIn(text: string): Iterable<Open> {
  const tried = new Set<string | number>();
  const last = new Map<string, number>();
  /** Whether `closer` is wanted behind `at`, and has not been asked for before. */
  const open = (closer: string, at: number): boolean => {
    const end = last.get(closer) ?? text.lastIndexOf(closer);
    last.set(closer, end);
    if (end >= at || tried.has(closer)) return false;
    tried.add(closer);
    return true;
  };
  let brackets = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 92: // A backslash: what follows stands for itself.
        at++;
        break;
      case 96: {
        const ticks = runOf(text, at);
        const end = tried.has(ticks) ? -1 : endOfTicks(text, at + ticks, ticks);
        if (end < 0 && !tried.has(ticks) && tried.size < mostTried) {
          tried.add(ticks);
          yield { closer: '`', ticks };
        }
        at = end < 0 ? at + ticks - 1 : end - 1;
        break;
      }
      case 91:
        brackets++;
        break;
      case 93:
        brackets = Math.max(brackets - 1, 0);
        // The target of a link may break before it ends.
        if (text.charCodeAt(at + 1) === 40 && open(')', at)) yield { closer: ')', ticks: 0 };
        break;
      case 60: {
        const closer = closerOf(text, at);
        if (closer !== undefined && open(closer, closer === '"' || closer === "'" ? text.length : at + 2))
          yield { closer, ticks: 0 };
        break;
      }
    }
  }
  if (brackets > 0) yield { closer: ']', ticks: 0 };
}

/** So many runs of back-ticks of different lengths are looked for, and no more: nobody writes that. */
const mostTried = 8;

/** What ends the tag, comment or instruction that a `<` may open. */
function closerOf(text: string, at: number): string | undefined {
  if (text.startsWith('<!--', at)) return '-->';
  if (text.startsWith('<?', at)) return '?>';
  if (text.startsWith('<![CDATA[', at)) return ']]>';
  if (/[a-z]/i.test(text[at + 1] ?? '')) return tagCloserOf(text, at);
  return /[!/]/.test(text[at + 1] ?? '') ? '>' : undefined;
}

/** In the quoted value of an attribute a `>` closes nothing; the next `<` outside of one shows that this is no tag. */
function tagCloserOf(text: string, from: number): string | undefined {
  for (let at = from + 1; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '>' || character === '<') return undefined;
    if ((character === '"' || character === "'") && text[at - 1] === '=') {
      const end = text.indexOf(character, at + 1);
      if (end < 0) return character;
      at = end;
    }
  }
  return '>';
}

function runOf(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 96) end++;
  return end - at;
}

/** Behind the next run of exactly `ticks` back-ticks; -1 where there is none. */
function endOfTicks(text: string, from: number, ticks: number): number {
  for (let at = text.indexOf('`', from); at >= 0; ) {
    const run = runOf(text, at);
    if (run === ticks) return at + run;
    at = text.indexOf('`', at + run);
  }
  return -1;
}
