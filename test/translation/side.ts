/** Makes the sides of an alignment from text in which every blank line begins a new paragraph. */
import type { Side, Unit, UnitKind } from '../../server/src/translation/unit';

/** `Name: speech` at the head of a paragraph is a label; `[…]` in it is a note. */
export function sideOf(text: string, language: string): Side {
  const units: Unit[] = [];
  let turn = -1;
  let start = 0;
  for (const paragraph of text.split('\n\n')) {
    const lead = paragraph.length - paragraph.trimStart().length;
    const body = paragraph.trim();
    if (body !== '') {
      const label = /^([\p{L}][\p{L} .]{0,30})[:：]\s*/u.exec(body);
      if (label !== null) turn++;
      units.push({
        kind: kindOf(body),
        text: body,
        start: start + lead,
        turn,
        ...(label === null
          ? {}
          : {
              label: {
                text: label[1]!,
                name: label[1]!,
                span: { start: 0, end: label[1]!.length },
                marked: { start: 0, end: label[0].length },
              },
            }),
        notes: [...body.matchAll(/\[[^[\]]*\]/g)].map(it => ({
          kind: /laugh|applause|risas|笑/.test(it[0]) ? ('nonverbal' as const) : ('insertion' as const),
          text: it[0],
          span: { start: it.index, end: it.index + it[0].length },
        })),
      });
    }
    start += paragraph.length + 2;
  }
  return { uri: `file:///talk.${language}.md`, language, units };
}

function kindOf(body: string): UnitKind {
  if (body.startsWith('#')) return 'heading';
  if (body.startsWith('```')) return 'code';
  return /^[\s[(]*(?:…|\.\.\.)[\s\])]*$/.test(body) ? 'elision' : 'paragraph';
}
