import { definePreset, person, text, time } from '../recognition/definePreset.ts';
import { cellsOf, findHeader, type HeadedTable } from '../mapped/tableHeaders.ts';

/** Cobot, check-ins of its API 2. */
export default definePreset({
  id: 'cobot-checkins',
  needs: [
    ['attributes.validFrom'],
    ['attributes.validUntil'],
    ['relationships.membership.data.id', 'relationships.membership.id'],
  ],
  read: (table) => [
    {
      log: 'checkins',
      columns: {
        person_id: person(table, 'id', [
          'relationships.membership.data.id',
          'relationships.membership.id',
        ]),
        place: text(table, 'relationships.space.data.id', 'relationships.space.id'),
        start: time(table, ['attributes.validFrom']),
        end: endsAlike(table) ? null : time(table, ['attributes.validUntil']),
      },
      ask: findHeader(table, ['relationships.space.data.id', 'relationships.space.id'])
        ? []
        : ['place'],
      warnings: ['VALIDITY_NOT_STAY'],
    },
  ],
});

/** Whether most check-ins end at one hour of the day: the end of a day pass, not of a stay. */
function endsAlike(table: HeadedTable): boolean {
  const header = findHeader(table, ['attributes.validUntil']);
  const hours = header === null ? [] : cellsOf(table, header).map((cell) => cell.slice(11, 16));
  const counts = new Map<string, number>();
  for (const hour of hours) counts.set(hour, (counts.get(hour) ?? 0) + 1);
  return Math.max(0, ...counts.values()) * 2 > hours.length && hours.length > 1;
}
