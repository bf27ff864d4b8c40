/** The words by which bracket notes say what they are, in the languages that transcripts were met in. */
import { distance } from 'fastest-levenshtein';

/** Heard and not spoken. The first word decides, so `laughs nervously` is one of them. */
const nonverbalWords = new Set(
  (
    'laugh laughs laughed laughing laughter chuckle chuckles chuckling giggle giggles giggling snicker snickers ' +
    'applause applauds applauding clap claps clapping cheer cheers cheering ovation ' +
    'music jingle singing sings hums humming whistle whistles whistling song ' +
    'silence pause pauses pausing sigh sighs sighing gasp gasps groan groans cough coughs coughing sneeze sneezes ' +
    'sniff sniffs crying cries sobs sobbing yawns whispers whispering shouts shouting screams ' +
    'crosstalk crosstalking overlapping interruption interrupts interrupting noise noises ' +
    'beep beeps bleep bleeps bleeped buzz buzzing ringing rings knock knocking knocks footsteps static crickets ' +
    'nods nodding shrugs gestures gesturing points smiles smiling smirks grins winks pointing ' +
    'murmurs murmuring mumbles mumbling stammers stutters exhales inhales breathes clears snaps ' +
    'risas risa ríe ríen aplausos aplauso música silencio pausa suspira tos carcajadas murmullos ' +
    'rires rire rit applaudissements musique soupir soupire toux ' +
    'lachen lacht gelächter applaus beifall musik stille seufzt husten heiterkeit ' +
    'risos aplausos смех смеётся смеются смеется аплодисменты музыка пауза вздыхает кашель'
  ).split(' '),
);

const nonverbalPhrases =
  /^(?:(?:long|short|brief|awkward|a|nervous|loud|more|general|audience|crowd|background|soft|theme|intro|outro|plane|wind|phone|door|dog|street)\s){1,4}(?:period of\s)?(?:silence|pause|laugh|laughs|laughing|laughter|applause|music|noises?|chatter|crosstalk|sounds?|rings|slams|opens|closes|barks|barking|honks|sigh)$|^(?:cross[ -]?talk\b|\$STDOUT song\b|everyone (?:laughs|confirms|nods)|door (?:slams|opens|closes)|trails off|trailing off|no (?:response|audible response)|(?:video|clip|audio|film|song|recording) (?:clip )?(?:plays|playing|starts|ends|clip)|(?:begin|end|start)s? (?:of )?(?:video|clip|audio)|(?:speaks|speaking)(?: in)? (?:a |another )?(?:foreign|\p{Lu}\p{L}+)(?: language)?$|(?:speaks|speaking) (?:softly|quietly|over|simultaneously|off[ -]mic))/iu;

const nonverbalHan =
  /^(?:全场|众人|大家|观众|台下|全場|眾人|觀眾|臺下|热烈|熱烈|长时间|長時間|再次|短暂|短暫|长|長|轻|輕|苦|大)?(?:笑|笑声|笑聲|大笑|哄笑|笑了|笑着|掌声|掌聲|鼓掌|音乐|音樂|沉默|停顿|停頓|叹气|嘆氣|咳嗽|点头|點頭|摇头|搖頭|欢呼|歡呼|嘈杂声|杂音|噪音|插话|插話|拍手|笑い|拍手|음악|웃음|박수)$/u;

/** What a session does while nobody speaks to the point: `shows slide 12`. */
const actionWords = new Set(
  (
    'presents presenting shows showing showed continues continuing goes reads reading demonstrates demoing plays ' +
    'writes writing draws drawing confirms volunteers volunteer asks answers types typing waves stands sits leaves ' +
    'enters returns holds lists referring refers'
  ).split(' '),
);

const gapWords = [
  'inaudible',
  'unintelligible',
  'indiscernible',
  'unclear',
  'indistinct',
  'undecipherable',
  'untranscribable',
  'incomprehensible',
  'inaudibles',
  'garbled',
  'unverständlich',
  'ininteligible',
  'inintelligible',
  'unhörbar',
  'incompréhensible',
  'ininteligível',
  'inaudível',
  'неразборчиво',
  'неслышно',
];

const gapPhrases =
  /^(?:\?{1,4}$|…\?$|unable to transcribe|transcription error|audio (?:drops?|cuts?|lost|unclear|missing|gap)\b|(?:intro|audio|recording|sound|connection|beginning|end) (?:lost|missing|drops|cut)\b|(?:…|\.\.\.)?\s*(?:i |we )?(?:missed|didn[’']t (?:catch|hear|understand)|could not hear|couldn[’']t hear)\b|blank\b|no se (?:oye|entiende)\b|poco claro\b|BLANK_AUDIO$|phonetic\b|ph\.?$|sp\??$|guess$)/iu;

const gapHan =
  /(?:听不清|聽不清|听不见|聽不見|不清楚|无法辨认|無法辨認|无法识别|無法識別|听不懂|模糊|聞き取れず|聞き取り不能)/u;

const redactions =
  /^(?:redacted|expunged|anonymi[sz]ed|omitted|deleted|censored|removed|withheld|(?:name|names|number|address|company|place|location|identity|email|detail|details)s? (?:redacted|withheld|removed|omitted|deleted|changed)|(?:removed|omitted|deleted|redacted|cut) .{1,40}|.{1,40} (?:redacted|withheld)|omitido|censurado|已删除|已刪除|已隐去|姓名隐去|隐去|匿名|保密)$/iu;

const editorsNotes =
  /^(?:note|notes|nb|n\.\s?b\.|p\.?s\.?|todo(?:\s?\([^)]{1,30}\))?|disclaimer|caution|correction|update|editorial note|(?:ed|eds|editor|editors|transcriber|translator|transcriptionist|author|interviewer|publisher|scribe|note ?taker|moderator|producer)(?:[’']?s?|s[’'])\.?(?: notes?| comment| remark)?|t\/?n|tl note|nota(?: del? (?:editor|traductor|transcriptor|t\.|r\.|e\.))?|n\. ?del ?t\.?|anmerkung(?: des? \p{L}{1,20})?|anm\. ?d\. ?(?:red|übers)\.|note du traducteur|n\.d\.t\.|译者注|譯者註|译注|譯註|编者注|編者按|编者按|編者註|编注|编按|校注|校者注|记者注|整理者注|注|註|按|訳注|編集部注)\s?[:：—]/iu;

/** `… —Ed.`, `… – JL`, `… 译者注` at the end: signed by whoever added it. */
const signed = /[-–—]\s?(?:eds?\.?|editors?|trans\.?|transl\.?|tr\.|translator|[A-Z]{2,3}|译者|编者|譯者|編者)$/u;

const longestMisspelling = 24;

export function isNonverbal(body: string): boolean {
  const first = firstWord(body);
  if (nonverbalWords.has(first)) return !runsOn(body);
  return nonverbalPhrases.test(body) || nonverbalHan.test(body) || isMisspelt(body, nonverbalNouns);
}

/** `[music to my ears, I have to say]` begins like a sound and is none; sounds are told in a few words. */
function runsOn(body: string): boolean {
  return body.split(/\s/u).length > 8;
}

/** Long enough to be known under a typing error. */
const nonverbalNouns = ['laughs', 'laughter', 'laughing', 'applause', 'silence', 'crosstalk', 'chuckles'];

/** `[shows slide 3]`: told in the third person, beginning in lower case or standing alone. */
export function isAction(body: string): boolean {
  return actionWords.has(firstWord(body)) && !runsOn(body);
}

/** `[shows slide 27]` is an action wherever it stands; `this graph [shows]` is not. */
export function isShowing(body: string): boolean {
  return isAction(body) && /\b(?:slides?|examples?|screen|code|demo|graph|chart|document|page)\b/iu.test(body);
}

export function isGap(body: string): boolean {
  const withoutTime = body.replace(/[\s@(]{0,3}(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?\)?/u, '').trim();
  const words = withoutTime === '' ? body : withoutTime;
  if (gapPhrases.test(words) || gapHan.test(words)) return true;
  if (gapWords.includes(firstWord(words))) return words.split(/\s/u).length <= 5;
  if (isMisspelt(words, gapWords)) return true;
  return isDoubtfulWord(words);
}

/** `[Okafor?]`: what was heard, and that nobody is sure. */
function isDoubtfulWord(body: string): boolean {
  return (
    /^[^\s?]{2,24}(?: [^\s?]{1,24}){0,2}\s?\?{1,3}$/u.test(body) &&
    !/:|^(?:[“"‘']|is |who |what |why |how |when |where |are |do |does )/iu.test(body)
  );
}

export function isRedaction(body: string): boolean {
  return redactions.test(body);
}

export function isEditorsNote(body: string): boolean {
  return editorsNotes.test(body) || (signed.test(body) && body.length > 12);
}

/** How much of `text` is a phrase that says what the note is: where a note without its end most likely ends. */
export function knownPhraseLength(text: string): number {
  const time = /^\s?(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?/u.exec(text);
  if (time !== null) return time[0].length;
  const word = /^\s?[\p{L}\p{M}]+/u.exec(text)?.[0] ?? '';
  const name = word.trim().toLowerCase();
  if (gapWords.includes(name))
    return (
      word.length + (/^\s(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?/u.exec(text.slice(word.length))?.[0].length ?? 0)
    );
  if (nonverbalWords.has(name) || isMisspelt(name, nonverbalNouns)) return word.length;
  const marks = /^\?{1,4}/u.exec(text);
  return marks === null ? 0 : marks[0].length;
}

/** Where a phrase that says what a note is (`laughs`, `inaudible`) begins, if it ends at `end`. */
export function wordsOfPhraseBefore(text: string, end: number): number | undefined {
  const word = /[\p{L}\p{M}]{1,20}$/u.exec(text.slice(Math.max(0, end - 20), end))?.[0] ?? '';
  const name = word.toLowerCase();
  const known = nonverbalWords.has(name) || gapWords.includes(name) || name === 'redacted';
  return known ? end - word.length : undefined;
}

function firstWord(body: string): string {
  return (/^[\p{L}\p{M}]+/u.exec(body)?.[0] ?? '').toLowerCase();
}

/** One word, close to one of `words` but none of them: `inaudbile`, `laugher`, `silcence`. */
function isMisspelt(body: string, words: readonly string[]): boolean {
  if (body.length < 6 || body.length > longestMisspelling || !/^\p{L}+$/u.test(body)) return false;
  const word = body.toLowerCase();
  return words.some(known => word[0] === known[0] && distance(word, known) <= (known.length >= 9 ? 2 : 1));
}
