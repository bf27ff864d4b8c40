/** Comments by which a file silences rules: `<!-- verbatim-disable-next-line CODE -->`, `-disable CODE`, `-enable CODE`. */
import type { Block } from '../text/block';
import type { Page } from '../text/blockSequence';
import { foldedAny } from '../text/folding';
import { remember } from '../text/memo';
import type { Transcript } from '../transcript/transcript';

interface Comment {
  readonly what: 'disable-next-line' | 'disable' | 'enable';
  /** Empty: every rule. */
  readonly codes: readonly string[];
  /** Behind the comment; UTF-16, from the start of the block. */
  readonly end: number;
}

const pattern = /<!--[ \t]{0,20}verbatim-(disable-next-line|disable|enable)\b([^>]{0,500}?)-->/g;

function commentsOf(block: Block): readonly Comment[] {
  if (!block.text.includes('verbatim-')) return [];
  return Array.from(block.text.matchAll(pattern), it => ({
    what: it[1] as Comment['what'],
    codes: (it[2] ?? '').split(/[\s,]+/).filter(code => code !== ''),
    end: it.index + it[0].length,
  }));
}

const hasComment = remember((page: Page) => page.blocks.some(it => commentsOf(it).length > 0));
const hasComments = foldedAny(hasComment);

/** Whether a finding at an offset is silenced; `undefined` where the file silences nothing. */
export function suppressionsOf(transcript: Transcript): ((code: string, offset: number) => boolean) | undefined {
  const { blocks } = transcript;
  if (!hasComments(blocks)) return undefined;
  const lines: { readonly codes: readonly string[]; readonly line: number }[] = [];
  const stretches: { readonly codes: readonly string[]; readonly start: number; end: number }[] = [];
  let first = 0;
  for (const page of blocks.pages) {
    if (hasComment(page)) {
      for (const [index, block] of page.blocks.entries()) {
        const start = blocks.startOf(first + index);
        for (const it of commentsOf(block)) {
          if (it.what === 'disable')
            stretches.push({ codes: it.codes, start: start + it.end, end: Number.POSITIVE_INFINITY });
          else if (it.what === 'enable') {
            for (const open of stretches)
              if (open.end === Number.POSITIVE_INFINITY && sameCodes(open.codes, it.codes)) open.end = start + it.end;
          } else lines.push({ codes: it.codes, line: lineBehind(transcript, start + it.end) });
        }
      }
    }
    first += page.blocks.length;
  }
  if (lines.length === 0 && stretches.length === 0) return undefined;
  return (code, offset) => {
    const names = (codes: readonly string[]) => codes.length === 0 || codes.includes(code);
    if (stretches.some(it => names(it.codes) && it.start <= offset && offset < it.end)) return true;
    if (lines.length === 0) return false;
    const { line } = blocks.positionAt(offset);
    return lines.some(it => it.line === line && names(it.codes));
  };
}

function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return b.length === 0 || a.join(' ') === b.join(' ');
}

/** The first line with something on it below the one at `offset`. */
function lineBehind({ blocks }: Transcript, offset: number): number {
  const { line } = blocks.positionAt(offset);
  for (let next = line + 1; next <= blocks.lineEnds; next++) {
    const start = blocks.offsetAt({ line: next, character: 0 });
    const end = blocks.offsetAt({ line: next, character: Number.MAX_SAFE_INTEGER });
    if (blocks.slice({ start, end }).trim() !== '') return next;
  }
  return line + 1;
}
