/** The text of a WebVTT cue: tags taken out, voices kept (https://www.w3.org/TR/webvtt1/#webvtt-cue-text-parsing-rules). */
import { decodeReferences } from '../text/characterReference';

/** Words of one voice; `speaker` is absent outside of every voice span. */
export interface VoicedWords {
  readonly speaker?: string;
  readonly words: string;
}

export interface CueText {
  readonly voices: readonly VoicedWords[];
  /** Names of the tags that are not kept, in the order they come: `i`, `c`, `lang`, `time`; of a voice its classes, `v.loud`. */
  readonly tags: readonly string[];
}

/**
 * One pass from left to right; a tag that is never closed is a tag all the same, as the specification has it.
 * `isTag`: whether the inside of angle brackets is one; what is none stays as it is written.
 */
export function readCueText(text: string, isTag: (inside: string) => boolean = () => true): CueText {
  const voices: { speaker?: string; words: string }[] = [];
  const tags: string[] = [];
  let speaker: string | undefined;
  const add = (words: string): void => {
    if (words === '') return;
    const last = voices.at(-1);
    if (last !== undefined && last.speaker === speaker) last.words += words;
    else voices.push(speaker === undefined ? { words } : { speaker, words });
  };
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('<', at);
    if (open === -1) {
      add(decodeReferences(text.slice(at)));
      break;
    }
    add(decodeReferences(text.slice(at, open)));
    const close = text.indexOf('>', open);
    const tag = text.slice(open + 1, close === -1 ? text.length : close);
    if (!isTag(tag)) {
      add('<');
      at = open + 1;
      continue;
    }
    at = close === -1 ? text.length : close + 1;
    const name = tagName(tag);
    if (name === 'v') {
      speaker = annotationOf(tag) ?? speaker;
      tags.push(...(/^v\.[^\s]+/.exec(tag) ?? []));
    } else if (tag.startsWith('/')) speaker = name === '/v' ? undefined : speaker;
    else if (name !== '') tags.push(/^\d/.test(name) ? 'time' : name);
  }
  return { voices: voices.map(it => ({ ...it, words: tidy(it.words) })).filter(it => it.words !== ''), tags };
}

/** `v` of `v.loud Ann`; a class begins at `.`, an annotation at white space. */
function tagName(tag: string): string {
  return /^[^\s.]*/.exec(tag)?.[0] ?? '';
}

/** `Ann Lee` of `v.loud Ann Lee`; an empty annotation names nobody. */
function annotationOf(tag: string): string | undefined {
  const space = tag.search(/\s/);
  if (space === -1) return undefined;
  const name = decodeReferences(tag.slice(space)).replace(/\s+/g, ' ').trim();
  return name === '' ? undefined : name;
}

/** Without spaces at the ends of lines, and without empty lines. */
function tidy(words: string): string {
  const lines = words.split('\n').map(it => it.replace(/[ \t\f\u00a0]+/g, ' ').trim());
  return lines.filter(it => it !== '').join('\n');
}
