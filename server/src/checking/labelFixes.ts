/** Fixes that write a name in labels differently: at one place, and wherever it is written so. */
import { say } from '../text/say';

import { type LabelName, writtenNamesOf } from '../transcript/labelUses';
import type { Transcript } from '../transcript/transcript';
import type { Fix } from './finding';

/** Writes `to` instead of the name at `it`; and everywhere, where more labels are written so. */
export function renamingFixes(transcript: Transcript, it: LabelName, to: string): readonly Fix[] {
  const all = writtenNamesOf(transcript.structure).get(it.name) ?? [it];
  const edit = (use: LabelName) => {
    const start = transcript.blocks.startOf(use.block);
    return { span: { start: start + use.span.start, end: start + use.span.end }, newText: to };
  };
  const here = all.find(use => use.index === it.index) ?? it;
  const fixes: Fix[] = [{ title: say('Change to “{0}”', to), edits: [edit(here)], safe: true }];
  if (all.length > 1) {
    const title =
      all.length === 2
        ? say('Change both labels “{0}” to “{1}”', it.name, to)
        : say('Change all {0} labels “{1}” to “{2}”', all.length, it.name, to);
    fixes.push({ title, edits: all.map(edit), safe: true });
  }
  return fixes;
}

/** The same where it is for a person to choose: nothing that is applied with all other fixes at once. */
export function offeredNames(transcript: Transcript, it: LabelName, to: string): readonly Fix[] {
  return renamingFixes(transcript, it, to).map(({ title, edits }) => ({ title, edits }));
}
