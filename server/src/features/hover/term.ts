/** What hover says of a term: its words in other languages, those to use and not to use, and who says so. */
import { escapeMarkdown, fileName, linkTo } from '../../lsp/markdown';
import type { TermEntry, TermWord } from '../../model/term';
import { opaqueOf } from '../../syntax/opaque';
import { isGlossed, termbaseOfGlosses } from '../../terms/glossed';
import { tongueOf } from '../../terms/languages';
import type { Sense, Termbase, TermMatch } from '../../terms/termbase';
import { say } from '../../text/say';
import { overlap, shift, touches } from '../../text/span';
import { glossaryOf, knowGlosses } from '../../workspace/glossary';
import type { DocumentView } from '../../workspace/view';
import type { World } from '../feature';
import type { HoverText } from './hoverText';

/** So many places of a gloss are told. */
const mostPlaces = 3;

/** What the user’s files say of the term at `offset`, and what the glosses of the workspace do. */
export async function describeTerm(view: DocumentView, offset: number, world: World): Promise<HoverText | undefined> {
  const own = termAt(view, view.terms, offset);
  // In other Markdown nobody glosses, and a folder of it need not be read for a hover.
  const glossary = view.transcript.structure.isTranscript ? await knowGlosses(world.workspace) : undefined;
  const glossed = glossary && termAt(view, termbaseOfGlosses(glossary.terms()), offset);
  const parts: string[] = [];
  for (const { entry, word } of [...(own?.senses ?? []), ...(glossed?.senses ?? [])]) {
    const said = await describe({ entry, word }, view, world);
    if (said !== undefined && !parts.includes(said)) parts.push(said);
  }
  const span = own?.span ?? glossed?.span;
  return span === undefined || parts.length === 0 ? undefined : { span, markdown: parts.join('\n\n---\n\n') };
}

/** Spans of the match count from the start of the document. */
function termAt({ transcript: { blocks } }: DocumentView, terms: Termbase, offset: number): TermMatch | undefined {
  if (terms.entries.length === 0 || blocks.count === 0) return undefined;
  const index = blocks.indexAtOffset(offset);
  const block = blocks.at(index);
  if (block.kind === 'code' || block.kind === 'html' || block.kind === 'front-matter') return undefined;
  const start = blocks.startOf(index);
  const match = terms.in(block).find(it => touches(it.span, offset - start));
  if (match === undefined || opaqueOf(block).some(it => overlap(it, match.span))) return undefined;
  return { ...match, span: shift(match.span, start) };
}

async function describe({ entry, word }: Sense, view: DocumentView, world: World): Promise<string | undefined> {
  const own = tongueOf(word);
  const others = entry.words.filter(it => tongueOf(it) !== own && it.use !== 'avoided');
  const same = entry.words.filter(it => tongueOf(it) === own && it !== word);
  const lines: string[] = [];
  if (others.length > 0) lines.push(byTongue(others));
  if (word.use === 'avoided') {
    const better = same.filter(it => it.use !== 'avoided');
    if (better.length > 0) lines.push(say('Use {0}, not “{1}”.', listed(better), escapeMarkdown(word.text)));
  } else {
    const worse = same.filter(it => it.use === 'avoided');
    if (worse.length > 0) lines.push(say('Not {0}.', listed(worse)));
  }
  if (lines.length === 0) return undefined;
  if (entry.note !== undefined) lines.push(escapeMarkdown(entry.note));
  lines.push(await sourceOf(entry, view, world));
  return lines.join('\n\n');
}

/** `**embodiment**, embodied cognition · **encarnación** (es)` */
function byTongue(words: readonly TermWord[]): string {
  const tongues = new Map<string, TermWord[]>();
  for (const it of words) tongues.set(tongueOf(it), [...(tongues.get(tongueOf(it)) ?? []), it]);
  return [...tongues.values()]
    .map(them => {
      const shown = them.map(it =>
        it.use === 'preferred' ? `**${escapeMarkdown(it.text)}**` : escapeMarkdown(it.text),
      );
      const language = them[0]?.language;
      return `${shown.join(say(', '))}${language === undefined ? '' : ` (${escapeMarkdown(language)})`}`;
    })
    .join(' · ');
}

function listed(words: readonly TermWord[]): string {
  return words.map(it => say('“{0}”', escapeMarkdown(it.text))).join(say(', '));
}

async function sourceOf(entry: TermEntry, view: DocumentView, { workspace }: World): Promise<string> {
  if (!isGlossed(entry))
    return linkTo(say('{0}, line {1}', fileName(entry.uri), entry.line + 1), entry.uri, entry.line);
  const uses = glossaryOf(workspace).usesOf(entry.glossed.term);
  const places: string[] = [];
  for (const { uri, span } of uses.slice(0, mostPlaces)) {
    const { blocks } =
      (uri === view.uri ? view : await workspace.document(uri).catch(() => undefined))?.transcript ?? {};
    if (blocks === undefined) continue;
    const { line } = blocks.positionAt(span.start);
    places.push(linkTo(say('{0}, line {1}', fileName(uri), line + 1), uri, line));
  }
  const more = uses.length - places.length;
  return more > 0
    ? say('Glossed in {0} and {1} more.', places.join(' · '), more)
    : say('Glossed in {0}.', places.join(' · '));
}
