/** Whether a text would be read where a cell is corrected: asked of the very reader of the rows. */
import { makeClock } from '../base/clock.ts';
import { NameNotes } from './identities/nameNotes.ts';
import { LOG_TYPES } from './catalogue.ts';
import { makeDictionaries } from './dictionaries.ts';
import { LogRows } from './logRows.ts';
import type { Column } from './logRules.ts';
import type { LogName, SetAsideCode } from './logs.ts';
import { cellMaker } from './mapped/cellMaker.ts';
import { MadeRecord } from './mapped/madeRecord.ts';
import type { Mapping } from './mapped/mapping.ts';
import { isNobody } from './mapped/nobody.ts';
import { matches } from './mapped/rowConditions.ts';
import { columnsShownAs } from './mapped/shownColumns.ts';
import { sourceOfBytes } from './readers/sources.ts';
import type { Separator } from './readers/separator.ts';
import { RowReader } from './rowReader.ts';
import { SetAsideBook } from './setAside.ts';

/** How the file is read that has the cell. */
export interface FileReading {
  readonly log: LogName;
  /** null: it is a file of ours. */
  readonly mapping: Mapping | null;
  readonly separator: Separator;
  readonly timezone: string;
}

/** Faults of two cells together: of the rest of the row nothing is known here. */
const OF_TWO: ReadonlySet<SetAsideCode> = new Set<SetAsideCode>([
  ...(['END_BEFORE_START', 'ZERO_LENGTH', 'SELF'] as const),
]);

/** The columns of the log that a cell shown under this name is read for; none: it cannot be corrected. */
export function columnsOfCell({ log, mapping }: FileReading, shown: string): readonly Column[] {
  const names = mapping === null ? [shown.toLowerCase()] : columnsShownAs(mapping, shown);
  return (LOG_TYPES.get(log)?.columns ?? []).filter(({ name }) => names.includes(name));
}

/**
 * Why a row with this text under `shown` would still be set aside, as far as the text alone tells;
 * null where it would be read.
 */
export function cellFault(reading: FileReading, shown: string, text: string): SetAsideCode | null {
  const { mapping } = reading;
  const only = mapping?.only.find(({ header }) => header === shown);
  if (only !== undefined && !matches(text.trim(), only.is)) return 'LEFT_OUT';
  for (const column of columnsOfCell(reading, shown)) {
    const fault = faultIn(reading, column, text);
    if (fault !== null) return fault;
  }
  return null;
}

function faultIn(reading: FileReading, column: Column, text: string): SetAsideCode | null {
  const { log, mapping, separator, timezone } = reading;
  const type = LOG_TYPES.get(log);
  if (type === undefined) return null;
  const clock = makeClock(timezone);
  const source = mapping?.columns[column.name];
  let cell = text.trim();
  if (source !== undefined) {
    if (source.from === 'headers' && source.person === 'name' && isNobody(cell)) {
      return 'NOT_A_PERSON';
    }
    const start = type.columns.find(({ name }) => name === 'start')?.example ?? '';
    const make = cellMaker(type, column, source, {
      clock,
      keyOf: (name) => name,
      notes: new NameNotes(),
    });
    cell = make(() => '', null, { start }, text);
  }
  const book = new SetAsideBook(['']);
  const rows = new LogRows(type);
  const reader = new RowReader(
    rows,
    { dictionaries: makeDictionaries(), clock, book },
    0,
    sourceOfBytes('', ''),
  );
  const columns = type.columns.filter(({ name, required }) => required || name === column.name);
  const names = columns.map(({ name }) => name);
  reader.header(names, 1, mapping === null ? separator : ',');
  const made = new MadeRecord();
  made.write(
    2,
    columns.map(({ name, example }) => (name === column.name ? cell : example)),
  );
  reader.record(made.bytes, made);
  const code = book.rows()[0]?.code ?? null;
  return code === null || OF_TWO.has(code) ? null : code;
}
