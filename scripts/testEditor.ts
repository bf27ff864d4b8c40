/** `npm run test:editor`: the suites inside a real VS Code's extension host, then those that drive its page as a person does. */
import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { format } from 'node:util';
import { mark } from '../test/editor/inside/mark';
import { atMostTwice } from './host/atMostTwice';
import { startBrowser } from './host/browser';
import { bundleSuites } from './host/bundleSuites';
import { newest, root } from './host/install';
import { type NetworkWatch, watchNetwork } from './host/networkWatch';
import { type EditorServer, type Page, startServer } from './host/server';

/** Pictures, logs and the folder that tests write to; looked at afterwards, never committed. */
const output = path.join(root, 'test-output');
const workspace = path.join(output, 'workspace');
/** Settings and state of the editor under test: fresh at every run. */
const data = path.join(root, '.vscode-test/data');
/** In a browser VS Code saves by itself; whether something was edited is seen only where it does not. */
const settings = { 'files.autoSave': 'off' };

/** `npm run test:editor -- WORDS`: only the driven tests whose names hold the words; `-- inside WORDS`: only such ones inside. */
const [part, ...names] = process.argv.slice(2);
const onlyInside = part === 'inside';
const only = onlyInside ? names.join(' ') : process.argv.slice(2).join(' ');

const main = async (): Promise<boolean> => {
  execFileSync(process.execPath, ['esbuild.js'], { cwd: root, stdio: 'inherit' });
  rmSync(data, { recursive: true, force: true });
  mkdirSync(output, { recursive: true });
  const network = watchNetwork(output);
  const { preload } = network;
  const tests = await bundleSuites({ only: onlyInside ? only : '', preload });
  const environment = { NODE_OPTIONS: `--require ${preload}` };
  const page = { folder: workspace, extension: root, tests };
  let passed = true;
  if (only === '' || onlyInside) {
    console.log(`Inside VS Code ${newest.name}:`);
    await using server = await startServer({
      port: 0,
      data: path.join(data, newest.name),
      settings,
      version: newest,
      environment,
    });
    passed = await atMostTwice(`Inside VS Code ${newest.name}`, say => runInside(server, page, say));
  }
  await using server = await startServer({ port: 0, data, settings, environment });
  if (only === '' || onlyInside) {
    console.log('Inside the oldest VS Code that is allowed:');
    passed = (await atMostTwice('Inside the oldest VS Code', say => runInside(server, page, say))) && passed;
  }
  if (!onlyInside) passed = (await runDriven(server)) && passed;
  return isQuiet(network) && passed;
};

/** Nothing of ours has asked the network for anything, and somebody looked. */
const isQuiet = ({ noted }: NetworkWatch): boolean => {
  const { servers, asked } = noted();
  console.log(`Network: ${servers} of our servers watched, ${asked.length} asks.`);
  for (const it of asked) console.log(`  ${it}`);
  return (servers > 0 || (only !== '' && !onlyInside)) && asked.length === 0;
};

/** A copy of the samples, for tests edit what they open. */
const freshWorkspace = () => {
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(workspace, { recursive: true });
  const samples = path.join(root, 'samples');
  if (existsSync(samples)) cpSync(samples, workspace, { recursive: true });
};

/** VS Code calls `run` of the bundle; what mocha writes there comes back line by line, the rest goes into a log. */
const runInside = async (server: EditorServer, page: Page, say: (line: string) => void): Promise<boolean> => {
  freshWorkspace();
  const browser = await startBrowser();
  try {
    const tab = await browser.newPage();
    await tab.exposeFunction('codeAutomationLog', (type: string, [first, ...rest]: unknown[]) => {
      const line = String(first);
      if (line.startsWith(mark)) for (const it of format(line.slice(mark.length), ...rest).split('\n')) say(it);
      else appendFileSync(path.join(output, 'inside.log'), `${type}: ${[line, ...rest].join(' ')}\n`);
    });
    const exit = new Promise<number>(resolve => tab.exposeFunction('codeAutomationExit', resolve));
    await tab.goto(server.url(page));
    return (await exit) === 0;
  } finally {
    await browser.close();
  }
};

/** File by file, so that one that fails is tried once more without the others. */
const runDriven = async (server: EditorServer): Promise<boolean> => {
  const folders = path.join(output, 'folders');
  rmSync(folders, { recursive: true, force: true });
  mkdirSync(folders, { recursive: true });
  const environment = { VERBATIM_EDITOR_PORT: String(server.port), VERBATIM_EDITOR_FOLDER: folders };
  if (only !== '') return runMocha(['-g', only, 'test/editor/page/*.test.ts'], environment, line => console.log(line));
  let passed = true;
  for (const file of readdirSync(path.join(root, 'test/editor/page')).filter(it => it.endsWith('.test.ts'))) {
    const run = (say: (line: string) => void) => runMocha([`test/editor/page/${file}`], environment, say);
    passed = (await atMostTwice(file, run)) && passed;
  }
  return passed;
};

/** Whether it ended with no test failing. */
const runMocha = (
  which: readonly string[],
  environment: Readonly<Record<string, string>>,
  say: (line: string) => void,
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const mocha = path.join(root, 'node_modules/mocha/bin/mocha.js');
    const child = spawn(process.execPath, [mocha, '--config', 'test/editor/.mocharc.json', ...which], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    });
    createInterface({ input: child.stdout }).on('line', say);
    child.once('error', reject);
    child.once('close', code => resolve(code === 0));
  });

main().then(
  passed => process.exit(passed ? 0 : 1),
  error => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
