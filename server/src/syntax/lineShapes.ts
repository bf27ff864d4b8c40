/** What CommonMark makes of a single line at the start of a block: one test a construct, each linear in the line. */

/** Columns of white space at the line's start; a tab goes to the next multiple of four. */
export function indentOf(line: string): number {
  let columns = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 32) columns++;
    else if (code === 9) columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

export function isBlank(line: string): boolean {
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 13) return false;
  }
  return true;
}

/** The line without spaces, tabs and line ends around it: other white space is text for CommonMark. */
function insideOf(line: string): string {
  const white = (at: number) => ' \t\r\n'.includes(line[at] as string);
  let start = 0;
  let end = line.length;
  while (start < end && white(start)) start++;
  while (end > start && white(end - 1)) end--;
  return line.slice(start, end);
}

export function isHeading(line: string): boolean {
  return /^ {0,3}#{1,6}(?:[ \t\r\n]|$)/.test(line);
}

export function isSetextUnderline(line: string): boolean {
  return /^ {0,3}(?:=+|-+)[ \t]*(?:\r?\n|\r)?$/.test(line);
}

/** `---`, `* * *`, `___`. */
export function isThematicBreak(line: string): boolean {
  const inside = insideOf(line);
  const mark = inside[0];
  if (mark !== '-' && mark !== '*' && mark !== '_') return false;
  if (indentOf(line) > 3) return false;
  let marks = 0;
  for (const character of inside) {
    if (character === mark) marks++;
    else if (character !== ' ' && character !== '\t') return false;
  }
  return marks >= 3;
}

/** The fence that opens here: its character and length. */
export function fenceOf(line: string): Fence | undefined {
  const found = /^ {0,3}(`{3,}|~{3,})(.*)/.exec(line);
  const fence = found?.[1];
  if (found === null || fence === undefined) return undefined;
  // A back-tick fence has no back-tick in its info string: otherwise it is a code span.
  if (fence[0] === '`' && found[2]?.includes('`')) return undefined;
  return { mark: fence[0] as string, length: fence.length };
}

export interface Fence {
  readonly mark: string;
  readonly length: number;
}

export function closesFence(line: string, fence: Fence): boolean {
  const inside = insideOf(line);
  if (indentOf(line) > 3 || inside.length < fence.length) return false;
  for (const character of inside) if (character !== fence.mark) return false;
  return true;
}

export function isQuote(line: string): boolean {
  return /^ {0,3}>/.test(line);
}

export function isListItem(line: string): boolean {
  return /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t\r\n]|$)/.test(line);
}

/** Only an item with something in it, and of a numbered list only the first, may interrupt a paragraph. */
export function interruptsAsListItem(line: string): boolean {
  return /^ {0,3}(?:[-+*]|1[.)])[ \t]/.test(line) && !/^ {0,3}(?:[-+*]|1[.)])[ \t]*(?:[\r\n]|$)/.test(line);
}

const htmlBlockNames =
  'address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul';

const htmlStarts: readonly { readonly start: RegExp; readonly end?: RegExp }[] = [
  { start: /^<(?:script|pre|style|textarea)(?:[ \t>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^<!--/, end: /-->/ },
  { start: /^<\?/, end: /\?>/ },
  { start: /^<![a-z]/i, end: />/ },
  { start: /^<!\[CDATA\[/, end: /\]\]>/ },
  { start: new RegExp(`^</?(?:${htmlBlockNames})(?:[ \\t>]|/>|$)`, 'i') },
];

const attribute = `[ \\t]+[a-z_:][\\w.:-]*(?:[ \\t]*=[ \\t]*(?:[^ \\t"'=<>\`]+|'[^']*'|"[^"]*"))?`;
const loneTag = new RegExp(`^<(?:[a-z][a-z0-9-]*(?:${attribute})*[ \\t]*/?|/[a-z][a-z0-9-]*[ \\t]*)>$`, 'i');

/** The HTML block that starts here (CommonMark 0.31, section 4.6); without `end`, it ends at a blank line. */
export function htmlOf(line: string, interrupting: boolean): { readonly end?: RegExp } | undefined {
  if (indentOf(line) > 3) return undefined;
  const inside = insideOf(line);
  if (inside[0] !== '<') return undefined;
  for (const it of htmlStarts) if (it.start.test(inside)) return it.end === undefined ? {} : { end: it.end };
  return !interrupting && inside.length < 4096 && loneTag.test(inside) ? {} : undefined;
}
