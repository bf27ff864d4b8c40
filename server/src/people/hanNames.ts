/** Characters of Chinese names that are written in two ways: the traditional one before the simplified one. */

/*
 * Names alone, and at hand at once: who is who must not wait for a dictionary. What quotations say is compared by the
 * whole of it (`text/hanVariants.ts`).
 */
const pairs =
  '張张劉刘陳陈楊杨黃黄趙赵吳吴孫孙馬马羅罗鄭郑謝谢許许韓韩鄧邓馮冯蕭萧蔣蒋餘余葉叶蘇苏呂吕盧卢鍾钟譚谭陸陆範范韋韦賈贾鄒邹閻阎龍龙賀贺顧顾龔龚萬万錢钱嚴严湯汤喬乔賴赖莊庄顏颜齊齐聶聂單单閔闵費费紀纪項项' +
  '關关魯鲁鄔邬華华駱骆闞阚傑杰國国偉伟強强軍军勳勋勝胜麗丽慶庆東东傳传寶宝興兴義义禮礼賢贤學学詩诗書书語语貴贵榮荣輝辉燦灿煥焕瑩莹瓊琼環环瑋玮珮佩蘭兰蓮莲藝艺蔭荫薔蔷齡龄嶺岭嵐岚峯峰峽峡島岛鳳凤鴻鸿鵬鹏' +
  '鶴鹤鋒锋鋼钢銘铭錦锦鎮镇鐘钟鈞钧銳锐釗钊錚铮鋭锐長长門门閣阁際际陽阳隱隐雲云電电靜静頌颂順顺飛飞騰腾驍骁駿骏驥骥體体樂乐樹树棟栋標标業业極极漢汉澤泽濤涛淵渊潔洁瀟潇灣湾爾尔獻献瑤瑶畫画當当發发禎祯種种' +
  '穎颖竇窦節节紅红純纯紹绍絲丝經经綺绮維维綱纲緒绪績绩縱纵繼继纓缨習习聖圣聰聪聯联職职肅肃膽胆舉举蒼苍處处親亲計计訓训設设詠咏誠诚諾诺謙谦讓让豐丰賓宾質质軒轩運运達达遠远遲迟邁迈鄉乡醫医釋释開开閏闰雙双' +
  '難难韻韵願愿顯显驊骅鄺邝歐欧陰阴戰战甯宁寧宁應应懷怀憶忆恆恒愛爱夢梦奮奋姍姗娛娱嫻娴孿孪將将尋寻對对導导屆届崗岗嶸嵘師师帥帅幹干廣广廬庐彥彦徑径後后從从悅悦惲恽憲宪戀恋戲戏揚扬換换擁拥攝摄數数時时晉晋' +
  '曉晓曄晔暢畅會会朧胧棲栖楓枫構构橋桥機机檢检權权歲岁歷历殘残氣气淺浅滿满漁渔濱滨瀾澜煒炜煙烟熱热燁烨營营爐炉爭争狀状獨独瑪玛璽玺產产畢毕異异盤盘眾众矯矫碩硕祿禄禪禅離离稱称積积穩稳窮穷競竞筆笔築筑簡简' +
  '籃篮糧粮紋纹級级';

const simplified = new Map<string, string>();
for (let at = 0; at < pairs.length; at += 2) simplified.set(pairs[at] as string, pairs[at + 1] as string);

/** `唐杰` of `唐傑`; whatever is no such character stays. */
export function simplifyName(name: string): string {
  if (!/\p{Script=Han}/u.test(name)) return name;
  return [...name].map(it => simplified.get(it) ?? it).join('');
}
