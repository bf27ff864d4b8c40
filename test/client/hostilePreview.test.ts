/** Words of a transcript in the preview: ours adds elements of its own around them, and nothing else becomes of them. */
import assert from 'node:assert/strict';
import MarkdownItPackage from 'markdown-it';
import { lookOf } from '../../client/src/preview/look';
import type { MarkdownIt } from '../../client/src/preview/markdownIt';
import { transcriptPreview } from '../../client/src/preview/transcriptPreview';
import { hostileStrings } from '../support/hostileStrings';
import { note, panel, turn } from '../views/panel';

/** What the plugin adds, and nothing else. */
const added =
  /<p class="verbatim-reading"><label><input type="checkbox" class="verbatim-hide-notes">Without notes<\/label><\/p>|<span class="verbatim-(?:note-space|note-text|label(?: verbatim-speaker-\d)?|note verbatim-note-gloss)">|<label class="verbatim-note verbatim-note-gloss verbatim-foldable">|<input type="checkbox" class="verbatim-fold" aria-label="Fold">|<\/span>|<\/label>| class="verbatim-citation"/g;

suite('hostile strings in the preview', () => {
  test('show what they show without us, with our elements around them', () => {
    let dressed = 0;
    for (const words of hostileStrings) {
      const markdown = `**${words}:** We begin. [${words}]\n\n${words}: Yes. [${words}](talk.md#L3)\n`;
      const overview = panel({ turns: [turn(0, words, 'We begin.')], notes: [note('gloss', `[${words}]`, 0)] });
      const without = new MarkdownItPackage({ html: true });
      const md = new MarkdownItPackage({ html: true });
      const look = lookOf({ ...overview, speakers: [{ ...overview.speakers[0]!, id: words, name: words }] });
      const said = { hideNotes: 'Without notes', foldNote: 'Fold' };
      transcriptPreview(md as unknown as MarkdownIt, { lookAt: () => look, words: said });
      const environment = { currentDocument: 'file:///a.md' };
      const html = md.render(markdown, environment);
      const plain = without.render(markdown).replace(/<\/span>|<\/label>/g, '');
      if (html.includes('verbatim-')) dressed++;
      assert.equal(html.replace(added, ''), plain, JSON.stringify(words));
    }
    assert.ok(dressed > 100, `Only ${dressed} of them were given elements.`);
  });
});
