/** Plain overlap of a crowded place, the cap of crowds lifted, against the same in SQL. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from '../child.ts';
import { CROWD, writeCrowd } from '../made/crowd.ts';
import { atMost, megabytes, middle, print, seconds, times } from '../table.ts';

const ROUNDS = 3;

export async function crowdBench(base: string): Promise<number> {
  const folder = join(base, 'crowd');
  mkdirSync(folder, { recursive: true });
  await writeCrowd(folder, CROWD, 1);
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push({
      sql: await measured('reference', folder, ['15 min', '60 min']),
      node: await measured('overlap', folder),
    });
  }
  const [one] = rounds;
  if (!one) return 1;
  const sql = middle(rounds.map((r) => r.sql.total));
  const node = middle(rounds.map((r) => r.node.read + r.node.gather));
  const query = middle(rounds.map((r) => r.sql.overlap));
  const kernel = middle(rounds.map((r) => r.node.gather));
  const same =
    one.sql.overlapPairs === one.node.overlapPairs &&
    Math.abs(one.sql.overlapMinutes - one.node.overlapMinutes) < 1e-6 * one.sql.overlapMinutes;
  return print(
    'Crowd: 2,000 people in one place of 6 zones, a year, 1,000,000 check-ins, no crowd left out',
    [
      `reference: native DuckDB, two threads, load + overlap (fastest of two forms: ${one.sql.form})`,
      `           ${seconds(one.sql.load)} + ${seconds(one.sql.overlap)}; ${String(one.sql.visitPairs)} overlapping visits`,
      `ours:      on Node ${seconds(one.node.read)} reading + ${seconds(one.node.gather)} cleaning and overlap`,
    ],
    [
      { what: 'native DuckDB', value: seconds(sql) },
      { what: 'Node', value: seconds(node) },
      { what: 'Node / DuckDB, files read', value: times(node / sql) },
      {
        what: 'Node / DuckDB, overlap alone',
        value: times(kernel / query),
        budget: atMost(kernel / query, 0.6, ' ×'),
      },
      {
        what: 'pairs and minutes',
        value: `${String(one.node.overlapPairs)}, ${one.node.overlapMinutes.toFixed(0)}`,
        budget: {
          text: `= ${String(one.sql.overlapPairs)}, ${one.sql.overlapMinutes.toFixed(0)}`,
          kept: same,
        },
      },
      { what: 'peak of DuckDB', value: megabytes(Math.max(...rounds.map((r) => r.sql.peak))) },
      { what: 'peak of Node', value: megabytes(Math.max(...rounds.map((r) => r.node.peak))) },
    ],
  );
}
