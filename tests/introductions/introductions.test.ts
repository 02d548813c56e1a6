import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { introductionsFor, type Introductions } from '../../src/lib/introductions/introductions.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { introductionReason, nobodyWords } from '../../src/lib/text/introductions.ts';
import { everyoneAlone, STAR_AND_TRIANGLE, type Place } from '../indicators/place.ts';
import { requestsOf } from '../indicators/helping.ts';
import { everybody, volunteering } from './volunteering.ts';

const DAY = 19_800;
const asked = (people: readonly number[], day = DAY, seed = 1) => ({ people, day, seed });
const answers = fc.array(fc.constantFrom('yes', ' Oui ', 'no', '', 'peut-être', null), {
  minLength: 30,
  maxLength: 30,
});
const isYes = (answer: string | null | undefined): boolean =>
  ['yes', 'oui'].includes((answer ?? '').trim().toLowerCase());

describe('introductions', () => {
  it('name nobody who did not say yes, who refused, or is of the staff, and nobody more than twice', async () => {
    await fc.assert(
      fc.asyncProperty(
        answers,
        fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }),
        fc.subarray(everybody(30)),
        fc.integer({ min: 0, max: 40_000 }),
        async (column, refusals, people, day) => {
          const world = await volunteering((p) => column[p] ?? null, {
            optedOut: Uint8Array.from(refusals, Number),
            role: everybody(30).map((p) => (p % 11 === 0 ? 'staff' : null)),
          });
          const { pairs, reason } = introductionsFor(world, asked(people, day));
          expect(pairs.length === 0).toBe(reason !== null);
          const named = pairs.flatMap(({ a, b }) => [a, b]);
          for (const person of named) {
            expect(people).toContain(person);
            expect(isYes(column[person])).toBe(true);
            expect(refusals[person]).toBe(false);
            expect(person % 11).not.toBe(0);
            expect(named.filter((one) => one === person).length).toBeLessThanOrEqual(2);
          }
          for (const { a, b, reasons } of pairs) {
            expect(a).toBeLessThan(b);
            expect(reasons.length).toBeGreaterThan(0);
            const isTied = [...world.ties.a].some((x, t) => x === a && world.ties.b[t] === b);
            expect(isTied).toBe(false);
          }
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('are the same all day, whatever the order of people, and others on another day', async () => {
    const world = await volunteering(() => 'yes');
    const of = (people: number[], day: number): Introductions =>
      introductionsFor(world, asked(people, day));
    expect(of(everybody(30), DAY)).toEqual(of([...everybody(30)].reverse(), DAY));
    const days = [0, 1, 2, 3].map((more) => JSON.stringify(of(everybody(30), DAY + more)));
    expect(new Set(days).size).toBeGreaterThan(1);
  });

  it('come with more reasons first, and each reason holds', async () => {
    const world = await volunteering(() => 'yes');
    const { pairs } = introductionsFor(world, asked(everybody(30)));
    const counts = pairs.map(({ reasons }) => reasons.length);
    expect(counts.length).toBeGreaterThan(3);
    expect(counts).toEqual([...counts].sort((x, y) => y - x));
    const trade = world.logs.directory!.attributes.get('discipline')!;
    for (const { a, b, reasons } of pairs) {
      const isOther = trade[a] !== null && trade[b] !== null && trade[a] !== trade[b];
      expect(reasons.some(({ kind }) => kind === 'discipline')).toBe(isOther);
    }
  });

  it('take three steps for far, and two for near', async () => {
    // 0 helped 1 to 4; 5, 6 and 7 know each other; 8 to 11 have no tie.
    const world = await volunteering(() => 'oui', { attributes: yes(12) }, STAR_AND_TRIANGLE);
    const kinds = (a: number, b: number): string[] => {
      const { pairs } = introductionsFor(world, asked([a, b]));
      return (pairs[0]?.reasons ?? []).map(({ kind }) => kind);
    };
    expect(kinds(1, 2)).toEqual(['rhythm']);
    expect(kinds(1, 5)).toEqual(['bridge', 'rhythm']);
    expect(kinds(8, 9)).toEqual(['bridge', 'rhythm']);
    expect(introductionsFor(world, asked([0, 1]))).toEqual({ pairs: [], reason: 'ALL_TIED' });
  });

  it('bring together who asked for something and who knows it', async () => {
    const place: Place = { persons: 12, visits: everyoneAlone(12, 30) };
    const attributes = new Map([
      ...yes(12),
      ['skills', everybody(12).map((p) => (p === 1 ? ' Vélo ; couture' : null))],
    ]);
    const more = { requests: requestsOf([{ asker: 0, day: 150, topic: 0 }]), texts: ['vélo'] };
    const world = await volunteering(() => 'yes', { attributes }, place, more);
    const { pairs } = introductionsFor(world, asked([0, 1, 2]));
    expect(pairs[0]).toMatchObject({ a: 0, b: 1 });
    expect(pairs[0]!.reasons).toContainEqual({ kind: 'match', topics: ['vélo'] });
    const said = pairs[0]!.reasons.map((reason) => introductionReason(reason, formatOf('fr')));
    expect(said).toContain('L’un cherche ce que l’autre connaît\u00a0: vélo.');
  });

  it('say why there are none', async () => {
    const nobody = await volunteering(undefined);
    const reason = introductionsFor(nobody, asked(everybody(30))).reason!;
    expect(reason).toBe('NOBODY_VOLUNTEERED');
    expect(nobodyWords(reason, 'en')).toContain('column “introductions”');
    const some = await volunteering((p) => (p < 2 ? 'yes' : null));
    expect(introductionsFor(some, asked([0, 5, 6])).reason).toBe('TOO_FEW_HERE');
    const staff = { role: new Array<string>(30).fill('staff') };
    const all = await volunteering(() => 'yes', staff);
    expect(introductionsFor(all, asked(everybody(30))).reason).toBe('NOBODY_VOLUNTEERED');
  });
});

const yes = (persons: number): Map<string, (string | null)[]> =>
  new Map([['introductions', new Array<string | null>(persons).fill('oui')]]);
