/** Whether two texts can be compared word by word at all. */
import { remember } from '../text/memo';
import type { QuotedWords } from './quoted';
import { type SourceWords, wordAt } from './source';

const han = /\p{Script=Han}/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;
const cyrillic = /\p{Script=Cyrillic}/u;
const arabic = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const latin = /\p{Script=Latin}/u;
const scripts = { han, kana, hangul, cyrillic, arabic, latin } as const;
type Script = keyof typeof scripts;

const scriptsOfSources = new WeakMap<SourceWords, ReadonlySet<Script>>();
/** A share of the words from which on a script is one in which a source is written, beside others. */
const leastShare = 0.1;
const enough = 400;

/** The script that most words are written in; a Han character counts as half a word. */
export function scriptOf(words: Iterable<string>): Script | undefined {
  const counts = countsOf(words);
  let best: Script | undefined;
  for (const script of Object.keys(counts) as Script[])
    if (counts[script] > (best === undefined ? 0 : counts[best])) best = script;
  return best;
}

const scriptOfWords = remember((words: readonly string[]) => scriptOf(words));

function countsOf(words: Iterable<string>): Record<Script, number> {
  const counts = { ...noScripts };
  for (const word of words) {
    const script = scriptOfWord(word);
    if (script !== undefined) counts[script] += weightOf(script);
  }
  return mixed(counts);
}

const noScripts: Readonly<Record<Script, number>> = { han: 0, kana: 0, hangul: 0, cyrillic: 0, arabic: 0, latin: 0 };

function weightOf(script: Script): number {
  return script === 'han' || script === 'kana' ? 1 : 2;
}

export function scriptOfWord(word: string): Script | undefined {
  // Most words are plain: for them one look is enough.
  if (/^[\0-\x7f]*$/.test(word)) return /[a-z]/i.test(word) ? 'latin' : undefined;
  return (Object.keys(scripts) as Script[]).find(it => scripts[it].test(word));
}

function mixed(counts: Record<Script, number>): Record<Script, number> {
  // Japanese mixes kana with Han; Chinese has none.
  if (counts.kana * 8 > counts.han && counts.kana > 0) counts.kana += counts.han;
  return counts;
}

/** Whether the script of a quotation is one of those in which the source is written, as far as anybody can tell. */
export function sameScript(quoted: QuotedWords, source: SourceWords): boolean {
  const mine = scriptOfWords(quoted.text.words);
  let theirs = scriptsOfSources.get(source);
  if (theirs === undefined) {
    theirs = scriptsIn(source);
    scriptsOfSources.set(source, theirs);
  }
  return mine === undefined || theirs.size === 0 || theirs.has(mine);
}

function scriptsIn(source: SourceWords): ReadonlySet<Script> {
  const counts = { ...noScripts };
  // Words from all over the source, not only from its head, which may be in another language.
  const step = Math.max(1, Math.floor(source.ids.length / enough));
  for (let at = 0; at < source.ids.length; at += step) {
    // The same words come in every source, and in the same one after every key.
    const id = source.ids[at] as number;
    let script = scriptsOfNumbers[id];
    if (script === undefined) {
      script = scriptOfWord(wordAt(source, at).word) ?? 'none';
      scriptsOfNumbers[id] = script;
    }
    if (script !== 'none') counts[script] += weightOf(script);
  }
  mixed(counts);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return new Set((Object.keys(counts) as Script[]).filter(it => counts[it] > 0 && counts[it] >= all * leastShare));
}

/** By the number of a word. */
const scriptsOfNumbers: (Script | 'none')[] = [];
