/**
 * Lets messages of the client through. They come in behind the first turn of the event loop and are heard in it: who goes on
 * behind the second knows them.
 */
export const breathe = (): Promise<void> => new Promise(done => setImmediate(() => setImmediate(done)));
