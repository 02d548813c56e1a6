import { describe, expect, it } from 'vitest';
import { withGroups } from '../indicators/grouped.ts';
import { analysisOf, busyPlace } from '../indicators/place.ts';

/** Six circles as groups: they meet inside, so that some pairs of groups have few ties. */
const circles = Array.from({ length: 36 }, (_, p) => `circle ${Math.floor(p / 6)}`);

describe('the groups of an analysis', () => {
  it.each([1, 2, 3])(
    'hide the same cells as the table of results does (place %i)',
    async (seed) => {
      const { groups, results } = await analysisOf(withGroups(busyPlace(seed), circles));
      const parts = results.find(({ id }) => id === 'mixing')?.parts ?? {};
      const observed = (a: number, b: number): number | null => {
        const names = [a, b].map((at) => groups?.groups[at]?.name ?? '').sort();
        return (parts[names.join('|')] as Record<string, number | null>)['observed'] ?? null;
      };
      const cells = groups?.cells ?? [];
      expect(cells).toHaveLength(21);
      expect(cells.map(({ ties }) => ties)).toEqual(cells.map(({ a, b }) => observed(a, b)));
      // No row has a single hidden cell: it would be what is missing to its total.
      for (let row = 0; row < 6; row++) {
        const line = cells.filter(({ a, b }) => a === row || b === row);
        expect(line.filter(({ ties }) => ties === null).length).not.toBe(1);
      }
    },
  );

  it('expect as many ties as pairs of members drawn at random would have', async () => {
    const halves = Array.from({ length: 36 }, (_, p) => (p < 18 ? 'near' : 'far'));
    const { groups } = await analysisOf(withGroups(busyPlace(1), halves));
    const known = groups?.cells.map(({ ties, expected }) => [ties ?? NaN, expected ?? NaN]) ?? [];
    const [ties, expected] = [0, 1].map((at) => known.reduce((sum, pair) => sum + pair[at]!, 0));
    expect(expected).toBeCloseTo(ties ?? NaN, 6);
    // 18 · 18 of 36 · 35 / 2 pairs are across.
    const across = groups?.cells.find(({ a, b }) => a !== b);
    expect(across?.expected).toBeCloseTo(((ties ?? NaN) * 324) / 630, 6);
  });
});
