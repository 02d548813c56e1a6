import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildExample } from '../../src/cli/example/build.ts';
import { headerOf, local, rowsOf } from './files.ts';

const example = buildExample();
const rows = (name: string) => rowsOf(example.get(name));
const people = new Set(rows('people.csv').map((row) => row['person_id']));
const instants = [
  ...rows('checkins.csv').flatMap(({ start, end }) => [start, end]),
  ...rows('attendance.csv').flatMap(({ start, end }) => [start, end]),
  ...rows('help.csv').map(({ time }) => time),
  ...rows('requests.csv').flatMap((row) => [row['time'], row['answered_at'], row['closed_at']]),
].filter((text): text is string => text !== undefined && text !== '');

describe('the fictional place as files', () => {
  it('is what the repository holds, byte for byte', () => {
    const folder = new URL('../../data/example/', import.meta.url);
    expect(readdirSync(folder).sort()).toEqual([...example.keys()].sort());
    for (const [name, text] of example) {
      expect(readFileSync(new URL(name, folder), 'utf8') === text, name).toBe(true);
    }
  });

  it('follows from its seed', () => {
    const seven = buildExample(7);
    expect([...buildExample(7)]).toEqual([...seven]);
    for (const name of ['people.csv', 'checkins.csv', 'attendance.csv', 'help.csv']) {
      expect(seven.get(name)).not.toBe(example.get(name));
    }
  });

  it('has the canonical columns', () => {
    const columns: Record<string, string> = {
      'people.csv': 'person_id discipline organisation skills joined left role consent',
      'checkins.csv': 'person_id place zone start end source',
      'attendance.csv': 'person_id event_id event_name kind start end place status role',
      'help.csv': 'helper_id helped_id time topic minutes rating request_id',
      'requests.csv': 'request_id asker_id time topic answered_at closed_at',
      'outcomes.csv': 'outcome_id kind date person_ids title counterfactual amount',
      'changes.csv': 'date label',
      'headcounts.csv': 'date count place',
    };
    for (const [name, names] of Object.entries(columns)) {
      expect(headerOf(example.get(name)), name).toEqual(names.split(' '));
    }
  });

  it('is the size of a real place, and light enough to download', () => {
    const count = (name: string): number => rows(name).length;
    const within = (name: string, low: number, high: number): void => {
      expect(count(name), name).toBeGreaterThanOrEqual(low);
      expect(count(name), name).toBeLessThanOrEqual(high);
    };
    within('people.csv', 175, 195);
    within('checkins.csv', 15_000, 25_000);
    within('attendance.csv', 2_000, 4_000);
    within('help.csv', 900, 1_600);
    within('requests.csv', 200, 500);
    within('outcomes.csv', 40, 60);
    within('headcounts.csv', 48, 57);
    const bytes = [...example]
      .filter(([name]) => name.endsWith('.csv'))
      .reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
    expect(bytes).toBeLessThan(2_500_000);
  });

  it('names only people of its directory, and requests that exist', () => {
    const requests = new Set(rows('requests.csv').map((row) => row['request_id']));
    const named = [
      ...rows('checkins.csv').map((row) => row['person_id']),
      ...rows('attendance.csv').map((row) => row['person_id']),
      ...rows('help.csv').flatMap((row) => [row['helper_id'], row['helped_id']]),
      ...rows('requests.csv').map((row) => row['asker_id']),
      ...rows('outcomes.csv').flatMap((row) => row['person_ids']?.split(';') ?? []),
    ];
    expect(named.filter((id) => !people.has(id))).toEqual([]);
    expect(people.size).toBe(rows('people.csv').length);
    const answered = rows('help.csv').flatMap((row) => row['request_id'] || []);
    expect(answered.length).toBeGreaterThan(100);
    expect(answered.filter((id) => !requests.has(id))).toEqual([]);
    expect(rows('help.csv').filter((row) => row['helper_id'] === row['helped_id'])).toEqual([]);
  });

  it('sees nobody before they joined or after they left', () => {
    const stays = new Map(rows('people.csv').map((row) => [row['person_id'], row]));
    const strays = rows('checkins.csv').filter((row) => {
      const stay = stays.get(row['person_id'] ?? '');
      const day = local(row['start'] ?? '').slice(0, 10);
      return day < (stay?.['joined'] ?? '') || (stay?.['left'] && day > stay['left']);
    });
    expect(strays).toEqual([]);
  });
});

describe('the calendar of the fictional place', () => {
  it('keeps to the 78 weeks and to the opening hours', () => {
    const outside = instants.filter((instant) => {
      const [date = '', time = ''] = local(instant).split(' ');
      const weekday = new Date(date).getUTCDay();
      const late = date >= '2025-09-01';
      const [open, close] =
        weekday === 0
          ? ['13:00', '19:00']
          : weekday === 6
            ? ['09:00', '19:00']
            : [late ? '08:00' : '09:00', late ? '22:00' : '21:00'];
      return date < '2024-12-30' || date > '2026-06-28' || time < open || time > close;
    });
    expect(outside).toEqual([]);
  });

  it('is empty in the closed weeks and on public holidays, and in no other week', () => {
    const days = new Set(instants.map((instant) => local(instant).slice(0, 10)));
    for (const day of rows('headcounts.csv')) days.add(day['date'] ?? '');
    for (const day of rows('outcomes.csv')) days.add(day['date'] ?? '');
    const closed = [...days].filter((day) => day >= '2025-12-22' && day <= '2026-01-04');
    expect(closed).toEqual([]);
    for (const holiday of ['2025-05-01', '2025-07-14', '2025-11-11', '2026-05-25']) {
      expect(days.has(holiday), holiday).toBe(false);
    }
    const monday = Date.UTC(2024, 11, 30);
    const weeks = new Set([...days].map((day) => Math.floor((Date.parse(day) - monday) / 6048e5)));
    expect(weeks.size).toBe(76);
  });

  it('loses the badges while the reader is broken, not the sheets', () => {
    const those = rows('checkins.csv').filter(({ start = '' }) => {
      const day = local(start).slice(0, 10);
      return day >= '2026-03-16' && day <= '2026-03-20';
    });
    expect(those.length).toBeGreaterThan(5);
    expect(those.filter((row) => row['source'] === 'badge')).toEqual([]);
  });

  it('is quiet in August and has no café before it opens', () => {
    const checkins = rows('checkins.csv');
    const inMonth = (month: string): number =>
      checkins.filter(({ start = '' }) => start.startsWith(month)).length;
    expect(inMonth('2025-08')).toBeLessThan(inMonth('2025-06') * 0.6);
    const cafe = checkins.filter((row) => row['zone'] === 'Café').map((row) => row['start'] ?? '');
    expect(cafe.length).toBeGreaterThan(200);
    expect(cafe.filter((start) => start < '2026-01-12')).toEqual([]);
  });
});

describe('the faults of the fictional place', () => {
  it('are those it declares', () => {
    const truth = JSON.parse(example.get('truth.json') ?? '') as {
      setAside: Record<string, number>;
    };
    const checkins = rows('checkins.csv');
    const ended = checkins.filter((row) => row['end'] !== '');
    const keys = checkins.map((row) =>
      ['person_id', 'place', 'zone', 'start'].map((column) => row[column]).join('\t'),
    );
    const seats = rows('attendance.csv').map((row) => `${row['person_id']}\t${row['event_id']}`);
    const twice = keys.length - new Set(keys).size + seats.length - new Set(seats).size;
    expect(truth.setAside).toEqual({
      END_BEFORE_START: ended.filter((row) => (row['end'] ?? '') < (row['start'] ?? '')).length,
      ZERO_LENGTH: ended.filter((row) => row['end'] === row['start']).length,
      DUPLICATE: twice,
    });
    const missing = checkins.filter((row) => row['end'] === '').length / checkins.length;
    expect(missing).toBeGreaterThan(0.03);
    expect(missing).toBeLessThan(0.05);
  });

  it('leaves the natural keys of the other logs unique', () => {
    const help = rows('help.csv').map((row) =>
      ['helper_id', 'helped_id', 'time', 'topic'].map((column) => row[column]).join('\t'),
    );
    expect(new Set(help).size).toBe(help.length);
    for (const [name, key] of [
      ['requests.csv', 'request_id'],
      ['outcomes.csv', 'outcome_id'],
      ['headcounts.csv', 'date'],
      ['changes.csv', 'date'],
    ] as const) {
      expect(new Set(rows(name).map((row) => row[key])).size, name).toBe(rows(name).length);
    }
  });
});
