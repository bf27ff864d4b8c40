/** The desk on a real disk, with a server on it; and what a server says of it that has just started, to compare. */
import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from 'vscode-languageserver-types';
import { desk } from './desk';
import { type LanguageClient, type Options, startServer } from './languageClient';
import { twiceTheSame } from './twiceTheSame';

/** What is open in every server. */
const open = ['article.md', 'day.en.md', 'series/second.md'];

export class DeskOnDisk {
  readonly folder: string;
  readonly #options: Options;
  client!: LanguageClient;

  private constructor(options: Options) {
    this.folder = mkdtempSync(join(tmpdir(), 'desk-'));
    // Also for a server that somebody else runs.
    chmodSync(this.folder, 0o755);
    this.#options = options;
    for (const name of Object.keys(desk)) this.write(name);
  }

  /** `options`: of every server on it; the folder is the desk. */
  static async lay(options: Options = {}): Promise<DeskOnDisk> {
    const it = new DeskOnDisk(options);
    it.client = await it.serve();
    for (const name of open) await it.client.diagnostics(it.uri(name));
    return it;
  }

  async clear(): Promise<void> {
    await this.client.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  uri(name: string): string {
    return pathToFileURL(this.path(name)).href;
  }

  write(name: string, text: string | Uint8Array = desk[name]!): void {
    mkdirSync(dirname(this.path(name)), { recursive: true });
    writeFileSync(this.path(name), text);
  }

  /** One more server on the folder, with the articles open in it. */
  async serve(): Promise<LanguageClient> {
    const server = await startServer({ ...this.#options, folders: [pathToFileURL(this.folder).href] });
    for (const name of open) server.open(this.uri(name), desk[name]!);
    return server;
  }

  tell(...names: readonly string[]): void {
    this.client.notify('workspace/didChangeWatchedFiles', {
      changes: names.map(it => ({ uri: this.uri(it), type: 2 })),
    });
  }

  /** What the server says after the files of these names have changed is what one says that has just started. */
  async toldEqualsAnew(...names: readonly string[]): Promise<void> {
    this.tell(...names);
    const anew = await this.serve();
    try {
      // Rosters and originals are read in the background: what counts is what it comes to.
      const until = performance.now() + 10_000;
      let [now, then] = [await this.said(this.client), await this.said(anew)];
      while (!isDeepStrictEqual(now, then) && performance.now() < until) {
        await delay(50);
        [now, then] = [await this.said(this.client), await this.said(anew)];
      }
      assert.deepEqual(now, then);
      assert.doesNotMatch(this.client.errors + anew.errors, /uncaught|unhandled/i);
    } finally {
      await anew.kill();
    }
  }

  said(server: LanguageClient): Promise<Record<string, unknown>> {
    return twiceTheSame(() => this.#said(server));
  }

  async #said(server: LanguageClient): Promise<Record<string, unknown>> {
    const all: Record<string, unknown> = {};
    for (const name of open) {
      const symbols = await server.ask('textDocument/documentSymbol', this.uri(name));
      const lenses = await server.ask('textDocument/codeLens', this.uri(name));
      const overview = await server.ask('verbatim/overview', this.uri(name));
      // That an original has changed since it was first seen, only who saw it knows.
      const found = (await settledDiagnostics(server, this.uri(name))).filter(it => it.code !== 'translation-stale');
      all[name] = { symbols, lenses, overview, found };
    }
    return all;
  }
}

/** Findings of the text as it stands, asked for again where the server says that it has just moved on. */
async function settledDiagnostics(server: LanguageClient, uri: string): Promise<readonly Diagnostic[]> {
  for (;;) {
    try {
      return await server.diagnostics(uri);
    } catch (error) {
      if ((error as { code?: number }).code !== -32802) throw error;
    }
  }
}
