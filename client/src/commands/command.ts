/** What a command is. */
import type { Workbench } from '../workbench';

export interface Command {
  /** As in `contributes.commands`. */
  readonly id: string;
  /** Rejects with words for the user where it cannot do its work. */
  run(workbench: Workbench, ...args: readonly unknown[]): Promise<unknown>;
}
