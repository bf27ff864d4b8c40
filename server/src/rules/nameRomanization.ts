/** Rule: name-romanization. */
import { distance } from 'fastest-levenshtein';
import type { Finding } from '../checking/finding';
import { definePageRule } from '../checking/rule';
import { hasPairedNames, type PairedName, pairedNamesOf } from '../syntax/pairedNames';
import { type CharacterReadings, characterReadingsNow } from '../text/pinyin';
import { cutIntoSyllables, foldPinyin, readingsOfName, wadeGiles } from '../text/romanization';
import { say } from '../text/say';
import { shift } from '../text/span';

export const nameRomanization = definePageRule({
  code: 'name-romanization',
  summary: 'A name in Latin letters that its Chinese characters do not spell.',
  severity: 'warning',
  scope: 'page',
  // Without a dictionary nobody can tell; whoever made the view has loaded it where there is one.
  about: ({ transcript }) => (hasPairedNames(transcript.blocks) ? characterReadingsNow() : undefined),
  *check({ page }, dictionary) {
    for (const [n, block] of page.blocks.entries())
      for (const name of pairedNamesOf(block)) yield* judge(name, page.offsets[n] as number, dictionary);
  },
});

function* judge({ latin, han, span }: PairedName, start: number, dictionary: CharacterReadings): Iterable<Finding> {
  const readings = readingsOfName(han, dictionary);
  const words = latin.split(' ');
  // What stands before the name (`Professor`, a place) is no part of it: some last words are.
  const tails = words.map((_, index) => words.slice(index));
  if (tails.some(it => orders(it).some(order => spells(foldPinyin(order.join('')), readings)))) return;
  const close = tails.filter(it => it.length >= 2).flatMap(it => orders(it).map(order => ({ tail: it, order })));
  const wrong = close.find(({ order }) => isSlip(order, readings));
  if (wrong === undefined) return;
  const written = wrong.tail.join(' ');
  const right = spelt(readings, wrong.order, wrong.order === wrong.tail);
  const from = span.end - written.length;
  const place = shift({ start: from, end: span.end }, start);
  yield {
    span: place,
    message: say('The characters “{0}” are read “{1}”, not “{2}”.', han, right, written),
    fixes: () => [{ title: say('Change to “{0}”', right), edits: [{ span: place, newText: right }] }],
  };
}

/** Surname first, as the characters have it, or last, as some write it in English. */
function orders(words: readonly string[]): readonly (readonly string[])[] {
  return words.length < 2 ? [words] : [words, [words.at(-1)!, ...words.slice(0, -1)]];
}

function spells(letters: string, readings: readonly (readonly string[])[]): boolean {
  const cut = cutIntoSyllables(letters, readings);
  if (cut?.agreeing === readings.length) return true;
  return otherSystems(readings).some(it => it === letters);
}

/** What the name is in Wade–Giles: another way to write it and no mistake. */
function otherSystems(readings: readonly (readonly string[])[]): readonly string[] {
  let all: readonly string[] = [''];
  for (const each of readings) {
    const ways = each.slice(0, 3).flatMap(it => wadeGiles(it).map(way => way.replace(/v/gu, 'u')));
    all = all.flatMap(start => [...new Set(ways)].map(it => start + it)).slice(0, 5000);
  }
  return all;
}

/** Nearly this name: pinyin through and through with one syllable amiss, or one letter amiss behind a right surname. */
function isSlip(words: readonly string[], readings: readonly (readonly string[])[]): boolean {
  // A hyphen in the given name is the custom of Taiwan, where other systems than pinyin are in use.
  if (words.some(it => it.includes('-'))) return false;
  const letters = foldPinyin(words.join(''));
  const cut = cutIntoSyllables(letters, readings);
  if (cut !== undefined) return cut.agreeing >= 1 && cut.agreeing === readings.length - 1;
  const surname = readings[0]?.[0] ?? '';
  if (foldPinyin(words[0] ?? '') !== surname || letters.length < 6) return false;
  const usual = readings.map(it => it[0] ?? '').join('');
  return distance(letters, usual) === 1 || isTransposed(letters, usual);
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((it, index) => it !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** The name in pinyin, its words in the order and as long as they were written. */
function spelt(readings: readonly (readonly string[])[], order: readonly string[], surnameFirst: boolean): string {
  const syllables = readings.map(it => (it[0] ?? '').replace('v', 'ü'));
  const ofSurname = surnameLength(order[0] ?? '', syllables);
  const surname = capital(syllables.slice(0, ofSurname).join(''));
  const given = capital(syllables.slice(ofSurname).join(''));
  return surnameFirst ? `${surname} ${given}` : `${given} ${surname}`;
}

/** Two where the written surname is nearer to two syllables (`Ouyang`) than to one. */
function surnameLength(written: string, syllables: readonly string[]): number {
  if (syllables.length < 3) return 1;
  const letters = foldPinyin(written);
  const [one = '', two = ''] = syllables;
  return distance(letters, one + two) < distance(letters, one) ? 2 : 1;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
