/** The requests that turn recordings into transcripts and transcripts into other formats. */
import { exportTranscript, importRecording } from '../exchange/convert';
import {
  type ExportParams,
  type ExportResult,
  exportRequest,
  type ImportParams,
  type ImportResult,
  importRequest,
} from '../protocol';
import type { Feature } from './feature';

export const exchange: Feature = {
  capabilities: {},
  register(connection, { workspace }) {
    connection.onRequest(importRequest, (params: ImportParams): ImportResult => importRecording(params));
    connection.onRequest(exportRequest, ({ uri, format }: ExportParams): ExportResult => {
      const transcript = workspace.openDocument(uri)?.transcript;
      return transcript?.structure.isTranscript ? exportTranscript(transcript, format) : null;
    });
  },
};
