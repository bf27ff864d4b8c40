/** Files as nobody writes them: bytes at random, and transcripts that a disk, a program or a cat on the keyboard has damaged. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { desk } from './desk';
import { anyText, pieces } from './pieces';

/** Where the damage falls, in thousandths of the bytes, how far it reaches in bytes, and what it is. */
export interface Damage {
  readonly kind: 'lost' | 'twice' | 'many' | 'bits' | 'moved' | 'put in' | 'cut off';
  readonly at: number;
  readonly length: number;
  readonly to: number;
  readonly piece: string;
}

export interface DamagedFile {
  /** What it was before: the name of a text of `wholeFiles`, or a text of its own. */
  readonly from: string;
  readonly damages: readonly Damage[];
}

const samples = new URL('../../samples/', import.meta.url);

/** Sound texts by name: the desk, and the samples that the extension brings. */
export const wholeFiles: ReadonlyMap<string, string> = new Map([
  ...Object.entries(desk),
  ...readdirSync(samples).map((name): [string, string] => [
    `samples/${name}`,
    readFileSync(new URL(name, samples), 'utf8').slice(0, 4000),
  ]),
]);

const anyDamage: fc.Arbitrary<Damage> = fc.record({
  kind: fc.constantFrom('lost', 'twice', 'many', 'bits', 'moved', 'put in', 'put in', 'cut off'),
  at: fc.nat(999),
  length: fc.oneof(fc.nat(3), fc.nat(40), fc.nat(400)),
  to: fc.nat(999),
  piece: fc.constantFrom(...pieces),
});

/** Half of them damaged transcripts, the others pieces or bytes at random. */
export const anyFile: fc.Arbitrary<DamagedFile> = fc.record({
  from: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...wholeFiles.keys()) },
    { weight: 2, arbitrary: anyText(60) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 600 }).map(it => Buffer.from(it).toString('latin1')) },
  ),
  damages: fc.array(anyDamage, { maxLength: 8, size: 'max' }),
});

/** The bytes that are left. */
export function bytesOf({ from, damages }: DamagedFile): Buffer {
  let bytes: Buffer = Buffer.from(wholeFiles.get(from) ?? from);
  for (const { kind, at, length, to, piece } of damages) {
    const start = Math.floor((at * (bytes.length + 1)) / 1000);
    const [head, hit, tail] = [
      bytes.subarray(0, start),
      bytes.subarray(start, start + length),
      bytes.subarray(start + length),
    ];
    switch (kind) {
      case 'lost':
        bytes = Buffer.concat([head, tail]);
        break;
      case 'twice':
        bytes = Buffer.concat([head, hit, hit, tail]);
        break;
      case 'many':
        bytes = Buffer.concat([head, ...Array.from({ length: 30 }, () => hit.subarray(0, 40)), tail]);
        break;
      case 'bits':
        bytes = Buffer.concat([head, hit.map(byte => byte ^ (1 << (to % 8))), tail]);
        break;
      case 'moved': {
        const left = Buffer.concat([head, tail]);
        const target = Math.floor((to * (left.length + 1)) / 1000);
        bytes = Buffer.concat([left.subarray(0, target), hit, left.subarray(target)]);
        break;
      }
      case 'put in':
        bytes = Buffer.concat([head, Buffer.from(piece), hit, tail]);
        break;
      case 'cut off':
        bytes = Buffer.from(head);
        break;
    }
  }
  return bytes;
}
