/** All rows set aside as one CSV file, for whoever mends the source. */
import type { SetAsidePage } from '../../engine/protocol.ts';
import { COMMA, csvOf, POINT, type Cell } from '../../exports/csv.ts';
import { save } from '../../exports/save.ts';
import { format } from '../../text/current.ts';
import { m } from '../../text/paraglide/messages.js';
import { reasonText } from '../../text/setAside.ts';

const BATCH = 5_000;

/** Reads every page and offers the file; semicolons in French, as spreadsheets there expect. */
export async function saveSetAside(
  read: (offset: number, limit: number) => Promise<SetAsidePage>,
): Promise<void> {
  const rows: Cell[][] = [];
  for (let total = Infinity; rows.length < total;) {
    const page = await read(rows.length, BATCH);
    if (page.rows.length === 0) break;
    total = page.total;
    for (const { file, line, column, value, code } of page.rows) {
      rows.push([file, line, column, value, code, reasonText(code)]);
    }
  }
  const header = [
    m.data_file(),
    m.data_line(),
    m.data_column(),
    m.data_value(),
    m.data_code(),
    m.data_reason(),
  ];
  const text = csvOf(header, rows, format().language === 'fr' ? COMMA : POINT);
  save(m.data_set_aside_file(), new Blob([text], { type: 'text/csv;charset=utf-8' }));
}
