/** Writes each message of the protocol in one go, and all that are written in one go together: each write wakes the reader. */
import type { Writable } from 'node:stream';

type Done = (error?: Error | null) => void;

/**
 * The stream itself, for the writer of `vscode-jsonrpc` alone: it writes the head of a message as a string, waits until that
 * is written, and then writes the body as bytes. From now on the head waits for its body, and both for the end of the turn.
 */
export function gatheredWrites<S extends Writable>(stream: S): S {
  const write = stream.write.bind(stream) as (chunk: Uint8Array, done?: Done) => boolean;
  let head: Buffer | undefined;
  let corked = false;
  const gathered = (chunk: string | Uint8Array, encodingOrDone?: BufferEncoding | Done, done?: Done): boolean => {
    if (typeof chunk === 'string') {
      const encoding = typeof encodingOrDone === 'string' ? encodingOrDone : 'utf8';
      const text = Buffer.from(chunk, encoding);
      head = head === undefined ? text : Buffer.concat([head, text]);
      const written = typeof encodingOrDone === 'function' ? encodingOrDone : done;
      written?.();
      return true;
    }
    const whole = head === undefined ? chunk : Buffer.concat([head, chunk]);
    head = undefined;
    if (!corked) {
      corked = true;
      stream.cork();
      process.nextTick(() => {
        corked = false;
        stream.uncork();
      });
    }
    return write(whole, typeof encodingOrDone === 'function' ? encodingOrDone : done);
  };
  stream.write = gathered as S['write'];
  return stream;
}
