/** All log types: every file of `types/`, found by itself. */
import type { LogType } from './defineLog.ts';
import type { LogName } from './logs.ts';

const modules = import.meta.glob<LogType>('./types/*.ts', { eager: true, import: 'default' });

/** The log types by name, in the order of their names. */
export const LOG_TYPES: ReadonlyMap<LogName, LogType> = new Map(
  Object.values(modules)
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((log) => [log.name, log]),
);

/**
 * The log a file holds by its name (`Any/Folder/CheckIns.csv` → `checkins`), or null where it is none.
 * The number that a browser gives to a second copy (`checkins (1).csv`) says nothing.
 */
export function logOfFileName(name: string): LogName | null {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  const stem = base.toLowerCase().replace(/( \(\d+\))?(\.csv)?$/, '');
  for (const log of LOG_TYPES.keys()) if (log === stem) return log;
  return null;
}
