/** Names that stand in the text of cues, as Zoom writes them: `Ann Lee: Good morning.` */
import type { Speech } from './speech';

/** Words that stand before a colon in many a text and name nobody. */
const structureWords = new Set(
  'answer caution comment date example http https music note question subject subtitle subtitles time title topic translation update video warning'.split(
    ' ',
  ),
);
const particles = new Set('& and al bin da de del della den der di du el la le of ten ter the van von y zu'.split(' '));

/**
 * The speech with speakers of the names at the head of cues; `undefined`: these texts do not name speakers.
 * They do where at least half of the cues begin with a name, for `Warning: wet floor.` in one cue of many names nobody.
 */
export function labelledSpeech(speech: readonly Speech[]): readonly Speech[] | undefined {
  const labels = speech.map(it => labelAt(it.words));
  const uses = new Map<string, number>();
  for (const label of labels) if (label !== undefined) uses.set(label, (uses.get(label) ?? 0) + 1);
  const isName = (label: string): boolean =>
    !structureWords.has(label.toLowerCase()) && ((uses.get(label) ?? 0) > 1 || isCapitalised(label));
  const named = labels.map(it => (it !== undefined && isName(it) ? it : undefined));
  const count = named.filter(it => it !== undefined).length;
  if (count === 0 || count * 2 < speech.length) return undefined;
  return speech.map((it, index) => {
    const label = named[index];
    return label === undefined ? it : { ...it, speaker: label, words: afterLabel(it.words, label) };
  });
}

/** The name before the first colon: at most five words, that begin as names do. */
function labelAt(words: string): string | undefined {
  const found = /^([\p{Lu}\p{Lt}\p{Lo}][^:：\n]{0,59})[:：](?=\s|[^\s\d/])/u.exec(words);
  const label = found?.[1]?.trim();
  if (label === undefined || label.split(/\s+/).length > 5 || /[.!?。！？,，;；]$/.test(label)) return undefined;
  return label;
}

/** Whether every word of it begins as names do: `Ludwig van der Berg`, `李明`. */
function isCapitalised(label: string): boolean {
  return label.split(/\s+/).every(it => particles.has(it) || /^[\p{Lu}\p{Lt}\p{Lo}\d("“‘(]/u.test(it));
}

function afterLabel(words: string, label: string): string {
  return words.slice(words.indexOf(label) + label.length).replace(/^\s*[:：]\s*/, '');
}
