/** Semantic tokens: the names in the labels that the whole file shows to be labels, where their shape alone says too little. */
import { type Connection, SemanticTokensBuilder } from 'vscode-languageserver';
import type { SemanticTokens } from 'vscode-languageserver-types';
import type { Positions } from '../lsp/convert';
import type { Block } from '../text/block';
import { remember } from '../text/memo';
import type { Span } from '../text/span';
import { type VoicedPage, voicedPages } from '../transcript/byPage';
import type { Transcript } from '../transcript/transcript';
import type { WorkspaceDocument } from '../workspace/document';
import type { Feature, World } from './feature';
import { refreshing } from './refreshing';

/** As in `contributes.semanticTokenTypes`. */
const tokenTypes = ['speaker'];

export const semanticTokens: Feature = {
  capabilities: {
    semanticTokensProvider: { legend: { tokenTypes, tokenModifiers: [] }, full: { delta: true }, range: true },
  },
  register(connection, world) {
    const { workspace, positions } = world;
    const none: SemanticTokens = { data: [] };
    /** What the client was given last of each open document. */
    const given = new Map<string, SemanticTokensBuilder>();
    workspace.onChange(uri => {
      if (workspace.openDocument(uri) === undefined) given.delete(uri);
    });
    const builderOf = (uri: string) => {
      const known = given.get(uri) ?? new SemanticTokensBuilder();
      given.set(uri, known);
      return known;
    };

    connection.languages.semanticTokens.on(({ textDocument: { uri } }) => {
      const document = workspace.openDocument(uri);
      if (document === undefined) return none;
      const builder = new SemanticTokensBuilder();
      given.set(uri, builder);
      addTokens(builder, document.transcript, positions);
      return builder.build();
    });
    connection.languages.semanticTokens.onDelta(({ textDocument: { uri }, previousResultId }) => {
      const document = workspace.openDocument(uri);
      if (document === undefined) return none;
      const builder = builderOf(uri);
      builder.previousResult(previousResultId);
      addTokens(builder, document.transcript, positions);
      return builder.buildEdits();
    });
    connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }) => {
      const document = workspace.openDocument(uri);
      if (document === undefined) return none;
      const builder = new SemanticTokensBuilder();
      addTokens(builder, document.transcript, positions, positions.spanOf(document.transcript.blocks, range));
      return { data: builder.build().data };
    });
    if (world.client.refreshesTokens) refreshWhenLabelsChange(connection, world);
  },
};

/** The client asks by itself for the text that is edited; that a roster beside it makes other labels it has to be told. */
function refreshWhenLabelsChange(connection: Connection, { workspace, host }: World): void {
  const seen = new Map<string, WorkspaceDocument>();
  const refresh = refreshing(
    () => connection.languages.semanticTokens.refresh(),
    error => host.log(`The tokens could not be refreshed: ${error instanceof Error ? error.message : error}`),
  );
  workspace.onChange(uri => {
    const document = workspace.openDocument(uri);
    const before = seen.get(uri);
    if (document === undefined) {
      seen.delete(uri);
      return;
    }
    seen.set(uri, document);
    const wasEdited = before === undefined || before.version !== document.version;
    if (!wasEdited && before.transcript.structure !== document.transcript.structure) refresh();
  });
}

/** A name in a label: the line and the UTF-16 column on which it begins, from the start of its page. */
interface Token {
  readonly line: number;
  /** UTF-16, from the start of the page. */
  readonly span: Span;
  readonly character: number;
}

/** `within`: only of pages that it touches. */
function addTokens(
  builder: SemanticTokensBuilder,
  transcript: Transcript,
  positions: Positions,
  within: Span = { start: 0, end: Number.POSITIVE_INFINITY },
): void {
  const { blocks } = transcript;
  let start = 0;
  let line = 0;
  for (const it of voicedPages(transcript).pages) {
    const { page } = it;
    if (start > within.end) break;
    if (start + page.length >= within.start) {
      for (const token of tokensIn(it)) {
        if (positions.encoding === 'utf-16') {
          builder.push(line + token.line, token.character, token.span.end - token.span.start, 0, 0);
          continue;
        }
        const range = positions.rangeOf(blocks, { start: start + token.span.start, end: start + token.span.end });
        builder.push(range.start.line, range.start.character, range.end.character - range.start.character, 0, 0);
      }
    }
    start += page.length;
    line += page.lineEnds;
  }
}

/** A label stands in the first line of its block; its text as the front matter or a `Speaker:` line gives it may be none. */
const tokensIn = remember(({ page, turns }: VoicedPage): readonly Token[] => {
  const tokens: Token[] = [];
  for (const { block, label } of turns) {
    if (block < 0 || label.span.end <= label.span.start) continue;
    const offset = page.offsets[block] as number;
    const { text } = page.blocks[block] as Block;
    if (/[\r\n]/.test(text.slice(0, label.span.end))) continue;
    tokens.push({
      line: page.lines[block] as number,
      span: { start: offset + label.span.start, end: offset + label.span.end },
      character: label.span.start,
    });
  }
  return tokens;
});
