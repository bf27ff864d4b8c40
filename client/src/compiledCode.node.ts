/**
 * Runs a bundle as V8 has compiled it before. Reading and compiling takes most of the time that a large bundle costs
 * when a window opens, and comes to the same each time.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Script } from 'node:vm';

export interface CompiledCode<Exports> {
  readonly exports: Exports;
  /** Keeps what is compiled by now for the next time, where that is not there yet. Never rejects. */
  keep(): Promise<void>;
}

/** What stands before the compiled code in its file: proof that both it and the source are as they were. */
const digestLength = 32;
const head = '(function (exports, require, module, __filename, __dirname) { ';

/**
 * `file`: a bundle in CommonJS, `kept`: where its compiled form is or will be, `require`: for what it imports.
 * `undefined` where the file cannot be read. Throws what the bundle throws.
 */
export const readCompiled = <Exports>(
  file: string,
  kept: string,
  require: NodeJS.Require,
): CompiledCode<Exports> | undefined => {
  const source = readOrNothing(file);
  if (source === undefined) return undefined;
  const before = readOrNothing(kept);
  const cachedData = before?.subarray(digestLength);
  const valid = cachedData !== undefined && digestOf(source, cachedData).equals(before!.subarray(0, digestLength));
  const script = new Script(`${head}${source.toString('utf8')}\n})`, {
    filename: file,
    columnOffset: -head.length,
    ...(valid ? { cachedData } : {}),
  });
  const module = { exports: {} as Exports };
  script.runInThisContext()(module.exports, require, module, file, path.dirname(file));
  // V8 takes nothing that another version of it has compiled.
  const needed = !valid || script.cachedDataRejected === true;
  return {
    exports: module.exports,
    keep: async () => {
      if (!needed) return;
      try {
        const compiled = script.createCachedData();
        await mkdir(path.dirname(kept), { recursive: true });
        // Another window may read it meanwhile, and finds the old one or the new one, never half of it.
        const unfinished = `${kept}.${process.pid}`;
        await writeFile(unfinished, Buffer.concat([digestOf(source, compiled), compiled]));
        await rename(unfinished, kept);
      } catch {
        // A disk that is full or may not be written: then it is compiled anew each time.
      }
    },
  };
};

const readOrNothing = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};

const digestOf = (...parts: readonly Buffer[]): Buffer => {
  const hash = createHash('sha256');
  for (const it of parts) hash.update(it);
  return hash.digest();
};
