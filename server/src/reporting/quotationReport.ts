/** What became of every quotation of a workspace: a report to read, in Markdown, and one for programs, in JSON. */

import type { Range } from 'vscode-languageserver-types';
import type { Positions } from '../lsp/convert';
import type { DifferenceKind } from '../model/quotation';
import { type VerdictKind, verdictKinds } from '../protocol';
import { verdictTitles } from '../quoting/verdictTitles';
import { encoded } from '../text/address';
import { counted, say } from '../text/say';
import type { Span } from '../text/span';
import type { DocumentView } from '../workspace/view';

/** A text that quotes; `file` is a path with `/`, as links in the report name it. */
export interface ReportedText {
  readonly file: string;
  /** In text order. */
  readonly quotations: readonly ReportedQuotation[];
}

export interface ReportedQuotation {
  readonly range: Range;
  readonly text: string;
  /** As written at the quotation; `null` where it names nobody. */
  readonly attribution: string | null;
  readonly cited: boolean;
  readonly verdict: VerdictKind;
  /** One sentence. */
  readonly reason: string;
  readonly source: ReportedPlace | null;
  /** What the house style does not let pass. */
  readonly differences: readonly { readonly kind: DifferenceKind; readonly quoted: string; readonly said: string }[];
}

export interface ReportedPlace {
  readonly file: string;
  readonly range: Range;
}

/** Asks where a span of another text is, in lines and columns; `null` where that text is gone. */
export type LocatePlace = (uri: string, span: Span) => Promise<ReportedPlace | null>;

/** The quotations of one text, as the report tells them. */
export async function reportedText(
  { transcript, quotations }: DocumentView,
  file: string,
  positions: Positions,
  locate: LocatePlace,
): Promise<ReportedText> {
  const reported: ReportedQuotation[] = [];
  for (const { quotation, verdict } of quotations) {
    const differences = 'differences' in verdict ? verdict.differences.filter(it => !it.allowed) : [];
    reported.push({
      range: positions.rangeOf(transcript.blocks, quotation.span),
      text: quotation.text,
      attribution: quotation.attribution?.name ?? null,
      cited: quotation.citation !== undefined,
      verdict: verdict.kind,
      reason: verdict.reason,
      source: 'place' in verdict ? await locate(verdict.place.uri, verdict.place.span) : null,
      differences: differences.map(it => ({ kind: it.kind, quoted: it.quotedWords, said: it.sourceWords })),
    });
  }
  return { file, quotations: reported };
}

/** How many quotations there are of each verdict; 0 where there is none. */
export function countVerdicts(texts: readonly ReportedText[]): Record<VerdictKind, number> {
  const counts = Object.fromEntries(verdictKinds.map(it => [it, 0])) as Record<VerdictKind, number>;
  for (const { quotations } of texts) for (const { verdict } of quotations) counts[verdict]++;
  return counts;
}

/** `complete`: every text was verified; `false` where somebody stopped it. */
export function reportAsJson(texts: readonly ReportedText[], complete: boolean): string {
  return `${JSON.stringify({ complete, counts: countVerdicts(texts), texts: quoting(texts) }, undefined, 2)}\n`;
}

/** Links are relative to the folder to which `file` of each text is. */
export function reportAsMarkdown(texts: readonly ReportedText[], complete: boolean): string {
  const counts = countVerdicts(texts);
  const all = Object.values(counts).reduce((sum, it) => sum + it, 0);
  const lines = [
    `# ${say('Quotations')}`,
    '',
    all === 0
      ? say('No text here quotes anybody.')
      : `${counted(all, '{0} quotation', '{0} quotations')} · ${counted(quoting(texts).length, '{0} text', '{0} texts')}`,
    ...(complete ? [] : ['', say('The verification was stopped: texts that come later are missing.')]),
    '',
  ];
  if (all > 0) {
    lines.push(`| ${say('Verdict')} | ${say('Quotations')} |`, '|---|--:|');
    for (const verdict of verdictKinds.filter(it => counts[it] > 0))
      lines.push(`| ${verdictTitles()[verdict]} | ${counts[verdict]} |`);
    lines.push('');
  }
  for (const { file, quotations } of quoting(texts)) {
    lines.push(`## ${linkTo(file)}`, '');
    const told = verdictKinds.flatMap(verdict =>
      quotations.filter(it => it.verdict === verdict && verdict !== 'verbatim'),
    );
    for (const it of told) lines.push(...itemOf(file, it));
    const good = quotations.filter(it => it.verdict === 'verbatim').length;
    if (good > 0) lines.push(`- ${verdictTitles().verbatim}: ${good}`);
    lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function quoting(texts: readonly ReportedText[]): readonly ReportedText[] {
  return texts.filter(it => it.quotations.length > 0);
}

/** Quoted words stand as code, in which nobody quotes: a report that lies in the folder must not be one of its texts. */
function itemOf(file: string, { range, text, attribution, verdict, reason, source }: ReportedQuotation): string[] {
  const head = [
    `**${verdictTitles()[verdict]}**`,
    linkTo(file, range),
    ...(attribution === null ? [] : [plain(attribution, 80)]),
    ...(source === null ? [] : [linkTo(source.file, source.range, true)]),
  ].join(' · ');
  const why = oneLine(reason, 1000)
    .split(/“([^“”]*)”/u)
    .map((piece, at) => (at % 2 === 0 ? escaped(piece) : asCode(piece)))
    .join('');
  return [`- ${head}  `, `  ${asCode(oneLine(text, 300))}  `, `  ${why}`];
}

/** To the line, where a range is given. */
function linkTo(file: string, range?: Range, named = false): string {
  const target = file.split('/').map(encoded).join('/');
  if (range === undefined) return `[${plain(file, 200)}](${target})`;
  const line = range.start.line + 1;
  const words = named ? say('{0}, line {1}', plain(file, 200), line) : say('line {0}', line);
  return `[${words}](${target}#L${line})`;
}

/** With nothing in it that Markdown would make anything of. */
function plain(text: string, longest: number): string {
  return escaped(oneLine(text, longest));
}

function oneLine(text: string, longest: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/u, '')}…` : line;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#~]/gu, it => `\\${it}`);
}

/** A code span whose fence is longer than any within. */
function asCode(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/gu), it => it[0].length));
  const fence = '`'.repeat(longest + 1);
  const space = /^`|`$/u.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}
