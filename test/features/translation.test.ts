/** What the editor asks about a translation: its versions, the same turn elsewhere, how it stands, a new one. */
import assert from 'node:assert/strict';
import { summary } from '../../server/src/features/codeLens/translation';
import type { World } from '../../server/src/features/feature';
import { describeOriginal } from '../../server/src/features/hover/original';
import { translation } from '../../server/src/features/translation';
import { Positions } from '../../server/src/lsp/convert';
import {
  type LanguageVersionsResult,
  languageVersionsRequest,
  type NewTranslationResult,
  newTranslationRequest,
  type RememberOriginalResult,
  rememberOriginalRequest,
  type SameTurnResult,
  sameTurnRequest,
  type TranslationStateResult,
  translationStateRequest,
} from '../../server/src/protocol';
import { defaults } from '../../server/src/settings/schema';
import { readDocument } from '../../server/src/workspace/document';
import { viewOf } from '../../server/src/workspace/viewing';
import { Workspace } from '../../server/src/workspace/workspace';

const at = (name: string) => `file:///talks/${name}`;

const english = `---
title: The orchard
lang: en
---

# The orchard

Ada: We planted 340 apple trees in the valley of Brenna, and in the first winter the deer ate nearly all of them.

Bo: Mr. Lindqvist told us that a fence would cost more than the whole estate, so we asked the school of Uppsala.

Ada: That every child of the village would adopt one tree and sleep beside it in a tent.
`;
const spanish = `---
title: El huerto
---

# El huerto

Ada: Plantamos 340 manzanos en el valle de Brenna, y en el primer invierno los ciervos se comieron casi todos.

Bo: El señor Lindqvist nos dijo que una valla costaría más que toda la finca, así que preguntamos a la escuela de Uppsala.

Ada: Que cada niño del pueblo adoptaría un árbol y dormiría a su lado en una tienda.
`;
const portuguese = spanish.replace('Plantamos', 'Nós plantamos').replace(/Bo: .*\n\n/, '');

/** Asks the feature as the client does, with all files open. */
function ask(files: Readonly<Record<string, string>>) {
  const uris = Object.fromEntries(Object.entries(files).map(([name, text]) => [at(name), text]));
  const workspace = new Workspace({
    readFile: async uri => uris[uri],
    findTranscripts: async () => Object.keys(uris),
    breathe: async () => undefined,
    log: () => undefined,
  });
  for (const [uri, text] of Object.entries(uris)) workspace.setOpen(readDocument(uri, 1, text));
  const world = { workspace, positions: new Positions('utf-16') } as unknown as World;
  const handlers = new Map<string, (params: unknown) => Promise<unknown>>();
  const connection = {
    onRequest: (method: string, handler: (params: unknown) => Promise<unknown>) => handlers.set(method, handler),
  };
  translation.register(connection as unknown as Parameters<typeof translation.register>[0], world);
  const request = <R>(method: string, params: unknown) => Promise.resolve(handlers.get(method)?.(params)) as Promise<R>;
  return { workspace, request };
}

const files = { 'orchard.md': english, 'orchard.es.md': spanish, 'orchard.pt.md': portuguese };
const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length - 1;

suite('versions in other languages', () => {
  test('an original knows its translations', async () => {
    const found = await ask(files).request<LanguageVersionsResult>(languageVersionsRequest, { uri: at('orchard.md') });
    assert.deepEqual(found, {
      translations: [
        { uri: at('orchard.es.md'), language: 'es' },
        { uri: at('orchard.pt.md'), language: 'pt' },
      ],
    });
  });

  test('a translation knows its original, and the others', async () => {
    const found = await ask(files).request<LanguageVersionsResult>(languageVersionsRequest, {
      uri: at('orchard.es.md'),
    });
    assert.deepEqual(found?.original, { uri: at('orchard.md'), language: 'en' });
    assert.deepEqual(
      found?.translations.map(it => it.language),
      ['pt'],
    );
  });
});

suite('the same turn elsewhere', () => {
  const go = async (from: keyof typeof files, words: string, to: keyof typeof files) => {
    const position = { line: lineOf(files[from], words), character: 3 };
    const found = await ask(files).request<SameTurnResult>(sameTurnRequest, {
      uri: at(from),
      position,
      target: at(to),
    });
    return found === null ? undefined : files[to].split('\n')[found.range.start.line];
  };

  test('from a translation to its original, and back', async () => {
    assert.match((await go('orchard.es.md', 'Que cada', 'orchard.md')) ?? '', /^Ada: That every/);
    assert.match((await go('orchard.md', 'That every', 'orchard.es.md')) ?? '', /^Ada: Que cada/);
  });

  test('from one translation to another', async () => {
    assert.match((await go('orchard.es.md', 'Que cada', 'orchard.pt.md')) ?? '', /^Ada: Que cada/);
  });

  test('where it is missing, the turn before it', async () => {
    assert.match((await go('orchard.md', 'Mr. Lindqvist', 'orchard.pt.md')) ?? '', /^Ada: Nós/);
  });
});

suite('state of a translation', () => {
  const state = async (text: string) => {
    const { request } = ask({ 'orchard.md': english, 'orchard.es.md': text });
    const found = await request<TranslationStateResult>(translationStateRequest, { uri: at('orchard.es.md') });
    assert.ok(found !== null);
    return found;
  };

  test('a finished translation is done in all its paragraphs', async () => {
    const found = await state(spanish);
    assert.deepEqual(
      found.rows.map(it => it.state),
      ['done', 'done', 'done', 'done'],
    );
    assert.equal(summary(found), 'Translation of orchard.md: 100 %');
  });

  test('what is missing and what differs is counted', async () => {
    const found = await state(spanish.replace(/Bo: .*\n\n/, '').replace('340', '430'));
    assert.deepEqual(
      found.rows.map(it => it.state),
      ['done', 'differs', 'missing', 'done'],
    );
    assert.match(summary(found), /^Translation of orchard.md: 6\d % · 1 missing · 1 differing$/);
  });

  test('an original has no state', async () => {
    assert.equal(await ask(files).request(translationStateRequest, { uri: at('orchard.md') }), null);
  });
});

suite('a new translation', () => {
  const make = (comments: boolean) =>
    ask(files).request<NewTranslationResult>(newTranslationRequest, {
      uri: at('orchard.md'),
      language: 'fr',
      comments,
    });

  test('labels and headings stay, the words go into comments', async () => {
    const made = await make(true);
    assert.equal(made?.uri, at('orchard.fr.md'));
    assert.match(
      made?.markdown ?? '',
      /^---\ntitle: The orchard\nlang: fr\ntranslation_of: orchard.md\noriginal_state: v1-\S+\n---\n\n# <!-- The orchard -->\n\nAda: <!-- We planted 340/,
    );
  });

  test('without comments only the layout is left', async () => {
    assert.match((await make(false))?.markdown ?? '', /\n---\n\n#\n\nAda:\n\nBo:\n\nAda:\n$/);
  });

  test('it begins with everything missing, and nothing else is wrong', async () => {
    for (const comments of [true, false]) {
      const made = await make(comments);
      const { request } = ask({ 'orchard.md': english, 'orchard.fr.md': made?.markdown ?? '' });
      const found = await request<TranslationStateResult>(translationStateRequest, { uri: at('orchard.fr.md') });
      assert.deepEqual([...new Set(found?.rows.map(it => it.state))], ['missing']);
      assert.equal(found?.progress, 0);
    }
  });
});

test('a translation is told to remember its original', async () => {
  const { request } = ask(files);
  const found = await request<RememberOriginalResult>(rememberOriginalRequest, { uri: at('orchard.es.md') });
  assert.match(found?.edits[0]?.newText ?? '', /^original_state: v1-/);
  assert.equal(await request(rememberOriginalRequest, { uri: at('orchard.md') }), null);
});

test('hover on a label shows the original’s words', async () => {
  const { workspace } = ask(files);
  const document = workspace.openDocument(at('orchard.es.md'));
  assert.ok(document !== undefined);
  const view = await viewOf(document, workspace, defaults, async () => undefined);
  assert.match(describeOriginal(view, spanish.indexOf('Bo:')) ?? '', /orchard.*\n\n> Mr/);
  assert.equal(describeOriginal(view, spanish.indexOf('valla')), undefined);
});
