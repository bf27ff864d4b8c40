/** Words that stand before a colon and name no speaker: parts of a document, its data, and its remarks. */
import { plainWords } from '../../model/nobody';

const words = new Set(
  `abstract action actions addendum agenda announcement announcements appendix aside author authors background bonus bug caution
  caveat changelog chapter comment conclusion consensus context correction date default deprecated description details disclaimer
  discussion download duration edit editor editors email episode error example examples exercise faq feature figure file files
  fix footnote from goal goals hint host id idea important info install introduction issue item items keywords language lesson
  license link links list location media meeting name names next note notes output overview panel part pr problem proposal
  published purpose question reading recording ref reference references remark repo resolution resources result results returns
  rule score section see series slides sources source spec spoiler sponsor sponsors stage status step steps subject summary tags time tip
  title to todo topic topics transcript transcription translation translator type update updated url usage version video warning website
  主题 日期 时间 地点 来源 标题 摘要 链接 注 备注 译者注 编者注 议题 话题 原文 作者 译者 编辑`
    .split(/\s+/)
    .filter(it => it !== ''),
);

/** `Topic Two`, `Slides`: all of the label is such a word, perhaps with a number behind it. */
export function isStructureWord(label: string): boolean {
  const told = plainWords(label);
  const [first] = told;
  if (first === undefined) return true;
  if (told.every(it => words.has(it) || /^\d+$/.test(it))) return true;
  const counted = /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|[ivx]+|a|b|c)$/;
  return told.length === 2 && words.has(first) && counted.test(told[1] ?? '');
}
