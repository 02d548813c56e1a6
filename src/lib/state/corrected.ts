/** Files that are read again with cells corrected by hand, or without. */
import type { FileInput, LoadReport, TableInput } from '../engine/protocol.ts';
import type { FileReading } from '../logs/cellCheck.ts';
import { NO_FIXES, withFixes, type Fixes } from '../logs/fixes.ts';

type Files = readonly FileInput[] | null;

/** Files to be read with corrections beside those they have; by the names the report speaks of. */
export const withCorrections = (files: Files, fixes: ReadonlyMap<string, Fixes>): Files =>
  changed(files, (named) => {
    const more = fixes.get(named.name);
    return more ? { ...named, fixes: withFixes(named.fixes ?? NO_FIXES, more) } : named;
  });

/** Files to be read as they are written. */
export const withoutCorrections = (files: Files): Files =>
  changed(files, ({ fixes: _, ...named }) => named);

interface Fixed {
  readonly name: string;
  readonly fixes?: Fixes;
}

/** Every file that is read as a whole, and every table of the others, changed. */
const changed = (
  files: Files,
  change: <T extends Fixed>(named: T) => Omit<T, 'fixes'> & Fixed,
): Files =>
  files?.map((file): FileInput => {
    if (file.tables === undefined) return change(file);
    return { ...file, tables: file.tables.map((table): TableInput => change(table)) };
  }) ?? null;

/** How a file of the report is read, so that a text can be held against it; null where it is not known. */
export function readingOf(
  files: Files,
  report: LoadReport | null,
  name: string,
): FileReading | null {
  const told = report?.files.find(({ file }) => file === name);
  if (files === null || !told || !report) return null;
  const { log, separator } = told;
  const known = { log, separator, timezone: report.timezone };
  for (const file of files) {
    if (file.tables === undefined && file.name === name) return { ...known, mapping: null };
    const table = file.tables?.find((one) => one.name === name);
    if (table) return { ...known, mapping: table.mapping };
  }
  return null;
}
