import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { dateOf } from '../../src/lib/base/time.ts';
import type { IntroductionsInput, IntroductionsView } from '../../src/lib/engine/introductions.ts';
import { introductionsView } from '../../src/lib/engine/introductionsView.ts';
import type { AnalyseInput } from '../../src/lib/engine/protocol.ts';
import { peopleView } from '../../src/lib/engine/peopleView.ts';
import { prepare, sceneOf, type Prepared } from '../../src/lib/engine/pipeline.ts';
import { ATTENDANCE } from '../../src/lib/logs/logs.ts';
import { MONDAY } from '../evidence/logsOf.ts';
import { busyPlace } from '../indicators/place.ts';
import { volunteering } from '../introductions/volunteering.ts';

type Ask = IntroductionsInput['ask'];

const PAIRS: Ask = { kind: 'pairs', turn: 0 };
const TABLES: Ask = { kind: 'tables', size: 4, event: null, turn: 0 };
const FIRST = MONDAY / 86_400;
/** In the order in which persons are numbered: two of three said yes. */
const saysYes = (person: number): boolean => person % 3 !== 0;

const preparedFor = async (answer?: (person: number) => string | null): Promise<Prepared> => {
  const { logs } = await volunteering(answer, {}, busyPlace(5, 30, 30));
  return prepare(logs, DEFAULTS);
};
/** Everybody is called by their id, so that the test knows who is meant. */
const ask = (
  of: Prepared,
  what: Ask,
  more: Partial<AnalyseInput & IntroductionsInput> = {},
): IntroductionsView =>
  introductionsView(of, { named: true, ...more, ask: what }, (id) => `Nom ${id}`);

/** Ids of everybody whom a view speaks of. */
function named({ pairs, knows, tables }: IntroductionsView): string[] {
  const all = [
    ...pairs.flatMap(({ a, b }) => [a, b]),
    ...knows.map(({ who }) => who),
    ...tables.flat(),
  ];
  return all.map(({ called }) => called?.id ?? 'nobody');
}

let place: Prepared;
let yes: Set<string>;
/** Local dates with check-ins of some who said yes, the latest first. */
let dates: string[];
beforeAll(async () => {
  place = await preparedFor((p) => (saysYes(p) ? 'yes' : 'no'));
  yes = new Set(place.logs.persons.filter((_, p) => saysYes(p)));
  const { checkins } = place.logs;
  const { clock } = place.evidence;
  dates = [...new Set(Array.from(checkins?.start ?? [], (at) => clock.day(at)))]
    .sort((x, y) => y - x)
    .map(dateOf);
});

describe('introductions of a day', () => {
  it('speak only of those who said yes, whatever is asked', () => {
    let spoken = 0;
    for (const date of dates.slice(0, 20)) {
      const asks: Ask[] = [PAIRS, { kind: 'knows', topic: 'couture' }, TABLES];
      for (const what of asks) {
        const found = named(ask(place, what, { date }));
        spoken += found.length;
        expect(found.filter((id) => !yes.has(id))).toEqual([]);
      }
    }
    expect(spoken).toBeGreaterThan(20);
  });

  it('name nobody more than twice, and the same pairs the whole day', () => {
    let pairs = 0;
    for (const date of dates.slice(0, 20)) {
      const view = ask(place, PAIRS, { date });
      const times = new Map<string, number>();
      for (const id of named(view)) times.set(id, (times.get(id) ?? 0) + 1);
      pairs += view.pairs.length;
      expect(Math.max(0, ...times.values())).toBeLessThanOrEqual(2);
      for (const { reasons } of view.pairs) expect(reasons.length).toBeGreaterThan(0);
      expect(ask(place, PAIRS, { date })).toEqual(view);
    }
    expect(pairs).toBeGreaterThan(20);
  });

  it('show the pseudonyms of the people view, and names only where they are asked for', async () => {
    const { world } = sceneOf(place, {});
    const { pseudonym } = await peopleView(place, {});
    const known = new Map(
      Array.from(world.nodes, (p, node) => [place.logs.persons[p], pseudonym[node]]),
    );
    const view = ask(place, TABLES, { date: dates[0]! });
    expect(view.tables.flat().length).toBeGreaterThan(0);
    for (const { pseudonym: shown, called } of view.tables.flat()) {
      expect(shown).toBe(known.get(called?.id));
      expect(called?.name).toBe(`Nom ${called?.id ?? ''}`);
    }
    const plain = ask(place, PAIRS, { named: false });
    expect(JSON.stringify(plain)).not.toContain('Nom ');
    expect(plain.pairs.every(({ a, b }) => a.called === null && b.called === null)).toBe(true);
  });

  it('seat everybody who said yes and is there once, and keep shares of few people out', () => {
    const date = dates.find((one) => ask(place, PAIRS, { date: one }).here !== null) ?? '';
    const all = ask(place, TABLES, { date });
    expect(named(all)).toHaveLength(all.here ?? -1);
    expect(new Set(named(all)).size).toBe(all.here);
    const k = (all.here ?? 0) + 1;
    const closed = ask(place, TABLES, { date, definitions: { kInternal: k } });
    expect(closed.tables).toEqual(all.tables);
    expect([closed.here, ask(place, PAIRS, { date: dateOf(FIRST) }).volunteers]).toEqual([
      null,
      yes.size,
    ]);
    expect(closed.known).toBeNull();
  });

  it('seat those on the list of an event, but not who cancelled', async () => {
    const { logs } = await volunteering(
      (p) => (saysYes(p) ? 'yes' : 'no'),
      {},
      {
        ...busyPlace(5, 30, 30),
        events: [[0, 300, [1, 2, 3, 4, 5, 7, 8, 10]]],
      },
    );
    const cancelled = logs.attendance!;
    cancelled.status[0] = ATTENDANCE.cancelled;
    cancelled.status[1] = ATTENDANCE.registered;
    const of = await prepare(logs, DEFAULTS);
    const date = dateOf(FIRST + 100);
    const view = ask(of, { kind: 'tables', size: 2, event: 0, turn: 0 }, { date });
    expect(view.events).toEqual([{ event: 0, name: 'e0', date: dateOf(FIRST + 300), expected: 6 }]);
    expect(named(view).sort()).toEqual([2, 4, 5, 7, 8, 10].map((p) => logs.persons[p]).sort());
    // Lists of events say who comes on a day, not at which hour.
    const only = await prepare({ ...logs, checkins: null }, DEFAULTS);
    expect(ask(only, PAIRS, { date }).reason).not.toBe('NO_CHECKINS');
    const hour = ask(only, PAIRS, { date, minute: 600 });
    expect([hour.reason, hour.here]).toEqual(['NO_CHECKINS', null]);
  });

  it('answer for the last day by itself, and for an hour by who is there then', () => {
    const view = ask(place, PAIRS);
    expect(view.date).toBe(view.days?.last);
    const date = dates[0]!;
    expect(ask(place, PAIRS, { date, minute: 0 }).here).toBe(0);
    expect(ask(place, PAIRS, { date, minute: 0 }).reason).toBe('TOO_FEW_HERE');
    expect(ask(place, { kind: 'knows', topic: 'couture' }, { date, minute: 0 }).reason).toBe(
      'NOBODY_HERE',
    );
    const day = dates.find((one) => ask(place, PAIRS, { date: one }).here !== null) ?? '';
    const whole = ask(place, TABLES, { date: day }).tables.flat().length;
    const counts = Array.from(
      { length: 24 },
      (_, hour) => ask(place, TABLES, { date: day, minute: hour * 60 }).tables.flat().length,
    );
    expect(Math.max(...counts)).toBeGreaterThan(1);
    expect(Math.max(...counts)).toBeLessThanOrEqual(whole);
  });

  it('say why there is nobody', async () => {
    for (const date of ['2030-01-01', '1999-01-01', '2024-02-31', 'hier']) {
      expect(ask(place, PAIRS, { date })).toMatchObject({
        date: null,
        here: null,
        pairs: [],
        reason: 'UNKNOWN_DAY',
      });
    }
    expect(ask(place, { kind: 'knows', topic: 'soudure' }).reason).toBe('NOBODY_THAT_DAY');
    expect(ask(place, { kind: 'knows', topic: ' ' }).reason).toBeNull();
    const none = await preparedFor();
    const asks: Ask[] = [
      PAIRS,
      { kind: 'knows', topic: 'couture' },
      { kind: 'knows', topic: '' },
      TABLES,
    ];
    for (const what of asks) {
      const view = ask(none, what);
      expect([view.reason, view.volunteers, view.topics]).toEqual(['NOBODY_VOLUNTEERED', 0, []]);
    }
    expect(ask(none, PAIRS, { date: 'hier' }).reason).toBe('NOBODY_VOLUNTEERED');
  });
});
