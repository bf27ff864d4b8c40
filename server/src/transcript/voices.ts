/** Who speaks by another mark than a label: in the middle of a line, in captions, in lists, quotations, below a name. */
import type { Label } from '../model/label';
import { isSpeech } from '../syntax/labels/said';
import type { Summary } from '../syntax/summary';
import type { Voice } from '../syntax/voices/voice';
import type { Evidence } from './evidence';
import { foldName } from './labelGroup';
import { shapeOf } from './labelShape';
import { habitOf } from './voiceHabit';

export interface Voices {
  /** The labels that begin turns in a block, in order, by the number of the block. */
  readonly labels: ReadonlyMap<number, readonly Label[]>;
  /** The way in which most speakers are marked, where no labels are. */
  readonly way?: string;
}

/** A voice that may be one, and the block in which it stands. */
export interface Heard {
  readonly voice: Voice;
  readonly block: number;
}

/** Weighs what may be voices. Linear in their number. */
export function weighVoices(summaries: readonly Summary[], evidence: Evidence, rostered: ReadonlySet<string>): Voices {
  const heard = new Map<string, Heard[]>();
  for (const [block, { voices }] of summaries.entries()) {
    for (const voice of voices ?? []) {
      const same = heard.get(voice.way);
      if (same === undefined) heard.set(voice.way, [{ voice, block }]);
      else same.push({ voice, block });
    }
  }
  const labels = new Map<number, Label[]>();
  const add = (block: number, label: Label) => {
    const here = labels.get(block);
    if (here === undefined) labels.set(block, [label]);
    else here.push(label);
  };
  if (heard.size === 0) return { labels };
  const speaking = evidence.dominant !== undefined;
  if (speaking) {
    for (const { voice, block } of [...(heard.get('midLine') ?? []), ...(heard.get('lazy') ?? [])])
      if (!isHead(summaries[block], voice) && voice.label.names.every(it => evidence.names.has(foldName(it))))
        add(block, voice.label);
  }
  const captions = heard.get('caption') ?? [];
  if (areCaptions(captions, summaries, evidence)) {
    const named = namedOften(captions, evidence, rostered);
    for (const { voice, block } of captions) add(block, named(voice) ? voice.label : (voice.bare as Label));
    if (!speaking) return { labels, way: 'caption' };
  }
  if (speaking) return { labels };
  for (const way of ['listed', 'quoted', 'nameAlone', 'heading'] as const) {
    const found = habitOf(way, heard.get(way) ?? [], summaries, rostered);
    if (found.length === 0) continue;
    for (const { voice, block } of found) add(block, voice.label);
    return { labels, way };
  }
  return { labels };
}

/** `[00:12] **Name:** text`: the label of the line itself. */
function isHead(summary: Summary | undefined, { label }: Voice): boolean {
  return label.span.start < (summary?.label?.marked.end ?? 0);
}

/**
 * Captions are marked so from beginning to end, and elsewhere a mark or two stands among the labels of minutes, where
 * nobody knew who spoke. A quotation within a quotation is neither: single marks stand around it.
 */
function areCaptions(captions: readonly Heard[], summaries: readonly Summary[], evidence: Evidence): boolean {
  if (captions.length === 0) return false;
  const blocks = new Set(captions.map(it => it.block));
  const quotations = summaries.filter((it, block) => it.kind === 'quote' && !blocks.has(block)).length;
  if (evidence.dominant !== undefined)
    return quotations * 2 <= blocks.size && evidence.dominant !== 'bold' && evidence.dominant !== 'italic';
  if (quotations > 0 || captions.length < 4) return false;
  const told = summaries.filter(it => it.kind !== 'blank' && it.kind !== 'front-matter' && it.kind !== 'rule').length;
  const asked = captions.some(it => it.voice.asks === true);
  const sentences = captions.filter(it => isSpeech(it.voice.said)).length;
  // A paragraph quoted twice over has a mark on each of its lines, and no end of a sentence before most of them.
  return asked && captions.length >= told - blocks.size && sentences * 2 >= captions.length;
}

/** Whether the name in a caption is one: who is named twice, or is known, or is named as all the others are. */
function namedOften(
  captions: readonly Heard[],
  evidence: Evidence,
  rostered: ReadonlySet<string>,
): (voice: Voice) => boolean {
  const counts = new Map<string, number>();
  for (const { voice } of captions) {
    const key = foldName(voice.label.text);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isKnown = ({ label, bare }: Voice) => {
    const key = foldName(label.text);
    return label !== bare && ((counts.get(key) ?? 0) >= 2 || rostered.has(key) || evidence.names.has(key));
  };
  // Where nearly everybody is named, so is whoever speaks once.
  const usual = captions.filter(it => isKnown(it.voice)).length * 10 >= captions.length * 8;
  const mayBe = (label: Label) =>
    !/^(?:nobody|none|handle)$/.test(shapeOf(label)) && /^(?:\S+ ){0,2}\S+$/.test(label.text);
  return voice => isKnown(voice) || (usual && voice.label !== voice.bare && mayBe(voice.label));
}
