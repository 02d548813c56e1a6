import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import {
  decayed,
  ratePer30Days,
  strength,
  type StrengthInputs,
} from '../../src/lib/evidence/strength.ts';

const LAYERS = { copresence: true, events: true, service: true, kinds: 3 };
const of = (
  contact: number,
  smallGroup: number,
  event: number,
  service: number,
  kinds: number,
): number => strength({ contact, smallGroup, event, service, kinds }, LAYERS, DEFAULTS);

describe('vector G5: decay', () => {
  const sum = [10, 40, 70, 100].reduce((total, age) => total + decayed(age, 90), 0);
  it('halves every ninety days', () => {
    expect(decayed(30, 90)).toBeCloseTo(0.793701, 6);
    expect(sum).toBeCloseTo(2.7069, 4);
  });
  it('corrects the rate for a short history', () => {
    expect(ratePer30Days(sum, 90, 120)).toBeCloseTo(1.037, 4);
    expect(ratePer30Days(sum, 90, Infinity)).toBeCloseTo(0.6254, 4);
  });
  it('tends to the plain rate when nothing decays', () => {
    expect(ratePer30Days(4, 1e9, 120)).toBeCloseTo(1, 6);
  });
});

describe('vector G6: strength', () => {
  const cases: [Parameters<typeof of>, number][] = [
    [[8, 0.5, 0, 1, 2], 0.4042],
    [[8, 0.5, 0, 0, 1], 0.2208],
    [[4, 0.25, 0.5, 0, 2], 0.2095],
    [[16, 1, 1, 2, 3], 0.7375],
    [[0, 0, 0, 0.5, 1], 0.1212],
    [[1e9, 1, 0, 0, 1], 0.4833],
  ];
  it.each(cases)('of %j is %d', (inputs, expected) => {
    expect(of(...inputs)).toBeCloseTo(expected, 4);
  });

  it('never falls when any input rises, and stays below one', () => {
    const rate = fc.double({ min: 0, max: 100, noNaN: true });
    const inputs = fc.record({
      contact: rate,
      smallGroup: fc.double({ min: 0, max: 1, noNaN: true }),
      event: rate,
      service: rate,
      kinds: fc.nat(3),
    });
    const names = fc.constantFrom<keyof StrengthInputs>('contact', 'event', 'service');
    fc.assert(
      fc.property(inputs, names, rate, (at, name, more) => {
        const before = strength(at, LAYERS, DEFAULTS);
        const after = strength({ ...at, [name]: at[name] + more }, LAYERS, DEFAULTS);
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('renormalises over the layers that exist', () => {
    const layers = { copresence: false, events: true, service: false, kinds: 1 };
    const inputs = { contact: 0, smallGroup: 0, event: 1, service: 0, kinds: 1 };
    expect(strength(inputs, layers, DEFAULTS)).toBeCloseTo((0.15 * 0.5 + 0.1) / 0.25, 12);
  });
});
