import { beforeAll, describe, expect, it } from 'vitest';
import type { Parts } from '../../src/lib/indicators/result.ts';
import type { Changes, Logs } from '../../src/lib/logs/logs.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { findingOf } from '../../src/lib/text/indicator.ts';
import { loadWords } from '../../src/lib/text/indicatorWords.ts';
import { MONDAY, type VisitRow } from '../evidence/logsOf.ts';
import { everyoneAlone, resultOf, type Place } from './place.ts';

const FIRST_DAY = MONDAY / 86_400;
const WEEKS = 60;
const PERSONS = 60;

/** Dated changes, days counted from the Monday that opens the log. */
function changesOf(rows: readonly (readonly [day: number, label: string])[]): Partial<Logs> {
  const changes: Changes = {
    length: rows.length,
    file: new Uint16Array(rows.length),
    line: Uint32Array.from(rows, (_, r) => r + 2),
    day: Int32Array.from(rows, ([day]) => FIRST_DAY + day),
    label: Uint32Array.from(rows, (_, r) => r),
  };
  return { changes, texts: rows.map(([, label]) => label) };
}

/** Two or three new ties in each week before the fortieth, three more from then on. */
const HELP = Array.from({ length: WEEKS }, (_, week) => (week < 40 ? 2 : 5) + (week % 2)).flatMap(
  (count, week) =>
    Array.from({ length: count }, (_, at) => {
      const pair = week * 8 + at;
      // Pairs of sixty people, each once.
      const [a, step] = [pair % PERSONS, 1 + Math.floor(pair / PERSONS)];
      return [a, (a + step) % PERSONS, week * 7 + 1] as const;
    }),
);

const place = (
  changes: readonly (readonly [number, string])[],
  more: Partial<Place> = {},
): Place => ({
  persons: PERSONS,
  visits: everyoneAlone(PERSONS, WEEKS),
  help: HELP,
  more: changesOf(changes),
  ...more,
});

const CAFE = '2024-10-07 Café';

beforeAll(async () => {
  await loadWords('fr');
  await loadWords('en');
});

describe('before-after', () => {
  it('gives the jump of new ties a week at the one change of a place', async () => {
    const { value, lo, hi, method, n, parts } = await resultOf(
      'before-after',
      place([[280, 'Café']]),
    );
    expect(value).toBeGreaterThan(2.5);
    expect(value).toBeLessThan(3.5);
    expect([lo! > 2, hi! < 4, method]).toEqual([true, true, 'newey-west']);
    // The first thirteen weeks are left out.
    expect(n).toBe(47);
    const own = parts?.[CAFE] as Parts;
    expect(own['newTies']).toMatchObject({
      before: 27,
      after: 20,
      placebos: 31,
      asLarge: 0,
      p: 1 / 32,
    });
    // Of help, which is no first time, no week is left out; it jumps as much.
    expect(own['help']).toMatchObject({ before: 40, after: 20 });
    expect(own).toMatchObject({ otherChanges: 0, visitors: { level: null } });
  });

  it('says it with its range and what other dates would give', async () => {
    const result = await resultOf('before-after', place([[280, 'Café']]));
    expect(findingOf(result, formatOf('en'))).toMatch(
      /^After “Café” \(7 October 2024\), new ties rose by \d(\.\d)? per week \(difference between \d(\.\d)? and \d(\.\d)?\); 0 of 31 arbitrary dates show a jump this large\.$/,
    );
    expect(findingOf(result, formatOf('fr'))).toMatch(
      /^Après «\u00a0Café\u00a0» \(7 octobre 2024\), les nouveaux liens ont augmenté de .*\u202f; 0 date arbitraire sur 31 montre un saut aussi grand\.$/,
    );
  });

  it('has a part for each of several changes, and notes the others', async () => {
    const result = await resultOf(
      'before-after',
      place([
        [283, 'Café'],
        [30, 'Salle'],
        [350, 'Horaires'],
      ]),
    );
    expect(result).toMatchObject({ value: null, reason: 'COMPOUND' });
    // A change in the middle of a week counts from the whole week on.
    expect(result.parts).toMatchObject({
      '2024-10-10 Café': { newTies: { before: 27, placebos: 31 }, otherChanges: 1 },
      // In the burn-in: too few weeks of new ties before it, and of none of the weeks used.
      '2024-01-31 Salle': { newTies: { before: 0, level: null }, otherChanges: 2 },
      '2024-12-16 Horaires': { newTies: { before: 37, after: 10 }, otherChanges: 1 },
    });
    const finding = findingOf(result, formatOf('en'));
    expect(finding).toContain(
      'After “Salle” (31 January 2024): too few weeks around it to compare.',
    );
    expect(finding).toContain('Other changes are noted in the same weeks.');
  });

  it('does not know people by their numbers', async () => {
    const to = (p: number): number => (p * 7 + 5) % PERSONS;
    const one = await resultOf('before-after', place([[280, 'Café']]));
    const two = await resultOf(
      'before-after',
      place([[280, 'Café']], { help: HELP.map(([a, b, day]) => [to(a), to(b), day] as const) }),
    );
    expect([two.value, two.lo, two.hi, two.parts]).toEqual([one.value, one.lo, one.hi, one.parts]);
  });

  it('leaves closed weeks out', async () => {
    const isOpen = (day: number): boolean => day < 30 * 7 || day >= 32 * 7;
    const visits = everyoneAlone(PERSONS, WEEKS).filter(([, , start]) => isOpen(start / 1440));
    const help = HELP.filter(([, , day]) => isOpen(day));
    const { value, n } = await resultOf('before-after', place([[280, 'Café']], { visits, help }));
    expect(n).toBe(45);
    expect(value).toBeGreaterThan(2.5);
    expect(value).toBeLessThan(3.5);
  });

  it('says why there is none', async () => {
    const reasonOf = async (one: Place): Promise<string | undefined> => {
      const result = await resultOf('before-after', one);
      expect(result.value).toBeNull();
      return result.reason;
    };
    expect(await reasonOf(place([]))).toBe('EMPTY');
    const { more: _, ...without } = place([]);
    expect(await reasonOf(without)).toBe('EMPTY');
    // Outside the log.
    expect(await reasonOf(place([[-100, 'Café']]))).toBe('TOO_FEW_WEEKS');
    expect(await reasonOf(place([[800, 'Café']]))).toBe('TOO_FEW_WEEKS');
    // A log of five weeks.
    const few = (day: number): boolean => day < 35;
    const visits = everyoneAlone(PERSONS, 5);
    const help = HELP.filter(([, , day]) => few(day));
    expect(await reasonOf(place([[14, 'Café']], { visits, help }))).toBe('TOO_FEW_WEEKS');
    // Half a year without anybody, around the change.
    const isOpen = (day: number): boolean => day < 27 * 7 || day >= 53 * 7;
    const hole: VisitRow[] = everyoneAlone(PERSONS, 75).filter(([, , start]) =>
      isOpen(start / 1440),
    );
    const late = HELP.filter(([, , day]) => isOpen(day));
    expect(await reasonOf(place([[40 * 7, 'Café']], { visits: hole, help: late }))).toBe(
      'TOO_FEW_WEEKS',
    );
    // Nobody met anybody new.
    expect(await reasonOf(place([[280, 'Café']], { help: [[0, 1, 3]] }))).toBe('NO_VARIANCE');
  });

  it('is not told of few people', async () => {
    const result = await resultOf('before-after', place([[280, 'Café']]), {
      definitions: { kInternal: 61 },
    });
    expect(result).toMatchObject({ value: null, reason: 'SUPPRESSED_PRIVACY', lo: null });
    expect(result.parts).toBeUndefined();
  });
});
