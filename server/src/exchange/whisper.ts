/** Reads the JSON that Whisper and its relatives write: OpenAI's, whisper.cpp's, Transformers', WhisperX's with speakers. */
import { remark, remarksOf } from './remark';
import type { Recording, Speech } from './speech';

type Fields = Readonly<Record<string, unknown>>;

/** `undefined`: it is no JSON, or no JSON of these programs. */
export function readWhisper(text: string): Recording | undefined {
  const root = fieldsOf(parsed(text));
  if (root === undefined) return undefined;
  const speech = listOf(root.segments)?.map(segmentOf) ?? listOf(root.transcription)?.map(pieceOf) ?? chunksOf(root);
  if (speech === undefined || (speech.length > 0 && speech.every(it => it === undefined))) return undefined;
  const language = [root.language, fieldsOf(root.result)?.language].find(it => typeof it === 'string');
  const found = speech.filter(it => it !== undefined);
  return {
    format: 'whisper',
    ...(typeof language === 'string' && /^[A-Za-z]{2,3}(?:-[A-Za-z\d]+)*$/.test(language) ? { language } : {}),
    head: [],
    speech: found.filter(it => it.words !== ''),
    remarks: remarksOf(hasWords(root) && remark('word-times'), {
      ...remark('entries-empty', speech.length - found.length),
      of: speech.length,
    }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text) as unknown;
  } catch {
    // Not being JSON is an answer here, not a fault.
    return undefined;
  }
}

/** `{ start: 0.5, end: 2, text: " Hello.", speaker?: "SPEAKER_00" }`, in seconds. */
function segmentOf(it: unknown): Speech | undefined {
  const fields = fieldsOf(it);
  if (typeof fields?.text !== 'string') return undefined;
  return speechOf(fields, fields.text, milliseconds(fields.start, 1000), milliseconds(fields.end, 1000));
}

/** `{ offsets: { from: 500, to: 2000 }, text: " Hello." }` of whisper.cpp, in milliseconds. */
function pieceOf(it: unknown): Speech | undefined {
  const fields = fieldsOf(it);
  const offsets = fieldsOf(fields?.offsets);
  if (fields === undefined || typeof fields.text !== 'string') return undefined;
  return speechOf(fields, fields.text, milliseconds(offsets?.from, 1), milliseconds(offsets?.to, 1));
}

/** `chunks` of Transformers, `{ timestamp: [0.5, 2], text: " Hello." }` in seconds; the same as `speakers`, where it says who speaks. */
function chunksOf(root: Fields): readonly (Speech | undefined)[] | undefined {
  const named = listOf(root.speakers);
  const chunks = named !== undefined && named.length > 0 ? named : listOf(root.chunks);
  return chunks?.map(it => {
    const fields = fieldsOf(it);
    const [start, end] = listOf(fields?.timestamp) ?? [];
    if (fields === undefined || typeof fields.text !== 'string') return undefined;
    return speechOf(fields, fields.text, milliseconds(start, 1000), milliseconds(end, 1000));
  });
}

function speechOf(fields: Fields, text: string, start: number | undefined, end: number | undefined): Speech {
  const speaker = typeof fields.speaker === 'string' ? fields.speaker.replace(/\s+/g, ' ').trim() : '';
  return {
    ...(speaker === '' ? {} : { speaker }),
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    words: text.replace(/\s+/g, ' ').trim(),
  };
}

function milliseconds(value: unknown, unit: number): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value * unit) : undefined;
}

function hasWords(root: Fields): boolean {
  return [...(listOf(root.segments) ?? []), root].some(it => (listOf(fieldsOf(it)?.words)?.length ?? 0) > 0);
}

function fieldsOf(it: unknown): Fields | undefined {
  return typeof it === 'object' && it !== null && !Array.isArray(it) ? (it as Fields) : undefined;
}

function listOf(it: unknown): readonly unknown[] | undefined {
  return Array.isArray(it) ? it : undefined;
}
