/** In every transcript beside the project, what we take for code, HTML and front matter is what CommonMark takes for it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { shared } from '../support/commandLine';
import { differenceIn } from '../support/commonMark';

suite('code and HTML in real transcripts', () => {
  for (const corpus of readdirSync(shared('data/corpora')).sort()) {
    test(corpus, () => {
      const folder = shared(`data/corpora/${corpus}`);
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(it => it.endsWith('.md'));
      const different = files.flatMap(file => {
        // As the host reads them from a disk: without byte order mark, with one kind of line end.
        const text = readFileSync(`${folder}/${file}`, 'utf8')
          .replace(/^\uFEFF/, '')
          .replace(/\r\n?/g, '\n');
        const difference = differenceIn(text);
        return difference === undefined ? [] : [`${file}, ${difference}`];
      });
      assert.ok(files.length > 0);
      assert.deepEqual(different, []);
    });
  }
});
