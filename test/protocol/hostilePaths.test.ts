/** A document names paths that lead out of the workspace, in all the places where it may name one: none is looked at. */
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DocumentLink } from 'vscode-languageserver-types';
import { hostilePaths } from '../support/hostilePaths';
import { builtServer, type LanguageClient, startServer } from '../support/languageClient';
import { type WatchedFiles, watchFiles } from '../support/watchedFiles';

const secret = 'The combination of the vault is seven';

suite('hostile paths', () => {
  let place: string;
  let client: LanguageClient;
  let watched: WatchedFiles;
  let vectors: readonly string[];
  const uri = (name: string) => pathToFileURL(join(place, 'desk', name)).href;
  let answers = '';
  suiteSetup(async () => {
    place = realpathSync(mkdtempSync(join(tmpdir(), 'paths-')));
    const desk = join(place, 'desk');
    mkdirSync(join(desk, 'series'), { recursive: true });
    const outside = join(place, 'secret.md');
    writeFileSync(outside, `# Vault\n\n**Ann Lee:** ${secret}, and nobody else in this house knows about it.\n`);
    writeFileSync(join(place, 'secret.csv'), `en,de\n${secret},x\n`);
    symlinkSync(outside, join(desk, 'link.md'));
    symlinkSync('link.md', join(desk, 'chain.md'));
    symlinkSync(place, join(desk, 'folder-link'));
    symlinkSync(place, join(desk, 'up'));
    symlinkSync(place, join(desk, 'series/up'));
    symlinkSync('.', join(desk, 'loop'));
    mkdirSync(join(place, 'notes'));
    watched = watchFiles(join(place, 'notes'));
    vectors = hostilePaths(outside);
    const [program, ...args] = [process.execPath, ...watched.args, builtServer, '--stdio'];
    client = await startServer({ command: [program!, ...args], folders: [pathToFileURL(desk).href] });
    client.notify('workspace/didChangeConfiguration', {
      settings: { verbatim: { terms: { files: vectors }, translation: { folderPattern: '../{lang}/{path}' } } },
    });
  });
  suiteTeardown(async () => {
    await client.kill();
    rmSync(place, { recursive: true, force: true });
  });

  /** Asks all that an editor asks when it opens the text, and at the place. */
  async function ask(name: string, text: string, line = 0): Promise<void> {
    client.open(uri(name), text);
    const position = { line, character: 5 };
    for (const kind of ['documentSymbol', 'documentLink', 'codeLens', 'diagnostic'])
      answers += JSON.stringify(await client.ask(`textDocument/${kind}`, uri(name)).catch(String));
    for (const kind of ['hover', 'definition', 'references', 'completion'])
      answers += JSON.stringify(await client.ask(`textDocument/${kind}`, uri(name), position).catch(String));
    answers += JSON.stringify(await client.ask('verbatim/overview', uri(name)).catch(String));
    client.close(uri(name));
  }

  test('there are two hundred of them', () => assert.ok(new Set(vectors).size >= 200, String(vectors.length)));

  test('as sources of quotations', async function () {
    this.timeout(120_000);
    const quotation = `> ${secret}, and nobody else in this house knows about it.\n>\n`;
    const all = vectors.flatMap(it => [`${quotation}> — [Ann Lee](<${it}>)\n`, `${quotation}> — [Ann Lee](${it})\n`]);
    await ask('article.md', `# News\n\n${all.join('\nThen.\n\n')}`, 4);
    for (const [n, it] of vectors.entries()) await ask(`one-${n}.md`, `# News\n\n${quotation}> — [A](<${it}>)\n`, 4);
  });

  test('as originals, bibliographies, rosters and recordings', async function () {
    this.timeout(120_000);
    const keys = [
      'source',
      'translation_of',
      'original',
      'bibliography',
      'speakers',
      'roster',
      'audio',
      'video',
      'recording',
    ];
    for (const [n, it] of vectors.entries()) {
      const head = keys.map(key => `${key}: ${JSON.stringify(it)}`).join('\n');
      await ask(`head-${n}.de.md`, `---\n${head}\nlang: de\n---\n\n**Ann Lee:** Ja.\n\n**Bo Lind:** Nein.\n`, 14);
    }
  });

  test('as what is asked about', async () => {
    for (const it of vectors)
      for (const method of ['verbatim/overview', 'textDocument/documentSymbol', 'textDocument/diagnostic'])
        answers += JSON.stringify(await client.request(method, { uri: it, textDocument: { uri: it } }).catch(String));
  });

  test('no word of what lies outside is told', () => {
    // The quotations themselves are; where they stand is not.
    assert.doesNotMatch(answers, /Vault|combination of the vault is seven, x|root:x:/);
  });

  test('no link leads to a program, or to a file outside', async () => {
    const text = vectors.map(it => `[a](<${it}>) [b](${it})\n`).join('\n');
    client.open(uri('links.md'), text);
    const links = await client.ask<readonly DocumentLink[]>('textDocument/documentLink', uri('links.md'));
    const desk = `${pathToFileURL(join(place, 'desk')).href}/`;
    const wrong = links
      .map(it => it.target ?? '')
      .filter(it => it !== '' && !/^(?:https?|mailto):/.test(it) && !new URL(it).href.startsWith(desk));
    assert.deepEqual(wrong, []);
  });

  test('nothing outside is looked at, and nothing is read through a link that leads there', () => {
    const own = [join(place, 'desk'), join(place, 'notes'), dirname(dirname(builtServer))];
    const isOwn = (path: string) => own.some(root => path === root || path.startsWith(`${root}/`));
    const paths = watched
      .seen()
      .map(([name, it]) => [name, resolve(it.startsWith('file:') ? fileURLToPath(it) : it)] as const);
    // To see where the folder itself leads, what it stands in is asked for its name.
    const wrong = paths.filter(([name, it]) => !isOwn(it) && !(name.startsWith('realpath') && it === place));
    const read = paths.filter(([name, it]) => /^(?:open|readFile|readdir|opendir)/.test(name) && existsSync(it));
    assert.deepEqual([...wrong, ...read.filter(([, it]) => !isOwn(realpathSync(it)))], []);
    assert.ok(paths.length > 50, 'Nothing was noted.');
  });

  test('an editor that reads for the server, and follows links, is not asked for what they hide', async () => {
    const asked: string[] = [];
    const folders = [pathToFileURL(join(place, 'desk')).href];
    const readFile = ({ uri: it }: { readonly uri: string }) => {
      asked.push(it);
      const path = fileURLToPath(it);
      return existsSync(path) && statSync(path).isFile() ? { text: readFileSync(path, 'utf8') } : null;
    };
    const editor = await startServer({
      folders,
      initializationOptions: { files: 'client', onDisk: true },
      answers: { 'verbatim/readFile': readFile, 'verbatim/findFiles': () => [] },
    });
    const names = ['link.md', 'chain.md', 'up/secret.md', 'series/up/secret.md', 'folder-link/secret.md', 'sound.md'];
    writeFileSync(
      join(place, 'desk/sound.md'),
      '# Talk\n\n**Ann Lee:** We rebuilt the old bridge in 1998, all of it.\n',
    );
    const text = names
      .map(it => `> ${secret}, and nobody else in this house.\n>\n> — [Ann Lee](${it})\n`)
      .join('\nThen.\n\n');
    editor.open(uri('news.md'), `# News\n\n${text}`);
    await editor.diagnostics(uri('news.md'));
    await editor.kill();
    const read = asked.map(it => fileURLToPath(it)).filter(it => existsSync(it));
    assert.deepEqual(
      read.filter(it => !realpathSync(it).startsWith(join(place, 'desk'))),
      [],
    );
    assert.ok(read.includes(join(place, 'desk/sound.md')), read.join());
  });
});
