/** What a verdict is called in a hover and in a report: as the view Quotations calls it. */
import type { VerdictKind } from '../model/quotation';
import { say } from '../text/say';

export const verdictTitles = (): Readonly<Record<VerdictKind, string>> => ({
  altered: say('Altered'),
  misattributed: say('Said by somebody else'),
  elided: say('Words left out silently'),
  'not-found': say('Found nowhere'),
  unverifiable: say('Not checked'),
  verbatim: say('Word for word'),
});
