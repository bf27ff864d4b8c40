import { readTranscript } from '../server/src/transcript/transcript';
import { Aligner } from '../server/src/translation/align';
import { unitsOf } from '../server/src/translation/units';
import { makePair } from './bench/alignment';

const { original, translation } = makePair(400);
const a = unitsOf(readTranscript(original)),
  b = unitsOf(readTranscript(translation));
const wall: number[] = [],
  cpu: number[] = [];
for (let i = 0; i < 120; i++) {
  const t = performance.now(),
    c = process.cpuUsage();
  new Aligner('en', 'es').align(a, b);
  const d = process.cpuUsage(c);
  wall.push(performance.now() - t);
  cpu.push((d.user + d.system) / 1000);
}
const med = (x: number[]) => x.slice(20).sort((p, q) => p - q)[50];
console.log('wall', med(wall), 'cpu', med(cpu), 'min', Math.min(...wall.slice(20)), original.length);
