/** A table whose sessions stand in columns, set by hand: what that makes of its mapping, and back. */
import { folded } from '../../logs/mapped/fold.ts';
import { dayToldOf } from '../../logs/mapped/cellMaker.ts';
import type { CellSource, Mapping, Wide } from '../../logs/mapped/mapping.ts';
import { cellsOf, type HeadedTable } from '../../logs/mapped/tableHeaders.ts';
import { isoTime } from '../../logs/mapped/timeText.ts';
import { columnFacts } from '../../logs/recognition/columnFacts.ts';
import { eventOfFile } from '../../logs/recognition/eventFile.ts';
import { timeFormOf } from '../../logs/recognition/timeForm.ts';
import { isDate, presentIn } from '../../logs/recognition/wideGrid.ts';
import { joinedCells, shownPerson } from './columnSource.ts';

type WideHeader = CellSource & { readonly from: 'wide header' };

/** Different signs, and characters of one, that the cells of a session have at most. */
const MOST_SIGNS = 6;
const LONGEST_SIGN = 12;

/** A mapping of attendance in which the columns that look like sessions each make a row. */
export function gridByHand(table: HeadedTable, mapping: Mapping): Mapping {
  const person = personOf(table, mapping);
  const taken = person?.headers ?? [];
  const others = table.headers.filter((header) => !taken.includes(header));
  const { title } = eventOfFile(table.name);
  const { fillDown: _, ...rest } = mapping;
  const grid: Mapping = {
    ...rest,
    log: 'attendance',
    attributes: {},
    columns: {
      ...(person ? { person_id: person } : {}),
      event_id: { from: 'wide header', time: null, prefix: `${title} ` },
      event_name: { from: 'fixed', text: title },
    },
    only: [],
    collapse: null,
    wide: { headers: [], present: ['*'] },
  };
  return withSessions(table, grid, sessionsIn(table, others));
}

/** The same mapping with a row a presence: what came from the columns of sessions is open again. */
export function withoutGrid(mapping: Mapping): Mapping {
  const columns = Object.entries(mapping.columns).filter(
    ([, { from }]) => from !== 'wide header' && from !== 'wide cell',
  );
  return { ...mapping, columns: Object.fromEntries(columns), wide: null };
}

/** A grid of these sessions; the start of each is its header, as far as headers are days. */
export function withSessions(
  table: HeadedTable,
  mapping: Mapping,
  sessions: readonly string[],
): Mapping {
  const headers = table.headers.filter((header) => sessions.includes(header));
  const { form } = timeFormOf(headers, { tails: true });
  const before = mapping.columns['start'];
  const days = before?.from === 'wide header' ? before.days : undefined;
  const start: WideHeader = {
    from: 'wide header',
    time: form === null || form === 'iso' || form.startsWith('epoch') ? null : form,
    ...(days ? { days } : {}),
  };
  const wide = { headers, present: presentIn(table, headers) };
  const same = mapping.wide?.present ?? [];
  return {
    ...mapping,
    columns: { ...mapping.columns, start },
    wide: { ...wide, present: same.length > 0 && !same.includes('*') ? same : wide.present },
  };
}

/** A grid in which the day of one session is told by hand; empty: it is not. */
export function withDay(mapping: Mapping, header: string, day: string): Mapping {
  const before = mapping.columns['start'];
  const start: WideHeader =
    before?.from === 'wide header' ? before : { from: 'wide header', time: null };
  const { [header]: _, ...others } = start.days ?? {};
  const days = day === '' ? others : { ...others, [header]: day };
  return { ...mapping, columns: { ...mapping.columns, start: { ...start, days } } };
}

/** When a session was, in ISO 8601, by its header or as it was told; null where it is not known. */
const startOf = (source: CellSource | undefined, header: string): string | null =>
  source?.from === 'wide header'
    ? (dayToldOf(source, header) ?? isoTime(header, source.time ?? 'iso', true))
    : source?.from === 'fixed' && source.text !== ''
      ? source.text
      : null;

/** The sessions of which no day is known. */
export const undatedIn = (wide: Wide | null, start: CellSource | undefined): readonly string[] =>
  (wide?.headers ?? []).filter((header) => startOf(start, header) === null);

/** One row that a grid makes. */
export interface GridRow {
  readonly person: string;
  readonly session: string;
  /** ISO 8601; null where it is not known. */
  readonly start: string | null;
  readonly sign: string;
}

/** The first rows that a grid makes of a table, and how many its first lines make. */
export function gridRows(
  table: HeadedTable,
  { columns, wide }: Mapping,
  most: number,
): { readonly rows: readonly GridRow[]; readonly count: number } {
  const person = columns['person_id'];
  const names = joinedCells(table, person?.from === 'headers' ? person.headers : []);
  const present = new Set(wide?.present);
  const sessions = (wide?.headers ?? []).map((header) => ({
    header,
    at: table.headers.indexOf(header),
    start: startOf(columns['start'], header),
  }));
  const rows: GridRow[] = [];
  let count = 0;
  for (const [index, cells] of table.rows.entries()) {
    for (const { header, at, start } of sessions) {
      const sign = cells[at]?.trim() ?? '';
      if (sign === '' || !(present.has('*') || present.has(folded(sign)))) continue;
      count++;
      if (rows.length < most) {
        rows.push({ person: names[index] ?? '', session: header, start, sign });
      }
    }
  }
  return { rows, count };
}

/** The columns that look like sessions: those that are days, else those with a few short signs. */
function sessionsIn(table: HeadedTable, headers: readonly string[]): readonly string[] {
  const dates = headers.filter(isDate);
  if (dates.length > 1) return dates;
  return headers.filter((header) => {
    const cells = cellsOf(table, header);
    const signs = new Set(cells.map((cell) => folded(cell.slice(0, LONGEST_SIGN))));
    return (
      signs.size > 0 &&
      signs.size <= MOST_SIGNS &&
      cells.every(({ length }) => length <= LONGEST_SIGN)
    );
  });
}

/** Who the rows are: as it was found, or the first column that names somebody. */
function personOf(
  table: HeadedTable,
  { columns }: Mapping,
): (CellSource & { readonly from: 'headers' }) | null {
  const known = columns['person_id'];
  if (known?.from === 'headers') return known;
  const first = columnFacts(table).find(({ names, emails }) => names > 0.3 || emails > 0.5);
  const header = first?.header ?? table.headers[0];
  if (header === undefined) return null;
  const person = shownPerson(table, [header]);
  return { from: 'headers', headers: [header], words: null, time: null, person };
}
