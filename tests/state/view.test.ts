import { describe, expect, it } from 'vitest';
import { fc, test } from '@fast-check/vitest';
import { hashOf, viewOf } from '../../src/lib/state/view.ts';

describe('the view in the address', () => {
  it('is empty where everything is as by default', () => {
    expect(hashOf({})).toBe('');
    expect(viewOf('')).toEqual({});
  });

  it('leaves out what it does not understand', () => {
    expect(viewOf('#main')).toEqual({});
    expect(viewOf('#from=2026-04-01')).toEqual({});
    expect(viewOf('#from=2026-04-01&to=2026-01-01')).toEqual({});
    expect(viewOf('#from=x&to=y&group=')).toEqual({});
  });

  it('holds the seed of what is left to chance, where another was chosen', () => {
    expect(hashOf({ seed: 42 })).toBe('#seed=42');
    expect(viewOf('#seed=42')).toEqual({ seed: 42 });
    for (const none of ['1', '0', '-3', '1.5', '1e9', '9999999999', 'x', '']) {
      expect(viewOf(`#seed=${none}`), none).toEqual({});
    }
  });

  test.prop([fc.string({ minLength: 1, maxLength: 300 })])('comes back as it went', (group) => {
    const view = { from: '2026-03-30', to: '2026-06-29', group };
    expect(viewOf(hashOf(view))).toEqual(view);
  });
});
