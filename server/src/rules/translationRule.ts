/** What all rules about translations share: they turn the faults of one kind into findings. */
import type { Finding, Severity } from '../checking/finding';
import { type DocumentRule, defineRule } from '../checking/rule';
import { say } from '../text/say';
import type { Fault } from '../translation/fault';
import type { DocumentView, TranslationView } from '../workspace/view';

/** A document that has been compared with its original. */
export type ComparedView = Extract<TranslationView, { kind: 'compared' }>;

type FaultOf<K extends Fault['kind']> = Extract<Fault, { kind: K }>;

/** Says what one kind of fault comes to; the rest of the finding follows from the fault. */
export interface Telling<F extends Fault> {
  message(fault: F, view: ComparedView): string;
  fixes?(fault: F, view: ComparedView): ReturnType<NonNullable<Finding['fixes']>>;
}

export function* findingsOf<K extends Fault['kind']>(
  view: DocumentView,
  kind: K,
  telling: Telling<FaultOf<K>>,
): Iterable<Finding> {
  const { translation } = view;
  if (translation?.kind !== 'compared') return;
  for (const fault of translation.faults) {
    if (fault.kind !== kind) continue;
    const it = fault as FaultOf<K>;
    const fixes = telling.fixes?.bind(telling, it, translation);
    yield {
      span: it.span,
      message: telling.message(it, translation),
      ...(it.certain ? {} : { severity: 'information' as const }),
      ...(it.original === undefined
        ? {}
        : { related: [{ uri: translation.original.uri, span: it.original, message: say('The original.') }] }),
      ...(fixes === undefined ? {} : { fixes }),
    };
  }
}

/** A rule that does nothing more. */
export function translationRule<K extends Fault['kind']>(
  {
    code,
    summary,
    severity = 'warning',
  }: { readonly code: string; readonly summary: string; readonly severity?: Severity },
  kind: K,
  telling: Telling<FaultOf<K>>,
): DocumentRule {
  return defineRule({ code, summary, severity, scope: 'document', check: view => findingsOf(view, kind, telling) });
}

const longestExcerpt = 48;

/** The first words of a text, on one line, in “ ”. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longestExcerpt) return `“${line}”`;
  const space = line.lastIndexOf(' ', longestExcerpt);
  return `“${line.slice(0, space > longestExcerpt / 2 ? space : longestExcerpt)} …”`;
}
