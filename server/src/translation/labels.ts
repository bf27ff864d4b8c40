/** Which label of the translation stands for which label of the original: learned from turns that belong together. */

export interface LabelCorrespondence {
  /** What the original's label is called in the translation; `undefined`: the file does not say. */
  expected(original: string): string | undefined;
  /** The original's label that this one mostly stands for, as it is compared. */
  owner(translation: string): string | undefined;
  /** How often the two stand side by side. */
  count(original: string, translation: string): number;
  /** In how many pairs of turns this label of the original carries any label in the translation. */
  total(original: string): number;
}

/** What a roster says of two labels weighs as much as two pairs of turns: the file’s own habit outweighs it. */
const rosterWeight = 2;

/** Two spellings are one label if only case, width, spaces and markup differ. */
export function sameLabel(a: string, b: string): boolean {
  return plainLabel(a) === plainLabel(b);
}

const plainLabels = new Map<string, string>();

/** A label as it is compared: the same few labels are asked for thousands of times. */
export function plainLabel(label: string): string {
  const known = plainLabels.get(label);
  if (known !== undefined) return known;
  const plain = label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[*_\s]/g, '');
  if (plainLabels.size > 5000) plainLabels.clear();
  plainLabels.set(label, plain);
  return plain;
}

export type LabelPair = readonly [original: string, translation: string];

interface Use {
  readonly label: string;
  count: number;
}

/** A label is expected where it stands in most of the pairs of its original, or is spelled the same. */
export function learnLabels(pairs: Iterable<LabelPair>, rostered: Iterable<LabelPair> = []): LabelCorrespondence {
  const uses = new Map<string, Map<string, Use>>();
  const add = ([original, translation]: LabelPair, times: number) => {
    const row = uses.get(plainLabel(original)) ?? new Map<string, Use>();
    const use = row.get(plainLabel(translation)) ?? { label: translation, count: 0 };
    use.count += times;
    row.set(plainLabel(translation), use);
    uses.set(plainLabel(original), row);
  };
  let all = 0;
  let kept = 0;
  for (const pair of pairs) {
    add(pair, 1);
    all++;
    if (sameLabel(...pair)) kept++;
  }
  for (const pair of rostered) add(pair, rosterWeight);
  const total = (original: string) =>
    [...(uses.get(plainLabel(original))?.values() ?? [])].reduce((sum, it) => sum + it.count, 0);
  const owners = ownersOf(uses);
  /** Names and initials are not translated: then even a label that stands once is known. */
  const names = all >= 4 && kept * 3 >= all * 2;
  return {
    expected(original) {
      const row = [...(uses.get(plainLabel(original))?.entries() ?? [])];
      const same = uses.get(plainLabel(original))?.get(plainLabel(original));
      if (same !== undefined && same.count * 2 >= total(original)) return same.label;
      // A label that mostly stands for somebody else stands for this speaker by mistake.
      const own = row
        .filter(([label]) => (owners.get(label) ?? plainLabel(original)) === plainLabel(original))
        .map(([, use]) => use);
      const [best, second] = own.sort((a, b) => b.count - a.count);
      if (best !== undefined && (best.count > (second?.count ?? 0) || own.length === 1)) return best.label;
      return names || same !== undefined ? (same?.label ?? original) : undefined;
    },
    owner: translation => owners.get(plainLabel(translation)),
    count: (original, translation) => uses.get(plainLabel(original))?.get(plainLabel(translation))?.count ?? 0,
    total,
  };
}

/** For each label of the translation the one of the original that it stands for most often; none where two are even. */
function ownersOf(uses: ReadonlyMap<string, ReadonlyMap<string, Use>>): Map<string, string> {
  const best = new Map<string, { owner: string | undefined; count: number }>();
  // A name that is spelled the same is nobody else’s.
  for (const original of uses.keys()) best.set(original, { owner: original, count: Number.POSITIVE_INFINITY });
  for (const [original, row] of uses) {
    for (const [label, { count }] of row) {
      const known = best.get(label);
      if (known === undefined || count > known.count) best.set(label, { owner: original, count });
      else if (count === known.count) best.set(label, { owner: undefined, count });
    }
  }
  return new Map([...best].flatMap(([label, { owner }]) => (owner === undefined ? [] : [[label, owner]])));
}
