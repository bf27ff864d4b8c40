/** Command: makes a transcript of a recording's text by another program, from a file, the clipboard or the editor. */
import { env, FileType, type QuickPickItem, Uri, window, workspace } from 'vscode';

import { type ImportParams, type ImportResult, importRequest } from '../../../server/src/protocol';
import { importWords } from '../exchange/remarkWords';
import { t } from '../localise';
import type { Session } from '../session';
import type { Command } from './command';

/** Larger files are no recordings of speech; bytes. */
const largest = 50_000_000;

export const importTranscript: Command = {
  id: 'verbatim.importTranscript',
  /** `given`: the file, where the command is run from the explorer. */
  run: async ({ session }, given) => {
    const text = given instanceof Uri ? await readFile(given) : await chooseText();
    if (text === undefined) return;
    const times = await chooseTimes();
    if (times === undefined) return;
    await open(session, { text, times });
  },
};

const open = async (session: Session, parameters: ImportParams): Promise<void> => {
  const imported = await session.request<ImportResult>(importRequest, parameters);
  if (imported === null) {
    window.showWarningMessage(
      t('This is no recording that can be read: WebVTT, SRT, or the text of Otter, Zoom, Teams or Whisper (JSON).'),
    );
    return;
  }
  const document = await workspace.openTextDocument({ language: 'markdown', content: imported.markdown });
  await window.showTextDocument(document, { preview: false });
  window.showInformationMessage(importWords(imported));
};

interface Choice<Value> extends QuickPickItem {
  readonly value: Value;
}

const chooseText = async (): Promise<string | undefined> => {
  const editor = window.activeTextEditor;
  const isRecording = editor !== undefined && editor.document.languageId !== 'markdown';
  const choices: Choice<() => PromiseLike<string | undefined>>[] = [
    ...(isRecording ? [{ label: t('From the open editor'), value: async () => editor.document.getText() }] : []),
    { label: t('From a file …'), value: chooseFile },
    { label: t('From the clipboard'), value: () => env.clipboard.readText() },
  ];
  const chosen = await window.showQuickPick(choices, {
    title: t('Import Transcript'),
    placeHolder: t('WebVTT, SRT, or the text of Otter, Zoom, Teams or Whisper (JSON)'),
  });
  return chosen?.value();
};

const chooseFile = async (): Promise<string | undefined> => {
  const [file] =
    (await window.showOpenDialog({
      title: t('Import Transcript'),
      filters: { [t('Recordings')]: ['vtt', 'srt', 'txt', 'json'], [t('All files')]: ['*'] },
    })) ?? [];
  return file === undefined ? undefined : readFile(file);
};

const readFile = async (file: Uri): Promise<string | undefined> => {
  const { type, size } = await workspace.fs.stat(file);
  if (type === FileType.Directory || size > largest) {
    window.showWarningMessage(t('This file is too large to be the text of a recording.'));
    return undefined;
  }
  return new TextDecoder().decode(await workspace.fs.readFile(file));
};

const chooseTimes = async (): Promise<ImportParams['times'] | undefined> => {
  const choices: Choice<ImportParams['times']>[] = [
    { label: t('At every paragraph'), description: t('to the second'), value: 'paragraph' },
    { label: t('At every cue'), description: t('nothing is lost, but it is hard to read'), value: 'cue' },
    { label: t('No times'), value: 'none' },
  ];
  const chosen = await window.showQuickPick(choices, {
    title: t('Import Transcript'),
    placeHolder: t('Where should the times of the recording stand?'),
  });
  return chosen?.value;
};
