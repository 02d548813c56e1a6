import { describe, expect, it } from 'vitest';
import { published } from '../../src/lib/base/digits.ts';

describe('published numbers', () => {
  it('are the same when engines differ in the last digit', () => {
    expect(published(0.688274847855232)).toBe(published(0.6882748478552319));
    expect(published(2.020657262412005)).toBe(published(2.0206572624120054));
  });

  it('keep what is exact', () => {
    for (const value of [0, 1, -3, 577, 0.25, 1e-9, Infinity]) expect(published(value)).toBe(value);
  });
});
