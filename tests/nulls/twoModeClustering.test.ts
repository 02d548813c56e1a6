import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { together } from '../../src/lib/nulls/together.ts';
import { twoModeClustering } from '../../src/lib/nulls/twoModeClustering.ts';
import { incidenceOf } from './incidences.ts';

const clusteringOf = (columns: number, rows: readonly (readonly number[])[]): number | null => {
  const matrix = incidenceOf(columns, rows);
  return twoModeClustering(matrix, together(matrix));
};

describe('clustering of people and events', () => {
  it('is 1 where two people share two events, and undefined without a path', () => {
    const both = [0, 1];
    expect(clusteringOf(2, [both, both])).toBe(1);
    expect(clusteringOf(2, [[0], [1]])).toBe(null);
  });

  const attendances = fc.array(fc.subarray([0, 1, 2, 3, 4]), { minLength: 1, maxLength: 6 });
  test.prop([attendances])('is the share of paths of three that close, one by one', (rows) => {
    const was = (person: number, event: number): boolean => rows[person]!.includes(event);
    let [paths, closed] = [0, 0];
    for (let a = 0; a < rows.length; a++) {
      for (let e = 0; e < 5; e++) {
        for (let b = 0; b < rows.length; b++) {
          for (let f = 0; f < 5; f++) {
            if (a === b || e === f || !was(a, e) || !was(b, e) || !was(b, f)) continue;
            paths++;
            if (was(a, f)) closed++;
          }
        }
      }
    }
    const found = clusteringOf(5, rows);
    if (paths === 0) expect(found).toBe(null);
    else expect(found).toBeCloseTo(closed / paths, 12);
  });
});
