/** Rule: style-width. */
import { habitOf, type Occurrence } from '../checking/habits';
import { blocksWith, hasOwnStyle, isQuoted, matchesInProse } from '../checking/prose';
import { defineRule } from '../checking/rule';
import type { Block } from '../text/block';
import type { Page } from '../text/blockSequence';
import type { Edit } from '../text/edit';
import { remember } from '../text/memo';
import { type Span, shift } from '../text/span';

type Form = 'full-width' | 'half-width';

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
const narrow: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '？': '?', '！': '!', '。': '.' };

/** Behind a Chinese character: the marks of Chinese are full-width. */
const amongHan = habitOf((block: Block): Occurrence<Form>[] => {
  if (!/\p{Script=Han}/u.test(block.text)) return [];
  const marks = matchesInProse(
    block,
    /(?<=\p{Script=Han}[”’」』）)]?)(?:[，；：？！。]|[,;:?!](?=\s?(?:\p{Script=Han}|[“‘「『（]|$))|\.(?=\s?$|\p{Script=Han}))/gu,
  );
  return Array.from(marks, ({ match, span }) => {
    const isWide = narrow[match[0]] !== undefined;
    const space = !isWide && block.text[span.end] === ' ' ? 1 : 0;
    return {
      form: isWide ? 'full-width' : 'half-width',
      span,
      as: form => [{ span: { start: span.start, end: span.end + space }, newText: turned(match[0], form) }],
    };
  });
});

/** A paragraph of so many Latin letters and no Chinese character is Latin text, whatever the file is. */
const leastLatin = 40;

const amongLatin = remember((block: Block): readonly { readonly span: Span; readonly newText: string }[] => {
  if (!/[，；：？！。]/u.test(block.text) || /\p{Script=Han}/u.test(block.text) || block.text.length < leastLatin)
    return [];
  const marks = matchesInProse(block, /(?<=[\p{Script=Latin}\p{N}])[，；：？！。](?=\s|$|[\p{Script=Latin}])/gu);
  return Array.from(marks, ({ match, span }) => {
    const space = /\p{Script=Latin}/u.test(block.text[span.end] ?? '') ? ' ' : '';
    return { span, newText: turned(match[0], 'half-width') + space };
  });
});

const hasWideMarks = remember((page: Page) => page.blocks.some(it => amongLatin(it).length > 0));

function turned(mark: string, form: Form): string {
  return (form === 'full-width' ? wide[mark] : narrow[mark]) ?? mark;
}

export const styleWidth = defineRule({
  code: 'style-width',
  summary: 'A half-width mark in Chinese text, or a full-width one in Latin text.',
  severity: 'hint',
  scope: 'document',
  *check(view) {
    for (const { form, span, edits = [] } of amongHan.oddOnes(view))
      if (form === 'half-width') yield told(span, 'Chinese text here', 'full-width', edits);
    if (!hasOwnStyle(view)) return;
    for (const { block, start } of blocksWith(view, hasWideMarks)) {
      for (const it of amongLatin(block)) {
        const span = shift(it.span, start);
        if (!isQuoted(view, span)) yield told(span, 'Latin text', 'half-width', [{ span, newText: it.newText }]);
      }
    }
  },
});

function told(span: Span, where: string, form: Form, edits: readonly Edit[]) {
  return {
    span,
    message: `The marks of ${where} are ${form}.`,
    fixes: () => [{ title: `Make the mark ${form}`, edits, safe: true }],
  };
}
