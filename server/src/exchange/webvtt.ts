/** Reads WebVTT as its specification parses it (https://www.w3.org/TR/webvtt1/#file-parsing). */
import { readCueText } from './cueText';
import { remark, remarksOf } from './remark';
import { linesOf, type Recording, type Speech } from './speech';
import { labelledSpeech } from './spokenLabel';
import { readWebVttTime } from './time';

/** A cue as the file has it, before its text is read. */
interface Cue {
  /** The line before its times, where there is one. */
  readonly identifier?: string;
  readonly start: number;
  readonly end: number;
  readonly settings: string;
  readonly text: string;
}

interface Blocks {
  /** Lines below the signature, and those of an `ATTRIBUTES` block. */
  readonly header: readonly string[];
  /** What stands in the line of the signature behind it. */
  readonly subject: string;
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
  const language = headerValue(blocks.header, /^(?:language|lang)$/i);
  const others = blocks.header.length + (blocks.subject === '' ? 0 : 1) - (language === undefined ? 0 : 1);
  return {
    format: labelled !== undefined ? 'zoom' : 'webvtt',
    ...(language === undefined ? {} : { language }),
    head: [],
    speech: labelled ?? voiced,
    remarks: remarksOf(
      remark('header-lines', others),
      remark('identifiers', blocks.cues.filter(it => it.identifier !== undefined && !isNumber(it.identifier)).length),
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
function headerValue(header: readonly string[], name: RegExp): string | undefined {
  for (const line of header) {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).trim();
    if (name.test(line.slice(0, colon).trim()) && /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/.test(value)) return value;
  }
  return undefined;
}

/** A cue that is only counted has no name worth telling. */
function isNumber(identifier: string): boolean {
  return /^\s*\d+\s*$/.test(identifier);
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
      if (/^ATTRIBUTES[ \t]*$/.test(lines[at]!) && cues.length === 0) header.push(...lines.slice(at + 1, end));
    } else {
      const cue = cueOf(timing > at ? lines[at] : undefined, lines[timing]!, lines.slice(body, end).join('\n'));
      if (cue === undefined) unreadable.push(lines[timing]!.trim());
      else cues.push(cue);
    }
    at = end;
  }
  const subject = lines[0]!.slice('WEBVTT'.length).trim();
  return { header, subject, cues, comments: seen.NOTE, styles: seen.STYLE, regions: seen.REGION, unreadable };
}

function cueOf(identifier: string | undefined, timing: string, text: string): Cue | undefined {
  const arrow = timing.indexOf('-->');
  const behind = timing.slice(arrow + 3).trim();
  const space = behind.search(/[ \t\f]/);
  const start = readWebVttTime(timing.slice(0, arrow).trim());
  const end = readWebVttTime(space === -1 ? behind : behind.slice(0, space));
  if (start === undefined || end === undefined) return undefined;
  const settings = space === -1 ? '' : behind.slice(space).trim();
  return { ...(identifier === undefined ? {} : { identifier }), start, end, settings, text };
}
