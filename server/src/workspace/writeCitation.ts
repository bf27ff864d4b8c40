/** Writes citations in the form of the house. */

import type { CitationForm } from '../settings/schema';
import { encoded } from '../text/address';

/** What a citation says of its source. */
export interface SourceWritten {
  /** Path from the citing file with an anchor: `talks/panel.md#L12`. */
  readonly target: string;
  readonly title: string;
  /** The key by which Pandoc knows the source, where it has one. */
  readonly key?: string;
  /** Where the words begin in the recording: `00:12:34`. */
  readonly time?: string;
  /** The first words that are quoted, for a text fragment. */
  readonly words?: string;
}

/** The citation itself, without the space before it; empty for the form that names the speaker only. */
export function writeCitation(form: CitationForm, source: SourceWritten): string {
  switch (form) {
    case 'link':
      return link(source.title, source.target);
    case 'text-fragment': {
      const path = source.target.replace(/#.*$/, '');
      return source.words === undefined
        ? link(source.title, source.target)
        : link(source.title, `${path}#:~:text=${encodeFragment(source.words)}`);
    }
    case 'pandoc':
      if (source.key === undefined) return link(source.title, source.target);
      return source.time === undefined ? `[@${source.key}]` : `[@${source.key}, ${source.time}]`;
    // A footnote needs a second edit at the end of the file; where only one is possible, a link says as much.
    case 'footnote':
      return link(source.title, source.target);
    case 'bare':
      return '';
  }
}

function link(title: string, target: string): string {
  return `[${title.replace(/[[\]]/g, '\\$&')}](${target})`;
}

/** Commas and hyphens mean something in a text fragment. */
function encodeFragment(words: string): string {
  return encoded(words).replace(/-/g, '%2D').replace(/\(/g, '%28').replace(/\)/g, '%29');
}
