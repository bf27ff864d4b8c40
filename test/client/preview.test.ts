/** The Markdown preview: what gets an element to style, and what looks as it did without us. */
import assert from 'node:assert/strict';
import MarkdownItPackage from 'markdown-it';
import type { Look } from '../../client/src/preview/look';
import { lookOf, noteKey } from '../../client/src/preview/look';
import type { MarkdownIt } from '../../client/src/preview/markdownIt';
import { transcriptPreview } from '../../client/src/preview/transcriptPreview';
import type { Overview } from '../../server/src/protocol';

const words = { hideNotes: 'Read without notes', foldNote: 'Fold' };
const look: Look = {
  labels: new Map([
    ['Ann', 0],
    ['Ann Lee', 1],
    ['Bo (Host)', 2],
    ['AB, CD', -1],
    ['李明', 9],
  ]),
  notes: new Map(
    [
      ['[laughs]', 'nonverbal'],
      ['[inaudible 0:12]', 'gap'],
      ['[Heimat, literally “home”, as he says it]', 'gloss'],
      ['[a [b] c]', 'clarification'],
      ['[b]', 'insertion'],
    ].map(([text, kind]) => [noteKey(text!), kind!]),
  ),
};

/** Rendered as VS Code does: the document is known when tokens become HTML, and not before. */
function render(markdown: string, known: Look | 'none' = look): string {
  const md = new MarkdownItPackage({ html: true });
  transcriptPreview(md as unknown as MarkdownIt, { lookAt: () => (known === 'none' ? undefined : known), words });
  const tokens = md.parse(markdown, {});
  const first = md.renderer.render(tokens, md.options, { currentDocument: 'file:///a.md' });
  // VS Code keeps the tokens for the next time.
  assert.equal(md.renderer.render(tokens, md.options, { currentDocument: 'file:///a.md' }), first);
  return first
    .replace(/^<p class="verbatim-reading">.*?<\/p>/, '')
    .replaceAll('<span class="verbatim-note-space"> </span>', ' ')
    .trim();
}
const label = (colour: string, text: string): string => `<span class="verbatim-label${colour}">${text}</span>`;
const note = (kind: string, text: string): string => `<span class="verbatim-note verbatim-note-${kind}">${text}</span>`;

suite('transcriptPreview: speakers', () => {
  test('a known label gets the colour of its speaker, in each form', () => {
    const ann = label(' verbatim-speaker-0', 'Ann');
    assert.equal(render('**Ann:** Hello.'), `<p><strong>${ann}:</strong> Hello.</p>`);
    assert.equal(render('**Ann**: Hello.'), `<p><strong>${ann}</strong>: Hello.</p>`);
    assert.equal(render('Ann: Hello.'), `<p>${ann}: Hello.</p>`);
    assert.equal(render('[Ann] Hello.'), `<p>[${ann}] Hello.</p>`);
    assert.equal(render('Ann (0:12)\nHello.'), `<p>${ann} (0:12)\nHello.</p>`);
    assert.equal(render('Ann 00:00:12\nHello.'), `<p>${ann} 00:00:12\nHello.</p>`);
    assert.equal(render('[00:12] Ann: Hello.'), `<p>[00:12] ${ann}: Hello.</p>`);
  });

  test('the longest label wins, and colours begin anew behind the eighth speaker', () => {
    assert.equal(render('Ann Lee: Hello.'), `<p>${label(' verbatim-speaker-1', 'Ann Lee')}: Hello.</p>`);
    assert.equal(render('李明：你好。'), `<p>${label(' verbatim-speaker-1', '李明')}：你好。</p>`);
  });

  test('a label of several speakers has no colour', () => {
    assert.equal(render('AB, CD: Yes.'), `<p>${label('', 'AB, CD')}: Yes.</p>`);
  });

  test('every line of a paragraph may begin with a label', () => {
    assert.equal(
      render('Ann: One.\nBo (Host): Two.'),
      `<p>${label(' verbatim-speaker-0', 'Ann')}: One.\n${label(' verbatim-speaker-2', 'Bo (Host)')}: Two.</p>`,
    );
  });

  test('who gives a talk has the colour too', () => {
    assert.equal(render('Speaker: Bo (Host)'), `<p>Speaker: ${label(' verbatim-speaker-2', 'Bo (Host)')}</p>`);
    assert.equal(
      render('Speaker: Ann Lee (Northern Rail)'),
      `<p>Speaker: ${label(' verbatim-speaker-1', 'Ann Lee')} (Northern Rail)</p>`,
    );
    assert.doesNotMatch(render('Well: Ann went.'), /verbatim/);
  });

  test('a name in speech, in a heading or of nobody known is left alone', () => {
    for (const markdown of ['Ann said: no.', 'So Ann: hello.', '# Ann: a life', '`Ann: x`', 'Eve: Hello.']) {
      assert.equal(render(markdown), render(markdown, { labels: new Map(), notes: new Map() }), markdown);
    }
  });
});

suite('transcriptPreview: notes', () => {
  test('a short note has the class of its kind', () => {
    assert.equal(
      render('So [laughs] yes [inaudible 0:12].'),
      `<p>So ${note('nonverbal', '[laughs]')} yes ${note('gap', '[inaudible 0:12]')}.</p>`,
    );
    assert.equal(render('So \\[laughs\\].'), `<p>So ${note('nonverbal', '[laughs]')}.</p>`);
  });

  test('a long note can be folded, by keyboard and without a script', () => {
    assert.equal(
      render('Heim [*Heimat*, literally “home”, as he says it].'),
      '<p>Heim <label class="verbatim-note verbatim-note-gloss verbatim-foldable"><input type="checkbox" class="verbatim-fold" aria-label="Fold">' +
        '<span class="verbatim-note-text">[<em>Heimat</em>, literally “home”, as he says it]</span></label>.</p>',
    );
  });

  test('of a note in a note only the outer one is taken', () => {
    assert.equal(render('So [a [b] c].'), `<p>So ${note('clarification', '[a [b] c]')}.</p>`);
  });

  test('a note that reaches out of emphasis is left alone', () => {
    assert.equal(
      render('*So [laughs* and ] [laughs]'),
      `<p><em>So [laughs</em> and ] ${note('nonverbal', '[laughs]')}</p>`,
    );
  });

  test('links, code and brackets that are no notes are left alone', () => {
    for (const markdown of ['[laughs](https://example.org)', '`[laughs]`', '[ ] [x] ]['])
      assert.equal(render(markdown), render(markdown, { labels: new Map(), notes: new Map() }), markdown);
  });

  test('the space before a note can go with it', () => {
    const md = new MarkdownItPackage();
    transcriptPreview(md as unknown as MarkdownIt, { lookAt: () => look, words });
    const html = md.render('So [laughs], yes.', { currentDocument: 'file:///a.md' });
    assert.match(html, /So<span class="verbatim-note-space"> <\/span><span class="verbatim-note /);
  });

  test('notes may be hidden together where there are any', () => {
    const md = new MarkdownItPackage();
    transcriptPreview(md as unknown as MarkdownIt, { lookAt: () => look, words });
    const env = { currentDocument: 'file:///a.md' };
    assert.match(
      md.render('So [laughs].', env),
      /^<p class="verbatim-reading"><label><input type="checkbox" class="verbatim-hide-notes">Read without notes<\/label><\/p>/,
    );
    assert.doesNotMatch(md.render('So.', env), /verbatim/);
  });
});

suite('transcriptPreview: citations and other documents', () => {
  test('a link into a transcript is a citation, any other link is not', () => {
    assert.equal(render('[Ann](panel.md#L12)'), '<p><a href="panel.md#L12" class="verbatim-citation">Ann</a></p>');
    for (const markdown of ['[Ann](panel.md)', '[Ann](https://example.org#top)'])
      assert.doesNotMatch(render(markdown), /verbatim/, markdown);
  });

  test('a document that is none of ours looks as it did', () => {
    const markdown = '**Ann:** Hello [laughs]. [x](a.md#L1)\n';
    assert.equal(render(markdown, 'none'), new MarkdownItPackage().render(markdown).trim());
  });

  test('what a transcript says cannot become markup', () => {
    const named: Look = { labels: new Map([['<b>Ann</b>', 0]]), notes: new Map([['[<i>x</i>]', 'x" onclick="y']]) };
    const html = render('\\<b>Ann\\</b>: so [\\<i>x\\</i>]', named);
    assert.doesNotMatch(html, /<b>|<i>|onclick="y/);
  });

  test('ten thousand brackets take no time to speak of', () => {
    const started = performance.now();
    render('['.repeat(10_000));
    assert.ok(performance.now() - started < 2000);
  });
});

suite('lookOf', () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const overview = {
    speakers: [{ id: 'ann' }, { id: 'bo' }],
    turns: [
      { label: 'Ann', speakers: ['ann'], range, labelRange: range },
      { label: 'Bo', speakers: ['bo'] },
      { label: 'Ann, Bo', speakers: ['ann', 'bo'] },
      { label: 'Who', speakers: [] },
    ],
    notes: [{ kind: 'gap', text: '[in*aud*ible]' }],
  } as unknown as Overview;

  test('gives labels the place of their one speaker, and notes their kind', () => {
    assert.deepEqual(
      [...lookOf(overview).labels],
      [
        ['Ann', 0],
        ['Bo', 1],
        ['Ann, Bo', -1],
        ['Who', -1],
      ],
    );
    assert.deepEqual([...lookOf(overview).notes], [['[inaudible]', 'gap']]);
  });
});
