/** Quotations in another language than the file that they cite: the original or the translation beside it has their words. */
import { scriptOf } from '../quoting/script';
import { remember } from '../text/memo';
import { normalise } from '../text/normalise';
import { isSpoken } from '../transcript/questions';
import type { Transcript } from '../transcript/transcript';
import { detectLanguage } from '../translation/language';
import type { WorkspaceDocument } from './document';
import { versionsOf } from './translating';
import type { Workspace } from './workspace';

/** So much of a transcript tells its language; UTF-16 units. */
const enough = 10_000;

interface Written {
  /** BCP 47; `undefined` where too little speaks for any. */
  readonly language: string | undefined;
  readonly script: string | undefined;
}

/** Whether a quotation is surely written in another language than a transcript. */
export function isInOtherLanguage(quotation: string, { transcript }: WorkspaceDocument): boolean {
  return differ(writtenIn(quotation), transcriptWrittenIn(transcript));
}

/** Whether a quotation is written in the script of a transcript, whatever its language. */
export function isInScriptOf(quotation: string, { transcript }: WorkspaceDocument): boolean {
  return writtenIn(quotation).script === transcriptWrittenIn(transcript).script;
}

/** The other versions of a cited file, as far as they may be in the language of the quotation; none where the file is. */
export async function versionsInLanguageOf(
  quotation: string,
  cited: WorkspaceDocument,
  workspace: Workspace,
): Promise<WorkspaceDocument[]> {
  const mine = writtenIn(quotation);
  if (!differ(mine, transcriptWrittenIn(cited.transcript))) return [];
  const { original, translations } = await versionsOf(cited, workspace);
  const found: WorkspaceDocument[] = [];
  for (const uri of original === undefined ? translations : [original, ...translations]) {
    const version = await workspace.document(uri).catch(() => undefined);
    if (version !== undefined && !differ(mine, transcriptWrittenIn(version.transcript))) found.push(version);
  }
  return found;
}

const transcriptWrittenIn = remember((transcript: Transcript): Written => {
  let text = '';
  for (const block of transcript.blocks) {
    if (!isSpoken(block)) continue;
    text += block.text;
    if (text.length > enough) break;
  }
  return writtenIn(text);
});

function writtenIn(text: string): Written {
  return { language: detectLanguage(text), script: scriptOf(normalise(text).words) };
}

function differ(one: Written, other: Written): boolean {
  if (one.script === undefined || other.script === undefined) return false;
  if (one.script !== other.script) return true;
  return one.language !== undefined && other.language !== undefined && one.language !== other.language;
}
