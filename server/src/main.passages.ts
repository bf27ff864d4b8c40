/** The thread that finds passages: reads the files of the workspace itself and answers the server's messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { nodeHost, readFileNow } from './node/nodeHost';
import { nodeStorage } from './node/nodeStorage';
import type { PassageAnswer, PassageCall, PassageThread } from './node/passageWorker';
import { PassageStore } from './workspace/passageStore';

const { roots, storage: folder } = workerData as PassageThread;
const answer = (it: PassageAnswer): void => parentPort?.postMessage(it);
const storage = nodeStorage(folder);
const store = new PassageStore({
  ...nodeHost(roots, [], line => answer({ id: 0, log: line })),
  readFile: async uri => (uri.startsWith('file:///') ? readFileNow(uri, roots) : undefined),
  ...(storage && { storage }),
});

store.restore();

parentPort?.on('message', ({ id, ...call }: PassageCall & { readonly id: number }) => {
  run(id, call as PassageCall).then(
    found => answer({ id, found }),
    error => answer({ id, error: error instanceof Error ? error.message : String(error) }),
  );
});

async function run(id: number, call: PassageCall) {
  switch (call.do) {
    case 'build':
      return void (await store.build(call.files, call.open, (done, all) => answer({ id, done, all })));
    case 'update':
      return void (await store.update(call.uri, call.open));
    case 'candidates':
      return store.candidates(call.quotation, call.limit);
  }
}
