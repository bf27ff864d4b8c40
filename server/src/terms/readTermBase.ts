/** Terms from a TBX file (ISO 30042), of today’s dialects and of the older ones with `termEntry` and `langSet`. */
import type { SaxesParser, SaxesTagPlain } from 'saxes';
import type { TermEntry, TermUse, TermWord } from '../model/term';

/** What a translation tool may write is no more than this; a longer note is cut. UTF-16 units. */
const longest = 400;

const uses: Readonly<Record<string, TermUse>> = {
  'preferredterm-admn-sts': 'preferred',
  preferred: 'preferred',
  'admittedterm-admn-sts': 'admitted',
  admitted: 'admitted',
  'deprecatedterm-admn-sts': 'avoided',
  'supersededterm-admn-sts': 'avoided',
  deprecated: 'avoided',
  superseded: 'avoided',
  forbidden: 'avoided',
  obsolete: 'avoided',
};

interface Open {
  readonly line: number;
  readonly words: { text: string; language: string; use: TermUse | undefined }[];
  readonly notes: string[];
}

type XmlReader = () => Promise<{ readonly SaxesParser: typeof SaxesParser }>;

let load: XmlReader | undefined;

/** Says where the reader of XML comes from, once, at the start. Without this call no TBX is read. */
export function provideXml(loader: XmlReader): void {
  load = loader;
}

/** Rejects with a reason where the file is no XML. Entities beyond those of XML itself are not followed. */
export async function readTermBase(text: string, uri: string): Promise<readonly TermEntry[]> {
  if (load === undefined) throw new Error('TBX cannot be read here, CSV can.');
  const { SaxesParser } = await load();
  const parser = new SaxesParser();
  const entries: TermEntry[] = [];
  let entry: Open | undefined;
  let language = '';
  /** The text of the element that is being read, and what it says; `undefined` outside of those that matter. */
  let said: { readonly kind: 'term' | 'status' | 'note'; text: string } | undefined;
  parser.on('opentag', (tag: SaxesTagPlain) => {
    const name = localName(tag.name);
    const { type, lang } = tag.attributes;
    if (name === 'conceptEntry' || name === 'termEntry')
      entry = { line: Math.max(0, parser.line - 1), words: [], notes: [] };
    else if (name === 'langSec' || name === 'langSet') language = tag.attributes['xml:lang'] ?? lang ?? '';
    else if (name === 'term') said = { kind: 'term', text: '' };
    else if (name === 'administrativeStatus' || type === 'administrativeStatus') said = { kind: 'status', text: '' };
    else if (name === 'note' || name === 'definition' || type === 'definition') said = { kind: 'note', text: '' };
  });
  parser.on('text', piece => {
    if (said !== undefined) said.text += piece;
  });
  parser.on('closetag', (tag: SaxesTagPlain) => {
    const name = localName(tag.name);
    if (name === 'conceptEntry' || name === 'termEntry') {
      const made = entry === undefined ? undefined : entryOf(entry, uri);
      if (made !== undefined) entries.push(made);
      entry = undefined;
    }
    // Mark-up within a term (`hi`) ends neither the term nor what is said of it.
    if (said === undefined || name === 'hi' || name === 'foreign') return;
    const words = said.text.replace(/\s+/g, ' ').trim();
    if (words !== '' && entry !== undefined) {
      const last = entry.words.at(-1);
      if (said.kind === 'term') entry.words.push({ text: words, language, use: undefined });
      else if (said.kind === 'note') entry.notes.push(words.slice(0, longest));
      else if (last !== undefined) last.use = uses[words.toLowerCase()] ?? last.use;
    }
    said = undefined;
  });
  parser.write(text).close();
  return entries;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The first word of a language is the one to use, where no other is said to be. */
function entryOf({ words: written, notes, line }: Open, uri: string): TermEntry | undefined {
  if (written.length < 2) return undefined;
  const settled = new Set(written.filter(it => it.use === 'preferred').map(it => it.language));
  const words = written.map(({ text, language, use }): TermWord => {
    const first = !settled.has(language) && use !== 'avoided';
    if (first) settled.add(language);
    return {
      text,
      use: use === 'avoided' || use === 'preferred' ? use : first ? 'preferred' : 'admitted',
      ...(language === '' || language === 'und' ? {} : { language }),
    };
  });
  return { words, uri, line, ...(notes.length === 0 ? {} : { note: notes.join('; ') }) };
}
