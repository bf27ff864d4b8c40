/** How the tests of quotations write down a conversation and what is quoted of it. */
import type { Verdict } from '../../server/src/model/quotation';
import type { Claim, JudgeOptions } from '../../server/src/quoting/judge';
import { judge } from '../../server/src/quoting/judge';
import type { QuotationSource } from '../../server/src/quoting/source';

/** A source of paragraphs `Name: words`; a paragraph without a name goes on with the turn before. */
export function conversation(text: string, uri = 'file:///talk.md'): QuotationSource {
  const passages: QuotationSource['passages'][number][] = [];
  let speaker: string | undefined;
  let turn = -1;
  let start = 0;
  for (const [block, line] of text.split('\n').entries()) {
    const indent = line.length - line.trimStart().length;
    const label = /^(\p{Lu}\p{L}+): /u.exec(line.slice(indent));
    if (label !== null) {
      speaker = label[1];
      turn++;
    }
    const from = indent + (label?.[0].length ?? 0);
    if (line.slice(from).trim() !== '')
      passages.push({
        body: { text: line.slice(from) },
        start: start + from,
        turn,
        speakers: speaker === undefined ? [] : [speaker],
        block,
      });
    start += line.length + 1;
  }
  return { uri, passages };
}

export const by = (name: string): Claim => ({ kind: 'known', name, ids: [name] });

/** The verdict on `quotation`, said to be `speaker`'s and cited from `talk`. */
export function judged(
  talk: string,
  quotation: string,
  speaker?: string,
  options: Partial<JudgeOptions> = {},
): Verdict {
  const claim: Claim = speaker === undefined ? { kind: 'nobody' } : by(speaker);
  return judge(quotation, [{ source: conversation(talk), claim, cited: true }], { style: 'newsroom', ...options });
}
