/** Writes docs/label-differences.md: every label on which we and the scoring tool differ. `npm run label-differences` */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differencesPage } from '../test/corpora/labelDifferences';
import { root } from '../test/support/commandLine';

void differencesPage().then(page => writeFileSync(join(root, 'docs', 'label-differences.md'), page));
