/**
 * Whole texts as people write them, in some twenty languages: each turn begins where a reader sees it begin.
 *
 * Beside each text in `texts/` a table says so: the line, counted from one, and the label as written. Texts that only look
 * like talk have an empty table. All of them were written before anybody looked at how they are read.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readTranscript } from '../../server/src/transcript/transcript';

const folder = path.join(__dirname, 'texts');

/** Lines that are read otherwise, speech or not, each with the reason. */
const known: Readonly<Record<string, readonly number[]>> = {
  // “notetaker:” is a part of a document more often than somebody who speaks.
  'customer-research-interview-english': [39, 77],
  // A test’s output and an open fence, pasted into a chat: code for CommonMark.
  'chat-log-english': [31, 32],
  // Many at once, under no name.
  'parliament-french': [30],
  // “司会：本誌編集部” says who moderates, under the label that the moderator has below.
  'round-table-japanese': [6],
  // A dash and a colon in one line.
  'court-hearing-italian': [45],
};

suite('whole texts', () => {
  for (const file of readdirSync(folder).filter(it => it.endsWith('.md'))) {
    const name = file.replace('.md', '');
    test(name.replaceAll('-', ' '), () => {
      const { blocks, structure } = readTranscript(readFileSync(path.join(folder, file), 'utf8'));
      const read = structure.turns.map(it => {
        const { line } = blocks.positionAt(blocks.startOf(it.block) + it.label.span.start);
        return `${line + 1}\t${it.label.text}`;
      });
      const table = readFileSync(path.join(folder, `${name}.tsv`), 'utf8').split('\n');
      const isSure = (it: string) => it !== '' && !known[name]?.includes(Number(it.split('\t')[0]));
      assert.deepEqual(read.filter(isSure), table.filter(isSure));
    });
  }
});
