/** What was planted can be seen in the files, by plain counting that uses none of the product. */
import { describe, expect, it } from 'vitest';
import { buildExample } from '../../src/cli/example/build.ts';
import { daysBetween, local, rowsOf } from './files.ts';

interface Truth {
  readonly circles: Readonly<Record<string, readonly string[]>>;
  readonly plantedTies: readonly {
    readonly pair: readonly [string, string];
    readonly intended: 'strong' | 'weak';
    readonly kind: 'strong' | 'inside' | 'bridge';
    readonly exchanges: number;
  }[];
  readonly bridgingPairsAtEnd: readonly (readonly [string, string])[];
  readonly apart: {
    readonly crossTies: number;
    readonly withinTies: number;
    readonly ratio: number;
  };
  readonly newcomers: readonly { readonly id: string; readonly welcomed: boolean }[];
  readonly coverage: {
    readonly wholeLog: number;
    readonly daily: readonly { date: string; there: number; recorded: number }[];
  };
}

const example = buildExample();
const rows = (name: string) => rowsOf(example.get(name));
const truth = JSON.parse(example.get('truth.json') ?? '') as Truth;
const directory = new Map(rows('people.csv').map((row) => [row['person_id'] ?? '', row]));
const END = '2026-06-29';

const key = (a: string, b: string): string => (a < b ? `${a}\t${b}` : `${b}\t${a}`);
const isMember = (id: string): boolean =>
  directory.get(id)?.['role'] !== 'staff' && directory.get(id)?.['consent'] !== 'no';
const dateOf = (instant: string | undefined): string => local(instant ?? '').slice(0, 10);

/** Distinct members of each gathering, with its date. */
function gatherings(): { readonly date: string; readonly size: number; readonly who: string[] }[] {
  const found = new Map<string, { date: string; everyone: Set<string> }>();
  for (const row of rows('attendance.csv')) {
    if (row['status'] !== 'attended') continue;
    const event = row['event_id'] ?? '';
    const known = found.get(event) ?? { date: dateOf(row['start']), everyone: new Set() };
    known.everyone.add(row['person_id'] ?? '');
    found.set(event, known);
  }
  return [...found.values()].map(({ date, everyone }) => ({
    ...{ date, size: everyone.size, who: [...everyone].filter(isMember) },
  }));
}

/** Dates on which each pair helped each other or shared a gathering of at most twelve. */
function evidence(): Map<string, string[]> {
  const dates = new Map<string, string[]>();
  const add = (a: string, b: string, date: string): void => {
    if (isMember(a) && isMember(b)) dates.set(key(a, b), [...(dates.get(key(a, b)) ?? []), date]);
  };
  for (const { date, size, who } of gatherings()) {
    if (size > 12) continue;
    who.forEach((a, i) => who.slice(i + 1).forEach((b) => add(a, b, date)));
  }
  for (const row of rows('help.csv')) {
    add(row['helper_id'] ?? '', row['helped_id'] ?? '', dateOf(row['time']));
  }
  return dates;
}

const pairs = evidence();
const late = (date: string, days: number): boolean => daysBetween(date, END) <= days;
const active = new Set(
  [
    ...rows('checkins.csv').map((row) => [row['person_id'], row['start']] as const),
    ...rows('help.csv').flatMap((row) => [
      [row['helper_id'], row['time']] as const,
      [row['helped_id'], row['time']] as const,
    ]),
  ]
    .filter(([id = '', at]) => isMember(id) && late(dateOf(at), 91))
    .map(([id = '']) => id),
);
const tied = [...pairs]
  .filter(([pair, dates]) => {
    const [a = '', b = ''] = pair.split('\t');
    return active.has(a) && active.has(b) && dates.some((date) => late(date, 182));
  })
  .map(([pair]) => pair);

describe('the ties of the fictional place', () => {
  it('has about 140 active members with a handful of ties each', () => {
    expect(active.size).toBeGreaterThan(125);
    expect(active.size).toBeLessThan(155);
    const mean = (2 * tied.length) / active.size;
    expect(mean).toBeGreaterThan(4);
    expect(mean).toBeLessThan(8.5);
  });

  it('makes one to two new acquaintances a member and month', () => {
    const fresh = [...pairs.values()].filter((dates) => dates.every((date) => late(date, 91)));
    const rate = (2 * fresh.length) / (active.size * (91 / 30.4375));
    expect(rate).toBeGreaterThan(0.9);
    expect(rate).toBeLessThan(2);
  });

  it('is dense inside circles and thin between them', () => {
    const circle = new Map(
      Object.entries(truth.circles).flatMap(([name, ids]) => ids.map((id) => [id, name])),
    );
    const here = [...active];
    let [insidePairs, outsidePairs, insideTies, outsideTies] = [0, 0, 0, 0];
    const all = new Set(tied);
    here.forEach((a, i) => {
      for (const b of here.slice(i + 1)) {
        const inside = circle.get(a) === circle.get(b);
        const tie = all.has(key(a, b)) ? 1 : 0;
        if (inside) [insidePairs, insideTies] = [insidePairs + 1, insideTies + tie];
        else [outsidePairs, outsideTies] = [outsidePairs + 1, outsideTies + tie];
      }
    });
    expect(insideTies / insidePairs).toBeGreaterThan(5 * (outsideTies / outsidePairs));
    expect(outsideTies).toBeGreaterThan(60);
  });

  it('shows the bridging pairs it planted, mostly without a common acquaintance', () => {
    const neighbours = new Map<string, Set<string>>();
    for (const pair of tied) {
      const [a = '', b = ''] = pair.split('\t');
      neighbours.set(a, (neighbours.get(a) ?? new Set()).add(b));
      neighbours.set(b, (neighbours.get(b) ?? new Set()).add(a));
    }
    const common = ([a, b]: readonly [string, string]): number =>
      [...(neighbours.get(a) ?? [])].filter((id) => neighbours.get(b)?.has(id)).length;
    const strong = truth.plantedTies
      .filter(({ kind }) => kind === 'strong')
      .map(({ pair }) => pair)
      .filter(([a, b]) => tied.includes(key(a, b)));
    const seen = truth.bridgingPairsAtEnd.filter(([a, b]) => tied.includes(key(a, b)));
    expect(seen.length).toBeGreaterThan(50);
    expect(seen.length).toBeGreaterThan(truth.bridgingPairsAtEnd.length * 0.8);
    const mean = (of: readonly (readonly [string, string])[]): number =>
      of.reduce((sum, pair) => sum + common(pair), 0) / of.length;
    expect(strong.length).toBeGreaterThan(20);
    expect(mean(seen)).toBeLessThan(mean(strong) / 2);
  });

  it('counts the help it says passed along each planted tie', () => {
    const given = new Map<string, number>();
    for (const row of rows('help.csv')) {
      const pair = key(row['helper_id'] ?? '', row['helped_id'] ?? '');
      given.set(pair, (given.get(pair) ?? 0) + 1);
    }
    for (const { pair, exchanges } of truth.plantedTies) {
      expect(given.get(key(...pair)) ?? 0, pair.join(' – ')).toBe(exchanges);
    }
    const total = truth.plantedTies.reduce((sum, tie) => sum + tie.exchanges, 0);
    expect(total).toBe(rows('help.csv').length);
  });
});

describe('what else was planted', () => {
  it('keeps two trades of one room apart', () => {
    const trade = (id: string): string => directory.get(id)?.['discipline'] ?? '';
    const room = new Set(truth.circles['coworkers']);
    const between = (one: string, other: string): number =>
      tied.filter((pair) => {
        const ends = pair.split('\t');
        const trades = ends.map(trade).sort().join(' ');
        return ends.every((id) => room.has(id)) && trades === [one, other].sort().join(' ');
      }).length;
    const within = between('design', 'design') + between('développement', 'développement');
    expect(within).toBeGreaterThan(30);
    expect(between('design', 'développement')).toBeLessThan(within / 4);
    expect(truth.apart.ratio).toBeLessThan(0.25);
    expect(truth.apart.crossTies).toBeLessThan(truth.apart.withinTies);
  });

  it('records about 85 % of those who are there, as the audits count them', () => {
    expect(truth.coverage.wholeLog).toBeGreaterThan(0.82);
    expect(truth.coverage.wholeLog).toBeLessThan(0.88);
    const recorded = new Map<string, Set<string>>();
    for (const row of rows('checkins.csv')) {
      const date = dateOf(row['start']);
      recorded.set(date, (recorded.get(date) ?? new Set()).add(row['person_id'] ?? ''));
    }
    const daily = new Map(truth.coverage.daily.map((day) => [day.date, day]));
    for (const row of rows('headcounts.csv')) {
      const date = row['date'] ?? '';
      expect(Number(row['count'])).toBe(daily.get(date)?.there);
      expect(recorded.get(date)?.size ?? 0).toBe(daily.get(date)?.recorded);
    }
  });

  it('ties newcomers who were taken in hand sooner than the others', () => {
    const tiesAt60 = (id: string): number => {
      const joined = directory.get(id)?.['joined'] ?? '';
      return [...pairs].filter(
        ([pair, dates]) =>
          pair.split('\t').includes(id) && dates.some((date) => daysBetween(joined, date) <= 60),
      ).length;
    };
    const share = (welcomed: boolean): number => {
      const those = truth.newcomers.filter(
        ({ id, welcomed: taken }) => taken === welcomed && isMember(id),
      );
      expect(those.length).toBeGreaterThan(15);
      return those.filter(({ id }) => tiesAt60(id) >= 3).length / those.length;
    };
    expect(share(true)).toBeGreaterThan(share(false) + 0.15);
  });

  it('makes more new ties after the café opens than before', () => {
    const born = (from: string, to: string): number =>
      [...pairs.values()].filter((dates) => {
        const first = [...dates].sort()[0] ?? '';
        return first >= from && first < to;
      }).length;
    expect(born('2026-01-12', '2026-06-29')).toBeGreaterThan(
      1.15 * born('2025-07-07', '2025-12-22'),
    );
  });
});
