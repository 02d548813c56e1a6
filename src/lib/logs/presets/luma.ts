import {
  definePreset,
  emailOrName,
  fixed,
  hints,
  only,
  words,
} from '../recognition/definePreset.ts';
import { fileEventColumns } from '../recognition/eventFile.ts';
import type { CellSource } from '../mapped/mapping.ts';
import { cellsOf, findHeader, type HeadedTable } from '../mapped/tableHeaders.ts';

/** Luma, guests of one event. A guest who was approved and never scanned is registered, no more. */
export default definePreset({
  id: 'luma',
  needs: [['guest_id', 'api_id'], ['email'], ['approval_status'], ['checked_in_at']],
  read: (table) => {
    const who = emailOrName(table, ['email'], ['name']);
    const event = eventId(table);
    return [
      {
        log: 'attendance',
        columns: {
          person_id: who.person,
          ...fileEventColumns(table.name),
          ...(event === null ? {} : { event_id: event }),
          status: words(table, ['checked_in_at'], { '*': 'attended', '': 'registered' }),
        },
        only: [only(table, ['approval_status'], ['approved'])],
        ask: ['event_name', 'start'],
        hints: hints(table, { name: [['name']], email: [['email']] }),
        warnings: ['REGISTERED_NOT_PRESENT', who.warning],
      },
    ];
  },
});

/** The id of the event, which the addresses of the codes to scan hold, where they all hold one. */
function eventId(table: HeadedTable): CellSource | null {
  const header = findHeader(table, ['qr_code_url']);
  const ids = new Set(
    (header === null ? [] : cellsOf(table, header)).map(
      (cell) => /evt-[\w-]{1,60}/.exec(cell)?.[0],
    ),
  );
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? fixed(id) : null;
}
