import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { permuteLabels, strataOf } from '../../src/lib/nulls/labelPermutation.ts';
import { chiSquare, unlikely } from './smallGraphs.ts';

const which = (replicate: number, seed = 1) => ({ seed, name: 'test', replicate });
const labelsOf = (...label: readonly number[]) => ({ label: Int32Array.from(label), groups: 3 });

const people = fc.array(fc.tuple(fc.integer({ min: -1, max: 2 }), fc.nat(4))).map((rows) => ({
  labels: labelsOf(...rows.map(([label]) => label)),
  stratum: Uint32Array.from(rows, ([, stratum]) => stratum),
}));

/** How often each label stands in each stratum. */
function countsOf(label: Int32Array, stratum: Uint32Array): Record<string, number> {
  const counts: Record<string, number> = {};
  label.forEach((one, p) => {
    const key = `${stratum[p] ?? NaN}: ${one}`;
    counts[key] = (counts[key] ?? 0) + 1;
  });
  return counts;
}

describe('permuted labels', () => {
  test.prop([people, fc.integer()])(
    'keep the labels of each stratum, and who has none',
    ({ labels, stratum }, seed) => {
      const before = labels.label.slice();
      const { label, groups } = permuteLabels(labels, strataOf(labels, stratum), which(0, seed));
      expect(groups).toBe(3);
      expect(labels.label).toEqual(before);
      expect(countsOf(label, stratum)).toEqual(countsOf(before, stratum));
      label.forEach((one, p) => expect(one < 0).toBe((before[p] ?? 0) < 0));
    },
  );

  it('count who is alone in a stratum, those without a label aside', () => {
    const labels = labelsOf(0, 1, 2, 0, -1, 1);
    // Stratum 5 has two people of whom one has a label; 2 has one; 7 has three.
    const stratum = Uint32Array.of(5, 2, 7, 7, 5, 7);
    const strata = strataOf(labels, stratum);
    expect(strata.alone).toBe(2);
    expect([...strata.person]).toEqual([1, 0, 2, 3, 5]);
    const drawn = Array.from({ length: 30 }, (_, r) => [
      ...permuteLabels(labels, strata, which(r)).label,
    ]);
    expect(drawn.every(([a, b, , , e]) => a === 0 && b === 1 && e === -1)).toBe(true);
    expect(new Set(drawn.map(String)).size).toBe(6); // three different labels in stratum 7
  });

  it('are dealt in every way equally often, the same for the same name', () => {
    const labels = labelsOf(0, 0, 1, 2, 0, 1);
    const strata = strataOf(labels, Uint32Array.of(0, 0, 0, 0, 1, 1));
    const found = new Map<string, number>();
    for (let r = 0; r < 6000; r++) {
      const key = String(permuteLabels(labels, strata, which(r)).label);
      found.set(key, (found.get(key) ?? 0) + 1);
    }
    expect(found.size).toBe(24); // 4! / 2! in the first, 2 in the second
    expect(chiSquare(found.values(), 24)).toBeLessThan(unlikely(23));
    expect(permuteLabels(labels, strata, which(7))).toEqual(
      permuteLabels(labels, strata, which(7)),
    );
  });

  it('are nothing where there is nobody, and need a stratum a person', () => {
    const nobody = labelsOf();
    const strata = strataOf(nobody, new Uint32Array(0));
    expect(strata.alone).toBe(0);
    expect(permuteLabels(nobody, strata, which(0)).label).toHaveLength(0);
    expect(() => strataOf(nobody, Uint32Array.of(0))).toThrow(RangeError);
  });
});
