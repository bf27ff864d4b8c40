/** The transcript this product was conceived for, read by the command line, against what a person read in it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check, parse, type ReportedTranscript, shared } from '../support/commandLine';

interface Expected {
  readonly turns: readonly { readonly line: number; readonly label: string; readonly speaker: string }[];
  readonly talks: readonly { readonly line: number; readonly speaker: string; readonly endLine: number }[];
  readonly headings: readonly { readonly line: number; readonly text: string }[];
  readonly notes: readonly {
    readonly line: number;
    readonly character: number;
    readonly text: string;
    readonly kind: string;
  }[];
  readonly quotations: readonly {
    readonly line: number;
    readonly speaker: string;
    readonly verdict: string;
    readonly sourceLine: number;
  }[];
  readonly notSpeakers: readonly string[];
  readonly speakers: readonly string[];
}

suite('agi-next.md', () => {
  const file = shared('data/agi-next.md');
  const expected: Expected = JSON.parse(readFileSync(shared('data/agi-next.expected.json'), 'utf8'));
  let transcript: ReportedTranscript;
  const nameOf = (id: string | null) => transcript.speakers.find(it => it.id === id)?.name ?? null;
  const talkAt = (line: number) => expected.talks.find(it => it.line <= line && line <= it.endLine);

  suiteSetup(() => {
    transcript = parse(file);
  });

  test('is a transcript', () => assert.equal(transcript.kind, 'transcript'));

  test('every turn, its label and its speaker', () => {
    // Talks are attributed by their `Speaker:` line; whether each counts as a turn is not what is asked here.
    const turns = transcript.turns.filter(it => talkAt(it.range.start.line) === undefined);
    assert.deepEqual(
      turns.map(it => ({ line: it.range.start.line, label: it.label, speaker: nameOf(it.speaker) })),
      expected.turns,
    );
  });

  test('every heading is a section', () => {
    const sections = new Set(transcript.sections.map(it => `${it.range.start.line} ${it.title}`));
    assert.deepEqual(
      expected.headings.filter(it => !sections.has(`${it.line} ${it.text}`)),
      [],
    );
  });

  test('every bracket, its place and its kind', () => {
    assert.deepEqual(
      transcript.notes.map(({ range: { start }, text, kind }) => ({ ...start, text, kind })),
      expected.notes.map(({ line, character, text, kind }) => ({ line, character, text, kind })),
    );
  });

  test('every quotation, its verdict and its source', () => {
    assert.deepEqual(
      transcript.quotations
        .filter(it => expected.quotations.some(({ line }) => line === it.range.start.line))
        .map(it => ({
          line: it.range.start.line,
          speaker: nameOf(it.speaker),
          verdict: it.verdict,
          sourceLine: it.source?.range.start.line,
        })),
      expected.quotations.map(({ line, speaker, verdict, sourceLine }) => ({ line, speaker, verdict, sourceLine })),
    );
  });

  test('the speakers, each of them once', () => {
    assert.deepEqual(transcript.speakers.map(it => it.name).sort(), [...expected.speakers].sort());
  });

  test('what looks like a name in the text is no speaker', () => {
    const said = new Set(transcript.speakers.flatMap(it => [it.name, ...it.aliases]));
    assert.deepEqual(
      expected.notSpeakers.filter(it => said.has(it)),
      [],
    );
  });

  test('the one silent omission is reported, and no other quotation is doubted', () => {
    const doubts = ['quote-altered', 'quote-elided', 'quote-misattributed', 'quote-not-found'];
    const findings = check([file]).filter(it => doubts.includes(it.code));
    assert.deepEqual(
      findings.map(it => ({ line: it.range.start.line, code: it.code })),
      expected.quotations
        .filter(it => it.verdict !== 'verbatim')
        .map(it => ({ line: it.line, code: `quote-${it.verdict}` })),
    );
  });
});
