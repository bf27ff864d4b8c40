/** Tells words that complete the sentence (`[so] we went`) from a remark put into it (`RLVR [a kind of training]`). */
import { distance } from 'fastest-levenshtein';

/** What stands around a note on its line. */
export interface Surroundings {
  /** The line up to the note, markup and label left out as far as they go. */
  readonly before: string;
  readonly after: string;
}

/** Words after which a sentence cannot pause: what follows them in brackets belongs to it. */
const openWords = new Set(
  (
    'a an the this these those my your his her its our their some any no every each another ' +
    'of in on at to for from with by about into onto over under after before between through during without within ' +
    'against among around as than like and or but nor so yet if because since while when where whether that which who ' +
    'whose whom what how why is are was were be been being am do does did have has had will would can could should may ' +
    "might must shall not never very more most too just also only still even really quite i’m i'm it’s it's he’s " +
    'we’re you’re they’re that’s there’s let’s gonna wanna ' +
    'el la los las un una unos unas del en que y o con por para su sus se al como más muy no si ' +
    'le les des du et ou avec pour dans sur qui très der die das den dem ein eine einen und oder mit von zu im am auf'
  ).split(' '),
);

const pronouns = new Set(
  'it they them he him she her this these those here there we us you one ones mine theirs ours that'.split(' '),
);

/** A remark that says something of its own: it has its own subject and verb, or a word that announces it. */
const ownClause =
  /^(?:that is|i\.\s?e\.|e\.\s?g\.|viz\.|namely|meaning|referring|refers|referred|in reference|see |cf\.|aka|a\.k\.a\.|formerly|literally|lit\.|short for|short form|sic\b|emphasis |actually,|presumably|probably|possibly|later|slide |pointing|about |speaking|talking|quoting|laughing|citing|via |link |https?:|not )|^(?:they|he|she|it|this|there|i|we|you)(?:[’']re|[’']s|[’']m|[’']ve|[’']d|[’']ll| is| are| was| were| has| had| have| means| meant| refers| will| would)\b/iu;

const finiteVerb = /\s(?:is|are|was|were|means|refers|stands|denotes|has|had|became|being)\s/iu;

const remarkFrom = 7;

/** Whether the sentence runs through the words in brackets. `body` is trimmed and not empty. */
export function isInsertion(body: string, around: Surroundings): boolean {
  const words = body.split(/\s+/u);
  if (words.length >= remarkFrom || ownClause.test(body)) return false;
  if (words.length >= 4 && (finiteVerb.test(body) || /^(?:which|who)\s/iu.test(body))) return false;
  if (/^(?:19|20)\d\d$/u.test(body) || /^[\p{L} ]+:/u.test(body) || /^[“"‘]/u.test(body)) return false;
  const before = around.before.trimEnd();
  const after = around.after.trimStart();
  const attached = isPartOfWord(body, around);
  if (attached) return true;
  if (before === '' && after === '') return false;
  const capital = /^\p{Lu}/u.test(body);
  if (endsSentence(before)) return beginsSentence(capital, after, words.length);
  const last = lastWord(before);
  if (/[,;:—–-]$/u.test(before)) return !capital && /^[\p{L}]/u.test(after) && !/^[,;.]/u.test(after);
  if (words.length > 1 || capital) {
    if (pronouns.has(last) && last !== 'that' && !openBefore(last)) return false;
    if (expands(body, last) || corrects(words[0] ?? '', last)) return false;
  }
  if (openWords.has(last)) return true;
  if (capital) return completesName(words, before, after);
  if (words.length === 1) return true;
  if (/^(?:a|an)\s/iu.test(body)) return false;
  return /^[\p{Ll}\p{N}]/u.test(after);
}

/** `this`, `her` and their like stand alone or before a noun: only the noun makes them open. */
function openBefore(word: string): boolean {
  return word === 'her';
}

/** `[U]ltimately`, `act[ually]`, `where[as]`. */
function isPartOfWord(body: string, { before, after }: Surroundings): boolean {
  if (!/^[\p{L}\p{M}’'-]+$/u.test(body)) return false;
  return (body.length === 1 && /^\p{L}/u.test(after)) || (/\p{Ll}$/u.test(before) && /^\p{Ll}/u.test(body));
}

function endsSentence(before: string): boolean {
  return before === '' || /[.!?…。！？][”"’')]?$/u.test(before);
}

/** Behind a full stop `[The difference] is …` begins the sentence, `[New topic] These are …` stands before it. */
function beginsSentence(capital: boolean, after: string, count: number): boolean {
  if (count > 5) return false;
  const goesOn = /^(?:[\p{Ll}\p{N}]|I\b|,)/u.test(after);
  if (!goesOn) return false;
  return capital ? !(/^I\b/u.test(after) && count > 1) : count === 1;
}

/** `Giulia [Fanti] said`: one more name, within a sentence that goes on. */
function completesName(words: readonly string[], before: string, after: string): boolean {
  return (
    words.length === 1 &&
    /\p{Lu}[\p{L}’'-]*$/u.test(before) &&
    !/\p{Lu}{2,}$/u.test(before) &&
    /^[\p{Ll}’',.]/u.test(after)
  );
}

function lastWord(before: string): string {
  return (/[\p{L}\p{M}\p{N}’'-]+$/u.exec(before.slice(-60))?.[0] ?? '').toLowerCase();
}

/** `RLVR [Reinforcement Learning with Verifiable Rewards]`: the letters are the words' first ones. */
function expands(body: string, last: string): boolean {
  const initials = body
    .split(/[\s-]+/u)
    .filter(it => /^\p{L}/u.test(it))
    .map(it => it[0]!.toLowerCase());
  let at = 0;
  for (const letter of initials) if (letter === last[at]) at++;
  return initials.length > 1 && at >= 2 && at === last.length;
}

/** `Ilyas [Ilya Sutskever]`: nearly the word before, so it sets that word right. */
function corrects(first: string, last: string): boolean {
  if (first.length < 3 || last.length < 3) return false;
  const near = distance(first.toLowerCase(), last);
  return near <= Math.max(1, Math.floor(last.length / 3));
}
