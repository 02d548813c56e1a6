/** Which numbers a report proposes and can show. */
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/lib/indicators/catalogue.ts';
import type { Result } from '../../src/lib/indicators/result.ts';
import { framesOf, showable, shownIds } from '../../src/lib/report/headlines.ts';

const resultOf = (id: string, value: number | null): Result => ({
  id,
  value,
  unit: 'share',
  n: 40,
  lo: null,
  hi: null,
  level: 0.95,
  method: 'none',
  coverage: 1,
  flags: [],
  spec: '',
});
const all = catalogue.map(({ id }) => resultOf(id, 0.5));

describe('numbers of a report', () => {
  it('are indicators that exist, each in the words of other frames', () => {
    const ids = catalogue.map(({ id }) => id);
    expect(showable(all).length).toBeGreaterThanOrEqual(15);
    for (const id of showable(all)) {
      expect(ids).toContain(id);
      expect(framesOf(id)).not.toBeNull();
    }
  });

  it('are six where none was chosen, in the order of the report', () => {
    expect(shownIds(null, all)).toEqual(showable(all).slice(0, 6));
    expect(shownIds(null, all, 4)).toHaveLength(4);
  });

  it('are those chosen, but never one without a public value', () => {
    const some = all.map((one) => (one.id === 'diversity' ? resultOf(one.id, null) : one));
    expect(shownIds(['diversity', 'new-ties-rate', 'nothing'], some)).toEqual(['new-ties-rate']);
    expect(showable([])).toEqual([]);
    expect(shownIds([], all)).toEqual([]);
  });
});
