import { describe, expect, it } from 'vitest';
import { actOf } from '../../../src/routes/mirror/keys.ts';

describe('keys of the mirror', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    ['PageUp', 'back'],
    ['H', 'hide'],
    ['h', 'hide'],
    ['.', 'hide'],
    ['p', 'auto'],
    ['End', 'last'],
  ])('%s means %s', (key, act) => expect(actOf(key, false)).toBe(act));

  it('leave the space bar to the button in focus', () => {
    expect(actOf(' ', false)).toBe('next');
    expect(actOf(' ', true)).toBeNull();
  });

  it('are no others: Tab goes on, arrows up and down scroll', () => {
    for (const key of ['Tab', 'Enter', 'ArrowDown', 'ArrowUp', '1', '?', 'Escape']) {
      expect(actOf(key, false)).toBeNull();
    }
  });
});
