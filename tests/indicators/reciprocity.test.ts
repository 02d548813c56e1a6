import { describe, expect, it } from 'vitest';
import { dyads } from '../../src/lib/graph/dyads.ts';
import { againstChance } from '../../src/lib/indicators/againstChance.ts';
import { MONDAY } from '../evidence/logsOf.ts';
import { DAY, G12, helping, indicatorOf, measureOf, pairs, worldOf } from './helping.ts';
import { busyPlace, everyoneAlone, resultOf } from './place.ts';

const back = (help: ReturnType<typeof pairs>) => help.map(([a, b, day]) => [b, a, day] as const);

describe('reciprocity', () => {
  it('gives METHODS G12', async () => {
    const { value, n, parts } = await measureOf('reciprocity', helping(6, G12));
    expect(n).toBe(6);
    expect(value).toBeCloseTo(0.166667, 6);
    expect(parts?.['share']).toBeCloseTo(0.3333, 4);
    expect(parts?.['density']).toBeCloseTo(0.2, 10);
    expect(parts?.['weighted']).toBeCloseTo(0.2, 10);
  });

  it.each([1, 2, 3])('agrees with the dyad census (seed %d)', async (seed) => {
    const place = busyPlace(seed);
    const { window } = await worldOf(place);
    const dayOf = (day: number): number => day + MONDAY / 86_400;
    const last = (place.help ?? []).filter(
      ([, , day]) => dayOf(day) >= window!.from && dayOf(day) < window!.to,
    );
    const arcs = [...new Set(last.map(([a, b]) => a * 36 + b))];
    const from = Uint32Array.from(arcs, (arc) => Math.floor(arc / 36));
    const { mutual } = dyads(
      36,
      from,
      Uint32Array.from(arcs, (arc) => arc % 36),
    );
    const density = arcs.length / (36 * 35);
    const { value } = await measureOf('reciprocity', place);
    expect(value).toBeCloseTo(((2 * mutual) / arcs.length - density) / (1 - density), 10);
  });

  it('is 1 where all help is returned, with no one on the other side to hide', async () => {
    const help = [...pairs(0, 6), ...back(pairs(0, 6))];
    const { value, method } = await resultOf('reciprocity', helping(14, help));
    expect(value).toBe(1);
    expect(method).toBe('person-jackknife');
    const { lo, hi } = await resultOf('reciprocity', helping(14, [...help, ...pairs(1, 6)]));
    expect(lo).toBeLessThan(hi!);
    expect(hi).toBeLessThanOrEqual(1);
  });

  it('is more than chance where people return favours', async () => {
    const ring = pairs(0, 12).flatMap(([a, b]) =>
      [0, 8, 16].flatMap((later) => [[a, b, DAY + later] as const, [b, a, DAY + later] as const]),
    );
    const found = await againstChance(
      await worldOf(helping(24, ring)),
      [indicatorOf('reciprocity')],
      { draws: 99, seed: 1 },
    );
    expect(found.get('reciprocity')).toMatchObject({ model: 'data-stream', p: 0.02 });
    expect(found.get('reciprocity')?.excess).toBeGreaterThan(0.5);
  });

  it('is kept back for fewer than five people, and says why there is nothing', async () => {
    const help = [...pairs(0, 5), ...back(pairs(0, 2))];
    expect((await resultOf('reciprocity', helping(14, help))).reason).toBe('SUPPRESSED_PRIVACY');
    expect((await resultOf('reciprocity', helping(14, pairs(0, 5, 20)))).reason).toBe('EMPTY');
    const without = await resultOf('reciprocity', { persons: 14, visits: everyoneAlone(14, 30) });
    expect(without.reason).toBe('NEEDS_LOGS');
  });
});
