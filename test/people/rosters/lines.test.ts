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

  test('prose that looks like a list is none', () => {
    assert.deepEqual(read('Present: we all agree, and nobody objects.\nPanel: The Next Step for Boats!'), []);
  });
});
