import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { strengthAndOverlap } from '../../notebooks/granovetter/correlation.ts';
import { DRAWS, numbers, WORLDS } from '../../notebooks/granovetter/numbers.ts';
import { nullsOfPlace } from '../../notebooks/granovetter/place.ts';
import { errors, fair, naive } from '../../notebooks/granovetter/tests.ts';
import { women } from '../../notebooks/southern-women/attendance.ts';
import { ROOT } from '../meta/tree.ts';
import { expectGolden } from './golden.ts';

describe('Granovetter’s hypothesis', () => {
  it('is wrongly confirmed by the naive test, not by the fair one', async () => {
    const text = readFileSync(join(ROOT, 'data', 'southern-women.csv'), 'utf8');
    const { matrix } = await women(text);
    const { rho } = strengthAndOverlap(matrix);
    // scipy.stats.spearmanr over overlaps by networkx.
    expect(rho).toBeCloseTo(0.56127870932, 10);
    const found = {
      rho,
      naive: naive(matrix, 'women', DRAWS.women),
      fair: fair(matrix, 'women', DRAWS.women),
      errors: errors(matrix, WORLDS, DRAWS.worlds),
      place: await nullsOfPlace(DRAWS.place),
    };
    // Shuffled strengths know nothing of overlap; attendance alone makes both.
    expect(Math.abs(found.naive.band?.mean ?? NaN)).toBeLessThan(0.02);
    expect(found.fair.band?.mean).toBeGreaterThan(0.5);
    // A test that kept its level would be wrong in 2.5 worlds of 50; eight or more are one in 300.
    expect(found.errors.naive).toBeGreaterThan(45);
    expect(found.errors.fair).toBeLessThan(8);
    await expectGolden('granovetter', numbers(found));
  });
});
