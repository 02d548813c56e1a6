/** What the example place was made with about help, and what the indicators say of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { look } from '../../src/lib/indicators/estimate.ts';
import { helpRecords } from '../../src/lib/indicators/helpRecords.ts';
import type { World } from '../../src/lib/indicators/world.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';
import { numberAt } from '../../src/lib/text/parts.ts';
import { rowsOf } from '../example/files.ts';
import { indicatorOf } from './helping.ts';

const FOLDER = new URL('../../data/example/', import.meta.url);
const text = (name: string): string => readFileSync(new URL(name, FOLDER), 'utf8');

interface Truth {
  readonly plantedTies: readonly {
    readonly pair: readonly [string, string];
    readonly kind: 'strong' | 'inside' | 'bridge';
  }[];
}
const truth = JSON.parse(text('truth.json')) as Truth;
const key = (a: string, b: string): string => (a < b ? `${a}\t${b}` : `${b}\t${a}`);
const directory = new Map(rowsOf(text('people.csv')).map((row) => [row['person_id'] ?? '', row]));
const isMember = (id = ''): boolean =>
  directory.get(id)?.['role'] !== 'staff' && directory.get(id)?.['consent'] !== 'no';
/** The last thirteen weeks, by the clock of the place: Paris is two hours ahead of UTC all along. */
const isLate = (time = ''): boolean => time >= '2026-03-29T22:00' && time < '2026-06-28T22:00';

let world: World;
beforeAll(async () => {
  const sources = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.csv'))
    .map((name) => sourceOfBytes(name, readFileSync(new URL(name, FOLDER))));
  const { logs } = await readLogs(sources, { timezone: 'Europe/Paris' });
  world = sceneOf(await prepare(logs, DEFAULTS), {}).world;
});

describe('help in the example place', () => {
  const rows = rowsOf(text('help.csv')).filter(
    (row) => isLate(row['time']) && isMember(row['helper_id']) && isMember(row['helped_id']),
  );

  it('passes along planted ties only, all of it counted', () => {
    const records = helpRecords(world)!;
    expect(records.length).toBe(rows.length);
    const name = (person: number): string => world.logs.persons[person]!;
    const planted = new Set(truth.plantedTies.map(({ pair: [a, b] }) => key(a, b)));
    records.helper.forEach((helper, row) => {
      expect(planted.has(key(name(helper), name(records.helped[row]!)))).toBe(true);
    });
    const helpers = new Set(rows.map((row) => row['helper_id'])).size;
    expect(look(indicatorOf('members-who-helped'), world)).toMatchObject({ successes: helpers });
    const helped = new Set(rows.map((row) => row['helped_id'])).size;
    expect(look(indicatorOf('members-helped'), world)).toMatchObject({ successes: helped });
  });

  it('is returned inside strong pairs, which help each other both ways', () => {
    const strong = new Set(
      truth.plantedTies.flatMap(({ kind, pair: [a, b] }) => (kind === 'strong' ? [key(a, b)] : [])),
    );
    const arcs = [...new Set(rows.map((row) => `${row['helper_id']}\t${row['helped_id']}`))].map(
      (arc) => arc.split('\t') as [string, string],
    );
    const has = new Set(arcs.map(([a, b]) => `${a}\t${b}`));
    const returned = arcs.filter(([a, b]) => has.has(`${b}\t${a}`));
    const share = (some: typeof arcs): number =>
      some.filter(([a, b]) => has.has(`${b}\t${a}`)).length / some.length;
    const { parts } = look(indicatorOf('reciprocity'), world);
    expect(parts?.['share']).toBeCloseTo(returned.length / arcs.length, 12);
    expect(share(arcs.filter(([a, b]) => strong.has(key(a, b))))).toBeGreaterThan(
      share(arcs.filter(([a, b]) => !strong.has(key(a, b)))),
    );
  });

  it('answers requests, but for those planted to stay unheard', () => {
    const asked = rowsOf(text('requests.csv')).filter(
      (row) => isLate(row['time']) && isMember(row['asker_id']),
    );
    const { n, parts, value } = look(indicatorOf('time-to-answer'), world);
    expect(n).toBe(asked.length);
    const unheard = asked.filter((row) => row['answered_at'] === '').length;
    // Nobody withdraws: what is not answered is unheard, or waits at the end of the period.
    expect(parts).toMatchObject({ withdrawn: { count: 0 } });
    const open = numberAt({ open: (parts?.['open'] as { count: number }).count }, 'open')!;
    expect(open).toBeGreaterThanOrEqual(unheard);
    const soon = asked.filter((row) => {
      const wait = Date.parse(row['answered_at'] ?? '') - Date.parse(row['time'] ?? '');
      return wait <= 7 * 86_400_000;
    }).length;
    expect(Math.abs(value! - soon / asked.length)).toBeLessThan(0.02);
  });

  it('is about what the helper knows, mostly: somebody who knows is there more often than not', () => {
    const { parts } = look(indicatorOf('skills-gap'), world);
    expect(parts?.['availability']).toBeGreaterThan(0.6);
  });
});
