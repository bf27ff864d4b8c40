/** What hover says of a quotation: the verdict, the source's words with the differences marked, and where they stand. */
import { escapeMarkdown, fileName, linkTo } from '../../lsp/markdown';
import type { Difference } from '../../model/quotation';
import { verdictTitles } from '../../quoting/verdictTitles';
import { say } from '../../text/say';
import type { Span } from '../../text/span';
import type { JudgedQuotation } from '../../workspace/view';
import type { World } from '../feature';
import type { HoverText } from './hoverText';

/** A longer source is shown in part. UTF-16 units. */
const longest = 600;

export async function describeQuotation(it: JudgedQuotation, world: World): Promise<HoverText> {
  const { quotation, verdict } = it;
  const lines = [`**${verdictTitles()[verdict.kind]}**`, escapeMarkdown(verdict.reason)];
  if ('place' in verdict) {
    const { uri, span } = verdict.place;
    const source = world.workspace.openDocument(uri) ?? (await world.workspace.document(uri).catch(() => undefined));
    if (source !== undefined) {
      const { blocks } = source.transcript;
      const told = verdict.differences.filter(difference => !difference.allowed);
      if (told.length > 0) {
        lines.push(
          say('*Quoted:* {0}', marked(quotation.text, 0, { start: 0, end: quotation.text.length }, told, 'quoted')),
        );
        const end = Math.min(span.end, span.start + longest);
        lines.push(
          say(
            '*Source:* {0}',
            marked(blocks.slice({ start: span.start, end }), span.start, { start: span.start, end }, told, 'source'),
          ),
        );
      }
      const { line } = blocks.positionAt(span.start);
      lines.push(linkTo(say('{0}, line {1}', fileName(uri), line + 1), uri, line));
    }
  }
  return { span: quotation.span, markdown: lines.join('\n\n') };
}

/** The text of a stretch with the words that differ set off: struck out in the quotation, bold in the source. */
function marked(
  text: string,
  start: number,
  within: Span,
  differences: readonly Difference[],
  side: 'quoted' | 'source',
): string {
  const mark = side === 'quoted' ? '~~' : '**';
  const spans = differences
    .map(it => it[side])
    .filter(it => it.end > it.start && it.start >= within.start && it.end <= within.end)
    .sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const it of spans) {
    if (it.start - start < at) continue;
    const word = escapeMarkdown(text.slice(it.start - start, it.end - start)).trim();
    out += escapeMarkdown(text.slice(at, it.start - start));
    if (word !== '') out += `${mark}${word}${mark}`;
    at = it.end - start;
  }
  out += escapeMarkdown(text.slice(at));
  return text.length >= longest ? `${out}…` : out;
}
