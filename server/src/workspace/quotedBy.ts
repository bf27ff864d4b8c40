/** Who quotes a transcript: quotations whose words stand in it, in texts that cite it, in those that are open, and in itself. */
import type { Place } from '../model/quotation';
import { splitTarget } from '../syntax/citations';
import { remember } from '../text/memo';
import { uriOf } from './citing';
import type { WorkspaceDocument } from './document';
import type { DocumentView, JudgedQuotation } from './view';
import type { Workspace } from './workspace';

export interface QuotedPlace {
  /** The text that quotes. */
  readonly by: WorkspaceDocument;
  readonly judged: JudgedQuotation;
  /** Where the words stand in the transcript. */
  readonly place: Place;
}

/** Milliseconds of work between two breaths. */
const longestWork = 12;
/** Longer texts are no articles. UTF-16 units. */
const longestText = 4_000_000;

/** What a text points at: URIs, and whether it cites by keys, which may mean any transcript. */
interface Pointing {
  readonly targets: ReadonlySet<string>;
  readonly keys: boolean;
}

/**
 * In the order of the files and, within one, of its text. The first question of a session reads every file once, with
 * breaths in between; after that only what has changed. Rejects where `viewOf` does, and where the asker gives up.
 */
export async function quotationsOf(
  source: WorkspaceDocument,
  workspace: Workspace,
  viewOf: (document: WorkspaceDocument) => Promise<DocumentView>,
): Promise<readonly QuotedPlace[]> {
  const found: QuotedPlace[] = [];
  const pointings = pointingsOf(workspace);
  let since = performance.now();
  for (const uri of await workspace.files()) {
    const open = workspace.openDocument(uri);
    const { targets, keys } = open === undefined ? await pointingOf(uri, workspace, pointings) : everywhere;
    if (open !== undefined || keys || targets.has(source.uri)) {
      const by = uri === source.uri ? source : (open ?? (await workspace.document(uri).catch(() => undefined)));
      for (const judged of by === undefined ? [] : (await viewOf(by)).quotations) {
        const { verdict } = judged;
        if ('place' in verdict && verdict.place.uri === source.uri)
          found.push({ by: by as WorkspaceDocument, judged, place: verdict.place });
      }
    }
    if (performance.now() - since < longestWork) continue;
    await workspace.host.breathe();
    since = performance.now();
  }
  return found;
}

const everywhere: Pointing = { targets: new Set(), keys: true };
const nowhere: Pointing = { targets: new Set(), keys: false };

/** What is known of each file on the disk; forgotten when it changes. */
const pointingsOf = remember((workspace: Workspace) => {
  const known = new Map<string, Pointing>();
  workspace.onChange(uri => known.delete(uri));
  return known;
});

async function pointingOf(uri: string, workspace: Workspace, known: Map<string, Pointing>): Promise<Pointing> {
  const before = known.get(uri);
  if (before !== undefined) return before;
  const text = await workspace.text(uri).catch(() => undefined);
  const pointing = text === undefined || text.length > longestText ? nowhere : readPointing(uri, text);
  known.set(uri, pointing);
  return pointing;
}

/** Looser than citations are read: what only looks like a link costs a second look, what is missed is lost. */
function readPointing(uri: string, text: string): Pointing {
  const targets = new Set<string>();
  for (const [, written = ''] of text.matchAll(/\]\(\s{0,10}<?([^\s<>()]{1,1000}|[^<>\n]{1,1000}(?=>))/g)) {
    const target = uriOf(uri, splitTarget(written).path);
    if (target !== undefined) targets.add(target);
  }
  return { targets, keys: text.includes('[@') || text.includes('; @') };
}
