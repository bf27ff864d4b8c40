/** What activation costs, told from inside a fresh extension host of a real VS Code: called by VS Code as `run`. */
import { commands, extensions, type Hover, Position, Uri, window, workspace } from 'vscode';

import { mark } from '../editor/inside/mark';

/** VS Code's own marks of its starting, in whole milliseconds. */
interface Marks {
  getMarks(): readonly { readonly name: string; readonly startTime: number }[];
}

/** In milliseconds. */
export interface ActivationFigures {
  /** Reading the code of the stub, and running it. */
  readonly stub: number;
  /** The rest, once a transcript is open: reading the language client and making it, while nothing else runs. */
  readonly client: number;
  /** From opening the transcript until a hover is answered, with all that VS Code does itself. */
  readonly untilHover: number;
}

const id = 'verbatim.verbatim';

export const run = async (): Promise<void> => {
  await extensions.getExtension(id)!.activate();
  const began = performance.now();
  const uri = Uri.joinPath(workspace.workspaceFolders![0]!.uri, 'panel.en.md');
  await window.showTextDocument(uri);
  // Until the server has started nobody answers.
  const hover = () => commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, new Position(21, 12));
  while ((await hover()).length === 0)
    if (performance.now() - began > 60_000) throw new Error('The label has no hover.');
  const figures: ActivationFigures = {
    stub: between('LoadExtensionCode') + between('ActivateExtension'),
    client: performance.getEntriesByName('verbatim/client')[0]?.duration ?? Number.NaN,
    untilHover: performance.now() - began,
  };
  console.log(`${mark}${JSON.stringify(figures)}`);
};

const between = (step: string): number => {
  const marks = (globalThis as { MonacoPerformanceMarks?: Marks }).MonacoPerformanceMarks?.getMarks() ?? [];
  const at = (name: string) =>
    marks.find(it => it.name === `code/extHost/${name}${step}/${id}`)?.startTime ?? Number.NaN;
  return at('did') - at('will');
};
