/** The rule speaker-misspelled. */
import { speakerMisspelled } from '../../server/src/rules/speakerMisspelled';
import { checkFix, checkRule } from '../support/checkRule';

const talk = (...labels: readonly string[]) => labels.map(it => `**${it}:** Good evening to all.`).join('\n\n');

suite('speaker-misspelled', () => {
  test('a label one letter from a speaker of the transcript', () => {
    checkRule(
      speakerMisspelled,
      `
      **Greta Ekholm:** Good evening.

      **Nils:** Good evening.

      **Greta Ekholm:** Shall we begin?

      **Nils:** Yes.

      **Greta Ekhlom:** Then let us.
        ^^^^^^^^^^^^ “Greta Ekhlom” is close to “Greta Ekholm”, who speaks 2 times here.
      `,
    );
  });

  test('a label one letter from the front matter', () => {
    checkRule(
      speakerMisspelled,
      `
      ---
      speakers: [Greta Ekholm, Nils Holm]
      ---

      **Greta Ekholn:** Good evening.
        ^^^^^^^^^^^^ “Greta Ekholn” is close to “Greta Ekholm”, who stands in the front matter.

      **Nils Holm:** Good evening.

      **Greta Ekholn:** Shall we begin?
        ^^^^^^^^^^^^ “Greta Ekholn” is close to “Greta Ekholm”, who stands in the front matter.

      **Nils Holm:** Yes.
      `,
    );
  });

  test('two people whose names are close are left alone', () => {
    checkRule(speakerMisspelled, talk('Daniel', 'Daniela', 'Daniel', 'Tim', 'Tom', 'Daniel', 'Jan', 'Dan'));
    checkRule(speakerMisspelled, talk('Hannah', 'Hannes', 'Hannah', 'Hannes', 'Hannah', 'Hannes'));
    checkRule(speakerMisspelled, talk('Speaker 1', 'Speaker 2', 'Speaker 1', 'Speaker 1', 'Speaker 3'));
  });

  test('the fix names whoever is somebody else in the list of the front matter', () => {
    const said = `\n---\n\n${talk('Greta Ekholm', 'Nils', 'Greta Ekholm', 'Nils', 'Greta Ekholm', 'Greta Ekhelm')}`;
    const title = 'Add “Greta Ekhelm” to the front matter';
    const after = (head: string, wanted: string) =>
      checkFix(speakerMisspelled, `---\n${head}${said}`, title, `---\n${wanted}${said}`);
    after('speakers: [Greta Ekholm, Nils]', 'speakers: [Greta Ekholm, Nils, Greta Ekhelm]');
    after('speakers: ["Greta Ekholm"]\ndate: today', 'speakers: ["Greta Ekholm", Greta Ekhelm]\ndate: today');
    after('speakers:\n  - Nils\n  - Greta Ekholm', 'speakers:\n  - Nils\n  - Greta Ekholm\n  - Greta Ekhelm');
    after('speakers: Greta Ekholm, Nils', 'speakers: Greta Ekholm, Nils, Greta Ekhelm');
    after(
      'speakers:\n  - name: Greta Ekholm\n    role: host\ndate: today',
      'speakers:\n  - name: Greta Ekholm\n    role: host\n  - Greta Ekhelm\ndate: today',
    );
  });

  test('the fix mends one label, or all of them', () => {
    const before = talk('Greta Ekholm', 'Nils', 'Greta Ekholm', 'Nils', 'Greta Ekholm', 'Greta Ekhlom');
    checkFix(speakerMisspelled, before, 'Change to “Greta Ekholm”', before.replace('Ekhlom', 'Ekholm'));
    const twice = `${before}\n\n${talk('Nils', 'Greta Ekhlom')}`;
    const title = 'Change both labels “Greta Ekhlom” to “Greta Ekholm”';
    checkFix(speakerMisspelled, twice, title, twice.replaceAll('Ekhlom', 'Ekholm'));
  });

  test('and in a list of the front matter that is still empty', () => {
    const talk = `${'**Greta Ekholm:** Yes.\n\n**Nils Holm:** No.\n\n'.repeat(5)}**Greta Ekhlom:** No.\n`;
    const title = 'Add “Greta Ekhlom” to the front matter';
    for (const empty of ['speakers: []', 'speakers:', 'speakers: [ ]'])
      checkFix(
        speakerMisspelled,
        `---\ntitle: Bees\n${empty}\n---\n\n${talk}`,
        title,
        `---\ntitle: Bees\nspeakers: [Greta Ekhlom${empty.endsWith(' ]') ? ' ' : ''}]\n---\n\n${talk}`,
      );
  });
});
