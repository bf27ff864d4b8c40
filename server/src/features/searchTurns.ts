/** The request behind Insert Citation: turns of the workspace's transcripts whose words or speakers match. */

import { type FoundTurn, type SearchTurnsParams, type SearchTurnsResult, searchTurnsRequest } from '../protocol';
import { fileNameOf } from '../text/address';
import { firstWords } from '../text/words';
import { paragraphsOf, personOf, spokenText } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';
import type { WorkspaceDocument } from '../workspace/document';
import type { Feature, World } from './feature';

export const searchTurns: Feature = {
  capabilities: {},
  register(connection, world) {
    connection.onRequest(searchTurnsRequest, async (params: SearchTurnsParams, token): Promise<SearchTurnsResult> => {
      const found: FoundTurn[] = [];
      for (const uri of await orderedFiles(params, world)) {
        await world.host.breathe();
        if (token.isCancellationRequested || found.length >= params.limit) break;
        const document = await world.workspace.document(uri).catch(() => undefined);
        if (document === undefined) continue;
        for (const it of matchesIn(document, params.query, world)) {
          found.push(it);
          if (found.length >= params.limit) break;
        }
      }
      return found;
    });
  },
};

/** What is open is what one works on: it comes first; the article itself last. */
async function orderedFiles({ into }: SearchTurnsParams, { workspace }: World): Promise<string[]> {
  const files = await workspace.files();
  const rank = (uri: string) => (uri === into ? 2 : workspace.openDocument(uri) === undefined ? 1 : 0);
  return [...files].sort((a, b) => rank(a) - rank(b));
}

function* matchesIn({ uri, transcript }: WorkspaceDocument, query: string, { positions }: World): Iterable<FoundTurn> {
  const wanted = fold(query)
    .split(' ')
    .filter(it => it !== '');
  const { blocks, structure } = transcript;
  const title = titleOf(transcript, uri);
  for (const turn of structure.turns) {
    const speaker = turn.speakers.map(id => personOf(structure, id)?.name ?? id).join(', ') || turn.label.text;
    const head = fold(`${speaker} ${turn.label.text}`);
    for (const { block, index, from } of paragraphsOf(transcript, turn)) {
      const text = spokenText(block, from).trim();
      const folded = fold(text);
      // Every word must be in the speech or in the speaker's name, and one at least in the speech.
      if (!wanted.every(it => folded.includes(it) || head.includes(it))) continue;
      const start = blocks.startOf(index);
      const lead = block.text.slice(from).length - block.text.slice(from).trimStart().length;
      const range = positions.rangeOf(blocks, { start: start + from + lead, end: start + block.text.trimEnd().length });
      yield {
        source: { uri, range },
        speaker,
        title,
        text: firstWords(text, 200),
        ...(turn.label.time === undefined ? {} : { time: turn.label.time }),
      };
    }
  }
}

function titleOf({ frontMatter, structure }: Transcript, uri: string): string {
  const said = frontMatter?.data.title;
  if (typeof said === 'string' && said !== '') return said;
  return structure.sections[0]?.title ?? fileNameOf(uri);
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}
