/** The rule speaker-unknown. */
import assert from 'node:assert/strict';
import { speakerUnknown } from '../../server/src/rules/speakerUnknown';
import { checkFix, checkRule, reportsOf } from '../support/checkRule';

const attendees = `
      | Name          | Abbreviation | Organization |
      | ------------- | ------------ | ------------ |
      | Quentin Weber | QWE          | Fjord        |
      | Rita Yilmaz   | RTY          | Skerry       |
      | Nils Holm     | NHM          |              |
`;
const spoken = Array.from({ length: 8 }, (_, at) => `      ${at % 2 === 0 ? 'QWE' : 'RTY'}: I see.`).join('\n\n');

suite('speaker-unknown', () => {
  test('initials that no list of attendees has', () => {
    checkRule(
      speakerUnknown,
      `${attendees}
${spoken}

      AAI: One moment.
      ^^^ “AAI” speaks once and is not in the list of attendees.
      `,
    );
  });

  test('initials of somebody whom the list has under others are offered those, where nobody else fits', () => {
    const talk = (short: string) =>
      `| Name | Abbreviation |\n|---|---|\n| Miro Hedby | MHY |\n| Nils Holm | NHM |\n| Nora Hall | NHL |\n\n${'MHY: Yes.\n\nNHM: No.\n\nNHL: Yes.\n\n'.repeat(4)}${short}: No.\n`;
    const offered = (short: string) =>
      reportsOf(speakerUnknown, talk(short)).map(it => [it.message, ...(it.fixes?.() ?? []).map(fix => fix.title)]);
    const roster = (short: string) => [
      `Add “${short}” to the list of attendees`,
      `Add “${short}” to the speakers of this workspace`,
    ];
    assert.deepEqual(offered('MH'), [
      ['“MH” speaks once and is not in the list of attendees; “MHY” is.', 'Change to “MHY”', ...roster('MH')],
    ]);
    assert.deepEqual(offered('NH'), [['“NH” speaks once and is not in the list of attendees.', ...roster('NH')]]);
  });

  test('initials whose letters changed places', () => {
    checkRule(
      speakerUnknown,
      `${attendees}
${spoken}

      QEW: One moment.
      ^^^ “QEW” speaks once and is not in the list of attendees; “QWE” is.
      `,
    );
    const text = `${attendees}\n${spoken}\n\n      QEW: One moment.\n`;
    checkFix(speakerUnknown, text, 'Change to “QWE”', text.replace('QEW:', 'QWE:'));
  });

  test('the fix adds the initials to the table, for somebody to write the name', () => {
    const table =
      '| Name | Abbreviation | From |\n|---|---|---|\n| Quentin Weber | QWE | Fjord |\n| Rita Yilmaz | RTY | |\n| Nils Holm | NHM | |';
    const talk = Array.from({ length: 8 }, (_, at) => `${at % 2 === 0 ? 'QWE' : 'RTY'}: I see.`).join('\n\n');
    const before = `${table}\n\n${talk}\n\nAAI: One moment.\n`;
    const after = before.replace('| NHM | |', '| NHM | |\n| ? | AAI |  |');
    checkFix(speakerUnknown, before, 'Add “AAI” to the list of attendees', after);
  });

  test('the fix adds the name to the panel, in its line or below its list', () => {
    const talk = Array.from({ length: 8 }, (_, at) => `${at % 2 === 0 ? 'Ana Silva' : 'Bo Chen'}: I see.`).join('\n\n');
    const line = 'Panel Members: Ana Silva (Fjord), Bo Chen (Skerry), Greta Ek (Moderator)';
    const said = `\n\n${talk}\n\nNils Holm: One moment, please.\n`;
    const title = 'Add “Nils Holm” to the list of the panel';
    checkFix(speakerUnknown, `${line}${said}`, title, `${line}, Nils Holm${said}`);
    const list = 'Panel Members:\n\n- Ana Silva (Fjord)\n- Bo Chen (Skerry)\n- Greta Ek (Skerry)';
    checkFix(speakerUnknown, `${list}${said}`, title, `${list}\n- Nils Holm${said}`);
  });

  test('a first name that fits two people says so', () => {
    const text = '**Greta Dahl:** One.\n\n**Greta Ek:** Two.\n\n**Greta Dahl:** Three.\n\n**Greta Ek:** Four.\n\n';
    checkRule(
      speakerUnknown,
      `${text}**Greta:** Five.\n  ^^^^^ “Greta” fits Greta Dahl and Greta Ek.\n\n**Greta Ek:** Six.`,
    );
    const before = `${text}**Greta:** Five.`;
    checkFix(speakerUnknown, before, 'Change to “Greta Ek”', before.replace('**Greta:', '**Greta Ek:'));
    const fixes = reportsOf(speakerUnknown, before)[0]?.fixes?.() ?? [];
    assert.ok(!fixes.some(it => it.safe === true), 'which of the two is for a person to say');
  });

  test('nobody is missing from a list that most speakers are not in', () => {
    const others = Array.from({ length: 30 }, (_, at) => `      ${at % 2 === 0 ? 'ABC' : 'DEF'}: I see.`).join('\n\n');
    checkRule(speakerUnknown, `${attendees}\n${spoken}\n\n${others}\n`);
  });

  test('who asks need not be in the front matter, and questioners are nobody', () => {
    checkRule(
      speakerUnknown,
      '---\nspeakers: [Greta Ekholm]\n---\n\nGreta: One.\n\nNils: Two.\n\nGreta: Three.\n\nNils: Four.',
    );
    checkRule(speakerUnknown, `${attendees}\n${spoken}\n\n      ???: One moment.\n\n      Audience: Why?\n`);
  });
});
