import { describe, expect, it } from 'vitest';
import { makeClock } from '../../src/lib/base/clock.ts';
import { dateOf } from '../../src/lib/base/time.ts';

const instant = (text: string): number => Date.parse(text) / 1000;

describe('clock', () => {
  const paris = makeClock('Europe/Paris');

  it('gives local days and minutes on both sides of midnight', () => {
    expect(dateOf(paris.day(instant('2024-06-30T22:30:00Z')))).toBe('2024-07-01');
    expect(paris.minute(instant('2024-06-30T22:30:00Z'))).toBe(30);
    expect(dateOf(paris.day(instant('2024-01-31T22:30:00Z')))).toBe('2024-01-31');
  });

  it('reads an ambiguous hour as its first occurrence and a missing one with the offset before', () => {
    expect(paris.instantOf(instant('2024-10-27T02:30:00Z'))).toBe(instant('2024-10-27T00:30:00Z'));
    expect(paris.instantOf(instant('2024-03-31T02:30:00Z'))).toBe(instant('2024-03-31T01:30:00Z'));
  });

  it('names a zone it does not know', () => {
    expect(() => makeClock('Mars/Base')).toThrow('UNKNOWN_TIMEZONE');
  });
});
