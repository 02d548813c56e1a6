/** Tables that already have the columns of one of our logs, by their exact names, or as our templates. */
import { LOG_TYPES, logOfFileName } from '../catalogue.ts';
import { columnFacts } from './columnFacts.ts';
import { frenchHeader } from './frenchHeaders.ts';
import { source, type Draft } from './definePreset.ts';
import { guessHints } from './guessPersons.ts';
import type { Column, LogRules } from '../logRules.ts';
import type { LogName } from '../logs.ts';
import type { CellSource } from '../mapped/mapping.ts';
import { cautionOf } from './sensitiveColumns.ts';
import { cellsOf, type HeadedTable } from '../mapped/tableHeaders.ts';
import { ROLE_WORDS, STATUS_WORDS } from './tellingWords.ts';
import { timeFormOf } from './timeForm.ts';

/**
 * The log whose required columns a table has, or null. Where it has those of several, the name of the
 * table tells, else how many columns are known.
 * @param log the only log that will do; null: any
 */
export function canonicalDraft(table: HeadedTable, log: LogName | null): Draft | null {
  const fitting = [...LOG_TYPES.values()].filter(
    (rules) =>
      (log === null || rules.name === log) &&
      (log !== null || !isMore(rules, table)) &&
      (has(rules, (name) => headerOf(table, name) !== null) || isFrench(rules, table)),
  );
  const named = logOfFileName(table.name);
  const byName = fitting.find(({ name }) => name === named);
  const known = (rules: LogRules): number =>
    rules.columns.reduce(
      (count, { name, required }) =>
        headerOf(table, name) === null && frenchOf(table, rules.name, name) === null
          ? count
          : count + (required ? 2 : 1),
      0,
    );
  const best = byName ?? fitting.sort((a, b) => known(b) - known(a))[0];
  return best ? draftOf(best, table) : null;
}

/** Whether a table that has what this log must have says more than the log is about. */
function isMore({ name, columns }: LogRules, table: HeadedTable): boolean {
  if (name === 'people') return hasMoments(table);
  // A sign-in sheet has events too, and who came beside them.
  const own = new Set(columns.flatMap((column) => [column.name, frenchHeader(name, column.name)]));
  const isOwn = (header: string, at: number): boolean =>
    own.has(header.toLowerCase()) || own.has(table.foldedHeaders[at] ?? '');
  return name === 'events' && !table.headers.every(isOwn);
}

/**
 * A key of a person is all that a directory must have, and every record of an activity has one too:
 * one with moments or events is no directory.
 */
const hasMoments = (table: HeadedTable): boolean =>
  ['start', 'time', 'event_id'].some((name) => headerOf(table, name) !== null);

function headerOf(table: HeadedTable, name: string): string | null {
  return table.headers.find((header) => header.toLowerCase() === name) ?? null;
}

const has = ({ columns }: LogRules, found: (name: string) => boolean): boolean =>
  columns.every(({ name, required }) => !required || found(name));

/** Whether a table is one of our French templates, filled in. */
const isFrench = (rules: LogRules, table: HeadedTable): boolean =>
  has(rules, (name) => frenchOf(table, rules.name, name) !== null);

/** The header that a French template has for a column, or null. */
const frenchOf = (table: HeadedTable, log: LogName, column: string): string | null =>
  table.headers[table.foldedHeaders.indexOf(frenchHeader(log, column))] ?? null;

function draftOf(rules: LogRules, table: HeadedTable): Draft {
  const french = !has(rules, (name) => headerOf(table, name) !== null);
  const columns: Record<string, CellSource | null> = {};
  for (const column of rules.columns) {
    const header = french ? frenchOf(table, rules.name, column.name) : headerOf(table, column.name);
    const words = frenchWords(rules.name, column.name, french);
    columns[column.name] = header === null ? null : sourceOf(column, table, header, words);
  }
  return {
    log: rules.name,
    columns,
    attributes: rules.attributes ? attributesIn(rules, table, columns) : {},
    hints: rules.attributes ? guessHints(columnFacts(personalPart(table))) : null,
  };
}

/**
 * What people write in French in a column whose words are ours, whatever the language of its
 * header; an empty cell stays one. The log itself knows whether somebody came in both languages:
 * long sign-in sheets with our own headers are read as they are.
 */
function frenchWords(
  log: LogName,
  column: string,
  isFrench: boolean,
): Readonly<Record<string, string>> | null {
  if (column === 'status') return isFrench ? { ...STATUS_WORDS, '': '' } : null;
  if (column === 'role' && log === 'people') return ROLE_WORDS;
  return column === 'counterfactual' ? { non: 'no', plustard: 'later', oui: 'yes' } : null;
}

function sourceOf(
  { kind }: Column,
  table: HeadedTable,
  header: string,
  words: Readonly<Record<string, string>> | null,
): CellSource {
  if (kind !== 'time' && kind !== 'date') return source([header], words === null ? {} : { words });
  const { form, share } = timeFormOf(cellsOf(table, header));
  return source([header], { time: share > 0.5 && form !== 'iso' ? form : null });
}

/** Our own directory keeps any column that does not say who or where somebody is. */
function attributesIn(
  { columns }: LogRules,
  table: HeadedTable,
  read: Readonly<Record<string, CellSource | null>>,
): Record<string, string> {
  const own = new Set(columns.map(({ name }) => name));
  const taken = Object.values(read).flatMap((from) =>
    from?.from === 'headers' ? from.headers : [],
  );
  const others = table.headers.filter(
    (header) =>
      !own.has(header.toLowerCase()) &&
      !taken.includes(header) &&
      cautionOf(header, cellsOf(table, header)) === null,
  );
  return Object.fromEntries(others.map((header) => [header, header]));
}

/** The columns of a directory that say who or where somebody is. */
function personalPart(table: HeadedTable): HeadedTable {
  const at = table.headers.flatMap((header, column) =>
    cautionOf(header, cellsOf(table, header)) === 'personal' ? [column] : [],
  );
  const part = (row: readonly string[]): string[] => at.map((column) => row[column] ?? '');
  return {
    ...table,
    headers: part(table.headers),
    foldedHeaders: part(table.foldedHeaders),
    rows: table.rows.map(part),
  };
}
