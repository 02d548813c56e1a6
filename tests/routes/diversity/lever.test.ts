/** Where a group is furthest from mixing, and by what. */
import { describe, expect, it } from 'vitest';
import { leverOf } from '../../../src/routes/diversity/lever.ts';

describe('the lever of mixing', () => {
  it('is timetables where a group shares rooms with others far less than there are others', () => {
    const rows = [
      { name: 'design', values: [0.9, 0.5, 0.45] as const },
      { name: 'social', values: [0.8, 0.75, 0.7] as const },
    ];
    expect(leverOf(rows)).toEqual({ name: 'design', by: 'timetables' });
  });

  it('is rituals where a group shares rooms with others and has few ties with them', () => {
    expect(leverOf([{ name: 'design', values: [0.9, 0.85, 0.4] }])).toEqual({
      name: 'design',
      by: 'rituals',
    });
  });

  it('is nothing below ten points, where ties exceed what chance gives, or where nothing is known', () => {
    expect(leverOf([{ name: 'a', values: [0.9, 0.85, 0.8] }])).toBeNull();
    expect(leverOf([{ name: 'a', values: [0.5, 0.6, 0.9] }])).toBeNull();
    expect(leverOf([{ name: 'a', values: [0.9, null, 0.1] }])).toBeNull();
    expect(leverOf([])).toBeNull();
  });
});
