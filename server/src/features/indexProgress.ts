/** Builds the index of passages when the first document is opened, and shows how far it is. */
import type { Connection } from 'vscode-languageserver';
import { say } from '../text/say';
import { passagesOf } from '../workspace/passages';
import type { Feature, World } from './feature';

/** Fewer files are read before anybody could see a bar. */
const fewFiles = 24;

export const indexProgress: Feature = {
  capabilities: {},
  register(connection, world) {
    let begun = false;
    world.workspace.onChange(uri => {
      if (begun || world.workspace.openDocument(uri) === undefined) return;
      begun = true;
      build(connection, world).catch(error => {
        begun = false;
        world.host.log(`The index of passages could not be built: ${error instanceof Error ? error.message : error}`);
      });
    });
  },
};

async function build(connection: Connection, world: World): Promise<void> {
  // What the user opened comes first: it is read, checked and shown before the archive is.
  await world.host.breathe();
  const files = await world.workspace.files();
  if (files.length <= fewFiles) return;
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin(say('Verbatim reads the transcripts'), 0, undefined, false);
  try {
    await passagesOf(world.workspace).build((done, all) =>
      progress.report(Math.floor((done / Math.max(all, 1)) * 100), say('{0} of {1}', done, all)),
    );
  } finally {
    progress.done();
  }
}
