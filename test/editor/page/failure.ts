/** What a page looked like when its test failed, kept among the pictures: who reads the report can see why. */
import type { Editor } from './editor';

const open = new Set<Editor>();

export const watchFailures = (editor: Editor): void => {
  open.add(editor);
};

export const forget = (editor: Editor): void => {
  open.delete(editor);
};

export const mochaHooks = {
  async afterEach(this: Mocha.Context) {
    if (this.currentTest?.state !== 'failed') return;
    const name = `failed-${this.currentTest.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-')}`;
    for (const editor of open) await editor.picture(name).catch(() => undefined);
  },
};
