/** Keeps verdicts as long as nothing that they rest on has changed, so that typing judges one quotation and not all. */
import type { FoundQuotation } from '../quoting/findQuotations';
import type { HouseStyle } from '../settings/schema';
import { remember } from '../text/memo';
import type { Transcript } from '../transcript/transcript';
import type { Cited } from './citing';
import type { JudgedQuotation } from './view';
import type { Workspace } from './workspace';

/** A verdict with all that could make it another one. */
interface Kept {
  readonly judged: JudgedQuotation;
  /** The file that is cited, as it was read. */
  readonly cited: Transcript | string | undefined;
  /** The transcript that quotes, where it was looked through as well. */
  readonly own: Transcript | undefined;
  /** The state of all sources, where others were looked through. */
  readonly sources: number | undefined;
}

/** What one verdict rests on beside the words themselves. */
export interface Grounds {
  readonly cited: Cited | undefined;
  readonly own: Transcript;
  readonly style: HouseStyle;
  /** Where the quotation above it under the same lead-in stands; empty for the others. */
  readonly follows: string;
}

export const verdictMemoryOf = remember((workspace: Workspace) => new VerdictMemory(workspace));

export class VerdictMemory {
  /** By document, then by all that stands in the quotation. */
  readonly #kept = new Map<string, Map<string, Kept>>();
  /** Documents in which nobody speaks: a change of these is no change of the sources. */
  readonly #silent = new Set<string>();
  #sources = 0;

  constructor(workspace: Workspace) {
    workspace.onChange(uri => {
      const open = workspace.openDocument(uri);
      if (open !== undefined && !open.transcript.structure.isTranscript && this.#silent.has(uri)) return;
      if (open !== undefined && !open.transcript.structure.isTranscript) this.#silent.add(uri);
      else this.#silent.delete(uri);
      this.#sources++;
    });
  }

  /** Judges with `judgeIt` what is not known yet. `judgeIt` says whether it looked beyond the file that is cited. */
  async judged(
    uri: string,
    quotation: FoundQuotation,
    grounds: Grounds,
    judgeIt: () => Promise<{ readonly judged: JudgedQuotation; readonly searched: boolean }>,
  ): Promise<JudgedQuotation> {
    const key = keyOf(quotation, grounds);
    const known = this.#kept.get(uri) ?? new Map<string, Kept>();
    this.#kept.set(uri, known);
    const kept = known.get(key);
    const cited = citedState(grounds.cited);
    if (
      kept !== undefined &&
      kept.cited === cited &&
      (kept.own === undefined || kept.own === grounds.own) &&
      (kept.sources === undefined || kept.sources === this.#sources)
    ) {
      return { ...kept.judged, quotation };
    }
    const sources = this.#sources;
    const { judged, searched } = await judgeIt();
    const isOwn = searched && grounds.own.structure.isTranscript;
    const citesItself = cited === grounds.own;
    known.set(key, {
      judged,
      cited,
      own: isOwn || citesItself ? grounds.own : undefined,
      sources: searched ? sources : undefined,
    });
    return judged;
  }

  /** Forgets what the document no longer quotes. */
  keepOnly(uri: string, used: readonly { readonly quotation: FoundQuotation; readonly grounds: Grounds }[]): void {
    const known = this.#kept.get(uri);
    if (known === undefined || known.size <= used.length * 2 + 16) return;
    const keys = new Set(used.map(it => keyOf(it.quotation, it.grounds)));
    for (const key of [...known.keys()]) if (!keys.has(key)) known.delete(key);
  }
}

function keyOf(quotation: FoundQuotation, { style, follows, cited }: Grounds): string {
  const { form, text, attribution, citation, unbalanced } = quotation;
  const fragment = cited?.kind === 'file' ? cited.fragment : '';
  return JSON.stringify([
    form,
    text,
    attribution?.name,
    attribution?.from,
    citation?.target,
    citation?.form,
    fragment,
    unbalanced,
    style,
    follows,
  ]);
}

function citedState(cited: Cited | undefined): Transcript | string | undefined {
  switch (cited?.kind) {
    case 'file':
      return cited.document.transcript;
    case 'missing':
      return cited.reason;
    case 'outside':
    case undefined:
      return undefined;
  }
}
