/** A document as the workspace holds it: which text it has in which version, and what is read of it. */
import type { RosterEntry } from '../model/people';
import type { Edit } from '../text/edit';
import { editTranscript, readTranscript, type Transcript } from '../transcript/transcript';

export interface WorkspaceDocument {
  readonly uri: string;
  /** The client's number for open documents; `undefined` for a file on disk. */
  readonly version: number | undefined;
  readonly transcript: Transcript;
}

/**
 * Reads the text as it is, a byte order mark and all: a client that sends one counts it in every position. What comes
 * from the disk has lost it by then (`text/decode.ts`).
 */
export function readDocument(
  uri: string,
  version: number | undefined,
  text: string,
  outside: readonly RosterEntry[] = [],
): WorkspaceDocument {
  return { uri, version, transcript: readTranscript(text, outside) };
}

/** Applies edits one after the other, each to what the one before it made. */
export function editDocument(old: WorkspaceDocument, version: number, edits: readonly Edit[]): WorkspaceDocument {
  let { transcript } = old;
  for (const edit of edits) transcript = editTranscript(transcript, edit);
  return { uri: old.uri, version, transcript };
}
