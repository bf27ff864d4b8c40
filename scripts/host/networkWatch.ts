/** Watches what our processes in an editor under test ask of the network: each ask is noted with where it came from. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { root } from './install';

/**
 * Loaded into every Node that the editor starts. In the server all that could reach the network is noted; in the
 * extension host, which is VS Code's own as well, what is called from our bundles.
 */
const preload = (notes: string) => `
const { appendFileSync } = require('node:fs');
const dist = ${JSON.stringify(`${path.join(root, 'dist')}${path.sep}`)};
const isServer = String(process.argv[1]).startsWith(dist);
const note = what => appendFileSync(${JSON.stringify(notes)}, what + '\\n');
if (isServer) note('watched ' + process.argv[1]);
const isOurs = () => isServer || String(new Error().stack).split('\\n').some(it => it.includes(dist) && !it.includes(dist + 'test'));
const watch = (object, name, what) => {
  const before = object?.[name];
  if (typeof before !== 'function') return;
  object[name] = function (...args) {
    if (isOurs()) note('asked: ' + what + ' ' + String(new Error().stack).replaceAll('\\n', ' '));
    return Reflect.apply(before, this, args);
  };
};
const net = require('node:net');
const dns = require('node:dns');
watch(net.Socket.prototype, 'connect', 'net.connect');
watch(net.Server.prototype, 'listen', 'net.listen');
watch(require('node:dgram').Socket.prototype, 'send', 'dgram.send');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'reverse']) {
  watch(dns, name, 'dns.' + name);
  watch(dns.promises, name, 'dns.' + name);
}
watch(globalThis, 'fetch', 'fetch');
`;

export interface NetworkWatch {
  /** Absolute path of what a Node that is watched loads first. */
  readonly preload: string;
  /** How many servers were watched, and what was asked. */
  noted(): { readonly servers: number; readonly asked: readonly string[] };
}

/** `folder`: where the preload and its notes are kept. */
export const watchNetwork = (folder: string): NetworkWatch => {
  const notes = path.join(folder, 'network.txt');
  const file = path.join(folder, 'networkWatch.cjs');
  rmSync(notes, { force: true });
  writeFileSync(file, preload(notes));
  return {
    preload: file,
    noted: () => {
      const lines = existsSync(notes) ? readFileSync(notes, 'utf8').trim().split('\n') : [];
      return {
        servers: lines.filter(it => it.startsWith('watched')).length,
        asked: lines.filter(it => it.startsWith('asked')),
      };
    },
  };
};
