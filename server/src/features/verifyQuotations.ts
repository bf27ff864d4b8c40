/** The request behind the command Verify All Quotations: every text of the workspace, with a progress that can be stopped. */
import type { CancellationToken, Connection } from 'vscode-languageserver';
import { type VerifyQuotationsResult, verifyQuotationsRequest } from '../protocol';
import {
  countVerdicts,
  type LocatePlace,
  type ReportedText,
  reportAsJson,
  reportAsMarkdown,
  reportedText,
} from '../reporting/quotationReport';
import { say } from '../text/say';
import type { Feature, World } from './feature';

/** Milliseconds of work between two breaths. */
const longestWork = 12;

export const verifyQuotations: Feature = {
  capabilities: {},
  register(connection, world) {
    connection.onRequest(verifyQuotationsRequest, async (_: unknown, token): Promise<VerifyQuotationsResult> => {
      const { texts, complete } = await verifyAll(connection, world, token);
      return {
        complete,
        texts: texts.filter(it => it.quotations.length > 0).length,
        counts: countVerdicts(texts),
        markdown: reportAsMarkdown(texts, complete),
        json: reportAsJson(texts, complete),
      };
    });
  },
};

async function verifyAll(connection: Connection, world: World, token: CancellationToken) {
  const { workspace, host } = world;
  const files = [...(await workspace.files())].sort();
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin(say('Verifying quotations'), 0, undefined, true);
  const stopped = () => token.isCancellationRequested || progress.token.isCancellationRequested;
  const base = baseOf(world.host.roots ?? [], files);
  const texts: ReportedText[] = [];
  let since = performance.now();
  try {
    for (const [done, uri] of files.entries()) {
      if (stopped()) return { texts, complete: false };
      const document = await workspace.document(uri).catch(() => undefined);
      if (document !== undefined)
        texts.push(
          await reportedText(await world.view(document), shownPath(base, uri), world.positions, locateIn(world, base)),
        );
      if (performance.now() - since < longestWork) continue;
      progress.report(Math.floor((100 * (done + 1)) / files.length), say('{0} of {1}', done + 1, files.length));
      await host.breathe();
      since = performance.now();
    }
    return { texts, complete: true };
  } finally {
    progress.done();
  }
}

function locateIn(world: World, base: string): LocatePlace {
  return async (uri, span) => {
    const there = await world.workspace.document(uri).catch(() => undefined);
    if (there === undefined) return null;
    return { file: shownPath(base, uri), range: world.positions.rangeOf(there.transcript.blocks, span) };
  };
}

/** URI of the folder, with its last `/`, from which the report names files: the workspace's own, where it has just one. */
function baseOf(roots: readonly string[], files: readonly string[]): string {
  const [root, ...more] = roots;
  if (root !== undefined && more.length === 0) return root.endsWith('/') ? root : `${root}/`;
  const [first = '', last = ''] = [files[0], files.at(-1)];
  // Of names in order the first and the last have the least in common.
  let common = 0;
  while (common < first.length && first[common] === last[common]) common++;
  return first.slice(0, first.lastIndexOf('/', common - 1) + 1);
}

function shownPath(base: string, uri: string): string {
  const path = uri.startsWith(base) ? uri.slice(base.length) : uri;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
