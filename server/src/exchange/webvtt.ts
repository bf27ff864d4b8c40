/** Reads WebVTT as its specification parses it (https://www.w3.org/TR/webvtt1/#file-parsing). */
import { readCueText } from './cueText';
import { remark, remarksOf } from './remark';
import { linesOf, type Recording, type Speech } from './speech';
import { labelledSpeech } from './spokenLabel';
import { readWebVttTime } from './time';

/** A cue as the file has it, before its text is read. */
interface Cue {
  readonly start: number;
  readonly end: number;
  readonly settings: string;
  readonly text: string;
}

interface Blocks {
  readonly header: readonly string[];
  readonly cues: readonly Cue[];
  readonly comments: number;
  readonly styles: number;
  readonly regions: number;
  /** Cues whose times cannot be read, as written. */
  readonly unreadable: readonly string[];
}

/** Whether the text begins as every WebVTT file must: `WEBVTT`, then nothing or white space. */
export function isWebVtt(text: string): boolean {
  return /^\ufeff?WEBVTT(?:[ \t\r\n]|$)/.test(text);
}

/** `undefined`: it is no WebVTT. */
export function readWebVtt(text: string): Recording | undefined {
  if (!isWebVtt(text)) return undefined;
  const blocks = blocksOf(linesOf(text.replaceAll('\0', '\ufffd')));
  const tags = new Set<string>();
  const voiced: Speech[] = [];
  for (const cue of blocks.cues) {
    const read = readCueText(cue.text);
    for (const tag of read.tags) tags.add(tag);
    for (const voice of read.voices) voiced.push({ ...voice, start: cue.start, end: cue.end });
  }
  const hasVoices = voiced.some(it => it.speaker !== undefined);
  const labelled = hasVoices ? undefined : labelledSpeech(voiced);
  const language = headerValue(blocks.header, 'Language');
  return {
    format: labelled !== undefined ? 'zoom' : 'webvtt',
    ...(language === undefined ? {} : { language }),
    head: [],
    speech: labelled ?? voiced,
    remarks: remarksOf(
      remark('comments', blocks.comments),
      remark('style-sheets', blocks.styles),
      remark('regions', blocks.regions),
      remark('places', blocks.cues.filter(it => it.settings !== '').length),
      tags.size > 0 && { ...remark('cue-markup', tags.size), words: [...tags].join(', ') },
      ...blocks.unreadable.map(words => ({ ...remark('cue-unreadable'), words })),
    ),
  };
}

/** `en` of a header line `Language: en`, as some programs write it. */
function headerValue(header: readonly string[], name: string): string | undefined {
  const line = header.find(it => it.startsWith(`${name}:`));
  const value = line?.slice(name.length + 1).trim();
  return value !== undefined && /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/.test(value) ? value : undefined;
}

function blocksOf(lines: readonly string[]): Blocks {
  const header: string[] = [];
  let at = 1;
  while (at < lines.length && lines[at] !== '' && !lines[at]!.includes('-->')) header.push(lines[at++]!);
  const cues: Cue[] = [];
  const unreadable: string[] = [];
  const seen = { NOTE: 0, STYLE: 0, REGION: 0 };
  while (at < lines.length) {
    if (lines[at] === '') {
      at++;
      continue;
    }
    // An arrow makes a cue of a block: in its first line, or in its second, where the first is the cue's identifier.
    const timing = lines[at]!.includes('-->') ? at : lines[at + 1]?.includes('-->') ? at + 1 : -1;
    const body = timing === -1 ? at : timing + 1;
    let end = body;
    // A line with an arrow ends a cue even without an empty line before it.
    while (end < lines.length && lines[end] !== '' && !lines[end]!.includes('-->')) end++;
    if (timing === -1) {
      const kind = /^(NOTE|STYLE|REGION)(?:[ \t]|$)/.exec(lines[at]!)?.[1] as keyof typeof seen | undefined;
      // Style sheets and regions stand before the first cue; later ones are text that means nothing.
      if (kind !== undefined && (kind === 'NOTE' || cues.length === 0)) seen[kind]++;
    } else {
      const cue = cueOf(lines[timing]!, lines.slice(body, end).join('\n'));
      if (cue === undefined) unreadable.push(lines[timing]!.trim());
      else cues.push(cue);
    }
    at = end;
  }
  return { header, cues, comments: seen.NOTE, styles: seen.STYLE, regions: seen.REGION, unreadable };
}

function cueOf(timing: string, text: string): Cue | undefined {
  const arrow = timing.indexOf('-->');
  const behind = timing.slice(arrow + 3).trim();
  const space = behind.search(/[ \t\f]/);
  const start = readWebVttTime(timing.slice(0, arrow).trim());
  const end = readWebVttTime(space === -1 ? behind : behind.slice(0, space));
  if (start === undefined || end === undefined) return undefined;
  return { start, end, settings: space === -1 ? '' : behind.slice(space).trim(), text };
}
