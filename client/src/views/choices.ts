/** What the user has chosen to see in the views: kept with the workspace, and known to menus as contexts. */
import { commands, type Disposable, EventEmitter, type Memento } from 'vscode';

export const quotationOrders = ['state', 'source'] as const;
export type QuotationOrder = (typeof quotationOrders)[number];

export interface ViewChoices {
  readonly quotationsBy: QuotationOrder;
  /** Words that rows must say, by view; none where nothing is said. */
  readonly filters: Readonly<Record<string, string>>;
}

export interface Choices extends Disposable {
  readonly current: ViewChoices;
  choose(choices: Partial<ViewChoices>): void;
  onDidChange(listener: () => void): Disposable;
}

export const keepChoices = (memento: Memento): Choices => {
  const changes = new EventEmitter<void>();
  // A filter that nobody remembers setting would hide what is there: it ends with the window.
  let current: ViewChoices = { quotationsBy: memento.get<QuotationOrder>('quotationsBy', 'state'), filters: {} };
  const tell = () => {
    void commands.executeCommand('setContext', 'verbatim.quotationsBy', current.quotationsBy);
    const filtered = Object.entries(current.filters).flatMap(([view, words]) => (words === '' ? [] : [view]));
    void commands.executeCommand('setContext', 'verbatim.filtered', filtered);
  };
  tell();
  return {
    get current() {
      return current;
    },
    choose: choices => {
      current = { ...current, ...choices };
      void memento.update('quotationsBy', current.quotationsBy);
      tell();
      changes.fire();
    },
    onDidChange: changes.event,
    dispose: () => changes.dispose(),
  };
};
