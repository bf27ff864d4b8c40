/** Labels that a roster keeps: one pair of files teaches them, all others know them. */
import assert from 'node:assert/strict';
import type { RosterEntry } from '../../server/src/model/people';
import { align } from '../../server/src/translation/align';
import { compare } from '../../server/src/translation/compare';
import { keptLabelAt } from '../../server/src/translation/keptLabel';
import { RosteredLabels } from '../../server/src/translation/rosteredLabels';
import { sideOf } from './side';

const english = [
  'Moderator: The orchard of Brenna has 340 trees this year; how many of them bear fruit in the cold of the north?',
  'Ada Lind: Nearly all, though the deer of Mr. Lindqvist ate the youngest ones in the first winter we had them here.',
  'Moderator: And does the University of Uppsala still send its biologists to count the bees every single autumn?',
  'Ada Lind: Two of them come, and they sleep in a tent beside Margareta, our oldest tree, for the whole week.',
];
const chinese = [
  '主持人: 布伦纳果园今年有340棵树，在寒冷的北方，其中有多少棵能结果？',
  '林达: 几乎全部，不过第一个冬天，Lindqvist先生的鹿吃掉了最小的几棵。',
  '主持人: 乌普萨拉大学每年秋天还派生物学家来数蜜蜂吗？',
  '林达: 来两位，整个星期都睡在我们最老的树Margareta旁边的帐篷里。',
];

const entry = (name: string, ...aliases: string[]): RosterEntry => ({ name, aliases, origin: 'roster-file' });
const roster = (...entries: RosterEntry[]) => new RosteredLabels(entries);
const kept = roster(entry('Moderator', '主持人', 'Moderador'), entry('Ada Lind', '林达'));

const changed = (index: number, label: string) =>
  chinese.map((it, at) => (at === index ? it.replace(/^[^:]+/, label) : it));

function speakerFaults(translation: readonly string[], labels: RosteredLabels) {
  const from = sideOf(english.join('\n\n'), 'en');
  const to = sideOf(translation.join('\n\n'), 'zh');
  return compare(from, to, align(from, to, labels)).flatMap(it =>
    it.kind === 'speaker' ? [`${it.label} → ${it.expected}${it.certain ? '!' : '?'}`] : [],
  );
}

suite('labels that a roster keeps', () => {
  test('a label that is wrong both times it could be learned is known by the roster', () => {
    const swapped = [changed(1, '主持人')[1]!, chinese[2]!, changed(3, '主持人')[3]!];
    const translation = [chinese[0]!, ...swapped];
    assert.deepEqual(speakerFaults(translation, roster()), []);
    assert.deepEqual(speakerFaults(translation, kept), ['主持人 → 林达!', '主持人 → 林达!']);
  });

  test('another of the speaker’s names is no fault', () => {
    const translation = changed(3, '林');
    assert.notDeepEqual(speakerFaults(translation, kept), []);
    assert.deepEqual(speakerFaults(translation, roster(entry('Ada Lind', '林达', '林'))), []);
  });

  test('a translation that calls a speaker something else throughout is left alone', () => {
    const translation = [...chinese, ...chinese].map(it => it.replace('主持人', '主席'));
    const from = sideOf([...english, ...english].join('\n\n'), 'en');
    const to = sideOf(translation.join('\n\n'), 'zh');
    assert.deepEqual(compare(from, to, align(from, to, kept)), []);
  });

  test('a name is known in a language where it is the only one', () => {
    assert.equal(kept.nameIn('zh', 'Moderator'), '主持人');
    assert.equal(kept.nameIn('es', 'Moderator'), 'Moderador');
    assert.equal(roster(entry('Moderator', 'Moderador', 'Moderadora')).nameIn('es', 'Moderator'), undefined);
    // The short form of a name is not its translation.
    assert.equal(roster(entry('Ada Lind', 'Ada')).nameIn('es', 'Ada Lind'), undefined);
  });
});

suite('a label to be kept', () => {
  const offered = (translation: readonly string[], line: number, labels = roster()) => {
    const from = sideOf(english.join('\n\n'), 'en');
    const to = sideOf(translation.join('\n\n'), 'zh');
    return keptLabelAt(align(from, to, labels), to.units[line]!.start + 1);
  };

  test('is what the translation calls a speaker of the original', () => {
    assert.deepEqual(offered(chinese, 0), { name: 'Moderator', alias: '主持人' });
    assert.deepEqual(offered(chinese, 1), { name: 'Ada Lind', alias: '林达' });
  });

  test('is none where the roster has it, where nothing is translated, or where it is a mistake', () => {
    assert.equal(offered(chinese, 0, kept), undefined);
    assert.equal(
      offered(
        chinese.map(it => it.replace('林达', 'Ada Lind')),
        1,
      ),
      undefined,
    );
    assert.equal(offered(changed(3, '主持人'), 3, kept), undefined);
  });

  test('is none where a role stands for a name: the next file’s moderator is somebody else', () => {
    assert.equal(
      offered(
        chinese.map(it => it.replace('林达', '嘉宾')),
        1,
      ),
      undefined,
    );
  });
});
