/** Who is behind the labels of a transcript. */
import assert from 'node:assert/strict';
import type { Identity, LabelUse, RosterEntry } from '../../server/src/model/people';
import { identify } from '../../server/src/people/identify';

/** `Ada Lovelace x12 (Analytical Engines)`: a label, its turns, what stands in parentheses. */
const labels = (...lines: readonly string[]): readonly LabelUse[] =>
  lines.map((line, first) => {
    const [, name = '', turns, detail] = /^(.*?)(?: x(\d+))?(?: \((.*)\))?$/.exec(line) ?? [];
    return { name, turns: Number(turns ?? 1), first, ...(detail === undefined ? {} : { detail }) };
  });

/** `Ada Lovelace = AL @ Royal Society`: a roster entry with an alias and an affiliation. */
const roster = (...lines: readonly string[]): readonly RosterEntry[] =>
  lines.map(line => {
    const [, name = '', alias, affiliation] = /^(.*?)(?: = (.*?))?(?: @ (.*))?$/.exec(line) ?? [];
    const short = alias !== undefined && /^[A-Z]{2,4}$/.test(alias);
    return {
      name,
      aliases: alias === undefined || short ? [] : [alias],
      ...(short ? { abbreviation: alias } : {}),
      ...(affiliation === undefined ? {} : { affiliation }),
      origin: 'panel',
    };
  });

const said = (identity: Identity): string => {
  switch (identity.kind) {
    case 'known':
      return identity.person.name;
    case 'ambiguous':
      return `${identity.candidates.map(it => it.name).join(' or ')}?`;
    case 'unknown':
      return '-';
  }
};

const names = (uses: readonly LabelUse[], entries: readonly RosterEntry[] = []) =>
  identify(uses, entries).persons.map(it => it.name);

suite('one person behind several labels', () => {
  test('a first name is the one person who has it', () => {
    const people = identify(labels('Marta Kovač x5', 'Marta x9', 'Ilse Brandt x4'), []);
    assert.equal(said(people.resolve('Marta')), 'Marta Kovač');
    assert.deepEqual(
      people.persons.map(it => it.name),
      ['Marta Kovač', 'Ilse Brandt'],
    );
  });

  test('a first name that two people share stays ambiguous and says so', () => {
    const people = identify(labels('Marta Kovač x5', 'Marta Lund x9', 'Marta x4'), []);
    const found = people.resolve('Marta');
    assert.equal(said(found), 'Marta Kovač or Marta Lund?');
    assert.equal(found.kind === 'ambiguous' && found.reason, '“Marta” fits Marta Kovač and Marta Lund.');
    assert.equal(people.persons.length, 2);
  });

  test('a surname before a comma makes no other person, and none of two who share it', () => {
    assert.deepEqual(
      names(labels('Kovač, Marta x3', 'Kovač, Ilse x2', 'Marta Kovač', 'van Lund, Ana', 'Okafor, CFA')),
      ['Marta Kovač', 'Ilse Kovač', 'Ana van Lund', 'Okafor'],
    );
  });

  test('traditional and simplified characters make no other person', () => {
    const people = identify(labels('陸文清 x3', '陆文清 x2', '林海'), []);
    assert.deepEqual(
      people.persons.map(it => it.name),
      ['陸文清', '林海'],
    );
    const found = people.resolve('陆文清');
    assert.equal(
      found.kind === 'known' && found.reason,
      '“陆文清” and “陸文清” are one name in traditional and in simplified characters.',
    );
  });

  test('a title is no part of a name in Japanese and Korean', () => {
    assert.deepEqual(names(labels('田中 x3', '田中さん', '佐藤氏', '김민수 x2', '김민수 씨', '박하나 기자')), [
      '田中',
      '佐藤',
      '김민수',
      '박하나',
    ]);
  });

  test('titles that name a man and a woman of one surname are two people', () => {
    assert.deepEqual(names(labels('MR. KOVAČ x3', 'MS. KOVAČ x2', 'MR. LUND')), ['MR. KOVAČ', 'MS. KOVAČ', 'MR. LUND']);
  });

  test('a surname in capitals is its bearer, though it could be initials, unless a roster gives other initials', () => {
    assert.deepEqual(names(labels('MARTA LUND x3', 'ILSE BRANDT x2', 'LUND', 'BRANDT')), ['MARTA LUND', 'ILSE BRANDT']);
    assert.deepEqual(names(labels('LUND x2'), roster('Marta Lund = MLD')), ['LUND', 'Marta Lund']);
  });

  test('the reason for a name with a title is the title', () => {
    const found = identify(labels('Marta Kovač x3'), []).resolve('Dr. Marta Kovač');
    assert.equal(found.kind === 'known' && found.reason, '“Dr. Marta Kovač” is Marta Kovač with a title.');
  });

  test('an affiliation before a name that two share tells which', () => {
    const people = identify([], roster('Yang Mei @ Lumen', 'Yang Tao @ Fjord'));
    assert.equal(said(people.resolve('Lumen’s Professor Yang')), 'Yang Mei');
    assert.equal(said(people.resolve('Professor Yang')), 'Yang Mei or Yang Tao?');
  });

  test('accents, apostrophes, capitals and spaces make no other person', () => {
    assert.deepEqual(names(labels('José O’Dowd x3', "Jose O'Dowd x2", 'JOSE ODOWD')), ['José O’Dowd']);
  });

  test('an abbreviation is the person who has it in the list of attendees', () => {
    const people = identify(labels('QWE x12', 'RTY x3'), roster('Quentin Weber = QWE', 'Rita Yilmaz = RTY'));
    assert.equal(said(people.resolve('QWE')), 'Quentin Weber');
    assert.equal(people.persons[0]?.evidence.find(it => it.name === 'QWE')?.likeness, 'abbreviation');
  });

  test('abbreviations one letter apart are two people', () => {
    assert.deepEqual(names(labels('QWE x12', 'QWR x1')), ['QWE', 'QWR']);
  });

  test('initials stand for the one person who has them', () => {
    assert.deepEqual(names(labels('Nils Holm x5', 'NH x7', 'Greta Ek x2')), ['Nils Holm', 'Greta Ek']);
  });

  test('initials with stops are initials too, and nobody’s where two have them', () => {
    assert.deepEqual(names(labels('Nils Holm x2', 'N. H. x5', 'N.H.', 'Greta Ek x2')), ['Nils Holm', 'Greta Ek']);
    const people = identify(labels('Nils Holm x5', 'Nora Hall x5', 'N. H. x2'), []);
    assert.equal(said(people.resolve('N. H.')), 'Nils Holm or Nora Hall?');
  });

  test('somebody to whom a roster gives other initials is not meant', () => {
    assert.deepEqual(names(labels('NH x7', 'QW x2'), roster('Nils Holm = NHM', 'Quentin Weber')), [
      'NH',
      'Quentin Weber',
      'Nils Holm',
    ]);
  });

  test('two entries that share their initials and differ by a slip are one person', () => {
    const entries = roster(
      'Kevin Gabbsin = KGB',
      'Kevin Gabbins = KGB',
      'Rita Yung-Fong = RYF',
      'Rita Yung-Gong = RYF',
    );
    assert.equal(names(labels('KGB x7', 'RYF x2'), entries).length, 2);
  });

  test('a title and a surname', () => {
    const people = identify(labels('Chen Mingyu x5', 'Ana Silva x3'), []);
    assert.equal(said(people.resolve('Professor Chen')), 'Chen Mingyu');
    assert.equal(said(people.resolve('Dr. Silva')), 'Ana Silva');
    assert.equal(said(people.resolve('Professor Ek')), '-');
  });

  test('a title and a surname that fits two people stays ambiguous', () => {
    const people = identify(labels('Chen Mingyu x5', 'Chen Bolin x3'), []);
    assert.equal(said(people.resolve('Professor Chen')), 'Chen Mingyu or Chen Bolin?');
  });

  test('one name in two scripts, where the roster says so', () => {
    const people = identify(labels('陈明宇 x5', 'Chen Mingyu x3'), roster('Chen Mingyu 陈明宇'));
    assert.deepEqual(
      people.persons.map(it => it.name),
      ['Chen Mingyu'],
    );
    assert.equal(said(people.resolve('陈教授')), 'Chen Mingyu');
  });

  test('two scripts are two people where nobody says otherwise', () => {
    assert.equal(names(labels('陈明宇 x5', 'Chen Mingyu x3')).length, 2);
  });

  test('two scripts are one person where the dictionary says so, with the reason', () => {
    const read: RosterEntry = { name: '陸文清', aliases: ['Lu Wenqing'], origin: 'romanization' };
    const people = identify(labels('陸文清 x5', 'Lu Wenqing x3', 'Wenqing Lu', '陆文清'), [read]);
    assert.deepEqual(
      people.persons.map(it => [it.name, it.turns, it.rostered]),
      [['陸文清', 10, false]],
    );
    const reasonFor = (name: string) => {
      const found = people.resolve(name);
      return found.kind === 'known' ? found.reason : '';
    };
    assert.equal(reasonFor('Lu Wenqing'), '“陸文清” is read “Lu Wenqing”, and nobody else here fits.');
    assert.equal(reasonFor('Wenqing Lu'), '“Wenqing Lu” is Lu Wenqing with the names in another order.');
    assert.equal(reasonFor('Wenqing'), '“Wenqing” is a part of the name Lu Wenqing, and of no other.');
    assert.equal(reasonFor('Professor Lu'), '“Professor Lu” is 陸文清 with a title.');
  });

  test('what the dictionary makes one, two lists may both name', () => {
    const read: RosterEntry = { name: '陆文清', aliases: ['Lu Wenqing'], origin: 'romanization' };
    const people = identify(labels('Lu Wenqing x3'), [read, ...roster('陆文清', 'Lu Wenqing')]);
    assert.deepEqual(
      people.persons.map(it => [it.name, it.rostered]),
      [['陆文清', true]],
    );
  });

  test('the names in another order', () => {
    assert.deepEqual(names(labels('Mingyu Chen x3'), roster('Chen Mingyu')), ['Chen Mingyu']);
  });

  test('what stands in parentheses is no part of the name', () => {
    const people = identify(labels('Chen Mingyu x3 (Lumen Labs)', 'Chen Mingyu x1 (Lumen)'), []);
    assert.equal(people.persons.length, 1);
    assert.equal(people.persons[0]?.affiliation, 'Lumen Labs');
  });

  test('an affiliation tells which of two is meant', () => {
    const entries = roster('Chen Mingyu @ Lumen Labs', 'Chen Bolin @ Harbour University');
    const people = identify(labels('Chen x2 (Harbour University)'), entries);
    assert.equal(said(people.resolve('Chen')), 'Chen Bolin');
  });

  test('a short form of a first name', () => {
    assert.deepEqual(names(labels('Matt Corvin x9', 'Matt x2'), roster('Matthew Corvin')), ['Matthew Corvin']);
    assert.deepEqual(names(labels("James O'B x9"), roster("James O'Brannigan")), ["James O'Brannigan"]);
  });
});

suite('slips', () => {
  test('a rare label one letter from a frequent one is that person', () => {
    const people = identify(labels('Marius Ehrhardt x30', 'Marus Ehrhardt'), []);
    assert.deepEqual(
      people.persons.map(it => it.name),
      ['Marius Ehrhardt'],
    );
    assert.equal(people.persons[0]?.evidence.find(it => it.name === 'Marus Ehrhardt')?.likeness, 'typing-error');
  });

  test('two letters that changed places', () => {
    assert.deepEqual(names(labels('Giulia x30', 'Guilia')), ['Giulia']);
  });

  test('a frequent label one letter from a frequent one is another person', () => {
    assert.equal(names(labels('Hannah x30', 'Hannes x25')).length, 2);
    assert.equal(names(labels('Jonas x30', 'Jones x25')).length, 2);
  });

  test('names that differ in their last vowel are two people', () => {
    assert.equal(names(labels('Daniel Roth x30', 'Daniela Roth')).length, 2);
    assert.equal(names(labels('Maria x30', 'Mario')).length, 2);
  });

  test('short names one letter apart are two people', () => {
    assert.equal(names(labels('Tim x30', 'Tom', 'Jan', 'Dan')).length, 4);
  });

  test('a front matter that nobody follows is the one that is misspelled', () => {
    assert.equal(names(labels('Marius Ehrhardt x30'), roster('Marius Erhardt')).length, 1);
  });

  test('two people of the roster stay two', () => {
    assert.equal(
      names(labels('Marius Ehrhardt x30', 'Marcus Ehrhardt'), roster('Marius Ehrhardt', 'Marcus Ehrhardt')).length,
      2,
    );
  });
});

suite('nobody', () => {
  test('placeholders are somebody, and never a real person', () => {
    const people = identify(
      labels('Ana Silva x9', 'Speaker 3', 'Audience Member', 'Audience members', '???', 'Q', 'Speaker 4'),
      [],
    );
    const placeholders = people.persons.filter(it => it.placeholder);
    assert.deepEqual(
      placeholders.map(it => it.name),
      ['Speaker 3', 'Audience Member', '???', 'Q', 'Speaker 4'],
    );
    assert.equal(said(people.resolve('Speaker 3')), 'Speaker 3');
  });

  test('a role is the person to whom the roster gives it', () => {
    const host = { name: 'Ana Silva', aliases: [], role: 'host', origin: 'front-matter' };
    assert.deepEqual(names(labels('Host x9', 'Nils Holm x8'), [host]), ['Ana Silva', 'Nils Holm']);
    assert.equal(identify(labels('Host x9'), []).persons[0]?.placeholder, true);
  });

  test('a break, a jingle and a clip are nobody', () => {
    assert.deepEqual(names(labels('Ana Silva x9', 'Break x3', 'Jingle', 'Sponsor Break', 'Outro')), ['Ana Silva']);
    assert.equal(said(identify(labels('Break'), []).resolve('Break')), '-');
  });
});

suite('whom a mention means', () => {
  const people = identify(
    labels('Chen Mingyu x5 (Lumen Labs)', 'Chen Bolin x5 (Harbour University)', 'Nils Holm x4 (Fjord)'),
    [],
  );
  const cases: readonly (readonly [string, string])[] = [
    ['Fjord’s Nils Holm', 'Nils Holm'],
    ['Nils Holm who works at Fjord on Skerry', 'Nils Holm'],
    ['And Nils Holm who works at Fjord on Skerry:', 'Nils Holm'],
    ['— Nils Holm, chief engineer of Fjord', 'Nils Holm'],
    ['Fjord founder Nils Holm', 'Nils Holm'],
    ['Mingyu', 'Chen Mingyu'],
    ['Professor Chen of Harbour University', 'Chen Bolin'],
    ['Professor Chen', 'Chen Mingyu or Chen Bolin?'],
    ['the chair of the session', '-'],
    ['Holmes', '-'],
    ['Nils Halm', '-'],
  ];
  for (const [mention, expected] of cases) {
    test(`“${mention}” is ${expected}`, () => assert.equal(said(people.resolve(mention)), expected));
  }
});

suite('many labels', () => {
  test('the order of the labels decides nothing but the order of the people', () => {
    const uses = labels('Marta Kovač x5', 'Marta x9', 'Ilse Brandt x4', 'IB x2', 'Isle Brandt');
    const turned = [...uses].reverse();
    const sets = (list: readonly LabelUse[]) =>
      identify(list, [])
        .persons.map(it => [...it.evidence.map(each => each.name)].sort().join())
        .sort();
    assert.deepEqual(sets(turned), sets(uses));
  });

  test('twice the labels take about twice the time', () => {
    const syllables = ['ka', 'ro', 'mi', 'ten', 'sul', 've', 'dra', 'lo', 'pim', 'quo'];
    const name = (at: number) => {
      const word = (n: number) =>
        [n % 10, Math.floor(n / 10) % 10, Math.floor(n / 100) % 10].map(it => syllables[it]).join('');
      return `${word(at)} ${word(at * 7 + 3)}`.replace(/\b\w/g, it => it.toUpperCase());
    };
    const time = (count: number) => {
      const uses = Array.from({ length: count }, (_, at) => ({ name: name(at), turns: 1 + (at % 5), first: at }));
      const begin = performance.now();
      identify(uses, []);
      return performance.now() - begin;
    };
    time(500);
    const once = Math.min(time(1000), time(1000));
    const twice = Math.min(time(2000), time(2000));
    assert.ok(twice < once * 5 + 30, `${once} ms, then ${twice} ms`);
  });
});
