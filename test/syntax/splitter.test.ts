/** Cutting text into blocks. */
import assert from 'node:assert/strict';
import { splitText } from '../../server/src/syntax/splitter';
import { plain } from '../support/fixture';

/** One line a block: its kind, and its text with line ends shown. */
const blocks = (marked: string) => Array.from(splitText(plain(marked)), it => `${it.kind} ${JSON.stringify(it.text)}`);

suite('splitText', () => {
  test('every line of prose is a block of its own', () => {
    assert.deepEqual(
      blocks(`
        Ann: One.
        Bo: Two.

        Ann: Three.
      `),
      ['paragraph "Ann: One.\\n"', 'paragraph "Bo: Two.\\n\\n"', 'paragraph "Ann: Three."'],
    );
  });

  test('a code span that reaches into the next line keeps both together', () => {
    assert.deepEqual(blocks('Ann: I typed `git\nlog` twice.\nBo: Ah.'), [
      'paragraph "Ann: I typed `git\\nlog` twice.\\n"',
      'paragraph "Bo: Ah."',
    ]);
  });

  test('a bracket that is never closed does not swallow the next speaker', () => {
    assert.deepEqual(blocks('**Ann:** I was [laughing\n**Bo:** So [pause] was I.'), [
      'paragraph "**Ann:** I was [laughing\\n"',
      'paragraph "**Bo:** So [pause] was I."',
    ]);
  });

  test('a note over two lines of hard-wrapped prose stays whole', () => {
    assert.deepEqual(blocks('Ann: Well [laughs for\na while] yes.'), [
      'paragraph "Ann: Well [laughs for\\na while] yes."',
    ]);
  });

  test('front matter is the head of the file alone', () => {
    assert.deepEqual(blocks('---\ntitle: A\n---\nText.\n\n---'), [
      'front-matter "---\\ntitle: A\\n---\\n"',
      'paragraph "Text.\\n\\n"',
      'rule "---"',
    ]);
  });

  test('front matter that nobody closes is a rule and text', () => {
    assert.deepEqual(blocks('---\ntitle: A\n\nText.'), [
      'rule "---\\n"',
      'paragraph "title: A\\n\\n"',
      'paragraph "Text."',
    ]);
  });

  test('a fence goes over blank lines to its end', () => {
    assert.deepEqual(blocks('```\nAnn: code\n\nmore\n```\nAnn: speech'), [
      'code "```\\nAnn: code\\n\\nmore\\n```\\n"',
      'paragraph "Ann: speech"',
    ]);
  });

  test('a fence inside HTML is HTML', () => {
    assert.deepEqual(blocks('<div>\n```\n</div>\n\nAnn: speech'), [
      'html "<div>\\n```\\n</div>\\n\\n"',
      'paragraph "Ann: speech"',
    ]);
  });

  test('each item of a list is a block, with what hangs below it', () => {
    assert.deepEqual(blocks('- one\n\n  still one\n- two\n\nText.'), [
      'list "- one\\n\\n  still one\\n"',
      'list "- two\\n\\n"',
      'paragraph "Text."',
    ]);
  });

  test('a quotation keeps its lazy line', () => {
    assert.deepEqual(blocks('> one\ntwo\n\nText.'), ['quote "> one\\ntwo\\n\\n"', 'paragraph "Text."']);
  });

  test('all line ends of LSP end a line, and no others do', () => {
    assert.deepEqual(blocks('a\r\nb\rc\u2028d'), ['paragraph "a\\r\\n"', 'paragraph "b\\r"', 'paragraph "c\u2028d"']);
  });

  test('an empty text has no blocks', () => assert.deepEqual(blocks(''), []));
});
