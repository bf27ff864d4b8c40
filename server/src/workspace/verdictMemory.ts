/** Keeps verdicts as long as nothing that they rest on has changed, so that typing judges one quotation and not all. */
import type { Place, Quotation, Verdict } from '../model/quotation';
import type { FoundQuotation } from '../quoting/findQuotations';
import type { Trace } from '../quoting/trace';
import type { HouseStyle } from '../settings/schema';
import { remember } from '../text/memo';
import type { CharacterFold } from '../text/normalise';
import { carried, type OneBlockEdit, oneBlockEdit } from '../transcript/oneBlockEdit';
import type { Transcript } from '../transcript/transcript';
import type { Cited } from './citing';
import type { JudgedQuotation } from './view';
import type { Workspace } from './workspace';

/** A verdict, and where its words were looked for. */
export interface Judgement {
  readonly judged: JudgedQuotation;
  /** In what beside the file that is cited. */
  readonly searched: 'nothing' | 'own' | 'workspace' | 'index';
  /** What was looked at in the document itself. */
  readonly trace: Trace;
  readonly fold: CharacterFold | undefined;
}

/** A verdict with all that could make it another one; the quotation is that of `judged`. */
interface Kept extends Judgement {
  readonly style: HouseStyle;
  /** Of the citation. */
  readonly fragment: string;
  /** The file that is cited, as it was read. */
  readonly cited: Transcript | string | undefined;
  /** The document that quotes, as it was. */
  readonly own: Transcript;
  readonly follows: Followed | undefined;
  /** The state of all other sources. */
  readonly others: number;
}

/** The quotation above one under the same lead-in, and where its words stand. */
export interface Followed {
  readonly place: Place;
  readonly text: string;
}

/** What one verdict rests on beside the words themselves. */
export interface Grounds {
  readonly cited: Cited | undefined;
  readonly own: Transcript;
  readonly style: HouseStyle;
  readonly follows: Followed | undefined;
}

export const verdictMemoryOf = remember((workspace: Workspace) => new VerdictMemory(workspace));

export class VerdictMemory {
  /** By document, then by the words of the quotation. */
  readonly #kept = new Map<string, Map<string, readonly Kept[]>>();
  /** Documents in which nobody speaks: a change of these is no change of the sources. */
  readonly #silent = new Set<string>();
  /** How often sources have changed: all of them, and each. */
  #changes = 0;
  readonly #changesOf = new Map<string, number>();

  constructor(workspace: Workspace) {
    workspace.onChange(uri => {
      const open = workspace.openDocument(uri);
      if (open !== undefined && !open.transcript.structure.isTranscript && this.#silent.has(uri)) return;
      if (open !== undefined && !open.transcript.structure.isTranscript) this.#silent.add(uri);
      else this.#silent.delete(uri);
      this.#changes++;
      this.#changesOf.set(uri, (this.#changesOf.get(uri) ?? 0) + 1);
    });
  }

  /** What is known of a quotation, as far as it still holds. */
  recall(uri: string, quotation: FoundQuotation, grounds: Grounds): JudgedQuotation | undefined {
    const kept = this.#kept
      .get(uri)
      ?.get(quotation.text)
      ?.find(it => saysTheSame(it, quotation, grounds));
    if (kept === undefined || kept.cited !== citedState(grounds.cited)) return undefined;
    const { searched } = kept;
    if ((searched === 'workspace' || searched === 'index') && kept.others !== this.#othersThan(uri)) return undefined;
    if (kept.own !== grounds.own && restsOnOwn(kept, grounds)) return this.#carry(uri, kept, quotation, grounds);
    if (!sameFollowed(kept.follows, grounds.follows)) return undefined;
    return kept.judged.quotation === quotation ? kept.judged : { ...kept.judged, quotation };
  }

  /** The verdict after an edit of the document itself that cannot have made it another one. */
  #carry(uri: string, kept: Kept, quotation: FoundQuotation, grounds: Grounds): JudgedQuotation | undefined {
    const { own } = grounds;
    const edit = kept.searched === 'index' ? undefined : oneBlockEdit(own, kept.own);
    if (edit === undefined || !kept.trace.outlives(edit, own.structure, kept.fold)) return undefined;
    if (!sameFollowed(movedFollowed(kept.follows, edit, uri), grounds.follows)) return undefined;
    const judged = { ...kept.judged, quotation, verdict: movedVerdict(kept.judged.verdict, edit, uri) };
    this.#keep(uri, { ...kept, judged, own, follows: grounds.follows });
    return judged;
  }

  /** Number of changes of other sources. */
  #othersThan(uri: string): number {
    return this.#changes - (this.#changesOf.get(uri) ?? 0);
  }

  /** Judges with `judgeIt` and keeps what comes of it. */
  async judged(uri: string, grounds: Grounds, judgeIt: () => Promise<Judgement>): Promise<JudgedQuotation> {
    const others = this.#othersThan(uri);
    const judgement = await judgeIt();
    const { own, follows, style } = grounds;
    const cited = citedState(grounds.cited);
    this.#keep(uri, { ...judgement, style, fragment: fragmentOf(grounds), cited, own, follows, others });
    return judgement.judged;
  }

  #keep(uri: string, kept: Kept): void {
    const known = this.#kept.get(uri) ?? new Map<string, readonly Kept[]>();
    this.#kept.set(uri, known);
    const { quotation } = kept.judged;
    const others = known.get(quotation.text)?.filter(it => !saysTheSame(it, quotation, kept)) ?? [];
    known.set(quotation.text, others.length === 0 ? [kept] : [...others.slice(1 - mostAlike), kept]);
  }

  /** Forgets what the document no longer quotes. */
  keepOnly(uri: string, used: readonly { readonly quotation: FoundQuotation; readonly grounds: Grounds }[]): void {
    const known = this.#kept.get(uri);
    if (known === undefined || known.size <= used.length * 2 + 16) return;
    const texts = new Set(used.map(it => it.quotation.text));
    for (const text of [...known.keys()]) if (!texts.has(text)) known.delete(text);
  }
}

/** So many quotations of the same words, said by others or cited otherwise, are kept. */
const mostAlike = 8;

/** Whether the quotation is the same in all but where it stands. */
function saysTheSame(
  kept: Pick<Kept, 'judged' | 'style' | 'fragment'>,
  it: Quotation,
  grounds: Pick<Grounds, 'style' | 'cited'> | Pick<Kept, 'style' | 'fragment'>,
): boolean {
  const known = kept.judged.quotation;
  return (
    kept.style === grounds.style &&
    kept.fragment === ('fragment' in grounds ? grounds.fragment : fragmentOf(grounds)) &&
    known.form === it.form &&
    known.text === it.text &&
    known.unbalanced === it.unbalanced &&
    known.perhapsTitle === it.perhapsTitle &&
    known.attribution?.name === it.attribution?.name &&
    known.attribution?.from === it.attribution?.from &&
    known.citation?.target === it.citation?.target &&
    known.citation?.form === it.citation?.form
  );
}

function fragmentOf({ cited }: Pick<Grounds, 'cited'>): string {
  return cited?.kind === 'file' ? cited.fragment : '';
}

/** Whether the document itself was looked through, or would be now, because it is a transcript or is cited. */
function restsOnOwn({ searched, own, cited }: Kept, now: Grounds): boolean {
  const isTranscript = own.structure.isTranscript || now.own.structure.isTranscript;
  return cited === own || (searched !== 'nothing' && isTranscript);
}

function movedVerdict(verdict: Verdict, edit: OneBlockEdit, uri: string): Verdict {
  if (!('place' in verdict) || verdict.place.uri !== uri || edit.by === 0) return verdict;
  const place = { ...verdict.place, span: carried(edit, verdict.place.span) };
  return {
    ...verdict,
    place,
    differences: verdict.differences.map(it => ({ ...it, source: carried(edit, it.source) })),
  };
}

function movedFollowed(it: Followed | undefined, edit: OneBlockEdit, uri: string): Followed | undefined {
  if (it === undefined || it.place.uri !== uri) return it;
  return { ...it, place: { ...it.place, span: carried(edit, it.place.span) } };
}

function sameFollowed(a: Followed | undefined, b: Followed | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const [one, other] = [a.place, b.place];
  return (
    a.text === b.text && one.uri === other.uri && one.span.start === other.span.start && one.span.end === other.span.end
  );
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
