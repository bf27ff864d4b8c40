/** Labels that are not a name: placeholders for somebody unknown, and pseudo-speakers that are nobody at all. */

/** Words of a placeholder, in the languages that transcripts are met in; a label all of whose words are here names nobody. */
const placeholderWords = new Set(
  `speaker speakers audience member members person people unknown unidentified unnamed anonymous male female man woman voice
  voices attendee attendees participant participants question questions questioner answer q a guest introducer interviewer
  interviewee respondent caller crowd others someone somebody everyone everybody all both various multiple moderator host cohost presenter panelist
  panellist chair chairperson announcer narrator mc emcee comment commenter student students off mic from the in
  orador oradora hablante publico miembro asistente desconocido desconocida pregunta respuesta p r del de la el moderador
  moderadora presentador presentadora entrevistador entrevistadora ponente anfitrion invitado todos
  membro do plateia palestrante desconhecido pergunta resposta locutor
  espectador espectadora oyente spectateur spectatrice auditrice salle spettatore spettatrice zuhorer zuhorerin saal
  sprecher sprecherin publikum zuschauer zuschauerin unbekannt unbekannter frage antwort f befragte befragter respondente geinterviewde moderation aus dem
  intervenant intervenante public inconnu inconnue reponse animateur animatrice invite auditeur du
  oratore oratrice pubblico sconosciuto domanda risposta moderatore moderatrice dal
  ведущий спикер слушатель неизвестный вопрос ответ зал из зала голос`
    .split(/\s+/)
    .filter(word => word !== ''),
);

/** Only together with another word or a number do these make a placeholder. */
const fillers = new Set(
  `response respuesta reply mixed new old other another from the in de del la el do aus dem du dal off из
  frau herr mann senora senor mujer hombre dame femme homme monsieur madame une dans signora signore uomo donna`.split(
    /\s+/,
  ),
);

const placeholderHan =
  /^(?:问|答|問|提问|提問|回答|观众|觀眾|听众|聽眾|提问者|提問者|采访者|採訪者|采访人|採訪人|受访者|受訪者|记者|記者|聞き手|インタビュアー|主持人|主持|嘉宾|嘉賓|发言人|發言人|未知|说话人|說話人|司会|司会者|質問者|質問|回答者|話者|参加者|会場|聴衆|진행자|사회자|청중|질문|답변|화자)[0-9一二三四五六七八九十A-Z]*$/u;

/** Labels of what is heard between the turns. */
const pseudoSpeakers = new Set(
  `break jingle outro intro music clip sponsor sponsors ad ads sample song theme transition interlude advertisement commercial
  soundbite trailer teaser`.split(/\s+/),
);
/** What stands behind the first word of a pseudo-speaker: `Sponsor Break`, `Ad 2`, `Music clip`. */
const pseudoTails = new Set([
  ...pseudoSpeakers,
  ...'break read spot segment message theme song of 1 2 3 4 5 one two plays playing audio video'.split(' '),
]);

/** Lower case without diacritics, punctuation as spaces. */
export function plainWords(name: string): readonly string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}?]+/u)
    .filter(word => word !== '');
}

/** Whether the label stands for somebody whose name nobody knows: `Speaker 3`, `Audience Member`, `Q`, `???`, `观众`. */
export function isPlaceholder(name: string): boolean {
  const trimmed = name.trim();
  if (/^(?:\?{1,5}|[―—─]{2}|>{2,3})$/.test(trimmed)) return true;
  const compact = trimmed.replaceAll(' ', '');
  if (compact.length <= 12 && placeholderHan.test(compact)) return true;
  const words = plainWords(trimmed);
  let said = false;
  for (const [at, word] of words.entries()) {
    if (/^\d{1,3}$/.test(word)) continue;
    if (/^\?+$/.test(word)) continue;
    if (/^[a-z]$/.test(word) && at > 0) continue;
    const joined = /^([a-z]+)\d{1,3}$/.exec(word);
    const plain = joined?.[1] ?? word;
    if (fillers.has(plain)) continue;
    if (!placeholderWords.has(plain)) return false;
    said = true;
  }
  return said;
}

/** The same few names come back in every label. */
const judged = new Map<string, boolean>();
const mostJudged = 4096;

/** Whether the label stands for nobody: music, a break, an advertisement. */
export function isPseudoSpeaker(name: string): boolean {
  let found = judged.get(name);
  if (found === undefined) {
    found = isHeardBetween(name);
    if (judged.size >= mostJudged) judged.clear();
    judged.set(name, found);
  }
  return found;
}

function isHeardBetween(name: string): boolean {
  const words = plainWords(name);
  const [first, second] = words;
  if (first === undefined) return false;
  if (pseudoSpeakers.has(first)) return words.length === 1 || pseudoTails.has(second ?? '');
  const last = words[words.length - 1] ?? '';
  return words.length <= 4 && ['intro', 'outro', 'jingle'].includes(last);
}
