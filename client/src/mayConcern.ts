/** Whether a Markdown text may be a transcript or quote one: decides if the language client is worth loading. Generous. */

/** No more than this is looked at; UTF-16 units. */
const reach = 400_000;
/** A speaker label is no longer than this. */
const longestLabel = 80;

/** One pass over the lines; a table of contents or a list of commands is `false`, nearly all prose with quotations `true`. */
export const mayConcern = (text: string): boolean => {
  const head = text.length > reach ? text.slice(0, reach) : text;
  let fenced = false;
  for (const raw of head.split('\n')) {
    const line = raw.trim();
    if (line.startsWith('```') || line.startsWith('~~~')) fenced = !fenced;
    else if (!fenced && (beginsQuotation(line) || hasQuotationMarks(line) || hasNote(line) || hasLabel(line)))
      return true;
  }
  return false;
};

const beginsQuotation = (line: string): boolean => line.startsWith('>');

const hasQuotationMarks = (line: string): boolean => {
  if (/[“”„«»「『‘]/u.test(line)) return true;
  const first = line.indexOf('"');
  return first >= 0 && line.indexOf('"', first + 1) > first + 10;
};

/** A bracket that is neither a link nor a task: `[laughs]`, `[…]`, `【笑】`. */
const hasNote = (line: string): boolean => {
  if (line.includes('【')) return true;
  for (let open = line.indexOf('['); open >= 0; open = line.indexOf('[', open + 1)) {
    const close = line.indexOf(']', open);
    if (close < 0) return false;
    const behind = line[close + 1];
    const isLink = line[open - 1] === ']' || behind === '(' || behind === '[' || behind === ':';
    if (close > open + 2 && !isLink) return true;
  }
  return false;
};

/** Words and a colon at the head of a line, or a time, or words in bold or brackets that stand alone. */
const hasLabel = (line: string): boolean => {
  if (line === '' || line.startsWith('|') || line.startsWith('<')) return false;
  const head = line.slice(0, longestLabel);
  if (/^\W{0,3}\d{1,2}:\d{2}/u.test(head)) return true;
  if (head.startsWith('**') || head.startsWith('__')) return true;
  const colon = head.search(/[:：]/u);
  return (
    colon > 0 && !head.startsWith('http') && !/[.!?。！？]/u.test(head.slice(0, colon).replace(/\b\p{L}{1,3}\./gu, ''))
  );
};
