/** The gate before every path that a document names. */
import assert from 'node:assert/strict';
import { isWithin } from '../../server/src/workspace/gate';

const folder = 'file:///home/ann/talks/';

suite('gate', () => {
  test('what lies below the folder may be read', () => {
    for (const path of ['a.md', 'b/c.md', './a.md', 'b/../a.md', '%E5%94%90.md', 'a%20b.md'])
      assert.equal(isWithin(new URL(path, folder).href, folder), true, path);
  });

  test('no spelling leads out of it', () => {
    const paths = [
      '../secret.md',
      'b/../../secret.md',
      '%2e%2e/secret.md',
      '..%2fsecret.md',
      '..%5csecret.md',
      '.%2e/secret.md',
      '/etc/passwd',
      '//server/share/a.md',
      'file://server/share/a.md',
      'https://example.org/home/ann/talks/a.md',
      'untitled:a.md',
      '../talks-of-others/a.md',
    ];
    for (const path of paths) assert.equal(isWithin(new URL(path, folder).href, folder), false, path);
  });

  test('what is no address lies nowhere', () => {
    for (const uri of ['', 'a.md', '::', 'file:///home/ann/talks/%ZZ']) assert.equal(isWithin(uri, folder), false, uri);
  });
});
