/** Where the recording of a transcript is, and the address of a moment in it. */
import type { FrontMatter } from '../syntax/frontMatter';
import { labelOfBlock, notesAt, turnOfBlock } from './questions';
import type { Transcript } from './transcript';

/** Keys under which front matter names a recording, the surest first. */
const keys = ['recording', 'audio', 'video', 'media', 'youtube_url', 'audio_url', 'video_url', 'media_url', 'youtube'];

/** The `https` address of the recording that the front matter names; no other kind of address is ever offered. */
export function recordingOf(frontMatter: FrontMatter | undefined): string | undefined {
  for (const key of keys) {
    const values = frontMatter?.entries.find(it => it.key.toLowerCase() === key)?.values ?? [];
    for (const { text } of values) if (/^https:\/\/[^\s<>"'()\\]{3,2000}$/u.test(text)) return text;
  }
  return undefined;
}

/** The recording at a moment (milliseconds): as YouTube has it, or as a media fragment (W3C), which players know. */
export function recordingAt(address: string, time: number): string {
  const seconds = Math.max(0, Math.floor(time / 1000));
  const [before = '', ...fragments] = address.split('#');
  if (/^https:\/\/(?:[\w-]+\.)?(?:youtube\.com|youtu\.be)\//u.test(address)) {
    const kept = before.replace(/([?&])(?:t|start)=[^&]*&?/gu, '$1').replace(/[?&]$/u, '');
    return `${kept}${kept.includes('?') ? '&' : '?'}t=${seconds}`;
  }
  const others = fragments
    .join('#')
    .split('&')
    .filter(it => it !== '' && !it.startsWith('t='));
  return `${before}#${[`t=${seconds}`, ...others].join('&')}`;
}

/** How far back a time is looked for: further away it says nothing of this place. */
const mostBlocks = 40;

/** The time of the last time mark before a place (offset from its block's start) in the same turn; milliseconds. */
export function timeBefore(transcript: Transcript, block: number, offset: number): number | undefined {
  const { structure } = transcript;
  const turn = turnOfBlock(structure, block);
  for (let index = block; index >= 0 && index > block - mostBlocks; index--) {
    if (turn >= 0 && turnOfBlock(structure, index) !== turn) return undefined;
    const times = notesAt(transcript, index).filter(
      it => it.time !== undefined && (index < block || it.span.end <= offset),
    );
    const last = times.at(-1)?.time ?? labelOfBlock(structure, index)?.time;
    if (last !== undefined) return last;
  }
  return undefined;
}
