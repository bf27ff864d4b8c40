/** Finds the original of a document and compares the two; what is read of a pair is kept for the next edit. */
import type { RosterEntry } from '../model/people';
import type { Span } from '../text/span';
import { glossesOf } from '../transcript/glosses';
import { Aligner, type Alignment } from '../translation/align';
import { compare } from '../translation/compare';
import type { Fault } from '../translation/fault';
import { originalByPattern } from '../translation/folderPattern';
import { detectLanguage, sameLanguage } from '../translation/language';
import { advancedMemory, memoryOfNow, type OriginalMemory } from '../translation/memory';
import { originalOfVersions, type Version } from '../translation/originalEvidence';
import { claimedLanguage, type Described, type Pairing, pairingOf, versionsByName } from '../translation/pair';
import { counterpartAt } from '../translation/places';
import { RosteredLabels } from '../translation/rosteredLabels';
import { staleFaults } from '../translation/stale';
import { rememberedState } from '../translation/state';
import type { Side } from '../translation/unit';
import { unitsOf } from '../translation/units';
import type { WorkspaceDocument } from './document';
import { isWithin } from './gate';
import { originalsOf } from './originals';
import { romanizedAcross } from './romanizing';
import type { TranslationView } from './view';
import type { Workspace } from './workspace';

/** `undefined`: this document is a translation of nothing that is known. */
export async function translationOf(
  document: WorkspaceDocument,
  workspace: Workspace,
): Promise<TranslationView | undefined> {
  const found = await originalOf(document, workspace);
  if (found === undefined) return undefined;
  if (found.kind === 'unreachable')
    return { kind: 'unreachable', target: found.target, why: found.why, span: found.span };
  // Nothing is read that is not a file of the workspace, whatever a document says.
  const files = await workspace.files();
  const allowed = files.includes(found.original) || !files.includes(document.uri);
  const original = allowed ? await workspace.document(found.original).catch(() => undefined) : undefined;
  if (original === undefined) {
    const { span } = found;
    return span === undefined
      ? undefined
      : { kind: 'unreachable', target: fileName(found.original), why: 'missing', span };
  }
  const originals = originalsOf(workspace);
  const known = await originals.recall(document.uri, original.uri);
  const read = await romanizedAcross(original, document);
  const view = compared(document, original, workspace, known, read);
  const isOpen = [document, original].some(it => workspace.openDocument(it.uri) !== undefined);
  if (known === undefined || (isOpen && !originals.isStored(document.uri, original.uri)))
    originals.keep(document.uri, original.uri, known ?? memoryOfNow(view.alignment), isOpen);
  return view;
}

/** A translation has been saved: what has been translated anew follows the original as it is now. Never rejects. */
export async function rememberOriginal(document: WorkspaceDocument, workspace: Workspace): Promise<void> {
  const view = await translationOf(document, workspace).catch(() => undefined);
  if (view?.kind !== 'compared') return;
  const originals = originalsOf(workspace);
  const known = await originals.recall(document.uri, view.original.uri);
  const stale = new Set(view.faults.flatMap(it => (it.kind === 'stale' ? [it.unit] : [])));
  const memory = known === undefined ? memoryOfNow(view.alignment) : advancedMemory(known, view.alignment, stale);
  originals.keep(document.uri, view.original.uri, memory, true);
}

export interface Versions {
  readonly original?: string;
  /** Of this document, or the others of its original. */
  readonly translations: readonly string[];
}

/** The versions of a document in other languages, by names and by what open and compared documents say of themselves. */
export async function versionsOf(document: WorkspaceDocument, workspace: Workspace): Promise<Versions> {
  const found = await originalOf(document, workspace);
  const original = found?.kind === 'translation' ? found.original : undefined;
  const source = original ?? document.uri;
  const translations = new Set<string>();
  const files = await workspace.files();
  for (const uri of versionsByName(source, files)) translations.add(uri);
  const { folderPattern } = workspace;
  if (folderPattern !== '')
    for (const uri of files) if (originalByPattern(uri, folderPattern, files) === source) translations.add(uri);
  for (const other of workspace.openDocuments) {
    const named = await originalOf(other, workspace);
    if (named?.kind === 'translation' && named.original === source) translations.add(other.uri);
  }
  for (const [uri, pair] of kept.get(workspace) ?? []) if (pair.view.original.uri === source) translations.add(uri);
  translations.delete(document.uri);
  translations.delete(source);
  return { ...(original === undefined ? {} : { original }), translations: [...translations].sort() };
}

/** Where the paragraph at an offset of one version stands in another: in its original, its translation, or one beside it. */
export async function sameParagraph(
  document: WorkspaceDocument,
  offset: number,
  target: WorkspaceDocument,
  workspace: Workspace,
): Promise<Span | undefined> {
  const own = await translationOf(document, workspace);
  if (own?.kind === 'compared' && own.original.uri === target.uri)
    return counterpartAt(own.alignment, 'translation', offset);
  const other = await translationOf(target, workspace);
  if (other?.kind !== 'compared') return undefined;
  if (other.original.uri === document.uri) return counterpartAt(other.alignment, 'original', offset);
  if (own?.kind !== 'compared' || own.original.uri !== other.original.uri) return undefined;
  const through = counterpartAt(own.alignment, 'translation', offset);
  return through === undefined ? undefined : counterpartAt(other.alignment, 'original', through.start);
}

/** A transcript’s own language and units. */
export function sideOf(document: WorkspaceDocument): Side {
  const units = unitsOf(document.transcript);
  const claimed = claimedLanguage(describe(document));
  return { uri: document.uri, language: claimed ?? detectLanguage(sample(units)), units };
}

type Found = Extract<Pairing, { kind: 'translation' | 'unreachable' }>;

async function originalOf(document: WorkspaceDocument, workspace: Workspace): Promise<Found | undefined> {
  const described = describe(document);
  const files = await workspace.files();
  // A file that is open from elsewhere may name what is beside it.
  const { roots = [] } = workspace.host;
  const around = roots.some(it => isWithin(document.uri, it)) ? roots : [];
  const pairing = pairingOf(described, files, around, workspace.folderPattern);
  if (pairing.kind === 'none') return undefined;
  if (pairing.kind === 'siblings') {
    const versions = [versionOf(document)];
    for (const uri of pairing.others) {
      const sibling = await workspace.document(uri).catch(() => undefined);
      if (sibling !== undefined) versions.push(versionOf(sibling));
    }
    const original = originalOfVersions(versions);
    const isThis = original === undefined || original === document.uri;
    return isThis ? undefined : { kind: 'translation', original, by: 'name' };
  }
  if (pairing.kind === 'translation' && pairing.by === 'folder') {
    // Folders may be called `it` or `no` for other reasons: the texts must be in two languages.
    const original = await workspace.document(pairing.original).catch(() => undefined);
    if (original === undefined || sameLanguage(sideOf(original).language, sideOf(document).language)) return undefined;
  }
  return pairing;
}

function describe(document: WorkspaceDocument): Described {
  return { uri: document.uri, frontMatter: document.transcript.frontMatter };
}

/** Its language and its terms are looked for only where nothing else tells. */
function versionOf(document: WorkspaceDocument): Version {
  const { transcript } = document;
  return {
    ...describe(document),
    get language() {
      return sideOf(document).language;
    },
    blocks: transcript.blocks,
    get terms() {
      return [...new Set(glossesOf(transcript).map(it => it.term))];
    },
  };
}

interface Kept {
  readonly aligner: Aligner;
  /** What the aligner was made with: another original, language or roster takes another one. */
  readonly knowledge: string;
  readonly original: WorkspaceDocument['transcript'];
  readonly translation: WorkspaceDocument['transcript'];
  readonly view: ComparedView;
}

type ComparedView = Extract<TranslationView, { kind: 'compared' }>;

/** The latest comparison of each translation, by its URI. */
const kept = new WeakMap<Workspace, Map<string, Kept>>();

function compared(
  document: WorkspaceDocument,
  original: WorkspaceDocument,
  workspace: Workspace,
  memory: OriginalMemory | undefined,
  /** Whose names in the two scripts of the pair a dictionary makes one. */
  read: readonly RosterEntry[],
): ComparedView {
  const pairs = kept.get(workspace) ?? new Map<string, Kept>();
  kept.set(workspace, pairs);
  const before = pairs.get(document.uri);
  if (before?.original === original.transcript && before.translation === document.transcript) return before.view;
  const from = sideOf(original);
  const to = sideOf(document);
  const rostered = new RosteredLabels([...rosteredEntries(original, document), ...read]);
  const knowledge = `${original.uri} ${from.language} ${to.language} ${rostered.key}`;
  const aligner = before?.knowledge === knowledge ? before.aligner : new Aligner(from.language, to.language, rostered);
  const alignment: Alignment = aligner.align(from.units, to.units);
  const remembered = rememberedState(document.transcript.frontMatter);
  const stale = staleFaults(alignment, remembered, memory ?? memoryOfNow(alignment));
  const faults: readonly Fault[] = [...compare(from, to, alignment), ...stale];
  const view: ComparedView = {
    kind: 'compared',
    original: from,
    translation: to,
    originalTranscript: original.transcript,
    alignment,
    faults,
  };
  pairs.set(document.uri, {
    aligner,
    knowledge,
    original: original.transcript,
    translation: document.transcript,
    view,
  });
  return view;
}

/** What the user’s rosters and the front matter of documents know of labels. */
export function rosteredLabelsOf(document: WorkspaceDocument): RosteredLabels {
  return new RosteredLabels(rosteredEntries(document));
}

function rosteredEntries(...documents: readonly WorkspaceDocument[]): readonly RosterEntry[] {
  const entries = new Set(documents.flatMap(it => it.transcript.structure.roster));
  return [...entries].filter(it => it.origin === 'roster-file' || it.origin === 'front-matter');
}

/** Enough text to tell a language by. */
function sample(units: Side['units']): string {
  let text = '';
  for (const unit of units) {
    if (unit.kind === 'code') continue;
    text += `${unit.text}\n`;
    if (text.length > 10_000) break;
  }
  return text;
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
