/** A tree view of VS Code that shows rows, and can be asked to show one of them. */
import {
  type Disposable,
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window,
} from 'vscode';

import { dragToCite } from '../reading/dragToCite';
import type { Icon, Row } from './row';

export interface Tree extends Disposable {
  readonly view: TreeView<Row>;
  /** `uri`: the document that rows without one stand for. */
  show(rows: readonly Row[], uri: string | undefined): void;
  /** Selects the row, opening what it is in; nothing where it is not shown, or selected already. */
  reveal(id: string | undefined): void;
}

export const openTree = (id: string): Tree => {
  const changed = new EventEmitter<void>();
  let rows: readonly Row[] = [];
  let document: string | undefined;
  let parents = new Map<string, Row | undefined>();
  let byId = new Map<string, Row>();
  /** What the user has opened or closed, by document: VS Code forgets it while another document is shown. */
  const opened = new Map<string, boolean>();
  const key = (row: Row) => `${document ?? ''}\n${row.id}`;

  const index = (children: readonly Row[], parent: Row | undefined) => {
    for (const row of children) {
      parents.set(row.id, parent);
      byId.set(row.id, row);
      index(row.children ?? [], row);
    }
  };

  const view = window.createTreeView<Row>(id, {
    showCollapseAll: true,
    dragAndDropController: dragToCite,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: row => [...(row === undefined ? rows : (row.children ?? []))],
      getParent: row => parents.get(row.id),
      getTreeItem: row => itemOf(row, document, opened.get(key(row)) ?? row.open === true),
    },
  });
  view.onDidExpandElement(({ element }) => opened.set(key(element), true));
  view.onDidCollapseElement(({ element }) => opened.set(key(element), false));

  return {
    view,
    show: (shown, uri) => {
      rows = shown;
      document = uri;
      parents = new Map();
      byId = new Map();
      index(rows, undefined);
      changed.fire();
    },
    reveal: wanted => {
      const row = byId.get(wanted ?? '');
      if (!view.visible || row === undefined || view.selection.some(it => it.id === row.id)) return;
      // Fails where the rows have been replaced meanwhile; the next move of the cursor finds the new ones.
      view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
    },
    dispose: () => {
      view.dispose();
      changed.dispose();
    },
  };
};

const itemOf = (row: Row, document: string | undefined, open: boolean): TreeItem => {
  const state = open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(row.label, row.children === undefined ? TreeItemCollapsibleState.None : state);
  const uri = row.uri ?? document;
  item.id = row.id;
  if (row.description !== undefined) item.description = row.description;
  if (row.tooltip !== undefined) item.tooltip = row.tooltip;
  if (row.context !== undefined) item.contextValue = row.context;
  if (row.spoken !== undefined) item.accessibilityInformation = { label: row.spoken };
  if (row.icon !== undefined) item.iconPath = iconOf(row.icon);
  if (row.place !== undefined) {
    const { start, end } = row.place.range;
    const options = { selection: new Range(start.line, start.character, end.line, end.character), preserveFocus: true };
    item.command = { command: 'vscode.open', title: row.label, arguments: [Uri.parse(row.place.uri), options] };
  } else if (row.range !== undefined && uri !== undefined) {
    const { start } = row.range;
    const selection = new Range(start.line, start.character, start.line, start.character);
    // A text of the corpus is opened where it was left.
    const options = row.uri === undefined ? { selection, preserveFocus: true } : { preserveFocus: true };
    item.command = { command: 'vscode.open', title: row.label, arguments: [Uri.parse(uri), options] };
  }
  return item;
};

const iconOf = ({ name, color }: Icon): ThemeIcon =>
  color === undefined ? new ThemeIcon(name) : new ThemeIcon(name, new ThemeColor(color));
