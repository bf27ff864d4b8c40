/** Rule: style-width. */
import { habitOf, type Occurrence } from '../checking/habits';
import { gathered, hasOwnStyle, matchesInProse } from '../checking/prose';
import { definePageRule } from '../checking/rule';
import type { Block } from '../text/block';
import type { Edit } from '../text/edit';
import { say } from '../text/say';
import { type Span, shift } from '../text/span';

type Form = 'full-width' | 'half-width';

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '.': '。' };
const narrow: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '？': '?', '！': '!', '。': '.' };

const markBehindHan =
  /(?<=\p{Script=Han}[”’」』）)]?)(?:[，；：？！。]|[,;:?!](?=\s?(?:\p{Script=Han}|[“‘「『（]|$))|\.(?=\s?$|\p{Script=Han}))/gu;

/** Behind a Chinese character: the marks of Chinese are full-width. */
const amongHan = habitOf<Form, Occurrence<Form>>(
  block => {
    if (!/\p{Script=Han}/u.test(block.text)) return [];
    return Array.from(matchesInProse(block, markBehindHan), ({ match, span }) => ({
      form: narrow[match[0]] === undefined ? 'half-width' : 'full-width',
      span,
    }));
  },
  ({ span }, form, text) => {
    const space = form === 'full-width' && text[span.end] === ' ' ? 1 : 0;
    return [
      { span: { start: span.start, end: span.end + space }, newText: turned(text.slice(span.start, span.end), form) },
    ];
  },
);

/** A paragraph of so many Latin letters and no Chinese character is Latin text, whatever the file is. */
const leastLatin = 40;

const amongLatin = gathered((block: Block): readonly { readonly span: Span; readonly newText: string }[] => {
  if (!/[，；：？！。]/u.test(block.text) || /\p{Script=Han}/u.test(block.text) || block.text.length < leastLatin)
    return [];
  const marks = matchesInProse(block, /(?<=[\p{Script=Latin}\p{N}])[，；：？！。](?=\s|$|[\p{Script=Latin}])/gu);
  return Array.from(marks, ({ match, span }) => {
    const space = /\p{Script=Latin}/u.test(block.text[span.end] ?? '') ? ' ' : '';
    return { span, newText: turned(match[0], 'half-width') + space };
  });
});

function turned(mark: string, form: Form): string {
  return (form === 'full-width' ? wide[mark] : narrow[mark]) ?? mark;
}

export const styleWidth = definePageRule({
  code: 'style-width',
  summary: 'A half-width mark in Chinese text, or a full-width one in Latin text.',
  severity: 'hint',
  scope: 'page',
  besidesQuotations: true,
  about: view => (hasOwnStyle(view) ? ([amongHan.usualIn(view)] as const) : undefined),
  *check({ page }, [usual]) {
    for (const { form, span, edits = [] } of usual === undefined ? [] : amongHan.oddOnes(page, usual))
      if (form === 'half-width') yield told(span, 'full-width', edits);
    for (const { it, start } of amongLatin(page)) {
      const span = shift(it.span, start);
      yield told(span, 'half-width', [{ span, newText: it.newText }]);
    }
  },
});

function told(span: Span, form: Form, edits: readonly Edit[]) {
  return {
    span,
    message:
      form === 'full-width'
        ? say('The marks of Chinese text here are full-width.')
        : say('The marks of Latin text are half-width.'),
    fixes: () => [
      {
        title: form === 'full-width' ? say('Make the mark full-width') : say('Make the mark half-width'),
        edits,
        safe: true,
      },
    ],
  };
}
