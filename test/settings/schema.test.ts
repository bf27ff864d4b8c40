/** The table of settings, what reading makes of bad values, and the manifest that shows it to the user. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { severities } from '../../server/src/checking/finding';
import { rules } from '../../server/src/rules';
import { defaults, readSettings, schema } from '../../server/src/settings/schema';

interface Declared {
  readonly type: string;
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, { readonly enum: readonly string[] }>>;
  readonly order: number;
  readonly scope: string;
  readonly markdownDescription: string;
}

suite('settings', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const declared: Record<string, Declared> = manifest.contributes.configuration.properties;

  test('the manifest has the settings of the server with their defaults and choices', () => {
    for (const [name, setting] of Object.entries(schema)) {
      const shown = declared[`verbatim.${name}`];
      assert.ok(shown !== undefined, `verbatim.${name} is not in the manifest`);
      assert.deepEqual(shown.default, setting.default, name);
      if (setting.type === 'choice') assert.deepEqual(shown.enum, setting.choices, name);
    }
  });

  test('every rule can be set, each to every severity', () => {
    const shown = declared['verbatim.rules.severity']?.properties ?? {};
    for (const { code } of rules) assert.deepEqual(shown[code]?.enum, severities, code);
  });

  test('every setting has its place, its scope, its words and an example', () => {
    const words = JSON.parse(readFileSync('package.nls.json', 'utf8'));
    assert.ok(Object.keys(declared).length <= 40);
    for (const [name, it] of Object.entries(declared)) {
      assert.equal(typeof it.order, 'number', name);
      assert.match(it.scope, /^(?:resource|window|machine|application)$/, name);
      assert.match(words[it.markdownDescription.slice(1, -1)], /Example/, name);
    }
  });

  test('a bad value gives way to the default and leaves the good ones alone', () => {
    const { settings, problems } = readSettings({ houseStyle: 'shouting', citation: { form: 'pandoc' } });
    assert.equal(settings.houseStyle, defaults.houseStyle);
    assert.equal(settings['citation.form'], 'pandoc');
    assert.equal(problems.length, 1);
  });

  test('what is no object at all is read as nothing', () => {
    for (const raw of [undefined, null, 3, 'x', []]) assert.deepEqual(readSettings(raw).settings, defaults);
  });
});
