/** Everything that the user reads is there in English and in Chinese, and nothing is translated that nobody shows. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

const table = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8'));

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(it => it.endsWith('.ts'))
    .map(it => readFileSync(`${folder}/${it}`, 'utf8'));

/** The keys in calls of `t` (client), `say` (server) and `counted`; all take literals only. */
const messagesOf = (source: string): string[] => {
  const literal = "'((?:[^'\\\\]|\\\\.)*)'";
  const single = [...source.matchAll(new RegExp(`\\b(?:t|say)\\(\\s*${literal}`, 'g'))].map(it => it[1]!);
  const pairs = new RegExp(`\\bcounted\\([^'()]*(?:\\([^()]*\\)[^'()]*)*,\\s*${literal},\\s*${literal}`, 'g');
  const both = [...source.matchAll(pairs)].flatMap(it => [it[1]!, it[2]!]);
  return [...single, ...both].map(it => it.replaceAll("\\'", "'"));
};

const placeholdersOf = (message: string) => [...new Set(message.match(/\{\d+\}/g) ?? [])].sort();

suite('words for the user', () => {
  const shown = new Set([...sources('client/src'), ...sources('server/src')].flatMap(messagesOf));
  const chinese = table('l10n/bundle.l10n.zh-cn.json');

  test('every message is there in Chinese', () => {
    assert.deepEqual(
      [...shown].filter(it => !chinese[it]),
      [],
    );
  });

  test('nothing is there in Chinese that nobody shows', () => {
    assert.deepEqual(
      Object.keys(chinese).filter(it => !shown.has(it)),
      [],
    );
  });

  test('no rule of the server passes words of its own to the user', () => {
    const unlocalised = /\b(?:message|title|reason):\s*(?:['`][A-Z“])/;
    assert.deepEqual(
      ['rules', 'quoting', 'features', 'checking', 'people', 'workspace', 'transcript', 'translation']
        .flatMap(it => sources(`server/src/${it}`))
        .flatMap(it => it.split('\n').filter(line => unlocalised.test(line))),
      [],
    );
  });

  test('a translation has the placeholders of its message', () => {
    const wrong = Object.entries(chinese).filter(
      ([message, words]) => `${placeholdersOf(message)}` !== `${placeholdersOf(words)}`,
    );
    assert.deepEqual(wrong, []);
  });

  test('the manifest names the keys of package.nls.json, all of them and no others', () => {
    const manifest = readFileSync('package.json', 'utf8');
    const named = [...manifest.matchAll(/"%([^%"]+)%"/g)].map(it => it[1]!);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(table('package.nls.json')).sort());
  });

  test('the manifest speaks Chinese in full', () => {
    const english = Object.keys(table('package.nls.json'));
    assert.deepEqual(english.sort(), Object.keys(table('package.nls.zh-cn.json')).sort());
  });

  test('no shell passes words of its own to the user', () => {
    const unlocalised = /\b(?:show(?:Information|Warning|Error)Message|setStatusBarMessage)\(\s*['"`]/;
    assert.deepEqual(
      sources('client/src').filter(it => unlocalised.test(it)),
      [],
    );
  });
});
