import { describe, expect, it } from 'vitest';
import { identity } from '../../notebooks/exposure-or-bias/identity.ts';
import { measured, numbers } from '../../notebooks/exposure-or-bias/numbers.ts';
import { workshop } from '../../notebooks/exposure-or-bias/workshop.ts';
import { expectGolden } from './golden.ts';

describe('exposure or bias', () => {
  it('tells what the workshop was built with', async () => {
    const [apart, together, mixing] = await measured();
    // Half of the time is spent in the company of both; one tie of five goes across, of 39 others 20.
    expect(apart?.exposure).toBeCloseTo(1 / 2, 12);
    expect(apart?.connectedness).toBeCloseTo(39 / 100, 12);
    expect(apart?.bias).toBeCloseTo(1 - 0.39 / 0.5, 12);
    expect(together?.exposure).toBeCloseTo(1, 12);
    expect(together?.connectedness).toBeCloseTo(39 / 100, 12);
    expect(together?.bias).toBeCloseTo(0.61, 12);
    expect(mixing?.connectedness).toBeCloseTo(117 / 100, 12);
    expect(mixing?.bias).toBeCloseTo(-0.17, 12);
  });

  it('keeps the identity, and finds the planted bias alone beyond chance', async () => {
    const all = await measured();
    for (const { connectedness, exposure, bias } of all) {
      expect((exposure ?? NaN) * (1 - (bias ?? NaN))).toBeCloseTo(connectedness ?? NaN, 12);
    }
    const outside = all.filter(({ bias, chance }) => (bias ?? 0) > (chance?.hi ?? Infinity));
    expect(outside.map(({ name }) => name)).toEqual(['together']);
    await expectGolden('exposure-or-bias', numbers(all));
  });

  it('has ties to the number, or none at all', async () => {
    const { graph } = await workshop({ timetable: 'apart', across: 3 });
    expect(graph.m).toBe(100);
    expect(identity(await workshop({ timetable: 'apart', across: 5 })).connectedness).toBeCloseTo(
      39 / 20,
      12,
    );
    await expect(workshop({ timetable: 'apart', across: 2 })).rejects.toThrow(RangeError);
  });
});
