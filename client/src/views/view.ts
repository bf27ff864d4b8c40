/** Shows rows of an overview in one of VS Code's tree views, and follows the cursor there. */
import {
  Disposable,
  EventEmitter,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  type ViewBadge,
  window,
} from 'vscode';

import type { Overview, Position } from '../../../server/src/protocol';
import type { Overviews } from '../overviews';
import { dragToCite } from '../reading/dragToCite';
import type { Icon, Row } from './row';

export interface ViewDescription {
  /** As in `contributes.views`. */
  readonly id: string;
  rowsOf(overview: Overview): readonly Row[];
  /** Id of the row that stands for what is at the position. */
  rowAt(overview: Overview, position: Position): string | undefined;
  badgeOf?(overview: Overview): ViewBadge | undefined;
}

export const showView = (description: ViewDescription, overviews: Overviews): Disposable => {
  const changed = new EventEmitter<void>();
  let rows: readonly Row[] = [];
  let parents = new Map<string, Row | undefined>();
  let byId = new Map<string, Row>();

  const take = (overview: Overview | undefined) => {
    rows = overview === undefined ? [] : description.rowsOf(overview);
    parents = new Map();
    byId = new Map();
    index(rows, undefined);
  };
  const index = (children: readonly Row[], parent: Row | undefined) => {
    for (const row of children) {
      parents.set(row.id, parent);
      byId.set(row.id, row);
      index(row.children ?? [], row);
    }
  };
  take(overviews.current);

  const view = window.createTreeView<Row>(description.id, {
    showCollapseAll: true,
    dragAndDropController: dragToCite,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: row => [...(row === undefined ? rows : (row.children ?? []))],
      getParent: row => parents.get(row.id),
      getTreeItem: row => itemOf(row, overviews.current?.uri),
    },
  });

  const reveal = (position: Position) => {
    const { current } = overviews;
    if (!view.visible || current === undefined) return;
    const row = byId.get(description.rowAt(current, position) ?? '');
    if (row === undefined || view.selection.some(it => it.id === row.id)) return;
    // Fails where the rows have been replaced meanwhile; the next move of the cursor finds the new ones.
    view.reveal(row, { select: true, focus: false }).then(undefined, () => undefined);
  };
  const cursor = () => overviews.cursor;

  return Disposable.from(
    view,
    changed,
    overviews.onDidChange(overview => {
      take(overview);
      view.badge = overview === undefined ? undefined : description.badgeOf?.(overview);
      changed.fire();
    }),
    overviews.onDidMove(reveal),
    view.onDidChangeVisibility(({ visible }) => {
      const position = cursor();
      if (visible && position !== undefined) reveal(position);
    }),
  );
};

const itemOf = (row: Row, uri: string | undefined): TreeItem => {
  const state = row.open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
  const item = new TreeItem(row.label, row.children === undefined ? TreeItemCollapsibleState.None : state);
  item.id = row.id;
  if (row.description !== undefined) item.description = row.description;
  if (row.tooltip !== undefined) item.tooltip = row.tooltip;
  if (row.context !== undefined) item.contextValue = row.context;
  if (row.spoken !== undefined) item.accessibilityInformation = { label: row.spoken };
  if (row.icon !== undefined) item.iconPath = iconOf(row.icon);
  if (row.range !== undefined && uri !== undefined) {
    const { start } = row.range;
    const selection = new Range(start.line, start.character, start.line, start.character);
    const options = { selection, preserveFocus: true };
    item.command = { command: 'vscode.open', title: row.label, arguments: [Uri.parse(uri), options] };
  }
  return item;
};

const iconOf = ({ name, color }: Icon): ThemeIcon =>
  color === undefined ? new ThemeIcon(name) : new ThemeIcon(name, new ThemeColor(color));
