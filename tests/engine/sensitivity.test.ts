/** The headlines of the example place under other definitions: the same as analysing with those. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS, type Definitions } from '../../src/lib/base/definitions.ts';
import { analyse, prepare, type Prepared } from '../../src/lib/engine/pipeline.ts';
import type { Sensitivity } from '../../src/lib/engine/protocol.ts';
import { sensitivity } from '../../src/lib/engine/sensitivity.ts';
import { FACTORS, specificationsOf } from '../../src/lib/indicators/specifications.ts';
import type { Logs } from '../../src/lib/logs/logs.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';

const FOLDER = new URL('../../data/example/', import.meta.url);

let logs: Logs;
let prepared: Prepared;
let curves: Sensitivity['curves'];
let missing: Sensitivity['missing'];

beforeAll(async () => {
  const sources = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => sourceOfBytes(name, readFileSync(new URL(name, FOLDER))));
  ({ logs } = await readLogs(sources, { timezone: 'Europe/Paris' }));
  prepared = await prepare(logs, DEFAULTS);
  ({ curves, missing } = await sensitivity(prepared, {}, {}));
}, 120_000);

/** Value and interval of every number analysed from the start under some definitions. */
async function analysed(definitions: Definitions) {
  const { results } = await analyse(await prepare(logs, definitions), { definitions });
  return new Map(results.map(({ id, value, lo, hi }) => [id, { value, lo, hi }]));
}

/** Levels that are other numbers of a rule of which another stands already: the law is the same. */
const OTHER_NUMBERS = ['45', '180', '5', '0.5'];
const isAnotherNumber = (level: number, factor: number): boolean =>
  OTHER_NUMBERS.includes(FACTORS[factor]!.levels[level]!.id);

describe('sensitivity', () => {
  it('has a curve for the headlines that speak of ties', () => {
    expect(Object.keys(curves)).toEqual(
      expect.arrayContaining(['members-with-three-weak-ties', 'new-ties-rate']),
    );
    expect(curves).not.toHaveProperty('coverage');
  });

  it('gives under every single change what a whole analysis gives under it', async () => {
    const specifications = specificationsOf(DEFAULTS, 1);
    const single = specifications.filter(
      ({ origin, levels }) => origin !== 'sample' && !levels.some(isAnotherNumber),
    );
    expect(single).toHaveLength(11);
    for (const { levels, definitions } of single) {
      const whole = await analysed(definitions);
      for (const [id, { points }] of Object.entries(curves)) {
        const point = points.find((one) => one.levels.join() === levels.join());
        expect(point, id).toMatchObject(whole.get(id)!);
      }
    }
  }, 120_000);

  it('holds most members against one half, new ties against the period before', async () => {
    const most = curves['members-with-three-weak-ties']?.points[0];
    expect(most?.excess).toBeCloseTo((most?.value ?? NaN) - 0.5, 9);
    const rate = curves['new-ties-rate']?.points[0];
    // The example ends on 28 June 2026: the 13 weeks before its last 13.
    const { results } = await analyse(prepared, { from: '2025-12-29', to: '2026-03-30' });
    const before = results.find(({ id }) => id === 'new-ties-rate')?.value;
    expect(rate?.excess).toBeCloseTo((rate?.value ?? NaN) - (before ?? NaN), 9);
  });

  it('makes no claim about change where the period before is not seen whole', async () => {
    const { curves: early } = await sensitivity(
      prepared,
      { from: '2025-06-02', to: '2025-09-01' },
      {},
    );
    expect(early['new-ties-rate']?.claim).toBeNull();
    expect(early['members-with-three-weak-ties']?.claim).not.toBeNull();
  }, 120_000);

  it('takes more people out of every pair and every count', () => {
    const shares = missing['members-with-three-weak-ties']?.map(({ share }) => share);
    expect(shares).toEqual([0.1, 0.2, 0.3]);
    // Fewer people to be tied to: fewer have three ties, and the fewer the more are missing.
    const own = curves['members-with-three-weak-ties']?.points[0]?.value ?? NaN;
    const means = missing['members-with-three-weak-ties']?.map(({ mean }) => mean ?? NaN) ?? [];
    expect([own, ...means]).toEqual([own, ...means].sort((a, b) => b - a));
    for (const { mean, low, high } of missing['weak-bridging-share'] ?? []) {
      expect(low).toBeLessThan(mean ?? NaN);
      expect(high).toBeGreaterThan(mean ?? NaN);
    }
  });

  it('follows the chosen column, and tells nothing of fewer than five people', async () => {
    // All of the staff but two become ordinary members: with staff counted, two people more.
    const directory = logs.directory!;
    let left = 2;
    const role = directory.role.map((one) => (one === 'staff' && left-- <= 0 ? null : one));
    const few = await prepare({ ...logs, directory: { ...directory, role } }, DEFAULTS);
    const group = 'skills';
    const { curves: grouped } = await sensitivity(few, { group }, {});
    const { results } = await analyse(few, { group });
    const value = results.find(({ id }) => id === 'exposure')?.value;
    expect(value).toEqual(expect.any(Number));
    expect(grouped['exposure']?.points[0]?.value).toBe(value);
    expect(grouped['exposure']?.points[0]?.value).not.toBe(curves['exposure']?.points[0]?.value);

    const told = (of: Sensitivity['curves'], staff: number) =>
      of['members-with-three-weak-ties']?.points.some(
        ({ levels, value: one }) => levels.at(-1) === staff && one !== null,
      );
    expect([told(curves, 0), told(curves, 1)]).toEqual([true, true]);
    expect([told(grouped, 0), told(grouped, 1)]).toEqual([true, false]);
  }, 120_000);

  it('leaves out no fewer than five people', async () => {
    // A tenth of some thirty members is fewer: only larger shares are taken out.
    const directory = logs.directory!;
    const optedOut = directory.optedOut.map((one, person) => (person % 5 === 0 ? one : 1));
    const small = await prepare({ ...logs, directory: { ...directory, optedOut } }, DEFAULTS);
    const { missing: rest } = await sensitivity(small, {}, {});
    const shares = rest['members-with-three-weak-ties']?.map(({ share }) => share) ?? [];
    expect(shares).not.toContain(0.1);
    expect(shares).toContain(0.3);
  }, 120_000);

  it('draws the same definitions for the same seed, and can be stopped', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    const task = {
      signal: controller.signal,
      onProgress: ({ done }: { readonly done: number }) => {
        seen.push(done);
        if (done === 3) controller.abort();
      },
    };
    await expect(sensitivity(prepared, {}, task)).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(seen).toEqual([0, 1, 2, 3]);
  });
});
