/** Bracket notes over the protocol: every kind, the gaps as a list of work with the recording, broken ones with their fix. */
import assert from 'node:assert/strict';
import type { CodeAction, Range, TextDocumentEdit } from 'vscode-languageserver-protocol';
import { type OverviewResult, overviewRequest } from '../../server/src/protocol';
import { applyEdits } from '../../server/src/text/edit';
import { type LanguageClient, startServer } from '../support/languageClient';

const uri = 'file:///valley/talk.md';
const talk = (...said: readonly string[]) =>
  said.map((it, at) => `**${at % 2 === 0 ? 'Ruth' : 'Tom'}:** ${it}\n`).join('\n');

const kinds = talk(
  '\\[00:01:46\\] They keep a seed bank [种子库] there [laughs].',
  'We met [inaudible 00:02:05] and Mr. [redacted] [crosstalk].',
  'I thought [the model] was good, and (听不清) too (laughter).',
  'They have a vault (保险库) [Note: it is empty now.] […] there.',
  'It was [Tom: no] cold, and RLVR [Reinforcement Learning with Verifiable Rewards] was new.',
  'What stands in square brackets [ ] was not said.',
);

suite('bracket notes over the protocol', () => {
  let client: LanguageClient;
  setup(async () => {
    client = await startServer();
  });
  teardown(() => client.kill());

  const notes = async (text: string) => {
    client.open(uri, text);
    const overview = await client.request<OverviewResult>(overviewRequest, { uri });
    return overview?.notes ?? [];
  };

  test('every kind is told apart', async () => {
    assert.deepEqual(
      (await notes(kinds)).map(it => `${it.kind} ${it.text}`),
      [
        'timestamp [00:01:46]',
        'gloss [种子库]',
        'nonverbal [laughs]',
        'gap [inaudible 00:02:05]',
        'redaction [redacted]',
        'nonverbal [crosstalk]',
        'insertion [the model]',
        'gap (听不清)',
        'nonverbal (laughter)',
        'gloss (保险库)',
        'editors-note [Note: it is empty now.]',
        'elision […]',
        'aside [Tom: no]',
        'clarification [Reinforcement Learning with Verifiable Rewards]',
        'legend [ ]',
      ],
    );
  });

  for (const [head, wanted] of [
    ['media: https://www.youtube.com/watch?v=abc', 'https://www.youtube.com/watch?v=abc&t=125'],
    ['youtube_url: https://youtu.be/abc', 'https://youtu.be/abc?t=125'],
    ['audio: https://example.org/talk.mp3', 'https://example.org/talk.mp3#t=125'],
    ['media: file:///etc/passwd', undefined],
    ['title: The valley', undefined],
  ] as const)
    test(`a gap under “${head}” leads to ${wanted ?? 'no recording'}`, async () => {
      const all = await notes(`---\n${head}\n---\n\n${talk('Good.', 'I [inaudible 00:02:05] it.', 'Yes.')}`);
      assert.deepEqual(
        all.map(it => it.recording),
        [wanted],
      );
    });

  for (const [broken, mended] of [
    ['Yes \\[laughs\\[ so.', 'Yes \\[laughs\\] so.'],
    ['Yes \\[laughter', 'Yes \\[laughter\\]'],
    ['Yes \\[laughs\\\\', 'Yes \\[laughs\\]'],
    ['Yes [laughs} so.', 'Yes [laughs] so.'],
    ['I heard [inaudible 00:12:09 there.', 'I heard [inaudible 00:12:09] there.'],
    ['They act[ually sit there.', 'They act[ually] sit there.'],
    ['We waited laughs] for long.', 'We waited [laughs] for long.'],
  ] as const)
    test(`“${broken}” is told where it breaks, and becomes “${mended}”`, async () => {
      const text = talk('Good.', broken, 'Yes.', 'No.');
      client.open(uri, text);
      const [report, ...more] = (await client.diagnostics(uri)).filter(it => it.code === 'note-unbalanced');
      assert.ok(report !== undefined && more.length === 0);
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri },
        range: report.range,
        context: { diagnostics: [report], only: ['quickfix'] },
      });
      const [change] = (actions[0]?.edit?.documentChanges ?? []) as TextDocumentEdit[];
      const lines = text.split('\n');
      const offset = ({ line, character }: Range['start']) =>
        lines.slice(0, line).reduce((sum, it) => sum + it.length + 1, 0) + character;
      const edits = (change?.edits ?? []) as { range: Range; newText: string }[];
      const after = applyEdits(
        text,
        edits.map(({ range, newText }) => ({
          span: { start: offset(range.start), end: offset(range.end) },
          newText,
        })),
      );
      assert.equal(after, text.replace(broken, mended));
    });

  test('code and links are no notes', async () => {
    assert.deepEqual(
      await notes(talk('See [the talk](a.md), `a[0]` and [[Construct]].', 'Or list[0] and [x, y].', 'Yes[^1].')),
      [],
    );
  });

  test('the glossary is exported for translation tools too', async () => {
    client.open(uri, kinds);
    const { text, terms } = await client.request<{ text: string; terms: number }>('verbatim/glossary', {
      format: 'tbx',
    });
    assert.equal(terms, 2);
    assert.match(text, /^<\?xml[\s\S]*<tbx[\s\S]*种子库[\s\S]*seed bank[\s\S]*<\/tbx>\s*$/);
  });
});
