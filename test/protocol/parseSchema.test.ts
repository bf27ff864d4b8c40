/** What `parse` prints has the shape that docs/parse.schema.json promises. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { builtCommandLine, runNode } from '../support/commandLine';

suite('the schema of parse', () => {
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(
    JSON.parse(readFileSync('docs/parse.schema.json', 'utf8')),
  );
  const samples = readdirSync('samples').filter(it => it.endsWith('.md'));

  for (const sample of samples) {
    test(`holds for ${sample}`, () => {
      const ran = runNode(builtCommandLine, ['parse', '--format', 'ndjson', `samples/${sample}`]);
      assert.equal(ran.code, 0, ran.errors);
      validate(JSON.parse(ran.output));
      assert.deepEqual(validate.errors ?? [], []);
    });
  }

  test('does not hold for a turn without a label', () => {
    assert.equal(validate({ file: 'a.md', kind: 'transcript', turns: [{}] }), false);
  });
});
