/** Words that stand before a colon and name no speaker: parts of a document, its data, and its remarks. */
import { plainWords } from '../../model/nobody';

const words = new Set(
  `abstract action actions addendum advantages agenda alternative alternatives announcement announcements answers appendix
  architecture argument arguments article aside assumption assumptions attribute attributes audio author authors background
  backward bonus book books bug bugs caution caveat caveats change changed changelog changes channel chapter cli code codes
  comment comments commit compatibility compat conclusion conclusions config configuration cons consensus constraints contact
  contents context continued copyright correction corrections cost credits criteria data date dates deadline decision decisions
  default defaults definition demo dependencies deprecated description design detail details diagram diff difference differences
  directory disadvantages disclaimer discussion docs document documentation doi download duration edit edited edition editor
  editors effects email end entry environment episode episodes error errors event events exact example examples exception
  exceptions exercise expected explanation expects extends faq feature features figure file filename files final first fix fixed
  fixes flags followup footnote footnotes format formula from function functions further future general gist github goal goals
  hash headers hint hints history hosted id idea ideas impact implementation implements important improvement improvements include
  includes index info information inherits input inputs install installation instead instructions introduction issue issues item
  items justification key keys keyword keywords kind known label language languages last later lesson lessons level library license
  limitation limitations link links list lists locale location log logs major mailing material materials meaning media meeting
  meetings message method methods milestone minor misc mode model module motivation name names nb next node normal note notes now
  number object objective objectives open operation option optional options order organizer original output outputs overview owner
  page pages panel paper papers param parameter parameters params part parts password patch path pattern performance place platform
  podcast points policy pr prefix prerequisites price priority private pro problem problems process produces program project
  properties property proposal proposals props pros protocol ps published publisher purpose quick ratio rationale read reading
  reason reasons recap recommendation recommendations recommended recorded recording ref reference references related release
  released releases remark remarks reminder repo repository request requests required requirement requirements requires resolution
  resolutions resource resources response responses result results return returned returns review risk risks rule rules runs sample
  samples scenario schedule scope score screenshot script scripts second section security see sentence series server service
  settings setup short shownotes side signature since site size slide slides so solution solutions source sources spec
  specification specifications spoiler sponsors stage stages start state statement statements status step steps subject summary
  support syntax system tag tags task tasks term terms test tested testing tests text then theorem thesis third throws tickets time
  timestamp timestamps timing tip tips title titles tldr to today todo token tool tools topic topics transcribed transcriber
  transcript transcription transcripts translated translation translator tweet twitter type types understanding unit update updated
  updates upgrade url urls usage use used user username users value values vendor vendors venue version versions via video videos
  view vision visibility vote warning warnings website when where why how what who which wiki workaround workshop year yields
  monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche
  montag dienstag mittwoch donnerstag freitag samstag sonntag lunes martes miercoles jueves viernes sabado domingo
  lunedi martedi mercoledi giovedi venerdi
  takeaway takeaways highlight highlights insight insights followup pullquote backstory
  youtube zoom also both overall therefore however finally similarly consequently thus meanwhile btw fyi ie eg imo iirc aka
  attendees attending attendance delegates notetaker notetakers organizers participants presenter presenters invited remote
  tema ubicacion localizacion localidad locacion fecha hora lugar diapositivas notas resumen transcripcion traduccion pagina web
  idioma enlace enlaces fuente titulo autor ejemplo ejemplos nota lista ver conclusion conclusiones siguiente continuacion video
  topico localizacao pesquisar slides resumo exemplo fonte autores
  datum ort thema titel quelle quellen hinweis hinweise beispiel beispiele zusammenfassung anmerkung anmerkungen
  dauer aufnahme aufzeichnung thema beginn ende anwesend entschuldigt protokoll
  lieu sujet titre exemples remarque remarques duree enregistrement objet presents excuses
  duracion grabacion asunto asistentes presentes acuerdo acuerdos
  local data duracao assunto gravacao presentes ata
  luogo durata argomento registrazione presenti oggetto
  locatie plaats duur onderwerp tijd opmerking opmerkingen bron bronnen aanwezig afwezig actie besluit
  plats tid varaktighet dato sted varighet emne miejsce czas temat czastrwania
  дата место время тема примечание источник продолжительность присутствовали
  apologies absent quorum adjourned adjournment motion seconded carried resolved owner due aob
  主题 日期 时间 地点 来源 标题 摘要 链接 注 备注 译者注 编者注 议题 话题 原文 作者 译者 编辑 题目 讲者 讲座 视频 文稿 幻灯片 翻译 校对 简介
  問い合わせ お問い合わせ 日時 場所 出席者 議題 収録 備考 所要時間 날짜 일시 장소 주제 참석자 시간 비고
  例如 比如 注意 结论 总结 背景 问题 目标 步骤 优点 缺点 说明 方法 定义`
    .split(/\s+/)
    .filter(it => it !== ''),
);

const smallWords = new Set(
  'new a an the of for in on to by and or with from at as is are be not no this that these those our your my its all por de del la el los las en para y au du des le les von der die das und 的'.split(
    ' ',
  ),
);
/** A name begins with none of these. */
const articles = new Set(
  'a an the this that these those some any every each if when while for in on at by with from to is are we you it they there here one two three let so but and or because since as not no another other more most many only once zur zum'.split(
    ' ',
  ),
);

/** Who speaks under an office: `The Court`, `THE WITNESS`, `The Minister for Bridges`. */
const offices = new Set(
  'court witness clerk bailiff judge justice defendant reporter interpreter president speaker chair chairman chairwoman chairperson minister secretary premier chancellor mayor moderator operator prosecutor foreperson juror jury magistrate registrar respondent plaintiff attorney officer coroner arbitrator ombudsman commissioner governor leader'.split(
    ' ',
  ),
);
const rank = /^(?:deputy|presiding|prime|acting|vice|first|chief|foreign|solicitor|lord|district|temporary|co)$/;

/** `The Minister for Bridges`: somebody whom others call by what they do. */
export function isOffice(label: string): boolean {
  const told = plainWords(label);
  if (told[0] !== 'the' || told.length < 2) return false;
  let at = 1;
  while (at < told.length - 1 && rank.test(told[at] as string)) at++;
  return (
    offices.has(told[at] as string) &&
    (told.length === at + 1 || /^(?:for|of|and|pro|general)$/.test(told[at + 1] as string))
  );
}

/** `采访时间`, `录音地点`: a word of data behind another. */
const hanData =
  /^\p{Script=Han}{0,4}(?:时间|時間|地点|地點|日期|时长|時長|主题|主題|场所|場所|来源|來源|对象|對象|背景)$/u;

/** `Topic Two`, `Slides`: all of the label is such a word, perhaps with a number behind it. */
export function isStructureWord(label: string): boolean {
  const told = plainWords(label);
  const [first] = told;
  if (first === undefined) return true;
  if (isOffice(label)) return false;
  if (hanData.test(label)) return true;
  if (told.every(it => words.has(it) || /^\d+$/.test(it))) return true;
  const counted = /^(?:\d+[a-z]?|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]+|a|b|c)$/;
  if (told.length === 2 && words.has(first) && counted.test(told[1] ?? '')) return true;
  // `Video link`, `Transcript by`, `The mechanics`, `Known issues`: the words around one such word are small or are such words.
  return told.every(it => words.has(it) || smallWords.has(it)) || (told.length > 1 && articles.has(first));
}

/** `Breaking Changes`: one of the words is one of these. */
export function hasStructureWord(label: string): boolean {
  return plainWords(label).some(it => words.has(it));
}
