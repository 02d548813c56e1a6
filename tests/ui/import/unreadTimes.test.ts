import { expect, it } from 'vitest';
import { LOG_TYPES } from '../../../src/lib/logs/catalogue.ts';
import { tableOf } from '../../../src/lib/logs/mapped/tableHeaders.ts';
import { recognise } from '../../../src/lib/logs/recognition/recognise.ts';
import { unreadTimes } from '../../../src/lib/ui/import/samples.ts';

const rows = [
  ['person_id', 'place', 'start'],
  ['p1', 'H', '2026-03-05 10:00'],
  ['p2', 'H', 'hier'],
  ['p3', 'H', ''],
];

it('counts what is written in the first lines and is no time; an empty cell is none', () => {
  const { mapping } = recognise({ name: 'checkins.csv', rows });
  const columns = LOG_TYPES.get('checkins')?.columns ?? [];
  expect(unreadTimes(tableOf('checkins.csv', rows, 1, 1), mapping, columns)).toBe(1);
});
