/** Opens texts in the editor under test, and waits for what the extension makes of them. */
import {
  commands,
  type Disposable,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';

export const folder = (): Uri => workspace.workspaceFolders![0]!.uri;

/** Opens a file of the workspace. */
export const open = async (name: string): Promise<TextEditor> => window.showTextDocument(Uri.joinPath(folder(), name));

/** Writes a file into the workspace and opens it. */
export const write = async (name: string, text: string): Promise<TextEditor> => {
  await workspace.fs.writeFile(Uri.joinPath(folder(), name), new TextEncoder().encode(text));
  return open(name);
};

type Subscribe = (listener: () => void) => Disposable;

/** Resolves with what `look` finds: now, or after one of the events. */
export const eventually = async <T>(
  event: Subscribe,
  look: () => T | undefined | Promise<T | undefined>,
): Promise<T> => {
  const found = await look();
  if (found !== undefined) return found;
  return new Promise((resolve, reject) => {
    const subscription = event(async () => {
      try {
        const later = await look();
        if (later === undefined) return;
        subscription.dispose();
        resolve(later);
      } catch (error) {
        subscription.dispose();
        reject(error);
      }
    });
  });
};

/** Puts the cursor before the first occurrence of the words, and waits until the editor says that it is there. */
export const place = async (editor: TextEditor, words: string): Promise<void> => {
  const position = positionOf(editor.document, words);
  if (editor.selection.active.isEqual(position)) return;
  await moves(editor, words, () => {
    editor.selection = new Selection(position, position);
  });
};

/** Does something that moves the cursor, and waits until the editor says that it stands in a line with the words. */
export const moves = async (editor: TextEditor, words: string, action: () => unknown): Promise<void> => {
  const arrived = new Promise<void>(resolve => {
    const subscription = window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const line = selections[0]?.active.line ?? 0;
      if (textEditor !== editor || !editor.document.lineAt(line).text.includes(words)) return;
      subscription.dispose();
      resolve();
    });
  });
  await action();
  await arrived;
};

export const positionOf = (document: TextDocument, words: string) => {
  const offset = document.getText().indexOf(words);
  if (offset < 0) throw new Error(`“${words}” is not in ${document.uri.path}`);
  return document.positionAt(offset);
};

export const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  commands.executeCommand(`verbatim.${command}`, ...args);
