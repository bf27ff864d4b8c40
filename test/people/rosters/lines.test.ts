/** Which lines of a transcript name the people who take part. */
import assert from 'node:assert/strict';
import { readRoster } from '../../../server/src/people/rosters/lines';

const read = (text: string) => {
  let start = 0;
  const lines = text.split('\n').map(line => {
    const it = { text: line, start };
    start += line.length + 1;
    return it;
  });
  const entries = readRoster(lines);
  for (const { name, span } of entries) {
    if (span !== undefined) assert.equal(text.slice(span.start, span.end), name);
  }
  return entries.map(it =>
    [it.name, it.abbreviation, it.role, it.affiliation].filter(part => part !== undefined).join(' / '),
  );
};

suite('the people whom the lines of a transcript name', () => {
  test('a panel with affiliations', () => {
    const text = 'Panel Members: Chen Mingyu (Lumen Labs), Nils Holm (Fjord) and Greta Ek (Skerry)';
    assert.deepEqual(read(text), ['Chen Mingyu / Lumen Labs', 'Nils Holm / Fjord', 'Greta Ek / Skerry']);
  });

  test('a speaker with a second script and a role', () => {
    assert.deepEqual(read('Speaker: Chen Mingyu 陈明宇 (Founder of Lumen Labs)'), [
      'Chen Mingyu 陈明宇 / Founder of Lumen Labs / Lumen Labs',
    ]);
  });

  test('a moderator without parentheses', () => {
    assert.deepEqual(read('Moderator: Greta Ek'), ['Greta Ek / moderator']);
  });

  test('a presenter with initials', () => {
    assert.deepEqual(read('Presenter: Quentin Weber (QWE)'), ['Quentin Weber / QWE / presenter']);
  });

  test('a table of attendees', () => {
    const text =
      '| Name | Abbreviation | Organization |\n|---|---|---|\n| Quentin Weber | QWE | Fjord |\n| Rita Yılmaz | RTY | |';
    assert.deepEqual(read(text), ['Quentin Weber / QWE / Fjord', 'Rita Yılmaz / RTY']);
  });

  test('a table of anything else names nobody', () => {
    assert.deepEqual(read('| Option | Default | Meaning |\n|---|---|---|\n| Strict | Off | Says more |'), []);
  });

  test('attendees in one line, or below their title', () => {
    assert.deepEqual(read('Quentin Weber (QWE), Rita Yılmaz (RTY), Nils Holm (NH)'), [
      'Quentin Weber / QWE',
      'Rita Yılmaz / RTY',
      'Nils Holm / NH',
    ]);
    assert.deepEqual(read('**Remote attendees:**\n\n- Quentin Weber\n- Rita Yılmaz (Fjord)'), [
      'Quentin Weber',
      'Rita Yılmaz / Fjord',
    ]);
  });

  test('a list of delegates, one a line', () => {
    assert.deepEqual(read('Quentin Weber (QWE)\nRita Yılmaz (RTY)\nNils Holm (NH)'), [
      'Quentin Weber / QWE',
      'Rita Yılmaz / RTY',
      'Nils Holm / NH',
    ]);
  });

  test('a name in two scripts in the introduction', () => {
    assert.deepEqual(read('Keynotes came from Chen Mingyu 陈明宇 (founder of Lumen), and others.'), [
      'Chen Mingyu 陈明宇 / founder of Lumen / Lumen',
    ]);
  });

  test('a term in two scripts is nobody', () => {
    assert.deepEqual(read('The campus of Harbour University 港湾大学 hosted it; Deep Night 深夜 was quoted.'), []);
  });

  test('labels of turns are no roster', () => {
    assert.deepEqual(read('Host: Good evening to all.\nGuest: Thanks.\nHost: Right\nSpeaker: I think so, yes'), []);
  });

  test('a label that recurs is no roster, however its words are written', () => {
    assert.deepEqual(read('Host: Good Evening\nHost: Well Done\nHost: Thank You\nHost: Of Course'), []);
  });

  test('people below their title, one an item, with what they are behind a dash, a comma or a colon', () => {
    const text =
      '## Participants\n\n- Ana Silva – Fjord\n- Nils Holm, Lumen\n- **Greta Ek**, moderator\n- Ole Lund: Skerry\n- Rita Yılmaz, Quentin Weber';
    assert.deepEqual(read(text), [
      'Ana Silva / Fjord',
      'Nils Holm / Lumen',
      'Greta Ek / moderator',
      'Ole Lund / Skerry',
      'Rita Yılmaz',
      'Quentin Weber',
    ]);
  });

  test('items of any other list name nobody', () => {
    assert.deepEqual(read('## Fruit\n\n- Green Apples – Fjord\n- Red Pears, Lumen\n- **Plum Jam**, sweet'), []);
  });

  test('a legend of initials', () => {
    assert.deepEqual(read('AS = Ana Silva\n- **NHO** – Nils Holm\nGE: Greta Ek\nRTY = Rita Yılmaz (Fjord)'), [
      'Ana Silva / AS',
      'Nils Holm / NHO',
      'Greta Ek / GE',
      'Rita Yılmaz / RTY',
    ]);
    assert.deepEqual(read('JS = Fast Loops\nX = Y\nAB: Greta Ek\nQ: Greta Ek'), ['Fast Loops / JS']);
  });

  test('initials with the name in parentheses behind them', () => {
    assert.deepEqual(read('Present: ASI (Ana Silva), NHO (Nils Holm)'), ['Ana Silva / ASI', 'Nils Holm / NHO']);
  });

  test('who leads the conversation, in a line of its own', () => {
    assert.deepEqual(read('Hosted by Ana Silva and Nils Holm (Fjord)'), [
      'Ana Silva / host',
      'Nils Holm / host / Fjord',
    ]);
    assert.deepEqual(read('*Interview by Greta Ek*'), ['Greta Ek / interviewer']);
    assert.deepEqual(read('Hosted by a good friend of ours.\nInterviewed by Fjord'), []);
  });

  test('cells in bold and links of a table of attendees', () => {
    const text =
      '| Name | Initials |\n|---|---|\n| [Ana Silva](https://example.org/ana) | **ASI** |\n| **Nils Holm** | `NHO` |';
    assert.deepEqual(read(text), ['Ana Silva / ASI', 'Nils Holm / NHO']);
  });

  test('a moderator named ahead of all that the moderator says', () => {
    const talk = 'Moderator: We begin now.\nModerator: It is late.\nModerator: Good night, all of you.';
    assert.deepEqual(read(`Moderator: Greta Ek\n${talk}`), ['Greta Ek / moderator']);
    assert.deepEqual(read(`Moderator: Good Evening\n${talk}`), []);
  });

  test('prose that looks like a list is none', () => {
    assert.deepEqual(read('Present: we all agree, and nobody objects.\nPanel: The Next Step for Boats!'), []);
  });
});
