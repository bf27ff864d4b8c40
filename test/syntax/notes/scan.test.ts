/** What is a bracket note and what is not, where it ends, and of which kind it is. */
import assert from 'node:assert/strict';
import type { BracketNote } from '../../../server/src/model/note';
import { type NoteContext, scanNotes } from '../../../server/src/syntax/notes/scan';
import { slice } from '../../../server/src/text/span';

function notesOf(text: string, context: NoteContext = {}): readonly BracketNote[] {
  const opaque = [...text.matchAll(/`[^`]*`|<[^>]*>/gu)].map(it => ({ start: it.index, end: it.index + it[0].length }));
  return scanNotes(text, opaque, context);
}

/** One line a note: `nonverbal [laughs]`. */
function kindsOf(text: string, context?: NoteContext): readonly string[] {
  return notesOf(text, context).map(it => `${it.kind} ${it.text}`);
}

suite('bracket notes: what is one', () => {
  test('a note is found with its brackets and the place of both', () => {
    const text = 'And then [laughs] we left.';
    const [note] = notesOf(text);
    assert.equal(note && slice(text, note.span), '[laughs]');
  });

  test('escaped brackets belong to the span and not to the words', () => {
    const text = 'And then \\[laughs\\] we left.';
    const [note] = notesOf(text);
    assert.equal(note?.text, '[laughs]');
    assert.equal(note && slice(text, note.span), '\\[laughs\\]');
  });

  test('one bracket may be escaped and the other bare', () => {
    assert.deepEqual(kindsOf('So \\[applause] thank you.'), ['nonverbal [applause]']);
    assert.deepEqual(kindsOf('So [applause\\] thank you.'), ['nonverbal [applause]']);
  });

  test('links, images, references, footnotes and citation keys are none', () => {
    for (const text of [
      'See [the report](report.md) first.',
      'See ![the picture](picture.png) first.',
      'See [the report][one] first.',
      'See [the slides] (https://example.org/slides) first.',
      'He said so.[^1]',
      'He said so [@meyer2020, 00:12:34].',
      '[one]: https://example.org',
    ]) {
      assert.deepEqual(kindsOf(text), [], text);
    }
  });

  test('a checkbox is none, the same brackets in a sentence are a legend', () => {
    assert.deepEqual(kindsOf('- [ ] ask her again'), []);
    assert.deepEqual(kindsOf('- [x] ask her again'), []);
    assert.deepEqual(kindsOf('What stands in brackets [ ] is ours.'), ['legend [ ]']);
  });

  test('code is none, with backticks and without', () => {
    for (const text of [
      'Take `list[0]` for example.',
      'Take list[0] for example.',
      'It calls the internal [[Construct]] of it.',
      'The interval [0, 1) is half open.',
      'You get [ A, , , B ] back.',
      'Then table[key] = 3.',
      'It prints [object Object] again.',
    ]) {
      assert.deepEqual(kindsOf(text), [], text);
    }
  });

  test('two notes side by side are two notes and no reference', () => {
    assert.deepEqual(kindsOf('Well. [laughter][applause] Thank you.'), [
      'nonverbal [laughter]',
      'nonverbal [applause]',
    ]);
  });

  test('a label in brackets is no note', () => {
    const text = '[Ruth Aldana] [00:03] How are you? [laughs]';
    assert.deepEqual(kindsOf(text, { from: text.indexOf('How') }), ['nonverbal [laughs]']);
  });

  test('parentheses are speech, but for sounds, gaps and notes of editors that nobody would say in them', () => {
    assert.deepEqual(kindsOf('So (laughter) we ((applause)) left (inaudible 00:12:09) then (Silence).'), [
      'nonverbal (laughter)',
      'nonverbal ((applause))',
      'gap (inaudible 00:12:09)',
      'nonverbal (Silence)',
    ]);
    assert.deepEqual(kindsOf('那时候（笑声）他说（听不清）就走了（译者注：指船）。'), [
      'nonverbal （笑声）',
      'gap （听不清）',
      'editors-note （译者注：指船）',
    ]);
    assert.deepEqual(kindsOf('Then (risas) se fue (inaudible).'), ['nonverbal (risas)', 'gap (inaudible)']);
    assert.equal(notesOf('It was (inaudible 00:12:09) then.')[0]?.time, 729_000);
    for (const text of [
      'He was (as they say) late.',
      'We heard (laughter in the hall was rare) nothing.',
      'Call `play(music)` and stop(silence).',
      'She (who laughs) left (the music of the time) too.',
    ])
      assert.deepEqual(kindsOf(text), [], text);
  });

  test('a note may hold code, a link and brackets of its own', () => {
    assert.deepEqual(kindsOf('It failed [note: see `a[0]` there] twice.'), ['editors-note [note: see `a[0]` there]']);
    assert.deepEqual(kindsOf('It failed [Note: not [sic] mine] twice.'), ['editors-note [Note: not [sic] mine]']);
  });

  test('a note may run over a line break but not over an empty line', () => {
    assert.deepEqual(kindsOf('He was gone [Note: he came\nback later] by then.'), [
      'editors-note [Note: he came\nback later]',
    ]);
    assert.deepEqual(
      notesOf('He was [laughing\n\nShe left ok] by then.').map(it => it.closed),
      [false],
    );
  });
});

suite('bracket notes: broken ones', () => {
  /** The text with ⟨ ⟩ around what is taken for a note that lacks its bracket. */
  function unclosed(text: string): string {
    const note = notesOf(text).find(it => !it.closed);
    if (note === undefined) return text;
    return `${text.slice(0, note.span.start)}⟨${slice(text, note.span)}⟩${text.slice(note.span.end)}`;
  }

  test('a known phrase ends where it ends', () => {
    assert.equal(unclosed('Oh \\[laughter and then she left.'), 'Oh ⟨\\[laughter⟩ and then she left.');
    assert.equal(unclosed('Oh [inaudible 00:12:09 and then.'), 'Oh ⟨[inaudible 00:12:09⟩ and then.');
    assert.equal(unclosed('\\[00:27:20.28 Right.'), '⟨\\[00:27:20.28⟩ Right.');
  });

  test('a wrong key at its end belongs to it', () => {
    assert.equal(unclosed('Oh \\[laughs\\[ yes.'), 'Oh ⟨\\[laughs\\[⟩ yes.');
    assert.equal(unclosed('Oh [laughs} yes.'), 'Oh ⟨[laughs}⟩ yes.');
    assert.equal(unclosed('Oh \\[laughs\\\\ yes.'), 'Oh ⟨\\[laughs\\\\⟩ yes.');
  });

  test('the next note is not swallowed', () => {
    const notes = notesOf('Oh [laughter and [pause] then.');
    assert.deepEqual(
      notes.map(it => [it.text, it.closed]),
      [
        ['[laughter', false],
        ['[pause]', true],
      ],
    );
  });

  test('other words go on to the end of their sentence', () => {
    assert.equal(
      unclosed('So [further explanation of the plan. Then he left.'),
      'So ⟨[further explanation of the plan⟩. Then he left.',
    );
  });

  test('letters put into a word end with it', () => {
    assert.equal(unclosed('We act[ually sit there.'), 'We act⟨[ually⟩ sit there.');
  });

  test('open intervals, operators and quoted brackets are left alone', () => {
    for (const text of ['It is ]0, 1[ there.', 'The prefix is “#[“ and so on.', 'We allow ?.[ and ?? too.', 'a[i']) {
      assert.equal(unclosed(text), text);
    }
  });
});

suite('bracket notes: kinds', () => {
  test('times, with what they come to in milliseconds', () => {
    const [note] = notesOf('So \\[01:02:49.5\\] yes.');
    assert.deepEqual([note?.kind, note?.time], ['timestamp', 3_769_500]);
    assert.equal(notesOf('At [25:99] then')[0], undefined);
  });

  test('sounds, also with a typing error', () => {
    assert.deepEqual(kindsOf('A [laughs nervously] B [long pause] C [laugher] D [Applaus] E [掌声] F'), [
      'nonverbal [laughs nervously]',
      'nonverbal [long pause]',
      'nonverbal [laugher]',
      'nonverbal [Applaus]',
      'nonverbal [掌声]',
    ]);
  });

  test('sounds and gaps in other words and languages', () => {
    assert.deepEqual(kindsOf('A [speaking Spanish] B [video plays] C [смех] D [BLANK_AUDIO] E'), [
      'nonverbal [speaking Spanish]',
      'nonverbal [video plays]',
      'nonverbal [смех]',
      'gap [BLANK_AUDIO]',
    ]);
  });

  test('gaps, with their time', () => {
    const text = 'A [inaudible 00:01:00] B [?] C [Okafor?] D [inaudbile] E [missed the rest] F [听不清] G';
    assert.deepEqual(
      notesOf(text).map(it => it.kind),
      ['gap', 'gap', 'gap', 'gap', 'gap', 'gap'],
    );
    assert.equal(notesOf(text)[0]?.time, 60_000);
  });

  test('a question of the editors is no gap', () => {
    assert.deepEqual(kindsOf('He paid her [is this the same sum as above?] twice.'), [
      'clarification [is this the same sum as above?]',
    ]);
  });

  test('redactions and elisions', () => {
    assert.deepEqual(kindsOf('It was [redacted] who […] told [name withheld] of it [. . .] then.'), [
      'redaction [redacted]',
      'elision […]',
      'redaction [name withheld]',
      'elision [. . .]',
    ]);
  });

  test('notes of the editors say so, or stand by themselves', () => {
    assert.deepEqual(kindsOf('So it is. [Editor’s note: it is not.] And then.'), [
      'editors-note [Editor’s note: it is not.]',
    ]);
    assert.deepEqual(kindsOf('他说完了。[译者注：此处有误]'), ['editors-note [译者注：此处有误]']);
    assert.deepEqual(kindsOf('[The meeting breaks for lunch]'), ['editors-note [The meeting breaks for lunch]']);
  });

  test('someone else speaks within a turn', () => {
    assert.deepEqual(kindsOf('I was [WH: you were not] there [Ruth Aldana: yes she was] twice.'), [
      'aside [WH: you were not]',
      'aside [Ruth Aldana: yes she was]',
    ]);
    assert.deepEqual(kindsOf('I was [Problem: nobody knows it] there.'), ['clarification [Problem: nobody knows it]']);
  });

  test('words that complete the sentence are insertions', () => {
    for (const text of [
      'Rain is hard to measure, [so] we guess.',
      'We found that [solving this] was simple.',
      'They are not the same. [The difference] is large.',
      'The weaker one can [only] do five.',
      'And Giulia [Moretti] said no.',
      'There is a lot of attack [vectors].',
      'We act[ually] sit there.',
      '[U]ltimately it failed.',
    ]) {
      assert.deepEqual(
        notesOf(text).map(it => it.kind),
        ['insertion'],
        text,
      );
    }
  });

  test('words that remark on the sentence are clarifications', () => {
    for (const text of [
      'They built Gauge back then [Gauge is a tool that counts bees]; it failed.',
      'This is where DSP [Digital Signal Processing] helps.',
      'We had a whole sangha there [a Buddhist community], and it worked.',
      'We ask them [the county] to approve it.',
      'It has three Moretis [Giulia Moretti].',
      'It failed [that is, nobody paid], so we left.',
      'It failed in that year [1998] again.',
    ]) {
      assert.deepEqual(
        notesOf(text).map(it => it.kind),
        ['clarification'],
        text,
      );
    }
  });
});

suite('bracket notes: glosses', () => {
  function glossOf(text: string) {
    const note = notesOf(text)[0];
    return note?.kind === 'gloss' ? note.gloss : note?.kind;
  }

  test('a term of the original alone', () => {
    assert.deepEqual(glossOf('We kept the seed bank [种子库] cold.'), { term: '种子库' });
  });

  test('with its rendering behind a dash or “literally”', () => {
    assert.deepEqual(glossOf('It is shallow [“走过场” — literally, “to walk across the stage”] work.'), {
      term: '走过场',
      rendering: 'to walk across the stage',
    });
  });

  test('with what is said of it', () => {
    assert.deepEqual(glossOf('a trade [手艺, literally “hand skill” — it implies years of practice] then'), {
      term: '手艺',
      rendering: 'hand skill',
      explanation: 'it implies years of practice',
    });
    assert.deepEqual(glossOf('they compete [a fun idiom 你追我赶 — “you chase me”] then'), {
      term: '你追我赶',
      rendering: 'you chase me',
      explanation: 'a fun idiom',
    });
  });

  test('with what is said of it before “literally”', () => {
    assert.deepEqual(
      glossOf('it is vague [含糊, a word of the northern valleys — literally, “holding porridge”] there'),
      {
        term: '含糊',
        rendering: 'holding porridge',
        explanation: 'a word of the northern valleys',
      },
    );
  });

  test('in a line that says less than its gloss', () => {
    assert.deepEqual(glossOf('We call it [检索增强生成] now.'), { term: '检索增强生成' });
  });

  test('in parentheses, of the script that the text around is not in', () => {
    assert.deepEqual(glossOf('we have a seed bank (种子库) there'), { term: '种子库' });
    assert.deepEqual(glossOf('we have “seed banks”（种子库）there'), { term: '种子库' });
    assert.deepEqual(glossOf('我们这里有一个种子库（seed bank）可以用。'), { term: 'seed bank' });
    assert.deepEqual(glossOf('我们用一种签名算法 (MuSig2) 来做。'), { term: 'MuSig2' });
  });

  test('what else stands in parentheses is said, or belongs to a heading', () => {
    for (const text of [
      'we keep it (the seeds) there',
      '我们把它（种子）放在那里（见 BIP 340）。',
      '# 开场（Jeff Gallas）',
      '我们有 f(x) 和 g（1）两个。',
      '参见（https://example.org）这个网页。',
    ])
      assert.deepEqual(kindsOf(text), [], text);
  });

  test('other scripts than Chinese', () => {
    assert.deepEqual(glossOf('a cottage [дача] outside'), { term: 'дача' });
    assert.deepEqual(glossOf('the mood [눈치] there'), { term: '눈치' });
  });

  test('in a Chinese text the term is the Latin one', () => {
    assert.deepEqual(glossOf('我们用的是检索增强生成 [retrieval-augmented generation] 的办法。'), {
      term: 'retrieval-augmented generation',
    });
    assert.equal(glossOf('我们[已经]做完了。'), 'insertion');
    assert.equal(glossOf('他们都去了 [指的是研究所]。'), 'clarification');
  });
});
