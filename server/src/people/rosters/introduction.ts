/** Names in two scripts in running text: `Chen Mingyu 陈明宇 (Lumen)`, who is thereby introduced. */
import { type ListedName, looksLikeName } from './nameList';

/** Frequent Chinese surnames: a name in Han characters in running text begins with one. */
const surnames = new Set(
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅高郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭萧田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫雷龙龍史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯康易乔喬赖賴文印施洪季庄莊颜顏柯詹',
);

/** Whether a character may be Han: asked of every line, so without the tables that know it for sure. */
const mayBeHan = /[\u2e80-\u9fff\uf900-\ufaff\ud81b\ud840-\ud8ff]/;

/** `Chen Mingyu 陈明宇` in prose: a name in letters with the same name in Han characters behind it. */
export function readIntroductions(text: string): readonly ListedName[] {
  const found: ListedName[] = [];
  if (!mayBeHan.test(text) || !/[a-z] ?[(（]?\p{Script=Han}/u.test(text)) return found;
  const pattern = /\p{Script=Han}+/gu;
  for (let it = pattern.exec(text); it !== null; it = pattern.exec(text)) {
    const characters = it[0];
    if (characters.length < 2 || characters.length > 3 || !surnames.has(characters[0] ?? '')) continue;
    const before = /(\p{Lu}[\p{L}’'-]{0,14} \p{Lu}[\p{L}’'-]{1,14}) [(（]?$/u.exec(
      text.slice(Math.max(0, it.index - 34), it.index),
    );
    const name = before?.[1];
    if (before === null || name === undefined || !looksLikeName(name)) continue;
    const bracketed = /[(（]$/.test(before[0]);
    const end = it.index + characters.length;
    const start = it.index - before[0].length;
    const rest = text.slice(end, end + 80);
    const detail = bracketed ? undefined : /^ ?[(（]([^()（）]{2,70})[)）]/u.exec(rest)?.[1];
    found.push({ name: `${name} ${characters}`, ...(detail === undefined ? {} : { detail }), span: { start, end } });
  }
  return found;
}
