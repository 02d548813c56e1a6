import { describe, expect, it } from 'vitest';
import { NO_GROUPS, contextPlace } from './contextPlace.ts';
import {
  busyPlace,
  directoryOf,
  everyoneAlone,
  logsOfPlace,
  resultOf,
  type Place,
} from './place.ts';
import type { Parts, Result } from '../../src/lib/indicators/result.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import text from '../../src/lib/text/indicators/catalysts.ts';

const at = ({ parts }: Result, key: string): Parts => {
  const found = parts?.[key];
  if (found === null || found === undefined || typeof found === 'number') throw new Error(key);
  return found;
};
const OPEN = { definitions: { kInternal: 1 } };

describe('catalysts', () => {
  it('counts ties where they began and divides by the hours spent there', async () => {
    const result = await resultOf('catalysts', contextPlace(), OPEN);
    expect(result).toMatchObject({ value: null, reason: 'COMPOUND', n: 30 });
    // Workshops of ten who did not know each other: 15 pairs of six, two hours each.
    expect(at(result, 'event:workshop')).toMatchObject({
      personHours: 24,
      pairHours: 60,
      people: 12,
      newTies: 30 - 0.5,
      firstTies: 30,
    });
    // Half of the one whose two people were alone in the room ten days before.
    expect(at(result, 'zone:place/zone')['newTies']).toBe(0.5);
    expect(at(result, 'zone:place/zone')['firstTies']).toBe(0);
  });

  it.each([
    [160, 0], // that very day
    [159, 0.5],
    [132, 0.5],
    [131, 0], // 29 days before
  ])('counts the room where the two met on day %i of 160 for %d', async (aloneOn, half) => {
    const result = await resultOf('catalysts', contextPlace({ aloneOn }), OPEN);
    expect(at(result, 'zone:place/zone')['newTies']).toBe(half);
    expect(at(result, 'event:workshop')['newTies']).toBe(30 - half);
  });

  it('takes the hours of an event from the visits of those who were there', async () => {
    const without = await resultOf('catalysts', contextPlace({ isInVisits: false }), OPEN);
    const within = await resultOf('catalysts', contextPlace({ isInVisits: true }), OPEN);
    const hours = (result: Result): unknown => at(result, 'zone:place/zone')['personHours'];
    // A visit from 17:00 to 21:00 around an event from 18:00 to 20:00 leaves two hours of four.
    expect(Number(hours(within)) - Number(hours(without))).toBeCloseTo(12 * 2, 9);
    expect(at(within, 'event:workshop')['personHours']).toBe(24);
  });

  it('gives each of two large events half of a tie that needed both', async () => {
    const result = await resultOf('catalysts', contextPlace({ isLarge: true }), OPEN);
    expect(result.n).toBe((20 * 19) / 2);
    expect(at(result, 'event:talk')['firstTies']).toBe(95);
    expect(at(result, 'event:dinner')['firstTies']).toBe(95);
  });

  it('does not part labels by case and spaces, and pools what has few hours', async () => {
    const result = await resultOf(
      'catalysts',
      contextPlace({ kinds: [' Work  shop', 'work shop'] }),
      OPEN,
    );
    expect(at(result, 'event:work shop')['personHours']).toBe(24);
    const scattered = await resultOf('catalysts', contextPlace({ kinds: ['one', 'two'] }), OPEN);
    expect(Object.keys(scattered.parts ?? {})).toEqual(['zone:place/zone', 'other']);
    expect(at(scattered, 'other')).toMatchObject({ personHours: 24, firstTies: 30 });
  });

  it('shares out all new ties, whatever place', async () => {
    for (const seed of [1, 2, 3]) {
      const result = await resultOf('catalysts', busyPlace(seed), OPEN);
      const sum = (name: string): number =>
        Object.keys(result.parts ?? {}).reduce(
          (all, key) => all + Number(at(result, key)[name]),
          0,
        );
      expect(result.n).toBeGreaterThan(20);
      expect(sum('newTies')).toBeCloseTo(result.n, 9);
      expect(sum('firstTies')).toBeCloseTo(result.n, 9);
      expect(sum('byChance')).toBeCloseTo(result.n, 9);
    }
  });

  it('has ranges that hold their rate, and rates that lie between their own and the common one', async () => {
    const result = await resultOf('catalysts', busyPlace(4), OPEN);
    for (const key of Object.keys(result.parts ?? {})) {
      const { lo, hi, shrunkPer100h } = at(result, key);
      if (shrunkPer100h === null) continue;
      expect(Number(lo)).toBeLessThanOrEqual(Number(shrunkPer100h));
      expect(Number(hi)).toBeGreaterThanOrEqual(Number(shrunkPer100h));
    }
  });

  it('counts as bridging what joins two groups, or strangers without a friend in common', async () => {
    const open = await resultOf('catalysts', contextPlace(), OPEN);
    // Everybody's trade differs from that of four of the five others; nobody knew anybody.
    expect(at(open, 'event:workshop')).toMatchObject({ crossTies: 23.5, bridgingTies: 29.5 });
    const one = await resultOf(
      'catalysts',
      { ...contextPlace(), more: NO_GROUPS(contextPlace()) },
      OPEN,
    );
    expect(at(one, 'event:workshop')).toMatchObject({ crossTies: null, bridgingTies: 29.5 });
    const friends = await resultOf('catalysts', contextPlace({ hasFriend: true }), OPEN);
    // Persons 0 and 3, of one trade, both knew 19.
    expect(at(friends, 'event:workshop')).toMatchObject({ bridgingTies: 29.5 - 1 });
  });

  it('tells nothing of ties of fewer than five people', async () => {
    const result = await resultOf('catalysts', contextPlace(), {});
    // The half in the room is of two people; by subtraction from all the other would tell it.
    expect(at(result, 'zone:place/zone')).toMatchObject({
      newTies: null,
      yieldPer100h: null,
      lo: null,
    });
    expect(at(result, 'event:workshop')).toMatchObject({ newTies: null, firstTies: null });
    expect(at(result, 'event:workshop')['personHours']).toBe(24);
  });

  it('tells no hours of fewer than five people, not even together', async () => {
    const place = contextPlace();
    const [helper, helped] = [18, 19];
    const help = [[helper, helped, 100]] as const;
    const minutes = Float64Array.of(120);
    const { help: log } = logsOfPlace({ ...place, help });
    const more = { ...place.more, help: log && { ...log, minutes } };
    const closed = await resultOf('catalysts', { ...place, help, more });
    expect(at(closed, 'other')).toMatchObject({ personHours: null, people: null, byChance: null });
    const open = await resultOf('catalysts', { ...place, help, more }, OPEN);
    expect(at(open, 'other')).toMatchObject({ personHours: 4, people: 2, newTies: 1 });
  });

  it('says why there is none', async () => {
    const quiet: Place = { persons: 12, visits: everyoneAlone(12, 40), help: [[0, 1, 10]] };
    expect(await resultOf('catalysts', quiet)).toMatchObject({ reason: 'EMPTY' });
    const staff = directoryOf(20, { role: new Array<string>(20).fill('staff') });
    const all = { ...contextPlace(), more: { ...contextPlace().more, directory: staff } };
    expect(await resultOf('catalysts', all)).toMatchObject({ reason: 'EMPTY' });
    const short = { ...quiet, visits: everyoneAlone(12, 5) };
    expect(await resultOf('catalysts', short)).toMatchObject({ reason: 'BURN_IN' });
    expect(text.fr.reasons.BURN_IN).toContain('13 premières semaines');
    // Back after half a year without anybody: nothing new in the weeks that were open.
    const hole = { ...quiet, visits: [...everyoneAlone(12, 20), ...everyoneAlone(12, 4, 46)] };
    const window = { from: '2024-09-23', to: '2024-12-23' };
    expect(await resultOf('catalysts', hole, window)).toMatchObject({ reason: 'EMPTY' });
  });

  it('says it in words, in both languages', async () => {
    const open = await resultOf('catalysts', contextPlace({ isInVisits: true }), OPEN);
    expect(text.en.finding(open, formatOf('en'))).toMatch(
      /^Where most ties begin for the time spent: events of the kind “workshop”, [\d.]+ per 100 hours \(.*\), over 24 hours of presence\. That is more than the hours .*\. Where most time is spent, the room “zone”: /,
    );
    expect(text.fr.finding(open, formatOf('fr'))).toContain(
      'les événements «\u00a0workshop\u00a0»',
    );
    const closed = await resultOf('catalysts', contextPlace({ kinds: ['one', 'two'] }), {});
    expect(text.en.finding(closed, formatOf('en'))).toContain('labels are too scattered');
  });
});
