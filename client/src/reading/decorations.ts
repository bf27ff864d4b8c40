/** How speakers, dimmed turns and notes look in the editor: one decoration type each, made when it is first needed. */
import { type Disposable, type TextEditorDecorationType, ThemeColor, window } from 'vscode';

import { colourCount, slotCount, strokes } from './paint';

export interface Decorations extends Disposable {
  bar(slot: number): TextEditorDecorationType;
  label(slot: number): TextEditorDecorationType;
  readonly dimmedTurn: TextEditorDecorationType;
  readonly dimmedNote: TextEditorDecorationType;
  readonly hiddenNote: TextEditorDecorationType;
  /** Those of speakers that exist by now, to be cleared. */
  readonly made: readonly TextEditorDecorationType[];
}

export const makeDecorations = (): Decorations => {
  const bars: TextEditorDecorationType[] = [];
  const labels: TextEditorDecorationType[] = [];
  const dimmedTurn = window.createTextEditorDecorationType({ color: new ThemeColor('verbatim.dimmedForeground') });
  const dimmedNote = window.createTextEditorDecorationType({ color: new ThemeColor('verbatim.dimmedForeground') });
  // VS Code has no option for text that is not shown; this one ends the declaration it stands in and begins another.
  const hiddenNote = window.createTextEditorDecorationType({ textDecoration: 'none; display: none' });
  return {
    bar: slot => {
      bars[slot] ??= window.createTextEditorDecorationType({
        isWholeLine: true,
        // No wider: letters begin where the bar does.
        borderWidth: '0 0 0 2px',
        borderStyle: strokes[Math.floor((slot % slotCount) / colourCount)]!,
        borderColor: colourOf(slot),
      });
      return bars[slot];
    },
    label: slot => {
      labels[slot] ??= window.createTextEditorDecorationType({ color: colourOf(slot), fontWeight: 'bold' });
      return labels[slot];
    },
    dimmedTurn,
    dimmedNote,
    hiddenNote,
    get made() {
      return [...bars, ...labels].filter(it => it !== undefined);
    },
    dispose: () => {
      for (const it of [...bars, ...labels, dimmedTurn, dimmedNote, hiddenNote]) it?.dispose();
    },
  };
};

const colourOf = (slot: number): ThemeColor => new ThemeColor(`verbatim.speaker${(slot % colourCount) + 1}`);
