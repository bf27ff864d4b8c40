/** Whether something inline that opens in a stretch of prose closes only in a later line of its paragraph. */

const labelLike = /^[*_[]{0,3}[\p{Lu}\p{Lo}][^:：\n]{0,60}[:：]/u;

/**
 * How many of the lines `ahead` belong to `stretch` because a code span, a bracket or a tag ends there; 0 where
 * nothing reaches over. What opens and never closes reaches nowhere: CommonMark takes it for plain text.
 */
export function reachOf(stretch: string, ahead: Iterable<string>): number {
  const open = openIn(stretch);
  if (open === undefined) return 0;
  let count = 0;
  for (const line of ahead) {
    count++;
    // A bracket left open is a slip: the next speaker's words are not part of it.
    if (open.closer === ']' && labelLike.test(line)) return 0;
    if (open.ticks > 0 ? endOfTicks(line, 0, open.ticks) >= 0 : line.includes(open.closer)) return count;
  }
  return 0;
}

interface Open {
  readonly closer: string;
  /** How many back-ticks close it, where it is a code span. */
  readonly ticks: number;
}

function openIn(text: string): Open | undefined {
  let brackets = 0;
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case 92: // A backslash: what follows stands for itself.
        at++;
        break;
      case 96: {
        const ticks = runOf(text, at);
        const end = endOfTicks(text, at + ticks, ticks);
        if (end < 0) return { closer: '`', ticks };
        at = end - 1;
        break;
      }
      case 91:
        brackets++;
        break;
      case 93:
        brackets = Math.max(brackets - 1, 0);
        // The target of a link may break before it ends.
        if (text.charCodeAt(at + 1) === 40 && text.indexOf(')', at) < 0) return { closer: ')', ticks: 0 };
        break;
      case 60:
        if (/[!/?a-z]/i.test(text[at + 1] ?? '') && text.indexOf('>', at) < 0) return { closer: '>', ticks: 0 };
        break;
    }
  }
  return brackets > 0 ? { closer: ']', ticks: 0 } : undefined;
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
