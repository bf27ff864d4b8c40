/** The verdicts on generated quotations, class by class: docs/quotations.md has the figures. */
import assert from 'node:assert/strict';
import type { HouseStyle } from '../../server/src/settings/schema';
import { houseStyles } from '../../server/src/settings/schema';
import { quotationsIn } from '../support/article';
import { Random } from '../support/seeds';
import { type Expected, hanMakers, type Maker, makers, styleMakers } from './generatedCases';
import { type GeneratedTurn, generateHanTalk, generateTalk, hanTranscriptOf, transcriptOf } from './generatedTalk';

/** Cases a class, and the share of them that must come out right. */
const cases = Number(process.env.VERBATIM_CASES ?? 25);
const least = 0.98;

async function shareOf(
  maker: Maker,
  seed: number,
  houseStyle: HouseStyle,
  han: boolean,
): Promise<{ right: number; all: number; wrong: string }> {
  const random = new Random(seed);
  let right = 0;
  let all = 0;
  let wrong = '';
  while (all < cases) {
    const talk: GeneratedTurn[] = han ? generateHanTalk(random, 12) : generateTalk(random, 12);
    const files: Record<string, string> = han
      ? { 'talk.zh.md': hanTranscriptOf(talk) }
      : { 'talk.md': transcriptOf(talk, random) };
    for (let n = 0; n < 10 && all < cases; n++) {
      const made = maker(talk, random);
      if (made === undefined) continue;
      const [judged] = await quotationsIn(`# An article\n\n${made.markdown}\nAnd so on.\n`, {
        files,
        settings: { houseStyle },
      });
      all++;
      const got: Expected | 'none' =
        judged === undefined
          ? 'none'
          : judged.verdict.kind === 'verbatim' && judged.verdict.stitched === true
            ? 'stitched'
            : judged.verdict.kind;
      if (got === made.expected) right++;
      else wrong = `${got} for ${made.expected}: ${judged?.verdict.reason}\n${made.markdown}`;
    }
  }
  return { right, all, wrong };
}

const figures: string[] = [];

function check(name: string, maker: Maker, seed: number, style: HouseStyle = 'newsroom', han = false): void {
  test(name, async () => {
    const { right, all, wrong } = await shareOf(maker, seed, style, han);
    figures.push(`| ${name} | ${right} of ${all} |`);
    assert.ok(right >= all * least, `${right} of ${all}; ${wrong}`);
  });
}

suite('generated quotations', () => {
  for (const [n, [name, maker]] of Object.entries(makers).entries()) check(name, maker, 100 + n);
  for (const [n, [name, maker]] of Object.entries(hanMakers).entries()) check(name, maker, 200 + n, 'newsroom', true);
  for (const [n, style] of houseStyles.entries())
    for (const [name, maker] of Object.entries(styleMakers[style])) check(`${style}: ${name}`, maker, 300 + n, style);

  suiteTeardown(() => {
    if (process.env.VERBATIM_FIGURES !== undefined) process.stdout.write(`${figures.join('\n')}\n`);
  });
});
