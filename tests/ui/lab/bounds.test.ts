import { describe, expect, it } from 'vitest';
import { DEFAULTS, type Definitions } from '../../../src/lib/base/definitions.ts';
import { checkDefinitions } from '../../../src/lib/logs/history/operations.ts';
import { boundsOf, numberIn } from '../../../src/lib/ui/lab/bounds.ts';

const numeric = (Object.keys(DEFAULTS) as (keyof Definitions)[]).filter(
  (name) => typeof DEFAULTS[name] === 'number',
);

describe('numbers a definition may have on screen', () => {
  it.each(numeric)('%s: its bounds are what the place accepts', (name) => {
    const { low, high } = boundsOf(name);
    for (const value of [low, high, DEFAULTS[name]]) {
      expect(() => checkDefinitions({ [name]: value })).not.toThrow();
    }
    expect(() => checkDefinitions({ [name]: low - 1 })).toThrow(/BAD_DEFINITION/);
    expect(numberIn(JSON.stringify(DEFAULTS[name]), boundsOf(name))).toBe(DEFAULTS[name]);
  });

  it('reads a decimal comma, and refuses what is no number, out of bounds, or half a person', () => {
    expect(numberIn('0,35', boundsOf('strongThreshold'))).toBe(0.35);
    expect(numberIn('7.5', boundsOf('minEncounterMinutes'))).toBe(7.5);
    for (const text of ['', ' ', 'x', '1e99', '-1', '2.5', 'Infinity']) {
      expect(numberIn(text, boundsOf('smallEvent')), text).toBeNull();
    }
    expect(numberIn('4', boundsOf('kInternal'))).toBeNull();
  });
});
