/** Sixty shapes of text that make readers of Markdown slow: each a piece that is repeated until the text is long enough. */

type Shape = readonly [name: string, make: (length: number) => string];

const repeated =
  (piece: string, before = '', after = '') =>
  (length: number): string =>
    before + piece.repeat(Math.ceil(length / piece.length)) + after;

/** One half of one piece, the other of another: what opens and what closes. */
const halves =
  (first: string, second: string, between = '') =>
  (length: number): string =>
    first.repeat(length / 2 / first.length) + between + second.repeat(length / 2 / second.length);

/** Runs of one character, each longer than the last: none closes another. */
const growing =
  (character: string, between: string) =>
  (length: number): string => {
    let text = '';
    for (let n = 1; text.length < length; n++) text += character.repeat(n) + between;
    return text;
  };

export const shapes: readonly Shape[] = [
  ['brackets that open', repeated('[')],
  ['brackets that close', repeated(']')],
  ['brackets that open and close', halves('[', ']')],
  ['empty brackets', repeated('[]')],
  ['brackets and spaces', repeated('[ ')],
  ['a bracket and spaces', repeated(' ', '[')],
  ['escaped brackets', repeated('\\[')],
  ['images that open and links that close', halves('![', '](b)', 'a')],
  ['links without an end', repeated('[a](')],
  ['links in links', halves('[', '](b)', 'a')],
  ['link targets that open', repeated('](')],
  ['references', repeated('[a][b]')],
  ['definitions', repeated('[a]: b\n')],
  ['footnotes', repeated('[^1]: a\n\n')],
  ['notes in a line', repeated('[laughs] ')],
  ['notes that are open in every line', repeated('a [laughs\n')],
  ['glosses', repeated('词 [工种, a kind of work] ')],
  ['times', repeated('[00:01:02] ')],
  ['stars', repeated('*')],
  ['stars in words', repeated('*a')],
  ['stars that open and close', halves('*a ', 'a* ')],
  ['double stars', repeated('**a')],
  ['underscores', repeated('_a ')],
  ['stars and underscores in turn', repeated('*_a')],
  ['back-ticks', repeated('`')],
  ['back-ticks with words', repeated('`a')],
  ['back-ticks, each run longer', growing('`', 'a ')],
  ['back-ticks, each run longer, a line each', growing('`', '\n')],
  ['tags that open', repeated('<')],
  ['tags with a name', repeated('<a ')],
  ['tags with attributes', repeated('<a b="c" ')],
  ['tags with a quote', repeated('<a b="')],
  ['comments that open', repeated('<!-- ')],
  ['comments in lines', repeated('<!-- a -->\n')],
  ['suppressions', repeated('<!-- verbatim-disable-next-line -->\n')],
  ['instructions that open', repeated('<?')],
  ['declarations', repeated('<!A ')],
  ['HTML blocks', repeated('<div>\n')],
  ['quotations in quotations', repeated('>')],
  ['quotations with spaces', repeated('> ')],
  ['quotations in lines', repeated('> a\n')],
  ['quotations, each deeper', growing('>', 'a\n')],
  ['lists in lists', repeated('- ')],
  ['lists, each deeper', growing(' ', '- a\n')],
  ['numbers in lines', repeated('1. a\n')],
  ['fences', repeated('```\n')],
  ['fences of growing length', growing('~', '\n')],
  ['headings', repeated('# a\n')],
  ['hashes', repeated('#')],
  ['underlines', repeated('a\n===\n')],
  ['rules', repeated('---\n')],
  ['tables', repeated('| a | b |\n')],
  ['table rules', repeated('|-')],
  ['spaces', repeated(' ')],
  ['line ends', repeated('\n')],
  ['carriage returns', repeated('\r')],
  ['tabs', repeated('\t')],
  ['spaces before a line end', repeated(' ', 'a', '\n')],
  ['quotation marks that open', repeated('“')],
  ['quotation marks that open and close', halves('“a ', 'a” ')],
  ['straight quotation marks', repeated('"a ')],
  ['corner brackets', halves('「', '」')],
  ['block quotations with attributions', repeated('> “We rebuilt the old bridge ourselves.”\n> — Ann\n\n')],
  ['lead-ins', repeated('As Ann said:\n\n')],
  ['ellipses', repeated('… ')],
  ['bracketed ellipses', repeated('[…] ')],
  ['labels without speech', repeated('Ann:\n')],
  ['labels of everybody', length => Array.from({ length: length / 12 }, (_, n) => `Ann ${n}: Yes.\n`).join('')],
  ['bold labels', repeated('**Ann:** ')],
  ['bold labels in lines', repeated('**Ann:** Yes.\n\n')],
  ['labels in brackets', repeated('[Ann] [00:01] Yes.\n')],
  ['colons', repeated(':')],
  ['a name of many words', repeated('Ann ', '', ':')],
  ['names with commas', repeated('AL, ', '', 'BB: Yes.')],
  ['parentheses in a label', halves('(', ')', 'Ann')],
  ['speaker lines', repeated('Speaker: Ann Lee, Bo Lind\n')],
  ['panels', repeated('Panel: Ann Lee (One), Bo Lind (Two)\n')],
  ['front matter without an end', repeated('a: b\n', '---\n')],
  ['front matter of brackets', repeated('[', '---\na: ', '\n---\n')],
  ['front matter of braces', repeated('{a: ', '---\na: ', '\n---\n')],
  ['front matter of aliases', repeated('*a ', '---\na: &a b\nc: [', ']\n---\n')],
  ['front matter, each line deeper', length => `---\n${growing(' ', 'a:\n')(length)}---\n`],
  ['front matter of dashes', repeated('- ', '---\na: ', '\n---\n')],
  ['entities', repeated('&amp;')],
  ['addresses', repeated('http://a.b/')],
  ['astral characters', repeated('😀')],
  ['halves of astral characters', repeated('\ud83d')],
  ['combining accents', repeated('\u0301', 'e')],
  ['characters without spaces', repeated('好的')],
  ['full-width colons', repeated('陆文清：好\n')],
  ['Chinese numerals', repeated('一万二千')],
  ['numbers', repeated('1,200 ')],
  ['line separators', repeated('\u2028')],
  ['zeros', repeated('\0')],
  ['one long word', repeated('a')],
  ['one long line', repeated('We rebuilt the bridge. ')],
];
