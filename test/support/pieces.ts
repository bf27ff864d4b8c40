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

const speakers = [
  '**Ann Lee:** ',
  '**Bo Lind:** ',
  '**Ann Lie:** ',
  '**ANN:** ',
  '**Speaker 1:** ',
  'Ann Lee: ',
  'BO: ',
  'Host: ',
];
const paragraphs = [
  'It was cold, and the river stood higher than it had ever stood; what we learned was to ask it first, every year, before we built.',
  'The town gave us forty thousand crowns and a promise. I kept the letter. And, um, the promise was worth more than all of it [laughs].',
  'We rebuilt the old bridge before the second winter, and nobody paid for it. I say nobody. Well, almost nobody did, if you ask me.',
  'And why not? [laughs] They said that the wells were nobody’s, and so they were for as long as anybody in the valley can remember.',
  'No.',
  'The Old Bridge',
  'Yes',
  '[00:01:02] Well - I did.',
  '“No,” he said [工种, a job].',
  'Speaker: Ann Lee (Acme)',
  '…',
  'I am Ann Lee from the archive, and we talk about rivers today.',
  'Please subscribe to the newsletter.',
  'Oh no. **Bo Lind:** Yes.',
  '**Ann Lee:**',
  'Panel:',
  'Ann Lee (Acme), Bo Lind (Lumen)',
];
const between = [
  '# A day\n\n',
  '## Part\n\n',
  '> “We rebuilt the old bridge.”\n\n',
  '- Ann Lee (AL)\n',
  '| AL | Ann Lee |\n\n',
];
const heads = [
  '',
  '',
  '---\ntitle: A day\nspeakers:\n  - Ann Lee\n  - Bo Lind\n---\n\n',
  'Panel: Ann Lee (Acme), Bo Lind\n\n',
];

/** A transcript as they are: most paragraphs have a label, some go on with a turn, something else stands between now and then. */
export const anyTranscript = (longest: number): fc.Arbitrary<string> =>
  fc.constantFrom(8, 40).chain(usual => {
    const often = <T>(common: readonly T[], rare: readonly T[]) =>
      fc.oneof(
        { weight: usual, arbitrary: fc.constantFrom(...common) },
        { weight: 1, arbitrary: fc.constantFrom(...rare) },
      );
    const turn = fc
      .tuple(
        often(['**Ann Lee:** ', '**Bo Lind:** ', '**Bo Lind:** ', ''], speakers),
        often(paragraphs.slice(0, 4), paragraphs),
        often([''], between),
      )
      .map(([speaker, words, behind]) => `${speaker}${words}\n\n${behind}`);
    return fc
      .tuple(fc.constantFrom(...heads), fc.array(turn, { minLength: 1, maxLength: longest, size: 'max' }))
      .map(([head, turns]) => head + turns.join(''));
  });

const lineEnds = ['\n', '\n\n', '\n\n', '\r\n\r\n', '\n\n\n'];

/** What makes, joins and removes paragraphs: Enter, deleting it again, paragraphs pasted, a label typed, turns cut out. */
export const anyParagraphEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.nat(999),
  removed: fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 2, arbitrary: fc.nat(3) },
    { weight: 1, arbitrary: fc.nat(300) },
  ),
  newText: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...lineEnds) },
    { weight: 3, arbitrary: fc.constant('') },
    { weight: 2, arbitrary: fc.constantFrom(...paragraphs).map(it => `\n\n${it}\n\n`) },
    { weight: 1, arbitrary: fc.constantFrom(...speakers).map(it => `\n\n${it}`) },
    { weight: 1, arbitrary: anyTranscript(4) },
    { weight: 1, arbitrary: fc.constantFrom('a', ' ', '?', ':', '**') },
  ),
});
