/** The lens on a turn that is quoted: how often, and how many of the quotations are at fault. */
import type { CodeLens, Location } from 'vscode-languageserver-types';
import type { Positions } from '../../lsp/convert';
import { counted, say } from '../../text/say';
import { labelSpan } from '../../transcript/questions';
import type { WorkspaceDocument } from '../../workspace/document';
import type { QuotedPlace } from '../../workspace/quotedBy';

/** `quoted`: all quotations of this transcript. */
export function quotedLenses(
  { uri, transcript }: WorkspaceDocument,
  quoted: readonly QuotedPlace[],
  positions: Positions,
): CodeLens[] {
  const byTurn = new Map<number, QuotedPlace[]>();
  for (const it of quoted) {
    const { turn } = it.place;
    if (turn === undefined) continue;
    byTurn.set(turn, [...(byTurn.get(turn) ?? []), it]);
  }
  const lenses: CodeLens[] = [];
  for (const [index, places] of [...byTurn].sort((a, b) => a[0] - b[0])) {
    const turn = transcript.structure.turns[index];
    if (turn === undefined) continue;
    const range = positions.rangeOf(transcript.blocks, labelSpan(transcript, turn));
    const locations = places.map(it => locationOf(it, positions));
    const command = 'verbatim.showQuotations';
    lenses.push({ range, command: { title: titleOf(places), command, arguments: [uri, range.start, locations] } });
  }
  return lenses;
}

/** Where the quotation stands in the text that quotes. */
export function locationOf({ by, judged }: QuotedPlace, positions: Positions): Location {
  return { uri: by.uri, range: positions.rangeOf(by.transcript.blocks, judged.quotation.span) };
}

/** `quoted 3 times · 1 altered` */
function titleOf(places: readonly QuotedPlace[]): string {
  const count = (kind: string) => places.filter(it => it.judged.verdict.kind === kind).length;
  const parts = [counted(places.length, 'quoted once', 'quoted {0} times')];
  if (count('altered') > 0) parts.push(say('{0} altered', count('altered')));
  if (count('elided') > 0) parts.push(say('{0} with words left out', count('elided')));
  if (count('misattributed') > 0) parts.push(say('{0} given to somebody else', count('misattributed')));
  return parts.join(' · ');
}
