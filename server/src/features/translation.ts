/** The requests behind working on a translation: its versions, the same turn elsewhere, how it stands, a new one. */

import {
  type DocumentParams,
  type LanguageVersion,
  type LanguageVersionsResult,
  languageVersionsRequest,
  type NewTranslationParams,
  type NewTranslationResult,
  newTranslationRequest,
  type ParagraphRow,
  type RememberOriginalResult,
  rememberOriginalRequest,
  type SameTurnParams,
  type SameTurnResult,
  sameTurnRequest,
  type TranslationStateResult,
  translationStateRequest,
} from '../protocol';
import { fileNameOf } from '../text/address';
import { firstWords } from '../text/words';
import { translationByPattern } from '../translation/folderPattern';
import { languageInName } from '../translation/pair';
import { paragraphsOf, progressOf } from '../translation/progress';
import { skeletonOf } from '../translation/skeleton';
import { freshState, rememberingEdits } from '../translation/state';
import { speechOf } from '../translation/unit';
import type { WorkspaceDocument } from '../workspace/document';
import { rosteredLabelsOf, sameParagraph, sideOf, translationOf, versionsOf } from '../workspace/translating';
import type { TranslationView } from '../workspace/view';
import type { Feature, World } from './feature';

export const translation: Feature = {
  capabilities: {},
  register(connection, world) {
    const opened = (uri: string) => world.workspace.openDocument(uri);
    connection.onRequest(languageVersionsRequest, ({ uri }: DocumentParams) => versions(opened(uri), world));
    connection.onRequest(sameTurnRequest, (params: SameTurnParams) => sameTurn(params, world));
    connection.onRequest(translationStateRequest, ({ uri }: DocumentParams) => askedState(opened(uri), world));
    connection.onRequest(newTranslationRequest, (params: NewTranslationParams) =>
      newTranslation(opened(params.uri), params, world),
    );
    connection.onRequest(rememberOriginalRequest, ({ uri }: DocumentParams) => rememberOriginal(opened(uri), world));
  },
};

async function versions(
  document: WorkspaceDocument | undefined,
  { workspace }: World,
): Promise<LanguageVersionsResult> {
  if (document === undefined) return null;
  const { original, translations } = await versionsOf(document, workspace);
  const version = async (uri: string): Promise<LanguageVersion> => {
    const there = await workspace.document(uri).catch(() => undefined);
    const language = there === undefined ? languageInName(uri) : sideOf(there).language;
    return { uri, ...(language === undefined ? {} : { language }) };
  };
  return {
    ...(original === undefined ? {} : { original: await version(original) }),
    translations: await Promise.all(translations.map(version)),
  };
}

async function sameTurn(
  { uri, position, target }: SameTurnParams,
  { workspace, positions }: World,
): Promise<SameTurnResult> {
  const [document, other] = await Promise.all([workspace.document(uri), workspace.document(target)]);
  if (document === undefined || other === undefined) return null;
  const offset = positions.offsetAt(document.transcript.blocks, position);
  const span = await sameParagraph(document, offset, other, workspace);
  return span === undefined ? null : { uri: target, range: positions.rangeOf(other.transcript.blocks, span) };
}

async function askedState(document: WorkspaceDocument | undefined, world: World): Promise<TranslationStateResult> {
  if (document === undefined) return null;
  return translationState(document, await translationOf(document, world.workspace), world);
}

/** How a document stands to its original; `null` where it has none. */
export function translationState(
  document: WorkspaceDocument,
  view: TranslationView | undefined,
  { positions }: Pick<World, 'positions'>,
): TranslationStateResult {
  if (view?.kind !== 'compared') return null;
  const paragraphs = paragraphsOf(view.alignment, view.faults);
  const rows = paragraphs.map(
    ({ state, span, original, unit, findings }): ParagraphRow => ({
      state,
      range: positions.rangeOf(document.transcript.blocks, span),
      ...(original === undefined ? {} : { original: positions.rangeOf(view.originalTranscript.blocks, original) }),
      heading: unit.kind === 'heading',
      ...(unit.label === undefined ? {} : { label: unit.label.text }),
      firstWords: firstWords(speechOf(unit).trim(), 80),
      findings,
    }),
  );
  const { uri, language } = view.original;
  return {
    original: { uri, ...(language === undefined ? {} : { language }) },
    ...(view.translation.language === undefined ? {} : { language: view.translation.language }),
    rows,
    progress: progressOf(view.alignment, paragraphs),
  };
}

function newTranslation(
  document: WorkspaceDocument | undefined,
  { language, comments }: NewTranslationParams,
  { workspace: { folderPattern, host } }: World,
): NewTranslationResult {
  if (document === undefined) return null;
  const { uri, transcript } = document;
  const { units } = sideOf(document);
  const head = headOf(document);
  const named = languageInName(uri);
  const stem = uri.replace(/\.(?:md|markdown)$/i, '');
  const bare = named === undefined ? stem : stem.slice(0, -named.length - 1);
  const original = fileNameOf(uri);
  const markdown = skeletonOf(transcript.blocks.text, head, units, {
    language,
    original,
    state: freshState(units),
    comments,
    nameOf: label => rosteredLabelsOf(document).nameIn(language, label),
  });
  const placed = host.roots
    ?.map(root => translationByPattern(uri, language, folderPattern, root))
    .find(it => it !== undefined);
  return { uri: placed ?? `${bare}.${language}.md`, markdown };
}

async function rememberOriginal(
  document: WorkspaceDocument | undefined,
  { workspace, positions }: World,
): Promise<RememberOriginalResult> {
  const view = document === undefined ? undefined : await translationOf(document, workspace);
  if (document === undefined || view?.kind !== 'compared') return null;
  const { frontMatter, blocks } = document.transcript;
  const edits = rememberingEdits(view.original.units, frontMatter, headOf(document));
  return {
    version: document.version ?? 0,
    edits: edits.map(({ span, newText }) => ({ range: positions.rangeOf(blocks, span), newText })),
  };
}

/** The front matter block, empty where there is none. */
function headOf({ transcript: { blocks, frontMatter } }: WorkspaceDocument): string {
  return frontMatter === undefined || blocks.count === 0 ? '' : blocks.at(0).text;
}
