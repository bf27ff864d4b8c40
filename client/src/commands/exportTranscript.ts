/** Command: writes the open transcript into a file of another format, and says what did not fit into it; or the glossary of all. */
import { type QuickPickItem, QuickPickItemKind, Uri, window, workspace } from 'vscode';

import { type ExportFormat, type ExportParams, type ExportResult, exportRequest } from '../../../server/src/protocol';
import { sentences } from '../exchange/remarkWords';
import { t } from '../localise';
import type { Command } from './command';
import { glossaryFormats, writeGlossary } from './exportGlossary';

interface Format extends QuickPickItem {
  readonly format: ExportFormat;
  readonly ending: string;
}

export const exportTranscript: Command = {
  id: 'verbatim.exportTranscript',
  run: async ({ session }) => {
    const document = window.activeTextEditor?.document;
    const transcript = document?.languageId === 'markdown' ? formats() : [];
    const choices = [...transcript, { label: '', kind: QuickPickItemKind.Separator }, ...glossaryFormats()];
    const chosen = await window.showQuickPick<QuickPickItem & Partial<Choice>>(choices, {
      title: t('Export Transcript'),
    });
    if (chosen?.glossary !== undefined) await writeGlossary(session, chosen.glossary);
    if (document === undefined || !isFormat(chosen)) return;
    const parameters: ExportParams = { uri: document.uri.toString(), format: chosen.format };
    const exported = await session.request<ExportResult>(exportRequest, parameters);
    if (exported === null) {
      window.showWarningMessage(t('This file has no turns that could be exported.'));
    } else if (exported.text === undefined) {
      window.showWarningMessage(t('This transcript has no times, and cues cannot be without them.'));
    } else {
      await save(document.uri, chosen, exported.text, sentences(exported.remarks));
    }
  },
};

type Choice = Format & ReturnType<typeof glossaryFormats>[number];

const isFormat = (it: Partial<Format> | undefined): it is Format => it?.format !== undefined;

const formats = (): readonly Format[] => [
  {
    label: t('Clean text'),
    description: t('Markdown without bracket notes and times'),
    format: 'clean',
    ending: 'clean.md',
  },
  { label: t('Plain text'), description: '.txt', format: 'text', ending: 'txt' },
  { label: 'HTML', description: '.html', format: 'html', ending: 'html' },
  { label: 'WebVTT', description: '.vtt', format: 'webvtt', ending: 'vtt' },
  { label: 'SRT', description: '.srt', format: 'subrip', ending: 'srt' },
];

const save = async (source: Uri, { ending, label }: Format, text: string, remarks: string): Promise<void> => {
  const path = source.path.replace(/(?:\.[^./]*)?$/, `.${ending}`);
  const extension = ending.split('.').at(-1)!;
  const target = await window.showSaveDialog({
    title: t('Export Transcript'),
    defaultUri: source.scheme === 'untitled' ? Uri.file(path) : source.with({ path }),
    filters: { [label]: [extension] },
  });
  if (target === undefined) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  const open = t('Open');
  const answer = await window.showInformationMessage(
    [t('The transcript was exported.'), remarks].join(' ').trim(),
    open,
  );
  if (answer === open) await window.showTextDocument(target);
};
