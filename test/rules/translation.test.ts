/** The rules about translations, from the files of a workspace to fixes. */
import assert from 'node:assert/strict';
import type { Report } from '../../server/src/checking/report';
import { runRules } from '../../server/src/checking/runRules';
import type { Host } from '../../server/src/host';
import { rules } from '../../server/src/rules';
import { defaults } from '../../server/src/settings/schema';
import { applyEdits } from '../../server/src/text/edit';
import { viewOf } from '../../server/src/workspace/viewing';
import { Workspace } from '../../server/src/workspace/workspace';

function memoryHost(files: Readonly<Record<string, string>>): Host {
  return {
    readFile: async uri => files[uri],
    findTranscripts: async () => Object.keys(files),
    breathe: async () => undefined,
    log: () => undefined,
  };
}

const at = (name: string) => `file:///talks/${name}`;

async function check(translation: string, originals: Readonly<Record<string, string>>): Promise<Report[]> {
  const files = Object.fromEntries(
    Object.entries({ ...originals, 'orchard.es.md': translation }).map(([name, text]) => [at(name), text]),
  );
  const workspace = new Workspace(memoryHost(files));
  const document = await workspace.document(at('orchard.es.md'));
  assert.ok(document !== undefined);
  const view = await viewOf(document, workspace, defaults, async () => undefined);
  const fail = (_rule: unknown, error: unknown) => {
    throw error;
  };
  return runRules(view, rules, fail).filter(it => it.code.startsWith('translation-'));
}

const english = `# The orchard

Ada: We planted 340 apple trees in the valley of Brenna, and in the first winter the deer ate nearly all of them. [laughs]

Moderator: And what did the forester say?

Bo: Mr. Lindqvist told us that a fence would cost more than the whole estate, so we asked the school of Uppsala.

Moderator: What did the school say?

Ada: That every child of the village would adopt one tree and sleep beside it in a tent. Nobody has ever built that fence.
`;
const spanish = `# El huerto

Ada: Plantamos 340 manzanos en el valle de Brenna, y en el primer invierno los ciervos se comieron casi todos. [risas]

Moderadora: ¿Y qué dijo el guarda forestal?

Bo: El señor Lindqvist nos dijo que una valla costaría más que toda la finca, así que preguntamos a la escuela de Uppsala.

Moderadora: ¿Qué dijo la escuela?

Ada: Que cada niño del pueblo adoptaría un árbol y dormiría a su lado en una tienda. Nadie ha construido nunca esa valla.
`;

/** The translation after the first fix of the only finding. */
async function fixed(broken: string): Promise<string> {
  const [report, ...others] = await check(broken, { 'orchard.md': english });
  assert.deepEqual(
    others.map(it => it.message),
    [],
  );
  const [fix] = report?.fixes?.() ?? [];
  assert.ok(fix !== undefined, 'it has a fix');
  return applyEdits(broken, fix.edits);
}

suite('rules about translations', () => {
  test('a faithful translation is left alone', async () => {
    assert.deepEqual(await check(spanish, { 'orchard.md': english }), []);
  });

  test('a changed number is put right', async () => {
    assert.equal(await fixed(spanish.replace('340', '430')), spanish);
  });

  test('a wrong label is put right as the translation writes it', async () => {
    assert.equal(await fixed(spanish.replace('Moderadora: ¿Qué', 'Bo: ¿Qué')), spanish);
  });

  test('a lost label is put back', async () => {
    assert.equal(await fixed(spanish.replace('Ada: Que', 'Que')), spanish);
  });

  test('a missing turn gets a placeholder with its label and the original’s words', async () => {
    const broken = spanish.replace(/Moderadora: ¿Y.*\n\n/, '');
    assert.match(await fixed(broken), /\[risas\]\n\nModeradora: <!-- And what did the forester say\? -->\n\nBo:/);
  });

  test('a lost note is put at the end of its paragraph', async () => {
    assert.match(await fixed(spanish.replace(' [risas]', '')), /casi todos\. \[laughs\]\n/);
  });

  test('the original is related information', async () => {
    const [report] = await check(spanish.replace('340', '430'), { 'orchard.md': english });
    const [related] = report?.related ?? [];
    assert.equal(related?.uri, at('orchard.md'));
    assert.equal(english.slice(related?.span.start, related?.span.end), '340');
  });

  test('an original that is not there is said where it is named', async () => {
    const [report] = await check(`---\ntranslation_of: garden.md\n---\n\n${spanish}`, {});
    assert.equal(report?.code, 'translation-missing');
    assert.match(report?.message ?? '', /“garden.md” is not there/);
  });

  test('nothing outside the workspace is read', async () => {
    const [report] = await check(`---\ntranslation_of: ../secret/garden.md\n---\n\n${spanish}`, {
      'orchard.md': english,
    });
    assert.match(report?.message ?? '', /is not there/);
  });

  test('a fault can be silenced where it stands', async () => {
    const silenced = spanish.replace(
      'Ada: Plantamos 340',
      '<!-- verbatim-disable-next-line translation-number -->\nAda: Plantamos 430',
    );
    assert.deepEqual(await check(silenced, { 'orchard.md': english }), []);
  });

  test('the term of a gloss must stand in the original', async () => {
    const chinese =
      '---\nlang: zh\n---\n\n阿达：我们在山谷里种了三百四十棵苹果树，乡亲们管这个叫“守树”。\n\n老波：守林人说，围栏比整个庄园还贵。\n\n阿达：后来每个孩子都认领了一棵树。\n';
    const english = (term: string) =>
      `Ada: We planted 340 apple trees in the valley; the neighbours call it “keeping the trees” [${term}].\n\nBo: The forester said that a fence would cost more than the whole estate.\n\nAda: Then every child adopted one tree.\n`;
    const check = async (text: string) => {
      const files = { [at('orchard.md')]: chinese, [at('orchard.en.md')]: text };
      const workspace = new Workspace(memoryHost(files));
      const document = await workspace.document(at('orchard.en.md'));
      assert.ok(document !== undefined);
      const view = await viewOf(document, workspace, defaults, async () => undefined);
      return runRules(view, rules, () => undefined)
        .filter(it => it.code === 'translation-note')
        .map(it => it.message);
    };
    assert.deepEqual(await check(english('守树')), []);
    assert.deepEqual(await check(english('护林')), [
      'The term “护林” does not stand in the original of this paragraph.',
    ]);
  });
});
