/** Faults of a translation, planted in the sample panel: in the English one of the Chinese talk, and the other way round. */

export interface PlantedFault {
  readonly code: string;
  /** Stands once in the faithful translation … */
  readonly words: string;
  /** … and is replaced by this. */
  readonly by: string;
  /** Said as information: a short turn may be told elsewhere, a sentence quoted. */
  readonly unsure?: true;
}

export interface SamplePair {
  readonly language: 'en' | 'zh';
  readonly original: string;
  readonly translation: string;
  readonly faults: readonly PlantedFault[];
  /** Turns that the abridged translation leaves out, each from its first words to the end of its line. */
  readonly omitted: readonly string[];
}

/** `panel`: the sample panel in both languages, as the files are. */
export function samplePairs(panel: { readonly en: string; readonly zh: string }): readonly SamplePair[] {
  return [
    { language: 'en', original: panel.zh, translation: panel.en, faults: inEnglish, omitted: omittedInEnglish },
    {
      language: 'zh',
      // A speaker is not corrected by whoever writes down what is said.
      original: panel.en.replace(/^translation_of:.*\n/m, '').replace('[the model]', 'it'),
      translation: panel.zh.replace('lang: zh\n', 'lang: zh\ntranslation_of: panel.en.md\n'),
      faults: inChinese,
      omitted: omittedInChinese,
    },
  ];
}

/** The translation with some turns left out, and a mark where each stood. */
export function abridged({ translation, omitted }: SamplePair): string {
  let text = translation;
  for (const [at, words] of omitted.entries()) {
    const start = text.indexOf(words);
    text = `${text.slice(0, start)}${at % 2 === 0 ? '…' : '[…]'}${text.slice(text.indexOf('\n', start))}`;
  }
  return text;
}

const inEnglish: readonly PlantedFault[] = [
  { code: 'translation-number', words: '350 million', by: '530 million' },
  { code: 'translation-number', words: '1,106 people', by: '1,160 people' },
  {
    code: 'translation-speaker',
    words: 'Zeng Yining (Flood Control Office): Seventeen',
    by: 'He Zhiyuan (Shuijing): Seventeen',
  },
  { code: 'translation-speaker', words: 'Audience Member: I work', by: 'He Zhiyuan (Shuijing): I work' },
  { code: 'translation-speaker', words: 'Ouyang Lan (Qinghe Insurance): That change', by: 'That change' },
  {
    code: 'translation-untranslated',
    words: 'They do not tell us where it is going.',
    by: '它们不会告诉我们水要去哪儿。',
  },
  {
    code: 'translation-note',
    words: 'on that dike too, and he did not believe it either. [pause]',
    by: 'on that dike too, and he did not believe it either.',
  },
  {
    code: 'translation-missing',
    unsure: true,
    words:
      'Lu Wenqing (Hydrological Institute): Let me be fair to it. In the mountains we do not work well either.\n\n',
    by: '',
  },
  {
    code: 'translation-extra',
    words: 'Shen Ruolan (Moderator): Will the model replace the forecaster?\n\n',
    by: 'Shen Ruolan (Moderator): Will the model replace the forecaster?\n\nShan Huaigu (Baihe Cooperative): My grandmother kept bees beside the old mill, and every one of them came when she called its name.\n\n',
  },
];

const inChinese: readonly PlantedFault[] = [
  { code: 'translation-number', words: '三亿五千万元', by: '五亿三千万元' },
  { code: 'translation-number', words: '一千一百零六个人', by: '一千一百六十个人' },
  { code: 'translation-speaker', words: '曾以宁（市防汛办）：十七个村', by: '贺知远（水镜科技）：十七个村' },
  { code: 'translation-speaker', words: '观众：我在', by: '贺知远（水镜科技）：我在' },
  { code: 'translation-speaker', words: '欧阳澜（清河保险）：这个改动', by: '这个改动' },
  {
    code: 'translation-untranslated',
    words: '它们不会告诉我们水要去哪儿。',
    unsure: true,
    by: 'They do not tell us where it is going.',
  },
  { code: 'translation-note', words: '他也没信。[停顿]', by: '他也没信。' },
  { code: 'translation-missing', words: '陆文卿（水文研究所）：我替它说句公道话。在山里，我们也不好用。\n\n', by: '' },
  {
    code: 'translation-extra',
    unsure: true,
    words: '沈若岚（主持人）：模型会取代预报员吗？\n\n',
    by: '沈若岚（主持人）：模型会取代预报员吗？\n\n单怀谷（白河合作社）：我奶奶在老磨坊旁边养蜂，她一叫名字，每一只都飞回来。\n\n',
  },
];

const omittedInEnglish = [
  'There are 230 gauges on the Lan.',
  'Ouyang Lan (Qinghe Insurance): To put it coldly',
  'Shan Huaigu (Baihe Cooperative): Ms. Lu, if you tell',
  'He Zhiyuan (Shuijing): I do not quite agree.',
  'The list is not online.',
];

const omittedInChinese = [
  '澜江上有两百三十个水位站。',
  '欧阳澜（清河保险）：说得冷血一点',
  '单怀谷（白河合作社）：陆老师，您跟',
  '贺知远（水镜科技）：我不太同意。',
  '这张表不上网。',
];
