/** How time and memory grow: with rows at one density, and with people at one number of rows. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from '../child.ts';
import { writeFederation, type FederationSize } from '../made/federation.ts';
import { print, type Line } from '../table.ts';

/** 80 visits a day and place, as in the federation. */
const BY_ROWS: readonly FederationSize[] = [
  { people: 400, places: 1, zones: 5, days: 146, checkins: 10_000, attendances: 1_000 },
  { people: 800, places: 2, zones: 5, days: 730, checkins: 100_000, attendances: 10_000 },
  { people: 8_000, places: 20, zones: 5, days: 730, checkins: 1_000_000, attendances: 100_000 },
];

/** 200,000 visits, whoever makes them; a place has 500 people. */
const BY_PEOPLE: readonly FederationSize[] = [
  { people: 500, places: 1, zones: 5, days: 1_460, checkins: 200_000, attendances: 20_000 },
  { people: 2_000, places: 4, zones: 5, days: 1_460, checkins: 200_000, attendances: 20_000 },
  { people: 10_000, places: 20, zones: 5, days: 1_460, checkins: 200_000, attendances: 20_000 },
];

/** Without budgets: what is shown is that nothing grows faster than the work there is. */
export async function growthBench(base: string): Promise<number> {
  const notes = [
    'work: visits + pairs of visits that overlap; memory above that of 10 rows, by visits + pairs with evidence',
  ];
  const idle = await measureOf(base, { ...(BY_ROWS[0] as FederationSize), checkins: 100 });
  for (const [title, sizes] of [
    ['Growth with rows, at 80 visits a day and place (on Node)', BY_ROWS],
    ['Growth with people, at 200,000 rows (on Node)', BY_PEOPLE],
  ] as const) {
    const lines: Line[] = [];
    for (const size of sizes) {
      const { sql, node } = await measureOf(base, size);
      const work = size.checkins + sql.visitPairs;
      const kept = node.visits + node.pairs;
      const memory = node.peak - idle.node.peak;
      lines.push({
        what: `${String(size.checkins)} rows, ${String(size.people)} people`,
        value: [
          `${node.total.toFixed(2)} s`,
          `${((node.total * 1e6) / size.checkins).toFixed(2)} µs a row`,
          `${((node.total * 1e6) / work).toFixed(2)} µs a row or overlap`,
          `${node.peak.toFixed(0)} MB`,
          `${((memory * 1e6) / kept).toFixed(0)} B a visit or pair`,
        ].join(' | '),
      });
    }
    print(title, notes, lines);
  }
  return 0;
}

async function measureOf(base: string, size: FederationSize) {
  const folder = join(base, 'growth');
  mkdirSync(folder, { recursive: true });
  await writeFederation(folder, size, 1);
  const outcome = {
    sql: await measured('reference', folder, ['60 min']),
    node: await measured('evidence', folder, {}),
  };
  rmSync(folder, { recursive: true });
  return outcome;
}
