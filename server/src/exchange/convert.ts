/** From a recording to a transcript and from a transcript to other formats: what the requests of the client come to. */
import type { ExportFormat, ExportResult, ImportParams, ImportResult } from '../protocol';
import type { Transcript } from '../transcript/transcript';
import { cleanText } from './cleanText';
import { exportedOf } from './fromTranscript';
import { readRecording } from './recording';
import { remark, remarksOf } from './remark';
import { defaultMarkdownOptions, toTranscriptMarkdown } from './transcriptMarkdown';
import { writeSubRip, writeWebVtt } from './writeCues';
import { writeHtml, writePlainText } from './writeText';

export function importRecording({ text, times, into }: ImportParams): ImportResult {
  const recording = readRecording(text);
  if (recording === undefined) return null;
  const options = { ...defaultMarkdownOptions, times, frontMatter: into === undefined };
  const { text: markdown, remarks } = toTranscriptMarkdown(recording, options);
  const speakers = new Set(recording.speech.flatMap(it => it.speaker ?? [])).size;
  return { markdown, format: recording.format, speakers, remarks };
}

/** Fields of the front matter that a format has a place for. */
const kept: Readonly<Record<Exclude<ExportFormat, 'clean'>, readonly string[]>> = {
  text: [],
  html: ['title', 'subject', 'lang', 'language'],
  webvtt: ['lang', 'language'],
  subrip: [],
};

/** Without `text` where the format needs times and the transcript has none. */
export function exportTranscript(transcript: Transcript, format: ExportFormat): NonNullable<ExportResult> {
  if (format === 'clean') return cleanText(transcript);
  const exported = exportedOf(transcript);
  const lost = Object.keys(transcript.frontMatter?.data ?? {}).filter(it => !kept[format].includes(it));
  const others = remarksOf(remark('other-blocks', exported.others), remark('front-matter', lost.length));
  const converted = {
    text: () => writePlainText(exported, { keep: 'everything' }),
    html: () => writeHtml(exported),
    webvtt: () => writeWebVtt(exported),
    subrip: () => writeSubRip(exported),
  }[format]();
  if (converted === undefined) return { remarks: [] };
  return { text: converted.text, remarks: [...converted.remarks, ...others] };
}
