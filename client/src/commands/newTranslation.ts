/** Command: begins a translation of the open document: its labels, times and headings, the words in comments or left out. */
import { Uri, ViewColumn, window, workspace } from 'vscode';

import {
  type NewTranslationParams,
  type NewTranslationResult,
  newTranslationRequest,
} from '../../../server/src/protocol';
import { t } from '../localise';
import type { Command } from './command';

export const newTranslation: Command = {
  id: 'verbatim.newTranslation',
  /** `given`: language and form without asking, for key bindings and tasks. */
  run: async ({ session }, given) => {
    const document = window.activeTextEditor?.document;
    if (document?.languageId !== 'markdown') {
      window.showInformationMessage(t('Open the transcript that is to be translated.'));
      return;
    }
    const wanted = isWish(given) ? given : await askForWish();
    if (wanted === undefined) return;
    const parameters: NewTranslationParams = { uri: document.uri.toString(), ...wanted };
    const made = await session.request<NewTranslationResult>(newTranslationRequest, parameters);
    if (made === null) return;
    const target = Uri.parse(made.uri);
    if (await exists(target)) {
      window.showWarningMessage(t('There is a translation into this language already; it has been opened.'));
    } else {
      await workspace.fs.writeFile(target, new TextEncoder().encode(made.markdown));
    }
    await window.showTextDocument(target, { viewColumn: ViewColumn.Beside, preview: false });
  },
};

type Wish = Omit<NewTranslationParams, 'uri'>;

const isWish = (given: unknown): given is Wish =>
  typeof given === 'object' &&
  given !== null &&
  'language' in given &&
  isTag(String(given.language)) &&
  'comments' in given;

const askForWish = async (): Promise<Wish | undefined> => {
  const language = await window.showInputBox({
    title: t('New Translation'),
    prompt: t('The language into which you translate, as it stands in file names: en, es, zh, pt-BR …'),
    validateInput: tag => (isTag(tag) ? undefined : t('Two letters for a language, and a region if you like: pt-BR.')),
  });
  if (language === undefined) return undefined;
  const choices = [
    { label: t('With the original’s words in comments'), comments: true },
    { label: t('With labels and headings only'), comments: false },
  ];
  const chosen = await window.showQuickPick(choices, { title: t('New Translation') });
  return chosen && { language, comments: chosen.comments };
};

const isTag = (tag: string): boolean => /^[a-z]{2,3}(?:-[A-Za-z]{2,4})?$/.test(tag);

const exists = async (uri: Uri): Promise<boolean> => {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
};
