import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { groupsOfMany } from '../../src/lib/disclosure/groupsOfMany.ts';

const times = (count: number, label: string | null): (string | null)[] =>
  Array.from({ length: count }, () => label);

describe('labels of many', () => {
  it('stand where five people have them', () => {
    const labels = [...times(5, 'bois'), ...times(6, 'son')];
    expect(groupsOfMany([labels], 5)).toEqual([labels]);
  });

  it('leave the few blank together, where they are five', () => {
    const labels = [...times(5, 'bois'), ...times(3, 'son'), ...times(2, 'fer')];
    expect(groupsOfMany([labels], 5)).toEqual([[...times(5, 'bois'), ...times(5, null)]]);
  });

  it('take the smallest group with them, where the few would be known by being blank', () => {
    const labels = [...times(7, 'bois'), ...times(5, 'son'), 'fer'];
    expect(groupsOfMany([labels], 5)).toEqual([[...times(7, 'bois'), ...times(6, null)]]);
  });

  it('count those without a label among the blank', () => {
    const labels = [...times(5, 'bois'), ...times(4, null), 'fer'];
    expect(groupsOfMany([labels], 5)).toEqual([[...times(5, 'bois'), ...times(5, null)]]);
  });

  it('of two columns keep the first, where both together tell of few', () => {
    const trade = [...times(6, 'bois'), ...times(6, 'son')];
    const town = [...times(6, 'nord'), ...times(3, 'nord'), ...times(3, 'sud')];
    expect(groupsOfMany([trade, town], 5)).toEqual([
      trade,
      [...times(6, 'nord'), ...times(6, null)],
    ]);
  });

  it('say nothing in a place of few people', () => {
    expect(groupsOfMany([times(4, 'bois')], 5)).toEqual([times(4, null)]);
    expect(groupsOfMany([], 5)).toEqual([]);
  });

  const label = fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null });
  test.prop([
    fc.array(fc.tuple(label, label, label), { maxLength: 60 }),
    fc.integer({ min: 1, max: 12 }),
  ])('never tell fewer than k people apart, and never a label that was not there', (people, k) => {
    const columns = [0, 1, 2].map((at) => people.map((one) => one[at] ?? null));
    const told = groupsOfMany(columns, k);
    const alike = new Map<string, number>();
    people.forEach((_, person) => {
      const key = JSON.stringify(told.map((labels) => labels[person]));
      alike.set(key, (alike.get(key) ?? 0) + 1);
    });
    const nothing = JSON.stringify([null, null, null]);
    for (const [key, count] of alike) {
      if (alike.size > 1 || key !== nothing) expect(count).toBeGreaterThanOrEqual(k);
    }
    told.forEach((labels, at) =>
      labels.forEach((one, person) => expect([null, columns[at]?.[person]]).toContain(one)),
    );
  });
});
