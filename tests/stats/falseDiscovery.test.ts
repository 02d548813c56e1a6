import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { qValues } from '../../src/lib/stats/falseDiscovery.ts';

describe('q-values', () => {
  it('are those of G4', () => {
    const p = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216];
    const q = [0.01, 0.04, 0.084, 0.084, 0.084, 0.1, 0.1057, 0.216, 0.216, 0.216];
    qValues(p, 10).forEach((value, i) => {
      expect(value).toBeCloseTo(q[i]!, 4);
    });
  });

  const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });
  test.prop([ps, fc.nat(30)])('are as if the rest of the family had p = 1', (p, more) => {
    const whole = qValues([...p, ...new Array<number>(more).fill(1)], p.length + more);
    expect([...qValues(p, p.length + more)]).toEqual([...whole.slice(0, p.length)]);
  });
});
