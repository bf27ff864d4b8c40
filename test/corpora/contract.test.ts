/** Every diagnostic code that was promised to others has its rule. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { rules } from '../../server/src/rules';
import { shared } from '../support/commandLine';

suite('the contract', () => {
  test('every code in it has a rule', () => {
    const contract = readFileSync(shared('design/contract.md'), 'utf8');
    const table = contract.slice(contract.indexOf('## Diagnostic codes'), contract.indexOf('Every code:'));
    const promised = Array.from(table.matchAll(/`([a-z]+-[a-z-]+)`/g), it => it[1]!);
    const kept = new Set<string>(rules.map(it => it.code));
    assert.ok(promised.length > 30);
    assert.deepEqual(
      promised.filter(it => !kept.has(it)),
      [],
    );
  });
});
