/** Reads BibTeX with Citation.js; a module of its own, so that both its parts come in one piece and only when needed. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

/** CSL-JSON data of the works in a BibTeX text; throws for what is no BibTeX. */
export function readBibtex(text: string): readonly unknown[] {
  return plugins.input.chain(text, { generateGraph: false, forceType: '@bibtex/text' });
}
