/** The pieces that random transcripts and random edits are made of: whatever a reader of Markdown might trip over. */
import fc from 'fast-check';

const labels = [
  '**Ann Lee:** ',
  'Ann Lee: ',
  'ANN: ',
  '[Ann] [00:01:02] ',
  'Ann (00:01:02):\n',
  'Bo: 00:00:09\n',
  '陆文清：',
  'Ann Lee – ',
  '**Ann Lee**\n\n',
  '- one\nAnn: ',
];
const lines = [
  '# Part\n',
  'Speaker: Ann Lee\n',
  'Panel:\n',
  '===\n',
  '---\n',
  '...\n',
  '***\n',
  '| AL | Ann Lee |\n',
  '|--|--|\n',
];
const front = [
  '---\ntitle: A day\nspeakers:\n  - Ann Lee\n---\n',
  'speakers: [Ann, Bo]\n',
  'title: "\n',
  'source: a.md\n',
];
const opening = [
  '```\n',
  '~~~\n',
  '`',
  '``',
  '<div>\n',
  '</div>\n',
  '<pre>',
  '</pre>',
  '<!--',
  '-->',
  '<?',
  '<a href="',
  '<b>',
  '<',
];
const inline = [
  '[laughs]',
  '[',
  ']',
  '\\[',
  '(',
  ')',
  '](',
  '[x]: y\n',
  '[^1]: ',
  '![',
  '*',
  '**',
  '_',
  '&amp;',
  '\\',
  '…',
  '[…]',
];
const quoting = [
  '> ',
  '> “We rebuilt the old bridge.”\n> — Ann\n',
  '“',
  '”',
  '"',
  '“We rebuilt',
  ' the old bridge.”',
  '— Bo',
];
const starts = ['- ', '* ', '1. ', '2) ', '    ', '\t', ' ', '  '];
const ends = ['\n', '\n', '\n\n', '\r\n', '\r', '\n \n'];
const odd = [
  '\uFEFF',
  '\u2028',
  '\u2029',
  '\0',
  '😀',
  '\ud83d',
  '\ude00',
  'e\u0301',
  '\u00a0',
  '\u200b',
  '\u0085',
  '\u000b',
  '\f',
];
const words = [
  'word',
  'We rebuilt the old bridge. ',
  'and ',
  'No. ',
  '1,200 ',
  'Ann',
  '好的。',
  '<!-- verbatim-disable-next-line -->\n',
];

/** All of them, the common ones as often as the rare. */
export const pieces: readonly string[] = [
  ...labels,
  ...lines,
  ...front,
  ...opening,
  ...inline,
  ...quoting,
  ...starts,
  ...ends,
  ...ends,
  ...odd,
  ...words,
  ...words,
];

/** A text of some pieces. */
export const anyText = (longest: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: longest, size: 'max' }).map(it => it.join(''));

/** Where an edit falls, as shares of the text as it then is, so that it fits any text and shrinks well. */
export interface RandomEdit {
  /** 0 to 999, in thousandths of the text. */
  readonly at: number;
  readonly removed: number;
  readonly newText: string;
}

export const anyEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.nat(999),
  removed: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(3) }, fc.nat(60)),
  newText: fc.oneof({ weight: 1, arbitrary: fc.constant('') }, { weight: 6, arbitrary: anyText(1) }, anyText(6)),
});
