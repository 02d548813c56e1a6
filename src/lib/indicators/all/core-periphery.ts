import { coreNumbers } from '../../graph/cores.ts';
import { corePeriphery } from '../../graph/corePeriphery.ts';
import { defineIndicator } from '../indicator.ts';
import type { Counted } from '../result.ts';
import type { World } from '../world.ts';

/**
 * How much the network looks like a core and a periphery: correlation with the ideal pattern at the
 * best cut on the order of degrees. Degrees alone give most of it, so it is read beside its null;
 * who is on which side is not told, and leaves this file as counts only.
 */
export default defineIndicator({
  id: 'core-periphery',
  headline: null,
  unit: 'index',
  range: [-1, 1],
  better: null,
  needs: ['ties'],
  scale: 'identity',
  nullModel: 'degree',
  references: ['B9', 'Borgatti & Everett 2000', 'Kojaku & Masuda 2018'],
  measure: (world) => {
    const { graph } = world;
    const n = graph.n;
    if (n < 2 || graph.m === 0) return { value: null, reason: 'EMPTY', n, persons: n };
    const found = corePeriphery(graph);
    if (found === null) return { value: null, reason: 'NO_VARIANCE', n, persons: n };
    const { correlation, core } = found;
    return {
      value: correlation,
      n,
      // It tells of a core and of those outside: the fewer are the people behind it.
      persons: Math.min(core, n - core),
      parts: {
        core: { count: core, persons: Math.min(core, n - core) },
        coreSizes: coreSizes(world),
      },
    };
  },
});

/**
 * People of each k-core, by k: everybody in it has k contacts in it. A core is left out where one to
 * k − 1 persons (the fewest that may be told of) part it from the one told before, or from nobody.
 */
function coreSizes({ graph, definitions: { kInternal } }: World): Record<string, Counted> {
  const numbers = coreNumbers(graph);
  const most = numbers.reduce((max, k) => Math.max(max, k), 0);
  const sizes: Record<string, Counted> = {};
  let before = graph.n;
  for (let k = 1; k <= most; k++) {
    const count = numbers.reduce((sum, one) => sum + Number(one >= k), 0);
    const apart = before - count;
    if (count < kInternal || (apart > 0 && apart < kInternal)) continue;
    sizes[String(k)] = { count, persons: count };
    before = count;
  }
  return sizes;
}
