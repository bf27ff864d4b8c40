/** The request behind Insert Speaker Label: how each speaker is headed in a transcript, the likeliest at a place first. */
import { type LabelsParams, type LabelsResult, labelsRequest, type OfferedLabel } from '../protocol';
import type { Transcript } from '../transcript/transcript';
import { headFor, likelySpeakers } from '../transcript/turnEdits';
import { lastTurnBefore } from './completion';
import type { Feature } from './feature';

export const labels: Feature = {
  capabilities: {},
  register(connection, world) {
    connection.onRequest(labelsRequest, ({ uri, position }: LabelsParams): LabelsResult => {
      const transcript = world.workspace.openDocument(uri)?.transcript;
      if (transcript === undefined || !transcript.structure.isTranscript) return null;
      return labelsAt(transcript, world.positions.offsetAt(transcript.blocks, position));
    });
  },
};

/** `offset`: UTF-16, from the start of the document. Who cannot be headed without a time of their own is left out. */
export function labelsAt(transcript: Transcript, offset: number): readonly OfferedLabel[] {
  const index = Math.max(lastTurnBefore(transcript, offset), 0);
  return likelySpeakers(transcript, index).flatMap(person => {
    const head = headFor(transcript, person, index);
    return head === undefined ? [] : [{ name: person.name, head }];
  });
}
