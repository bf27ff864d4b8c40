/** An archive of two thousand transcripts for the benchmark, put together from the paragraphs of the samples. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, shared } from '../support/commandLine';
import { Random } from '../support/seeds';

/** A git-ignored folder: its words are other people's. */
export const archiveFolder = join(root, 'test-output', 'bench', 'archive');

const count = 2000;
/** UTF-16 units of one transcript. */
const size = 60_000;
const done = join(archiveFolder, '.done');

/** Makes the archive where it is not there yet. Every paragraph is words of one sample, cut and dealt anew: 120 MB. */
export function makeArchive(): void {
  if (existsSync(done)) return;
  rmSync(archiveFolder, { recursive: true, force: true });
  mkdirSync(archiveFolder, { recursive: true });
  const sentences = sentencesOfSamples();
  const random = new Random(2000);
  for (let n = 0; n < count; n++) {
    const parts: string[] = [`# Conversation ${n}\n\n`];
    let length = 0;
    for (let turn = 0; length < size; turn++) {
      const words = Array.from({ length: 2 + random.below(6) }, () => random.pick(sentences)).join(' ');
      const part = `**${['Ann Lee', 'Bo Lind', 'Cy Moor'][turn % 3]}:** ${words}\n\n`;
      parts.push(part);
      length += part.length;
    }
    writeFileSync(join(archiveFolder, `conversation-${n}.md`), parts.join(''));
  }
  writeFileSync(done, '');
}

/** Halves of sentences, so that no two transcripts share as many words in a row as two recordings never would. */
function sentencesOfSamples(): readonly string[] {
  const folder = shared('data/corpora');
  const found: string[] = [];
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!file.endsWith('.md')) continue;
    for (const sentence of readFileSync(join(folder, file), 'utf8').split(/(?<=[.!?])\s+|,\s+|\n+/)) {
      if (/^[\p{L}\d' -]{12,90}[.!?]?$/u.test(sentence)) found.push(sentence);
    }
  }
  return found;
}
