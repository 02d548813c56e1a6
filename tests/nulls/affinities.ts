/** What to hold affinities against, for tests. */
import { affinityOf, type Affinity } from '../../src/lib/nulls/affinity.ts';
import { stratifiedOf } from './incidences.ts';

/** Rows above which the closed form is used: always. */
export const CLOSED_FORM = 0;
export type Rows = readonly (readonly number[])[];

export interface Way {
  readonly draws?: number;
  readonly tail?: 'draws' | 'strata';
  readonly mostDrawn?: number;
}

export const affinity = (
  bounds: readonly number[],
  rows: Rows,
  { draws = 19, tail = 'draws', mostDrawn = 2000 }: Way = {},
): Promise<Affinity> =>
  affinityOf(stratifiedOf(bounds, rows), { draws, seed: 1, name: 'test', tail }, {}, mostDrawn);

/** The values of a pair. */
export function pairOf(found: Affinity, a: number, b: number) {
  const pair = found.a.findIndex((one, p) => one === a && found.b[p] === b);
  const { shared, expected, sd, lift, z, p, q } = found;
  return {
    ...{ pair, shared: shared[pair]!, expected: expected[pair]!, sd: sd[pair]! },
    ...{ lift: lift[pair]!, z: z[pair]!, p: p[pair]!, q: q[pair]! },
  };
}

/** Every way to give rows as many of `columns` columns as they have, each column as often. */
export function alternatives(columns: number, rows: Rows): number[][][] {
  const bits = (set: number): number[] =>
    Array.from({ length: columns }, (_, c) => c).filter((c) => (set >> c) & 1);
  const sums = (all: Rows): string =>
    String(Array.from({ length: columns }, (_, c) => all.flat().filter((x) => x === c).length));
  const sets = Array.from({ length: 1 << columns }, (_, set) => bits(set));
  const all = rows.reduce<number[][][]>(
    (before, row) =>
      before.flatMap((done) =>
        sets.filter((set) => set.length === row.length).map((set) => [...done, set]),
      ),
    [[]],
  );
  return all.filter((one) => sums(one) === sums(rows));
}
