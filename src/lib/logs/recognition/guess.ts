/** What a table nobody described could be: the log it fits best, its mapping, and how sure that is. */
import { LOG_TYPES } from '../catalogue.ts';
import { columnFacts, type ColumnFacts } from './columnFacts.ts';
import { source, type Draft } from './definePreset.ts';
import { guessLogColumns, isOtherTime } from './guessColumns.ts';
import type { Guess } from './guessed.ts';
import { guessHints } from './guessPersons.ts';
import { nameEvent } from './guessEvent.ts';
import { hasHours, scoreOf } from './guessScore.ts';
import type { LogName } from '../logs.ts';
import type { CellSource } from '../mapped/mapping.ts';
import type { HeadedTable } from '../mapped/tableHeaders.ts';
import { gridOf } from './wideGrid.ts';

/** The logs a table could be, the likeliest first; all of them, for a user who knows better. */
export function guessDrafts(table: HeadedTable): readonly [Draft, ...Draft[]] {
  const facts = columnFacts(table);
  const grid = gridOf(table, facts);
  const ranked = [...LOG_TYPES.keys()]
    .map((log) => {
      const guess = completed(guessLogColumns(facts, log), table, facts);
      return { draft: draftOf(guess, facts), score: scoreOf(guess, table, facts) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, ...others] = ranked.map(({ draft }) => draft);
  const unsure = (ranked[0]?.score ?? 0) < LEAST;
  if (grid) return [grid, ...[best, ...others].filter((draft) => draft !== undefined)];
  if (best === undefined || unsure) return [UNRECOGNISED, ...ranked.map(({ draft }) => draft)];
  return [best, ...others];
}

/** Score below which a table is like no log. */
const LEAST = 0.3;
const UNRECOGNISED: Draft = { log: 'people', columns: {}, warnings: ['UNRECOGNISED'] };

/** Some columns of a log, for a preset whose export lets the user add any. */
export function guessColumns(
  table: HeadedTable,
  log: LogName,
  names: readonly string[],
): { columns: Record<string, CellSource>; confidence: Record<string, number> } {
  const guess = guessLogColumns(columnFacts(table), log);
  const wanted = <T>(all: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
  return { columns: wanted(guess.columns), confidence: wanted(guess.confidence) };
}

/** Puts in what a table of this log can leave unsaid: the event, the id of a project. */
function completed(guess: Guess, table: HeadedTable, facts: readonly ColumnFacts[]): Guess {
  if (guess.log === 'outcomes') nameOutcome(guess);
  if (guess.log === 'attendance') nameEvent(guess, table, facts);
  const booked = facts.some((fact) => fact.times.form !== null && isOtherTime(fact));
  const active = guess.log === 'checkins' || guess.log === 'attendance';
  if (active && booked && !readsTimes(guess)) guess.warnings.push('BOOKING_DATE_NOT_SLOT');
  return guess;
}

const readsTimes = ({ columns }: Guess): boolean => columns['start']?.from === 'headers';

function nameOutcome({ columns, confidence }: Guess): void {
  const title = columns['title'];
  if (columns['outcome_id'] || title?.from !== 'headers') return;
  columns['outcome_id'] = source(title.headers);
  confidence['outcome_id'] = 0.6;
}

function draftOf(
  { log, columns, confidence, warnings }: Guess,
  facts: readonly ColumnFacts[],
): Draft {
  const merged = mergedIn(columns, facts);
  const dayOnly = log === 'checkins' && columns['start'] && !hasHours(columns, facts);
  return {
    log,
    columns,
    confidence,
    ask: askFor(log, columns),
    hints: columns['person_id'] ? guessHints(facts) : null,
    warnings: [
      ...warnings,
      dayOnly ? 'DAYS_WITHOUT_HOURS' : null,
      merged.length > 0 ? 'MERGED_CELLS' : null,
    ],
    ...(merged.length > 0 ? { fillDown: merged } : {}),
  };
}

/** What the file does not tell and is the same for all its rows. */
function askFor(log: LogName, columns: Readonly<Record<string, CellSource>>): string[] {
  if (log === 'checkins') return columns['place'] ? [] : ['place'];
  if (log === 'outcomes') return columns['kind'] ? [] : ['kind'];
  if (log !== 'attendance') return [];
  const start = columns['start'];
  return [
    ...(columns['event_name']?.from === 'fixed' ? ['event_name'] : []),
    ...(!start || start.from === 'fixed' ? ['start'] : []),
  ];
}

/** Days and events written once for several rows: a third of them or more have none. */
function mergedIn(columns: Guess['columns'], facts: readonly ColumnFacts[]): string[] {
  const rows = Math.max(0, ...facts.map(({ cells }) => cells.length));
  const used = ['start', 'time', 'date', 'event_name', 'place'].flatMap((column) => {
    const from = columns[column];
    return from?.from === 'headers' ? from.headers : [];
  });
  const merged = facts.filter(
    ({ header, cells, times }) =>
      used.includes(header) &&
      times.hours === 'none' &&
      cells.length > 0 &&
      cells.length * 1.5 <= rows,
  );
  return merged.map(({ header }) => header);
}
