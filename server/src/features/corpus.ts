/** The request behind the view Corpus: what has become known of the workspace's texts since the last answer. */
import {
  type CorpusParams,
  type CorpusResult,
  type CorpusRow,
  corpusChangedNotification,
  corpusRequest,
  type QuotationRow,
} from '../protocol';
import { Corpus, type CorpusEntry } from '../workspace/corpus';
import type { Feature } from './feature';
import { quotationRows } from './overview';

/** Milliseconds of work behind one answer: whoever asks again gets more. */
const slice = 150;

interface Checked {
  readonly faults: number;
  readonly quotations: readonly QuotationRow[];
}

export const corpus: Feature = {
  capabilities: {},
  register(connection, world) {
    let told = true;
    const known = new Corpus(world.workspace, async (document): Promise<Checked> => {
      const view = await world.view(document);
      const loud = world.reports(view).filter(it => it.severity === 'error' || it.severity === 'warning');
      return { faults: loud.length, quotations: await quotationRows(view, world) };
    });
    connection.onRequest(corpusRequest, async ({ since }: CorpusParams, token): Promise<CorpusResult> => {
      told = false;
      const progress = await known.advance(slice, () => token.isCancellationRequested);
      // A server that has started again knows nothing of what the one before it said.
      const from = Number.isInteger(since) && since > 0 && since <= known.state ? since : 0;
      const { entries, gone } = known.since(from);
      return {
        state: known.state,
        from,
        rows: entries.flatMap(rowOf),
        gone: [...gone, ...noneOfOurs(entries)],
        ...progress,
      };
    });
    // One word is enough until somebody asks: nobody who does not look at the corpus is told of it.
    world.workspace.onChange(uri => {
      if (told || world.workspace.openDocument(uri) !== undefined) return;
      told = true;
      void connection.sendNotification(corpusChangedNotification);
    });
  },
};

function rowOf({ uri, summary, checked }: CorpusEntry<Checked>): CorpusRow[] {
  const { language, ...said } = summary;
  const quotations = checked?.quotations ?? [];
  if (!isOurs({ summary, checked })) return [];
  return [
    {
      uri,
      kind: summary.turns > 0 ? 'transcript' : 'article',
      ...said,
      ...(language !== undefined && { language }),
      ...(checked !== undefined && { faults: checked.faults }),
      quotations,
    },
  ];
}

/** A text in which nobody speaks and nothing is quoted may have been one of ours before. */
function noneOfOurs(entries: readonly CorpusEntry<Checked>[]): string[] {
  return entries.filter(it => !isOurs(it)).map(it => it.uri);
}

function isOurs({ summary, checked }: Pick<CorpusEntry<Checked>, 'summary' | 'checked'>): boolean {
  return summary.turns > 0 || (checked?.quotations.length ?? 0) > 0;
}
