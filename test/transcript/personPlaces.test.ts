/** Where a transcript names a person, and what a rename makes of each place. */
import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/text/edit';
import { faultOfName, personAt, placesOf, renamed } from '../../server/src/transcript/personPlaces';
import { readTranscript } from '../../server/src/transcript/transcript';

const text = `---
speakers: [Greta Ekholm, Nils Holm]
---

Panel Members: Greta Ekholm (Fjord), Nils Holm (Skerry)

**Greta Ekholm:** Good evening. I am Greta Ekholm, as you know.

**Nils Holm:** Greta, shall we begin?

**Greta:** Yes, Nils.

**Nils Holm:** Good.

**Greta Ekhlom:** Then let us.

**Nils Holm:** So be it.

**Greta Ekholm:** I said so.
`;

/** Renames who is named at the first place where `from` stands. */
function rename(source: string, from: string, to: string): string {
  const transcript = readTranscript(source);
  const found = personAt(transcript, source.indexOf(from));
  assert.ok(found !== undefined, `nobody is named at ${from}`);
  const edits = placesOf(transcript, found.person.id).flatMap(({ span, written }) => {
    const newText = renamed(written, found.place.written, to, found.person);
    return newText === undefined ? [] : [{ span, newText }];
  });
  return applyEdits(source, edits);
}

suite('renaming a speaker', () => {
  test('who speaks in an aside follows, and who is spoken of there does not', () => {
    const talk = text.replace('So be it.', 'So \\[Greta: of Greta Ekholm?\\] be it [Greta is right].');
    assert.ok(
      rename(talk, 'Greta Ekholm', 'Gerda Ekholm').includes('So \\[Gerda: of Greta Ekholm?\\] be it [Greta is right].'),
    );
    const initials = 'GEK: One.\n\nNHM: Two [GEK/NHM: yes].\n\nGEK: Three.\n\nNHM: Four.\n';
    assert.equal(rename(initials, 'GEK', 'GER'), initials.replaceAll('GEK', 'GER'));
  });

  test('labels, rosters and front matter follow, first names too, and what is said does not', () => {
    const after = rename(text, 'Greta Ekholm', 'Gerda Ekholm');
    assert.equal(
      after,
      text
        .replace('[Greta', '[Gerda')
        .replace('Members: Greta', 'Members: Gerda')
        .replaceAll('**Greta:', '**Gerda:')
        .replaceAll('**Greta Ekholm', '**Gerda Ekholm')
        .replace('**Greta Ekhlom', '**Gerda Ekholm'),
    );
  });

  test('other spellings of the name follow, each in its own capitals, and its initials', () => {
    const source =
      '---\nspeakers: [René Okafor]\n---\n\nRené Okafor: One.\n\nNils Holm: Two.\n\nRENE OKAFOR: Three.\n\nNils Holm: Four.\n\nRO: Five.\n\nRene Okafor: Six.\n';
    assert.equal(
      rename(source, 'René Okafor', 'Inga Dahl'),
      source
        .replace(/Ren[ée] Okafor/g, 'Inga Dahl')
        .replace('RENE OKAFOR', 'INGA DAHL')
        .replace('RO:', 'ID:'),
    );
    const han = '唐杰：一。\n\n林海：二。\n\n唐傑：三。\n\n林海：四。\n';
    assert.equal(rename(han, '唐杰', '唐洁'), han.replace(/唐[杰傑]/g, '唐洁'));
  });

  test('the first name follows a name that has become longer', () => {
    const source = '**Ana Silva:** One.\n\n**Nils:** Two.\n\n**Ana:** Three.\n\n**Nils:** Four.\n\n**Ana:** Five.\n';
    assert.equal(
      rename(source, 'Ana Silva', 'Anna Maria Silva'),
      source.replace('Ana Silva', 'Anna Maria Silva').replaceAll('**Ana:', '**Anna:'),
    );
  });

  test('back again is where we were', () => {
    const clean = text.replace('Ekhlom', 'Ekholm');
    assert.equal(rename(rename(clean, 'Greta Ekholm', 'Inga Dahl'), 'Inga Dahl', 'Greta Ekholm'), clean);
  });

  test('a placeholder becomes somebody', () => {
    const source = 'Speaker 1: One.\n\nSpeaker 2: Two.\n\nSpeaker 1: Three.\n\nSpeaker 2: Four.\n';
    assert.equal(rename(source, 'Speaker 1', 'Inga Dahl'), source.replaceAll('Speaker 1', 'Inga Dahl'));
  });

  test('initials in labels and in the list of attendees', () => {
    const source = `| Name | Abbreviation |
|---|---|
| Quentin Weber | QWE |
| Rita Yilmaz | RTY |

QWE: One.

RTY: Two, QWE.

QWE, RTY: Three.
`;
    const after = rename(source, 'QWE:', 'QWB');
    assert.equal(
      after,
      source.replace('| QWE', '| QWB').replace('QWE: One', 'QWB: One').replace('QWE, RTY', 'QWB, RTY'),
    );
  });

  test('somebody who shares a first name stays', () => {
    const source = '**Greta Dahl:** One.\n\n**Greta Ek:** Two.\n\n**Greta Dahl:** Three.\n\n**Greta Ek:** Four.\n';
    assert.equal(rename(source, 'Greta Dahl', 'Inga Dahl'), source.replaceAll('Greta Dahl', 'Inga Dahl'));
  });

  test('nobody is named in speech', () => {
    assert.equal(personAt(readTranscript(text), text.indexOf('Greta, shall')), undefined);
  });

  test('what would end a label is no name', () => {
    assert.equal(faultOfName('Inga Dahl'), undefined);
    assert.match(faultOfName('Inga: Dahl') ?? '', /^“:” cannot stand in a name/);
    assert.match(faultOfName('  ') ?? '', /^A name has/);
  });
});
