import { describe, expect, it } from 'vitest';
import { DEFAULTS, withDefinitions } from '../../src/lib/base/definitions.ts';

describe('definitions', () => {
  it('are the defaults where nothing is said', () => {
    expect(withDefinitions({})).toEqual(DEFAULTS);
  });

  it('take numbers, words and parts of groups', () => {
    const changed = withDefinitions({
      crowdCap: 1_000_000,
      copresenceTies: 'always',
      weights: { event: 0.2 },
    });
    expect(changed).toMatchObject({ crowdCap: 1_000_000, copresenceTies: 'always' });
    expect(changed.weights).toEqual({ ...DEFAULTS.weights, event: 0.2 });
    expect(DEFAULTS.weights.event).toBe(0.15);
  });

  it.each([
    [{ halfLife: 90 }, 'UNKNOWN_DEFINITION'],
    [{ weights: { money: 1 } }, 'UNKNOWN_DEFINITION'],
    [{ halfLifeDays: 'long' }, 'BAD_DEFINITION'],
    [{ halfLifeDays: NaN }, 'BAD_DEFINITION'],
    [{ copresenceTies: 'maybe' }, 'BAD_DEFINITION'],
    [{ weights: 3 }, 'BAD_DEFINITION'],
    [{ weights: { event: 7 } }, 'BAD_DEFINITION'],
    [[], 'BAD_DEFINITION'],
    [null, 'BAD_DEFINITION'],
  ])('refuse %j', (changes, code) => {
    expect(() => withDefinitions(changes)).toThrow(code);
  });
});
