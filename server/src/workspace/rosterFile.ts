/** Where the user's own roster of a document is, and how it comes to name one more person. */
import { type NewSpeaker, newSpeakersFile, withSpeaker } from '../people/rosters/growSpeakersFile';
import type { Edit } from '../text/edit';
import { isWithin } from './gate';
import { speakersFile } from './rosters';
import type { Workspace } from './workspace';

/** The file as it is, and the edit of it; without `text` there is none, and it has to be made. */
export interface RosterGrowth {
  readonly uri: string;
  readonly text?: string;
  readonly edit: Edit;
}

/** The nearest roster file at or above the document, or a new one at the head of its workspace. `undefined`: unreadable. */
export async function growRoster(
  uri: string,
  speaker: NewSpeaker,
  workspace: Workspace,
): Promise<RosterGrowth | undefined> {
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  const root = workspace.host.roots?.find(it => isWithin(uri, it))?.replace(/\/$/, '') ?? folder;
  for (let at = folder; at.length >= root.length; at = at.slice(0, at.lastIndexOf('/'))) {
    const file = `${at}/${speakersFile}`;
    const text = await workspace.text(file).catch(() => undefined);
    if (text === undefined) continue;
    const edit = withSpeaker(text, speaker);
    return edit === undefined ? undefined : { uri: file, text, edit };
  }
  const start = { start: 0, end: 0 };
  return { uri: `${root}/${speakersFile}`, edit: { span: start, newText: newSpeakersFile(speaker) } };
}
