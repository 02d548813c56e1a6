/**
 * Every number of every indicator, of the example place, of a busy one and of a tiny one: what counts
 * people knows how many, and nothing of too few comes out, for the place itself or for the public.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeInto } from '../../src/cli/analyze/run.ts';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import {
  forAudience,
  gateFor,
  type Audience,
  type Gate,
} from '../../src/lib/disclosure/audience.ts';
import { disclose, isCounted, isRated } from '../../src/lib/disclosure/gate.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import { estimate, look } from '../../src/lib/indicators/estimate.ts';
import { forPublic } from '../../src/lib/indicators/forPublic.ts';
import type { Parts, RawParts, RawResult } from '../../src/lib/indicators/result.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';
import { folderWith, smallPlace } from '../cli/folders.ts';
import { busyPlace, logsOfPlace, STAR_AND_TRIANGLE } from '../indicators/place.ts';

/**
 * Bare numbers that may be whole though they count no persons and no ties: medians, orders of
 * diversity, kinds of things, time of everybody, constants of the method.
 */
const NO_COUNTS: readonly RegExp[] = [
  /^diversity (hill0|chao1|sampleCoverage)$/, // effective numbers of groups
  /^ego-diversity contacts$/, // a median over members
  /^(reach-two) (mean|medianShare)$/,
  /^neighbourhood-overlap median$/,
  /^percolation-gap distinctStrengths$/, // values of strength
  /^skills-gap demandedTopics$/, // topics
  /^skills-gap topics .* (demand|supply|gap)$/, // shares
  /^help-gini-excess draws$/,
  /^pay-it-forward days(After|Other)$/, // days of everybody who was helped
  /^time-to-answer medianHours$/,
  /^(new-ties-rate|help-volume) memberMonths$/,
  /^(new-ties-hazard pairMonths|first-collaborations pairMonths .*)$/,
  /^first-collaborations (ratePer1000|shareWeighted) .*$/,
  /^catalysts .* (personHours|pairHours|\w+Per100h|byChance(Lo|Hi)?)$/, // time of k people or more, rates, chance
  /^before-after .* (before|after|placebos|asLarge|otherChanges)$/, // weeks and dates
  /^mixing .* (byLabel|byEnds|byExposure|log2.*|qBy.*)$/, // expected by chance, likelihoods
];

const isConstant = (path: string): boolean => NO_COUNTS.some((one) => one.test(path));

const FOLDER = new URL('../../data/example/', import.meta.url);

const example = async () =>
  (
    await readLogs(
      readdirSync(FOLDER)
        .filter((name) => name.endsWith('.csv'))
        .map((name) => sourceOfBytes(name, readFileSync(new URL(name, FOLDER)))),
      { timezone: 'Europe/Paris' },
    )
  ).logs;

type Place = 'example' | 'busy' | 'tiny';
type Raws = Readonly<Record<Audience, readonly RawResult[]>>;
const places = new Map<Place, Raws>();

beforeAll(async () => {
  for (const [name, logs] of [
    ['example', await example()],
    ['busy', logsOfPlace(busyPlace(1))],
    ['tiny', logsOfPlace(STAR_AND_TRIANGLE)],
  ] as const) {
    const prepared = await prepare(logs, DEFAULTS);
    const of = (audience: Audience): RawResult[] => {
      const { world } = sceneOf(prepared, { definitions: forAudience(DEFAULTS, audience) });
      return catalogue.map((one) => estimate(one, world, look(one, world), null, ''));
    };
    places.set(name, { internal: of('internal'), public: of('public') });
  }
}, 120_000);

interface Leaf {
  readonly path: string;
  readonly part: Exclude<RawParts[string], RawParts>;
  /** What came out. */
  readonly told: number | null;
}

/** Numbers among parts, by their path, with what is shown of them. */
function leavesOf(parts: RawParts, shown: Parts | undefined, path: string): Leaf[] {
  return Object.entries(parts).flatMap(([name, part]): Leaf[] => {
    const at = shown?.[name] ?? null;
    const here = `${path} ${name}`;
    if (part === null || typeof part === 'number' || isCounted(part) || isRated(part)) {
      return [{ path: here, part, told: typeof at === 'number' ? at : null }];
    }
    return leavesOf(part, at !== null && typeof at === 'object' ? at : {}, here);
  });
}

const NAMES: readonly Place[] = ['example', 'busy', 'tiny'];
const AUDIENCES: readonly Audience[] = ['internal', 'public'];

describe.each(NAMES)('every number of the %s place', (place) => {
  it('that may count persons or ties knows how many persons there are', () => {
    for (const { id, parts } of AUDIENCES.flatMap((of) => places.get(place)?.[of] ?? [])) {
      for (const { path, part } of leavesOf(parts ?? {}, undefined, id)) {
        if (typeof part !== 'number' || isConstant(path)) continue;
        // A whole number above one that is no constant would be a count.
        expect(Number.isInteger(part) && Math.abs(part) > 1, `${path} = ${String(part)}`).toBe(
          false,
        );
      }
    }
  });

  it.each(AUDIENCES)('keeps back what is of too few persons: %s', (audience) => {
    const gate = gateFor(DEFAULTS, audience);
    for (const raw of places.get(place)?.[audience] ?? []) {
      const shown = audience === 'public' ? forPublic(raw, DEFAULTS) : disclose(raw, gate);
      expect('persons' in shown, raw.id).toBe(false);
      if (shown.value === null) expect([shown.lo, shown.hi], raw.id).toEqual([null, null]);
      else expectEnough(raw, gate);
      for (const leaf of leavesOf(raw.parts ?? {}, shown.parts, raw.id)) expectTold(leaf, gate);
    }
  });
});

/** A value that is shown is of k persons, on its smaller side as well where anybody may see it. */
function expectEnough({ id, persons, fewest, mostOfOne }: RawResult, gate: Gate): void {
  const behind = gate.audience === 'public' ? Math.min(persons, fewest ?? persons) : persons;
  expect(behind, id).toBeGreaterThanOrEqual(gate.k);
  expect(mostOfOne ?? 0, id).toBeLessThanOrEqual(gate.mostOfOne);
}

/** A part that is shown is of nobody, or of k persons none of whom has most of it. */
function expectTold({ path, part, told }: Leaf, { k, mostOfOne, audience }: Gate): void {
  if (told === null || part === null || typeof part === 'number') return;
  if (isRated(part)) {
    expect(part.persons, path).toBeGreaterThanOrEqual(k);
    return;
  }
  if (part.count > 0) expect(part.persons, path).toBeGreaterThanOrEqual(k);
  expect(part.most ?? 0, path).toBeLessThanOrEqual(mostOfOne * part.count);
  if (audience === 'public') expect(told % 5, path).toBe(0);
}

describe('the public', () => {
  it('is told nothing of a tiny place that a few people make', () => {
    const told = (places.get('tiny')?.public ?? []).map((raw) => forPublic(raw, DEFAULTS));
    expect(told.reduce((sum, { hidden }) => sum + hidden, 0)).toBeGreaterThan(0);
    for (const { n } of told) expect(n % 5).toBe(0);
  });
});

describe('files of the command line', () => {
  it('hold gated results; tables of people and pairs are for those who have the logs', async () => {
    const folder = folderWith(smallPlace());
    const out = join(folder, 'out');
    await analyzeInto({
      ...{ data: join(folder, 'data'), out, params: null, mapping: null, seed: 1 },
      ...{ from: null, to: null, group: null, timezone: 'Europe/Paris' },
      ...{ perPerson: true, chance: false, affinity: false },
    });
    const read = (name: string): string => readFileSync(join(out, name), 'utf8');
    const results = JSON.parse(read('indicators.json')) as readonly Record<string, unknown>[];
    expect(results.length).toBe(catalogue.length);
    for (const own of ['"persons"', '"fewest"', '"closedAt"', '"mostOfOne"', '"most"', '"rate"']) {
      expect(read('indicators.json')).not.toContain(own);
    }
    // Rows of people and of pairs, under the ids of the logs: no counts of a few, but the few
    // themselves. Whoever writes them has the logs, and is told that they are personal data.
    const personal = ['ties.csv', 'people.csv', 'backbone.csv', 'affinity.csv', 'set_aside.csv'];
    for (const name of readdirSync(out).filter((one) => one.endsWith('.csv'))) {
      expect(personal).toContain(name);
    }
  });
});
