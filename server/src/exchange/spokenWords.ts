/** The words that a paragraph of Markdown shows: without emphasis, with the text of links, references decoded. */
import { micromark } from 'micromark';
import { decodeReferences } from '../text/characterReference';

/** Paragraphs beyond this are shown as they are written; UTF-16 units. CommonMark takes quadratic time on hostile text. */
const longest = 65_536;
const mostMarks = 400;

/** The HTML of a paragraph; HTML in it is shown as text, links lead to `http`, `https` and `mailto` only. */
export function paragraphHtml(markdown: string): string {
  if (markdown.length > longest || (markdown.match(/[*_[\]`~!<]+/g)?.length ?? 0) > mostMarks)
    return `<p>${escapeHtml(markdown)}</p>`;
  return micromark(markdown);
}

/** Lines of the paragraph stay lines. */
export function spokenWords(markdown: string): string {
  if (!/[\\*_[\]`~!<>&#+-]|(?:^|\n)\s*\d+[.)]/.test(markdown)) return markdown.trim();
  const html = paragraphHtml(markdown);
  const text = html.replace(/<(?:br|hr) ?\/>\n?/g, '\n').replace(/<[^<>]*>/g, '');
  return decodeReferences(text).trim();
}

/** Whether the words lose emphasis, a link, code or the form of a list when they are shown plainly; an escape is none of these. */
export function isMarkedUp(markdown: string): boolean {
  return /<(?!\/|p>|br\b|hr\b)/.test(paragraphHtml(markdown));
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
