/** Each form of speaker label on one line: what is the label, when it was said, and where speech begins. */
import assert from 'node:assert/strict';
import { labelForms } from '../../../server/src/syntax/labels';

/** `form | label | names | time in seconds | speech`, or `nothing`. */
function read(line: string): string {
  for (const form of labelForms) {
    const label = form.read(line);
    if (label === undefined) continue;
    assert.equal(line.slice(label.span.start, label.span.end), label.text, 'the span is that of the text');
    const time = label.time === undefined ? '' : `${label.time / 1000}`;
    return [label.form, label.text, label.names.join(' + '), time, line.slice(label.marked.end)].join(' | ');
  }
  return 'nothing';
}

const cases: Readonly<Record<string, readonly (readonly [line: string, expected: string])[]>> = {
  bold: [
    ['**Ana Silva:** Good evening.', 'bold | Ana Silva | Ana Silva |  | Good evening.'],
    ['**Ana Silva**: Good evening.', 'bold | Ana Silva | Ana Silva |  | Good evening.'],
    ['__Ana Silva:__ Good evening.', 'bold | Ana Silva | Ana Silva |  | Good evening.'],
    ['**Ana Silva:**“Good evening.', 'bold | Ana Silva | Ana Silva |  | “Good evening.'],
    ['**Ana Silva:*** Good evening.', 'bold | Ana Silva | Ana Silva |  | Good evening.'],
    ['**Ana Silva : **Good evening.', 'bold | Ana Silva | Ana Silva |  | Good evening.'],
    ['**Ana Silva: Ana Silva:** Good evening.', 'bold | Ana Silva: Ana Silva | Ana Silva |  | Good evening.'],
    ['**林海：** 晚上好。', 'bold | 林海 | 林海 |  | 晚上好。'],
    ['**林海：**晚上好。', 'bold | 林海 | 林海 |  | 晚上好。'],
    ['**林海**：晚上好。', 'bold | 林海 | 林海 |  | 晚上好。'],
    ['**Ana Silva:**', 'bold | Ana Silva | Ana Silva |  | '],
    ['**Ana Silva:** 00:01:31', 'bold | Ana Silva | Ana Silva | 91 | '],
    ['**Ana Silva::** 00:01:31', 'bold | Ana Silva | Ana Silva | 91 | '],
    ['**Ana Silva** 00:01:31', 'bold | Ana Silva | Ana Silva | 91 | '],
    ['**Ana Silva** (01:31): Good evening.', 'bold | Ana Silva | Ana Silva | 91 | Good evening.'],
    ['**Ana Silva [01:31]:** Good evening.', 'bold | Ana Silva | Ana Silva | 91 | Good evening.'],
    ['**[01:31] Ana Silva:** Good evening.', 'bold | Ana Silva | Ana Silva | 91 | Good evening.'],
    ['**Ana Silva:** \\[01:31\\] Good evening.', 'bold | Ana Silva | Ana Silva | 91 | \\[01:31\\] Good evening.'],
    ['**Ana Silva and Nils Holm:** Yes!', 'bold | Ana Silva and Nils Holm | Ana Silva + Nils Holm |  | Yes!'],
    ['**Good evening.** She sat down.', 'nothing'],
  ],
  alone: [
    ['**Ana Silva**', 'alone | Ana Silva | Ana Silva |  | '],
    ['**Speaker 1** ', 'alone | Speaker 1 | Speaker 1 |  | '],
    ['**Ana Silva** sat down.', 'nothing'],
  ],
  italic: [
    ['*Ana Silva:* Good evening.', 'italic | Ana Silva | Ana Silva |  | Good evening.'],
    ['_Ana Silva_: Good evening.', 'italic | Ana Silva | Ana Silva |  | Good evening.'],
    ['***Ana Silva:*** Good evening.', 'italic | Ana Silva | Ana Silva |  | Good evening.'],
    ['*Good evening.* She sat down.', 'nothing'],
    ['* Ana Silva:* Good evening.', 'nothing'],
  ],
  markup: [
    ['<strong>Ana Silva:</strong> Good evening.', 'markup | Ana Silva | Ana Silva |  | Good evening.'],
    ['<b>Ana Silva</b>: Good evening.', 'markup | Ana Silva | Ana Silva |  | Good evening.'],
    ['<b>Good evening.</b> She sat down.', 'nothing'],
  ],
  linked: [
    ['[Ana Silva](https://example.org): Good evening.', 'linked | Ana Silva | Ana Silva |  | Good evening.'],
    ['[**Ana Silva**](https://example.org)： Good evening.', 'linked | Ana Silva | Ana Silva |  | Good evening.'],
    ['**[Ana Silva](https://example.org):** Good evening.', 'linked | Ana Silva | Ana Silva |  | Good evening.'],
    ['[Ana Silva](https://example.org) sat down.', 'nothing'],
  ],
  nick: [
    ['<ana_s> good evening', 'nick | ana_s | ana_s |  | good evening'],
    ['[17:00:12] <ana> good evening', 'nick | ana | ana |  | good evening'],
    ['17:00 <@ana> good evening', 'nick | ana | ana |  | good evening'],
    ['<kbd> is a tag', 'nothing'],
    ['<https://example.org> is an address', 'nothing'],
  ],
  damaged: [
    ['ana silva: Good evening.', 'damaged | ana silva | ana silva |  | Good evening.'],
    ['Ana:¿Y luego?', 'damaged | Ana | Ana |  | ¿Y luego?'],
    ['00:15] Ana Silva: And then?', 'damaged | Ana Silva | Ana Silva |  | And then?'],
    ['[00:15] Ana Silva:And then?', 'damaged | Ana Silva | Ana Silva |  | And then?'],
    ['ليلى منصور:وكيف؟', 'damaged | ليلى منصور | ليلى منصور |  | وكيف؟'],
    ['Ana Silva [0:15] Good evening.', 'damaged | Ana Silva | Ana Silva | 15 | Good evening.'],
    ['**Ana Silva: Good evening.', 'damaged | Ana Silva | Ana Silva |  | Good evening.'],
    ['**Ana Silva:* Good evening.', 'damaged | Ana Silva | Ana Silva |  | Good evening.'],
    ['Ana Silva:** Good evening.', 'damaged | Ana Silva | Ana Silva |  | Good evening.'],
    ['**Ana Silva;** Good evening.', 'damaged | Ana Silva | Ana Silva |  | Good evening.'],
    ['Ana Silva (00:15:', 'damaged | Ana Silva | Ana Silva | 15 | '],
    ['Ana Silva 00:15):', 'damaged | Ana Silva | Ana Silva | 15 | '],
    ['[Ana Silva [00:15] Good evening.', 'damaged | Ana Silva | Ana Silva | 15 | Good evening.'],
    ['Ana Silva] [00:15] Good evening.', 'damaged | Ana Silva | Ana Silva | 15 | Good evening.'],
    ['[Ana Silva] Good evening.', 'damaged | Ana Silva | Ana Silva |  | Good evening.'],
    ['QWE; I agree.', 'damaged | QWE | QWE |  | I agree.'],
    ['QWE - I agree.', 'damaged | QWE | QWE |  | I agree.'],
    ['**Ana Silva** was late; nobody knew.', 'nothing'],
  ],
  stamped: [
    ['Ana Silva:00:00:15', 'stamped | Ana Silva | Ana Silva | 15 | '],
    ['Ana Silva：00:00:15', 'stamped | Ana Silva | Ana Silva | 15 | '],
    ['12:10:30', 'nothing'],
    ['Ana Silva: 00:00:15', 'stamped | Ana Silva | Ana Silva | 15 | '],
    ['Ana Silva:: 00:15', 'stamped | Ana Silva | Ana Silva | 15 | '],
    ['Ana Silva 00:00:15', 'stamped | Ana Silva | Ana Silva | 15 | '],
    ['Speaker 3  0:15', 'stamped | Speaker 3 | Speaker 3 | 15 | '],
    ['[Audience]: 00:00:15', 'stamped | Audience | Audience | 15 | '],
    ['Ana Silva – 00:00:15: Good evening.', 'stamped | Ana Silva | Ana Silva | 15 | Good evening.'],
    ['Silva, Ana   0:15', 'stamped | Silva, Ana | Silva, Ana | 15 | '],
    ['van der Berg, Ana Maria   0:15', 'stamped | van der Berg, Ana Maria | van der Berg, Ana Maria | 15 | '],
    ['Ana Silva (Guest)   0:15', 'stamped | Ana Silva (Guest) | Ana Silva | 15 | '],
    ['Ana Silva  9:41 AM', 'stamped | Ana Silva | Ana Silva |  | '],
    ['We met at 10:30', 'nothing'],
    ['We met in Lisbon, at 10:30', 'nothing'],
  ],
  timed: [
    ['Ana Silva (00:00:15):', 'timed | Ana Silva | Ana Silva | 15 | '],
    ['Ana Silva (00:00:15)', 'timed | Ana Silva | Ana Silva | 15 | '],
    ['Ana Silva [0:46]: Okay.', 'timed | Ana Silva | Ana Silva | 46 | Okay.'],
    ['Ana Silva (Fjord) (00:15): Okay.', 'timed | Ana Silva (Fjord) | Ana Silva | 15 | Okay.'],
    ['Ana Silva ([00:15](https://example.org/t?c=1)):', 'timed | Ana Silva | Ana Silva | 15 | '],
    ['Ana Silva: [00:15](https://example.org/t?c=1)', 'timed | Ana Silva | Ana Silva | 15 | '],
    ['(00:01:21):', 'nothing'],
  ],
  timeFirst: [
    ['[00:46] Ana Silva: Okay.', 'timeFirst | Ana Silva | Ana Silva | 46 | Okay.'],
    ['00:46 Ana Silva: Okay.', 'timeFirst | Ana Silva | Ana Silva | 46 | Okay.'],
    ['[00:46] **Ana Silva:** Okay.', 'timeFirst | Ana Silva | Ana Silva | 46 | Okay.'],
    ['09:02:11 From Ana Silva to Everyone:', 'timeFirst | Ana Silva | Ana Silva | 32531 | '],
    ['09:02:11 From Ana Silva to Everyone: Okay.', 'timeFirst | Ana Silva | Ana Silva | 32531 | Okay.'],
    ['[00:46.120 --> 00:49] Ana Silva: Okay.', 'timeFirst | Ana Silva | Ana Silva | 46.12 | Okay.'],
    ['[03/05/24, 09:41:02] Ana Silva: Okay.', 'timeFirst | Ana Silva | Ana Silva |  | Okay.'],
    ['03/05/2024, 09:41 - Ana Silva: Okay.', 'timeFirst | Ana Silva | Ana Silva |  | Okay.'],
    ['[00:00:46.120] - Ana Silva', 'timeFirst | Ana Silva | Ana Silva | 46.12 | '],
  ],
  bracketed: [
    ['[Ana Silva] [00:46] Okay.', 'bracketed | Ana Silva | Ana Silva | 46 | Okay.'],
    ['\\[Ana Silva\\] \\[00:46\\] Okay.', 'bracketed | Ana Silva | Ana Silva | 46 | Okay.'],
    ['[Ana Silva] 00:00:46', 'bracketed | Ana Silva | Ana Silva | 46 | '],
    ['[Music] 00:00:46', 'nothing'],
    ['[Ana Silva 00:46] Okay.', 'bracketed | Ana Silva | Ana Silva | 46 | Okay.'],
    ['[Ana Silva]: Okay.', 'bracketed | Ana Silva | Ana Silva |  | Okay.'],
    ['[李主持]: 大家好。', 'bracketed | 李主持 | 李主持 |  | 大家好。'],
    ['[manual]: https://example.org/manual', 'nothing'],
    ['[manual]: ./manual.md', 'nothing'],
    ['[laughs] Okay.', 'nothing'],
    ['[unintelligible 00:15:36.02] and so on.', 'nothing'],
    ['[Inaudible] [00:46] and so on.', 'nothing'],
    ['[laughter 00:46] Okay.', 'nothing'],
    ['[Song Li] [00:46] Okay.', 'bracketed | Song Li | Song Li | 46 | Okay.'],
    ['[???] [00:46] Okay.', 'bracketed | ??? | ??? | 46 | Okay.'],
    ['[Ana Silva]: ...and so on.', 'bracketed | Ana Silva | Ana Silva |  | ...and so on.'],
    ['[00:46] Okay.', 'nothing'],
  ],
  initials: [
    ['QWE: I agree.', 'initials | QWE | QWE |  | I agree.'],
    ['QWE:I agree.', 'initials | QWE | QWE |  | I agree.'],
    ['QWE:: I agree.', 'initials | QWE | QWE |  | I agree.'],
    ['QWE:：👍', 'initials | QWE | QWE |  | 👍'],
    ['QWE:, I agree.', 'initials | QWE | QWE |  | , I agree.'],
    ['QW, RTY, YU: We agree.', 'initials | QW, RTY, YU | QW + RTY + YU |  | We agree.'],
    ['QW/RTY: We agree.', 'initials | QW/RTY | QW + RTY |  | We agree.'],
    ['QW and RTY: We agree.', 'initials | QW and RTY | QW + RTY |  | We agree.'],
    ['P2/P5: Oh no.', 'initials | P2/P5 | P2 + P5 |  | Oh no.'],
    ['QvW: I agree.', 'initials | QvW | QvW |  | I agree.'],
    ['???: I agree.', 'initials | ??? | ??? |  | I agree.'],
    ['HTTP://example.org', 'nothing'],
  ],
  question: [
    ['Q: Why?', 'question | Q | Q |  | Why?'],
    ['A - Because.', 'question | A | A |  | Because.'],
    ['P: ¿Por qué?', 'question | P | P |  | ¿Por qué?'],
    ['问：为什么？', 'question | 问 | 问 |  | 为什么？'],
    ['A bird - a robin.', 'nothing'],
  ],
  dotted: [
    ['Q. Why?', 'dotted | Q | Q |  | Why?'],
    ['A.  Because.', 'dotted | A | A |  | Because.'],
    ['**R.** Porque sí.', 'dotted | R | R |  | Porque sí.'],
    ['**P. ¿Por qué?**', 'dotted | P | P |  | ¿Por qué?**'],
    ['**Pregunta.** ¿Por qué?', 'dotted | Pregunta | Pregunta |  | ¿Por qué?'],
    ['Q    Why?', 'dotted | Q | Q |  | Why?'],
    ['A. silva and others', 'nothing'],
    ['Q.E.D.', 'nothing'],
  ],
  titled: [
    ['**M. le président.** Merci.', 'titled | M. le président | M. le président |  | Merci.'],
    ['**Mme Ana Silva.** Merci.', 'titled | Mme Ana Silva | Mme Ana Silva |  | Merci.'],
    ['Mr. HOLM. I rise today.', 'titled | Mr. HOLM | Mr. HOLM |  | I rise today.'],
    ['Ms. McCOY of Vermont. I rise today.', 'titled | Ms. McCOY of Vermont | Ms. McCOY of Vermont |  | I rise today.'],
    [
      'The PRESIDING OFFICER. Without objection.',
      'titled | The PRESIDING OFFICER | The PRESIDING OFFICER |  | Without objection.',
    ],
    ["Senator O'HARA. I rise today.", "titled | Senator O'HARA | Senator O'HARA |  | I rise today."],
    ['Mme la présidente. – Merci.', 'titled | Mme la présidente | Mme la présidente |  | Merci.'],
    ['M. Ivan Le Goff (ministre). – Merci.', 'titled | M. Ivan Le Goff (ministre) | M. Ivan Le Goff |  | Merci.'],
    ['Mr. Holm. I rise today.', 'nothing'],
    ['**The catch.** It is cold.', 'nothing'],
    ['**Mr. Holm sat down.** It was cold.', 'nothing'],
  ],
  boldLine: [
    ['**Ana Silva: Why the bridge?**', 'boldLine | Ana Silva | Ana Silva |  | Why the bridge?**'],
    ['**Pont & Cie : Pourquoi ?**', 'boldLine | Pont & Cie | Pont + Cie |  | Pourquoi ?**'],
    ['**Why: because?**', 'boldLine | Why | Why |  | because?**'],
    ['**Ana Silva:**', 'bold | Ana Silva | Ana Silva |  | '],
  ],
  partlyBold: [
    ['De heer **Van Dalen** (CDA): Dank u wel.', 'partlyBold | Van Dalen | Van Dalen |  | Dank u wel.'],
    ['De **voorzitter**: Gaat uw gang.', 'partlyBold | voorzitter | voorzitter |  | Gaat uw gang.'],
    ['See **Note** and so on: here.', 'nothing'],
  ],
  dashed: [
    ['The Chair – Any questions?', 'dashed | The Chair | The Chair |  | Any questions?'],
    ['TESTE HOLM — Sì.', 'dashed | TESTE HOLM | TESTE HOLM |  | Sì.'],
    ['Ana Silva (Fjord) - Good evening.', 'dashed | Ana Silva (Fjord) | Ana Silva |  | Good evening.'],
    ['Ana Silva, who is late – as ever.', 'nothing'],
    ['A bird that sings – a robin.', 'nothing'],
  ],
  spaced: [
    ['田中　毎日です。', 'spaced | 田中 | 田中 |  | 毎日です。'],
    ['――毎日ですか。', 'spaced | ―― | ―― |  | 毎日ですか。'],
    ['　毎日です。', 'nothing'],
    ['――――――', 'nothing'],
  ],
  detailed: [
    ['Ana Silva (Fjord): Good evening.', 'detailed | Ana Silva (Fjord) | Ana Silva |  | Good evening.'],
    ['李明（主持人）：大家好。', 'detailed | 李明（主持人） | 李明 |  | 大家好。'],
    ['Ana Silva (North) (Ind): Shame!', 'detailed | Ana Silva (North) (Ind) | Ana Silva |  | Shame!'],
    ['Chen Mingyu（Lumen）: Good evening.', 'detailed | Chen Mingyu（Lumen） | Chen Mingyu |  | Good evening.'],
  ],
  plain: [
    ['Ana Silva: Good evening.', 'plain | Ana Silva | Ana Silva |  | Good evening.'],
    ['Ana Silva: 00:15 Good evening.', 'plain | Ana Silva | Ana Silva | 15 | 00:15 Good evening.'],
    ['Ana Silva :', 'plain | Ana Silva | Ana Silva |  | '],
    ['Ana Silva – :', 'plain | Ana Silva | Ana Silva |  | '],
    ['Ana Silva:What a view.', 'plain | Ana Silva | Ana Silva |  | What a view.'],
    ['李明：大家好。', 'plain | 李明 | 李明 |  | 大家好。'],
    ['speaker 1: Good evening.', 'plain | speaker 1 | speaker 1 |  | Good evening.'],
    ['nils_h: yes', 'plain | nils_h | nils_h |  | yes'],
    ['so the question is: why?', 'nothing'],
    ['I said this, and that. Then: nothing.', 'nothing'],
    ['https://example.org', 'nothing'],
    ['std::vector', 'nothing'],
  ],
};

for (const [form, lines] of Object.entries(cases)) {
  suite(`the label form ${form}`, () => {
    for (const [line, expected] of lines) {
      test(`${line} → ${expected === 'nothing' ? 'no label' : expected.split(' | ')[1]}`, () => {
        assert.equal(read(line), expected);
      });
    }
  });
}

suite('label forms', () => {
  test('each has a case of its own here', () => {
    assert.deepEqual(labelForms.map(it => it.id).sort(), Object.keys(cases).sort());
  });

  test('no line takes long, however it is made', () => {
    for (const piece of ['A ', '**', '[', '[A ', '(', 'Ab, ', '00:', '- ', 'Å', '?', '\\[', ': ', '*', 'QW, ']) {
      const line = piece.repeat(20_000);
      const begin = performance.now();
      for (const form of labelForms) form.read(line);
      assert.ok(performance.now() - begin < 200, `${piece} took ${performance.now() - begin} ms`);
    }
  });
});
