import { chanceOf } from '../../base/random.ts';
import { transitivity } from '../../graph/clustering.ts';
import { density } from '../../graph/components.ts';
import type { Graph } from '../../graph/csr.ts';
import { distances } from '../../graph/distances.ts';
import { defineIndicator } from '../indicator.ts';

/** Above this many members, distances are taken from {@link SOURCES} of them (METHODS B9). */
const MOST_MEMBERS = 2000;
const SOURCES = 300;

/** Global efficiency: mean of 1 / steps over all pairs of active members, 0 where there is no way. */
export default defineIndicator({
  id: 'efficiency',
  headline: null,
  unit: 'ratio',
  range: [0, 1],
  better: null,
  needs: ['ties'],
  scale: 'logit',
  byMember: false,
  nullModel: 'degree',
  references: ['B9', 'Latora & Marchiori 2001'],
  measure: ({ graph, common }) => {
    const n = graph.n;
    if (n < 2 || graph.m === 0) return { value: null, reason: 'EMPTY', n, persons: n };
    const sources = sourcesOf(graph);
    const { closeness } = distances(graph, sources);
    return {
      value: closeness / (sources.length * (n - 1)),
      n,
      persons: n,
      parts: { transitivity: transitivity(graph, common), density: density(graph) },
    };
  },
});

/** All members, or a sample that is the same each time. */
function sourcesOf({ n }: Graph): Uint32Array {
  const everyone = Uint32Array.from({ length: n }, (_, i) => i);
  if (n <= MOST_MEMBERS) return everyone;
  chanceOf(1, 'efficiency').shuffle(everyone);
  return everyone.subarray(0, SOURCES);
}
