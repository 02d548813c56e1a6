import { describe, expect, it } from 'vitest';
import { withGroups } from '../indicators/grouped.ts';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { analyse, prepare } from '../../src/lib/engine/pipeline.ts';
import type { Analysis } from '../../src/lib/engine/protocol.ts';
import { analysisOf, busyPlace, logsOfPlace } from '../indicators/place.ts';

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

  it('hold what may be shown against chance once the numbers are there, and nothing that is hidden', async () => {
    const logs = logsOfPlace(withGroups(busyPlace(1), circles));
    const first: Analysis[] = [];
    const prepared = await prepare(logs, DEFAULTS);
    const { groups } = await analyse(prepared, {}, {}, (estimates) => first.push(estimates));
    expect(first[0]?.groups?.draws).toBeNull();
    expect(first[0]?.groups?.cells.every(({ gap }) => gap === null)).toBe(true);
    expect(groups?.draws).toBe(99);
    const cells = groups?.cells ?? [];
    expect(cells.map(({ gap }) => gap === null)).toEqual(cells.map(({ ties }) => ties === null));
    for (const { gap } of cells) {
      if (gap === null) continue;
      expect(gap.lo).toBeLessThanOrEqual(gap.mean);
      expect(gap.hi).toBeGreaterThanOrEqual(gap.mean);
    }
    // Circles of six that meet inside: their own ties stand out where they may be told.
    expect(cells.some(({ a, b, gap }) => a === b && gap?.side === 'more')).toBe(true);
    const hasHidden = cells.some(({ a, b, ties }) => a === b && ties === null);
    expect(groups?.inside === null).toBe(hasHidden);
  });

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
