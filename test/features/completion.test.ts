/** What completion offers, and in which order. */
import assert from 'node:assert/strict';
import { completionsAt } from '../../server/src/features/completion';
import { Positions } from '../../server/src/lsp/convert';
import { readTranscript } from '../../server/src/transcript/transcript';

function offered(marked: string): string[] {
  const offset = marked.indexOf('<|>');
  const transcript = readTranscript(marked.replace('<|>', ''));
  return completionsAt(transcript, offset, new Positions('utf-16')).map(it => it.textEdit?.newText ?? it.label);
}

const talk = '**Greta:** One.\n\n**Nils:** Two.\n\n**Inga:** Three.\n\n**Greta:** Four.\n\n';

suite('completion of labels', () => {
  test('who spoke before the last one comes first, and who spoke last comes last', () => {
    assert.deepEqual(offered(`${talk}<|>`), ['**Inga:** ', '**Nils:** ', '**Greta:** ']);
    assert.deepEqual(offered(`${talk}**<|>`), ['**Inga:** ', '**Nils:** ', '**Greta:** ']);
  });

  test('what is typed narrows it down', () => {
    assert.deepEqual(offered(`${talk}Ni<|>`), ['**Nils:** ']);
  });

  test('where each label has a time, all that stands before it is offered', () => {
    const timed = (write: (name: string, time: string) => string) =>
      ['Greta Ek', 'Nils Holm', 'Greta Ek'].map((it, n) => `${write(it, `00:0${n}:15`)}\n\nAs I said.`).join('\n\n');
    assert.deepEqual(offered(`${timed((name, time) => `${name}: ${time}`)}\n\n<|>`), ['Nils Holm: ', 'Greta Ek: ']);
    assert.deepEqual(offered(`${timed((name, time) => `${name} (${time}):`)}\n\n<|>`), ['Nils Holm (', 'Greta Ek (']);
    assert.deepEqual(offered(`${timed((name, time) => `[${name}] [${time}] So.`)}\n\n<|>`), [
      '[Nils Holm] [',
      '[Greta Ek] [',
    ]);
    assert.deepEqual(offered(`${timed((name, time) => `[${time}] ${name}: So.`)}\n\n<|>`), []);
  });

  test('in the midst of speech and in ordinary Markdown nothing is offered', () => {
    assert.deepEqual(offered(`${talk}**Nils:** I said Ni<|>`), []);
    assert.deepEqual(offered('# Boats\n\nNi<|>'), []);
  });
});

suite('completion in front matter', () => {
  test('the keys of rosters that are not there yet', () => {
    const keys = offered(`---\ntitle: On boats\nguest: Greta\n<|>\n---\n\n${talk}`);
    assert.ok(keys.includes('speakers: '));
    assert.ok(!keys.includes('guest: '));
  });

  test('the people who speak and whom no roster names', () => {
    assert.deepEqual(offered(`---\nspeakers:\n  - Greta\n  - <|>\n---\n\n${talk}`), ['Nils', 'Inga']);
    assert.deepEqual(offered(`---\ntags:\n  - <|>\n---\n\n${talk}`), []);
  });
});
