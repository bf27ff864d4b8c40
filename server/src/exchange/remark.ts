/** What a conversion left out or changed, as the client tells it to the user. */
import type { Remark, RemarkKind } from '../protocol';

/** `count`: of how many things it tells. */
export function remark(kind: RemarkKind, count = 1): Remark {
  return { kind, count };
}

/** Those that tell of anything. */
export function remarksOf(...remarks: readonly (Remark | false)[]): readonly Remark[] {
  return remarks.filter((it): it is Remark => it !== false && it.count > 0);
}
