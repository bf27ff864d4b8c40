/** Every warning on speakers, times, turns and translations over the samples is one that a person has looked at. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtCommandLine, type ReportedFinding, root, runNode, shared } from '../support/commandLine';

const codes =
  /^(?:speaker-(?:misspelled|unknown|variant|placeholder)|time-backwards|turn-(?:empty|unlabelled)|translation-(?!term)[a-z]+)$/;

suite('warnings on speakers, times, turns and translations', () => {
  test('each stands in docs/precision.md, and 95 in a hundred are true there', () => {
    const corpora = shared('data/corpora');
    const { output, errors } = runNode(builtCommandLine, ['check', '--format', 'json', '--root', corpora, corpora]);
    assert.notEqual(output, '', errors);
    const report = JSON.parse(output);
    const findings: readonly ReportedFinding[] = report.findings ?? report;
    const warnings = findings
      .filter(it => codes.test(it.code) && it.severity === 'warning')
      .map(it => `${it.code} ${it.file.replace(/.*corpora\//, '')}:${it.range.start.line + 1}`);
    const page = readFileSync(join(root, 'docs', 'precision.md'), 'utf8');
    const reviewed = [...page.matchAll(/^\| `([a-z-]+)` \| (\S+:\d+) \| (yes|no) \|/gm)];
    assert.deepEqual(warnings.sort(), reviewed.map(it => `${it[1]} ${it[2]}`).sort());
    assert.ok(reviewed.filter(it => it[3] === 'yes').length >= reviewed.length * 0.95);
  });
});
