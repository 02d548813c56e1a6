/** Compares measures of a directed network with those of the R package sna. */
import { dyads } from '../../lib/graph/dyads.ts';
import { treeLikeness } from '../../lib/graph/hierarchy.ts';
import { transitiveShare, triadCensus } from '../../lib/graph/triadCensus.ts';
import type { Arcs } from './networks.ts';
import { notComputed } from './notFollowed.ts';
import { isRecord, type Json } from './oracle.ts';
import type { Report } from './report.ts';
import { type Cell, compareValue } from './tolerance.ts';

type Named = Readonly<Record<string, number | null>>;

/** Adds a line for every number; a note is none. @param arcs null where there are no directions */
export function verifySna(where: string, theirs: Json, arcs: Arcs | null, report: Report): void {
  if (Object.keys(theirs).length === 0) return;
  const ours = arcs === null ? {} : figuresOf(arcs);
  const compare = (measure: string, value: unknown): void => {
    if (isRecord(value)) {
      for (const [part, one] of Object.entries(value)) compare(`${measure}.${part}`, one);
    } else if (value === null || typeof value === 'number') {
      const own = ours[measure];
      const cell: Cell = value;
      report.add(
        `${where}.${measure}`,
        own === undefined ? notComputed(`sna.${measure}`) : compareValue(own, cell),
      );
    }
  };
  for (const [measure, value] of Object.entries(theirs)) compare(measure, value);
}

function figuresOf({ n, from, to }: Arcs): Named {
  const arcs = { from, to };
  const triads = triadCensus(n, arcs);
  const { connectedness, hierarchy, efficiency } = treeLikeness(n, arcs);
  return {
    ...named('grecip', reciprocities(n, from, to)),
    ...named('triad_census', triads),
    ...named('krackhardt', { connectedness, hierarchy, efficiency }),
    transitivity_weak_sna: transitiveShare(triads),
    ...named('dyad_census', census(n, from, to)),
  };
}

const named = (title: string, values: Named): Named =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`${title}.${name}`, value]));

function census(n: number, from: Uint32Array, to: Uint32Array): Named {
  const { mutual, asymmetric, none } = dyads(n, from, to);
  return { Mut: mutual, Asym: asymmetric, Null: none };
}

/** The five reciprocities of `grecip`: CONVENTIONS says which program means which. */
function reciprocities(n: number, from: Uint32Array, to: Uint32Array): Named {
  const { mutual, asymmetric, none } = dyads(n, from, to);
  const pairs = mutual + asymmetric + none;
  const arcs = 2 * mutual + asymmetric;
  if (arcs === 0) return {};
  const density = arcs / (2 * pairs);
  const returned = (2 * mutual) / arcs;
  return {
    dyadic: (mutual + none) / pairs,
    dyadic_nonnull: mutual / (mutual + asymmetric),
    edgewise: returned,
    // How much likelier an arc is where there is one back, as a logarithm.
    edgewise_lrr: mutual === 0 ? null : Math.log(returned / density),
    // Garlaschelli & Loffredo 2004 (METHODS D2).
    correlation: density === 1 ? null : (returned - density) / (1 - density),
  };
}
