/** What a process has worked, apart from what it has waited: what else the machine does meanwhile costs it no work. */
import { readFileSync } from 'node:fs';

/** Of a tick of the system's clock, in which Linux tells the time of processes; the same on all its machines. */
const millisecondsPerTick = 10;

/**
 * Milliseconds of processor time that the process and its threads have used since they started, or of the clock on
 * the wall where the system has no `/proc`.
 */
export function processTime(processId: number | undefined): number {
  try {
    const said = readFileSync(`/proc/${processId}/stat`, 'utf8');
    // The name of the program stands in parentheses and may hold anything; user and system time are fields 14 and 15.
    const fields = said.slice(said.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * millisecondsPerTick;
  } catch {
    return performance.now();
  }
}
