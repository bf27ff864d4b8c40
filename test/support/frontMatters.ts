/** A thousand heads of transcripts made to end the process that reads them, or to make it slow. */
import { Random } from './seeds';

/** Bytes of front matter that are read at most; those beyond are read as words. */
const longest = 65_000;

const repeat = (piece: string, times: number) =>
  piece.repeat(Math.max(0, Math.min(times, Math.floor(longest / piece.length))));

/** Each nests, opens, names or repeats something as many times as is asked. */
const shapes: readonly ((times: number) => string)[] = [
  n => `a: ${repeat('[', n)}`,
  n => `a: ${repeat('[', n / 2)}b${repeat(']', n / 2)}`,
  n => `a: ${repeat('{', n)}`,
  n => `a: ${repeat('{a: ', n)}`,
  n => `a: ${repeat('{a: ', n / 2)}b${repeat('}', n / 2)}`,
  n => `a: ${repeat('[{a: ', n)}`,
  n => `a: ${repeat('[\n', n)}`,
  n => `a: ${repeat('{? ', n)}`,
  n => `a: ${repeat('[a: ', n)}`,
  n => `a: ${repeat('["', n)}`,
  n => `a: ${repeat(']', n)}`,
  n => `a: [${repeat('[], ', n)}]`,
  n => `a: [${repeat('a, ', n)}]`,
  n => repeat('- ', n),
  n => `a:\n${repeat('- ', n)}b`,
  n => repeat('? ', n),
  n => `${repeat('? ', n)}a`,
  n => repeat('? - ', n),
  n => repeat('- ? ', n),
  n => repeat(': ', n),
  n => `a:\n  ${repeat(': ', n)}`,
  n => `a:\n  ${repeat('? : ', n)}`,
  n => repeat('a: ', n),
  n => repeat('- a: ', n),
  n => repeat('-\t', n),
  n => repeat('?\t', n),
  n => repeat('-\u00a0', n),
  n => repeat('!!a ', n),
  n => `a: ${repeat('!', n)}`,
  n => `a: ${repeat('!<a> ', n)}`,
  n => `a: ${repeat('&a ', n)}`,
  n => `a: &a b\nc: [${repeat('*a, ', n)}]`,
  n => repeat('&a [*a, ', n),
  n => `a: &a\n${repeat('  - *a\n', n)}`,
  n => `a0: &a0 b\n${lines(n, i => `a${i + 1}: &a${i + 1} [*a${i}, *a${i}, *a${i}]\n`)}`,
  n => `a: &a {b: c}\n${repeat('<<: *a\n', n)}`,
  n => `__proto__: ${repeat('{__proto__: ', n)}`,
  n => repeat('__proto__:\n  polluted: yes\n', n),
  n => repeat('constructor: {prototype: {polluted: yes}}\n', n),
  n => lines(Math.min(n, 360), i => `${' '.repeat(i)}a:\n`),
  n => lines(Math.min(n, 360), i => `${' '.repeat(i)}- b:\n`),
  n => lines(Math.min(n, 360), i => `${'\t'.repeat(i)}a:\n`),
  n => lines(Math.min(n, 360), i => `${' '.repeat(i)}? a\n`),
  n => repeat('a:\n  - \n', n),
  n => repeat('a: b\n', n),
  n => lines(n, i => `k${i}: v\n`),
  n => `a: "${repeat('\\', n)}`,
  n => `a: "${repeat('\\x', n)}"`,
  n => `a: "${repeat('\\u0000', n)}"`,
  n => `a: '${repeat("''", n)}`,
  n => `a: "${repeat('b\n', n)}"`,
  n => `a: |\n${repeat('  b\n', n)}`,
  n => `a: |${repeat('9', n)}\n  b`,
  n => `a: >${repeat('-', n)}\n  b`,
  n => repeat('a: |\n', n),
  n => `${repeat('%', n)}\na: b`,
  n => `${repeat('%YAML 1.1\n', n)}a: b`,
  n => `${repeat('%TAG ! a\n', n)}a: b`,
  n => repeat('#', n),
  n => repeat('# a\n', n),
  n => `a: ${repeat('#', n)}`,
  n => `${repeat('k', n)}: v`,
  n => `? ${repeat('k', n)}\n: v`,
  n => `a: ${repeat(' ', n)}b`,
  n => `a: ${repeat('9', n)}`,
  n => `a: 0x${repeat('f', n)}`,
  n => `a: 1e${repeat('9', n)}`,
  n => `a: ${repeat('1:', n)}`,
  n => `speakers:\n${repeat('  - name: [[a]]\n    aliases: {a: b}\n', n)}`,
  n => `speakers: ${repeat('[Ann, ', n)}`,
  n => `speakers:\n${lines(n, i => `  - Ann ${i} (Rail)\n`)}`,
  n => `title: ${repeat('{{', n)}`,
  n => `lang: ${repeat('z', n)}`,
  n => `source: ${repeat('../', n)}a.md`,
  n => `translation_of: ${repeat('%2e%2e/', n)}a.md`,
  n => `translation_of: [${repeat('a.md, ', n)}]`,
  n => `bibliography: ${repeat('file://host/', n)}`,
  n => repeat('\ud83d', n),
  n => repeat('\u0000', n),
  n => repeat('a: \u2028\n', n),
  n => repeat('\r', n),
];

function lines(count: number, line: (index: number) => string): string {
  let text = '';
  for (let n = 0; n < count && text.length < longest; n++) text += line(n);
  return text;
}

const times = [1, 60, 70, 300, 900, 3_000, 10_000, 65_000];

/** Front matters with their fences; every shape at every size, then mixtures of two, as many as it takes. */
export function hostileFrontMatters(count: number): readonly string[] {
  const made = times.flatMap(n => shapes.map(shape => shape(n)));
  const random = new Random(1);
  while (made.length < count) {
    const [one, other] = [random.pick(shapes), random.pick(shapes)];
    made.push(`${one(random.below(1_500))}\n${other(random.below(1_500))}`.slice(0, longest));
  }
  return made.slice(0, count).map(it => `---\n${it}\n---\n\n**Ann Lee:** Yes.\n`);
}
