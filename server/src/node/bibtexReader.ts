/** Reads BibTeX with Citation.js; a module of its own, so that both its parts come in one piece and only when needed. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';

/**
 * CSL-JSON data of the works in a BibTeX text; throws for what is no BibTeX.
 *
 * Step by step: `chain` guesses what a text is even where it is told, with an expression that takes a minute for 31
 * pairs of brackets.
 */
export function readBibtex(text: string): readonly unknown[] {
  const entries = plugins.input.data(text, '@bibtex/text');
  return plugins.input.data(entries, '@bibtex/entries+list') as readonly unknown[];
}
