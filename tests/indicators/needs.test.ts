import { describe, expect, it } from 'vitest';
import { zonesOf } from '../evidence/logsOf.ts';
import { analysisOf, everyoneAlone } from './place.ts';

/** What does not rest on ties lacks something else here. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['coverage', 'NO_HEADCOUNT'],
  ['diversity', 'NO_ATTRIBUTE'],
  // Everyone comes on Monday mornings.
  ['hinge-share', 'NO_VARIANCE'],
]);

describe('what logs cannot show', () => {
  it('is no zero: check-ins without zones and nothing else have no ties to count', async () => {
    const visits = everyoneAlone(12, 30);
    const place = { persons: 12, visits, more: { zones: zonesOf(null) } };
    for (const { id, value, reason, flags } of (await analysisOf(place)).results) {
      expect(value, id).toBeNull();
      expect(reason, id).toBe(OTHERS.get(id) ?? 'NEEDS_LOGS');
      expect(flags, id).toContain('COARSE_ZONE');
    }
  });

  it('is a zero where ties could have been seen', async () => {
    const visits = everyoneAlone(12, 30);
    const { results } = await analysisOf({ persons: 12, visits, help: [[0, 1, 2]] });
    const classes = results.find(({ id }) => id === 'ties-by-class');
    expect(classes).toMatchObject({ value: 0, parts: { weak: 0 } });
  });
});
