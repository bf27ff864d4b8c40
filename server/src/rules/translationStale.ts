/** Rule: translation-stale. */
import { diffWordsWithSpace } from 'diff';
import type { Fix } from '../checking/finding';
import { defineRule } from '../checking/rule';
import { say } from '../text/say';
import type { StaleFault } from '../translation/fault';
import { rememberingEdits } from '../translation/state';
import { excerpt, findingsOf } from './translationRule';

export const translationStale = defineRule({
  code: 'translation-stale',
  summary: 'The original has changed since this was translated.',
  severity: 'warning',
  scope: 'document',
  *check(view) {
    yield* findingsOf(view, 'stale', {
      message: messageOf,
      fixes(fault, { alignment, faults }): readonly Fix[] {
        const { frontMatter, blocks } = view.transcript;
        const head = frontMatter === undefined || blocks.count === 0 ? '' : blocks.at(0).text;
        const stale = new Set(faults.flatMap(it => (it.kind === 'stale' ? [it.unit] : [])));
        const edits = (only?: ReadonlySet<number>) =>
          rememberingEdits(alignment.originals, frontMatter, head, only, stale);
        return [
          { title: say('Mark this paragraph as up to date'), edits: edits(new Set([fault.unit])) },
          { title: say('Mark the whole translation as up to date'), edits: edits() },
        ];
      },
    });
  },
});

function messageOf({ before, now }: StaleFault): string {
  if (before === undefined) return say('The original of this has changed since it was translated.');
  const changes = diffWordsWithSpace(before, now);
  const first = changes.findIndex(it => it.added || it.removed);
  const part = changes[first];
  const next = changes[first + 1];
  const removed = part?.removed === true ? part.value : undefined;
  const added = part?.added === true ? part.value : next?.added === true ? next.value : undefined;
  if (removed !== undefined && added !== undefined)
    return say('The original has changed since this was translated: {0} became {1}.', excerpt(removed), excerpt(added));
  if (removed !== undefined)
    return say('The original has changed since this was translated: {0} is gone.', excerpt(removed));
  return added === undefined
    ? say('The original of this has changed since it was translated.')
    : say('The original has changed since this was translated: {0} was added.', excerpt(added));
}
