/** A small desk of files that depend on each other: a transcript, an article that quotes it, a translation, a roster. */

export const deskRoot = 'file:///desk/';
export const on = (name: string): string => deskRoot + name;

const panel = `---
title: The bridge
lang: en
speakers:
  - Ann Lee (Northern Rail)
  - Bo Lind
---

# The bridge

## Morning

**Ann Lee:** We rebuilt the old bridge in 1998, and we did not close the road for more than twelve days.

**Bo Lind:** Who paid for all of that? [laughs]

**Ann Lee:** The two villages paid for it, 340 families in all, and I was never prouder of anything in my life.

## Evening

**Bo Lind:** And the river [河, a river] did not wait for you to finish.

**Ann Lee:** It came up four metres in one night. We stood on the scaffold until the morning and counted the stones.
`;

const article = `---
title: Twelve days
---

# Twelve days

Ann Lee told the hall how it was done.

> We rebuilt the old bridge in 1998, and we did not close the road for more than twelve days.
>
> — Ann Lee, [The bridge](panel.md#L14)

“The two villages paid for it, 340 families in all,” said Ann Lee ([panel](panel.md#L18)).

> It came up four metres in one night. We stood on the scaffold until the evening and counted the stones.
>
> — Bo Lind, [The bridge](panel.md#L24)

Nobody had asked. “Who paid for all of that?” Bo Lind wanted to know.
`;

const original = `---
title: 桥
lang: zh
---

# 桥

陆文清：我们在1998年重建了那座旧桥，路只封了十二天。

沈若岚：钱是谁出的？

陆文清：两个村子出的，一共340户。 [笑]

沈若岚：河水没有等你们修完。
`;

const translation = `---
title: The bridge
lang: en
translation_of: day.zh.md
---

# The bridge

Lu Wenqing: We rebuilt that old bridge in 1998, and the road was closed for twelve days only.

Shen Ruolan: Who paid for it?

Lu Wenqing: Two villages did, 304 households in all. [laughter]

Shen Ruolan: The river did not wait for you to finish.
`;

const roster = `people:
  - name: Ann Lee
    aliases: [AL]
  - name: Cy Moor
    aliases: [CM]
`;

const minutes = `# Minutes

| Name | Abbreviation |
|--|--|
| Dora Falk | DF |
| Emil Grau | EG |

DF: We begin with the stones.

EG: There are four hundred of them.
`;

const laterMinutes = `# Minutes of the second day

DF: The stones have come.

EG: All four hundred, [laughs and I counted them.

DF: Then we can begin.
`;

/** Texts by name. */
export const desk: Readonly<Record<string, string>> = {
  'panel.md': panel,
  'article.md': article,
  'day.zh.md': original,
  'day.en.md': translation,
  '.verbatim/speakers.yaml': roster,
  'series/first.md': minutes,
  'series/second.md': laterMinutes,
};
