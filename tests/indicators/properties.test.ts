import { describe, expect, it } from 'vitest';
import type { VisitRow } from '../evidence/logsOf.ts';
import { withGroups } from './grouped.ts';
import { OPEN } from './exposed.ts';
import { analysisOf, busyPlace, type Place } from './place.ts';

const SEEDS = [1, 2, 3];

/** The same place with every person under another number. */
function relabelled({ persons, visits = [], events = [], help = [], more }: Place): Place {
  const to = (person: number): number => (person * 5 + 7) % persons;
  const labels = more?.directory?.attributes.get('discipline') ?? [];
  const moved = new Array<string | null>(persons).fill(null);
  labels.forEach((label, person) => (moved[to(person)] = label));
  const place: Place = {
    persons,
    visits: visits.map(([p, ...rest]): VisitRow => [to(p), ...rest]),
    events: events.map(
      ([e, day, present]) => [e, day, present.map(to).sort((x, y) => x - y)] as const,
    ),
    help: help.map(([a, b, day]) => [to(a), to(b), day] as const),
  };
  return withGroups(place, moved);
}

/** Every visit cut in two at its middle. */
const split = (place: Place): Place => ({
  ...place,
  visits: (place.visits ?? []).flatMap(([p, z, start, end]): VisitRow[] => {
    const middle = start + Math.floor((end! - start) / 2);
    return [
      [p, z, start, middle],
      [p, z, middle, end],
    ];
  }),
});

const shifted = (place: Place, weeks: number): Place => ({
  ...place,
  visits: (place.visits ?? []).map(([p, z, s, e]): VisitRow => [
    p,
    z,
    s + weeks * 10_080,
    e! + weeks * 10_080,
  ]),
  events: (place.events ?? []).map(([e, day, present]) => [e, day + weeks * 7, present] as const),
  help: (place.help ?? []).map(([a, b, day]) => [a, b, day + weeks * 7] as const),
});

/** One more member, who comes alone at night. */
const withIsolate = (place: Place): Place => ({
  ...withGroups({ ...place, persons: place.persons + 1 }, [
    ...(place.more?.directory?.attributes.get('discipline') ?? []),
    null,
  ]),
  visits: [
    ...(place.visits ?? []),
    ...Array.from({ length: 30 }, (_, w): VisitRow => [
      place.persons,
      0,
      w * 10_080 + 30,
      w * 10_080 + 60,
    ]),
  ],
});

/** Three trades that cut across the circles, one person without. */
const LABELS = Array.from({ length: 36 }, (_, p) =>
  p === 35 ? null : (['wood', 'web', 'law'][(p * p + (p >> 3)) % 3] ?? null),
);

/** Divisible by 5 would make the relabelling no permutation. */
const place = (seed: number): Place => withGroups(busyPlace(seed, 36), LABELS);

describe('every indicator', () => {
  it.each(SEEDS)(
    'has a value, a range that holds it, and a place to stand (seed %d)',
    async (seed) => {
      const { results, complete } = await analysisOf(place(seed));
      expect(complete).toBe(true);
      for (const { id, value, lo, hi, reason, coverage } of results) {
        if (value === null) expect(reason, id).toBeDefined();
        else {
          expect(Number.isFinite(value), id).toBe(true);
          if (lo !== null && hi !== null) {
            expect(lo, id).toBeLessThanOrEqual(value);
            expect(hi, id).toBeGreaterThanOrEqual(value);
          }
        }
        expect(coverage, id).toBeGreaterThanOrEqual(0);
        expect(coverage, id).toBeLessThanOrEqual(1);
      }
      expect(results.filter((r) => r.value !== null).length).toBeGreaterThanOrEqual(8);
    },
  );

  it.each(SEEDS)('does not know people by their numbers (seed %d)', async (seed) => {
    const one = await analysisOf(place(seed));
    const two = await analysisOf(relabelled(place(seed)));
    one.results.forEach((result, i) => {
      const other = two.results[i]!;
      for (const key of ['value', 'lo', 'hi'] as const) {
        if (result[key] === null) expect(other[key], result.id).toBeNull();
        else expect(other[key], `${result.id} ${key}`).toBeCloseTo(result[key], 9);
      }
      // The key order of what is counted may follow the order of people; its numbers may not.
      expect(sorted(other.parts), result.id).toEqual(sorted(result.parts));
    });
  });

  it.each(SEEDS)('is not moved by cutting visits in two (seed %d)', async (seed) => {
    const one = await analysisOf(place(seed));
    const two = await analysisOf(split(place(seed)));
    expect(two.results).toEqual(one.results);
  });

  it('is not moved by whole weeks', async () => {
    const one = await analysisOf(place(1));
    const two = await analysisOf(shifted(place(1), 5));
    expect(two.window).not.toEqual(one.window);
    expect(two.results.map(({ spec: _spec, ...result }) => result)).toEqual(
      one.results.map(({ spec: _spec, ...result }) => result),
    );
  });

  it('of structure ignores a member without ties', async () => {
    const one = await analysisOf(place(2), OPEN);
    const two = await analysisOf(withIsolate(place(2)), OPEN);
    expect(two.activeMembers).toBe(one.activeMembers + 1);
    for (const id of [
      'neighbourhood-overlap',
      'weak-bridging-share',
      'strong-bridging-share',
      'local-bridges',
      'transitivity',
      'diversity',
      'ei-excess',
      'assortativity',
      'ego-diversity',
      'exposure',
      'friending-bias',
    ]) {
      const [before, after] = [one, two].map((a) => a.results.find((r) => r.id === id)!.value);
      expect(after, id).toBe(before);
    }
    const share = (a: typeof one): number =>
      a.results.find((r) => r.id === 'members-with-three-weak-ties')!.value!;
    expect(share(two)).toBeLessThan(share(one));
  });

  it('gives the same bytes twice', async () => {
    const [one, two] = [await analysisOf(place(3)), await analysisOf(place(3))];
    expect(JSON.stringify(two)).toBe(JSON.stringify(one));
  });
});

function sorted(parts: unknown): unknown {
  if (typeof parts !== 'object' || parts === null) {
    return typeof parts === 'number' ? Number(parts.toPrecision(9)) : parts;
  }
  const entries = Object.entries(parts).map(([key, part]) => [key, sorted(part)] as const);
  return Object.fromEntries(entries.sort(([x], [y]) => (x < y ? -1 : 1)));
}
