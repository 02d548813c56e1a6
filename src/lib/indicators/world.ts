/**
 * What an indicator is given: the place as it stood at the end of one window, ties judged, the
 * interaction graph built. Pure data; a world with a week left out is built the same way.
 */
import type { Definitions } from '../base/definitions.ts';
import {
  openWeeks,
  memberMonths,
  activeIn,
  spansOfPeople,
  type SpansOfPeople,
} from '../evidence/members.ts';
import type { Window } from '../evidence/calendar.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { JudgedPairs, type JudgedTie } from '../evidence/judgedPairs.ts';
import { layersOf } from '../evidence/layers.ts';
import { TIE_CLASS } from '../evidence/tie.ts';
import { judgeTies } from '../evidence/ties.ts';
import { graphOf, type Graph } from '../graph/csr.ts';
import { commonNeighbours, overlaps } from '../graph/overlap.ts';
import { positions } from '../graph/position.ts';
import type { Logs } from '../logs/logs.ts';
import { PairCensus, type PairCounts } from './pairCensus.ts';
import { median } from '../stats/median.ts';

/** Ties of G_int, in the order of pairs: parallel columns over the graph's edges. */
export interface Ties {
  readonly length: number;
  /** Persons. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** weak, strong or unclassified: codes of TIE_CLASS. */
  readonly tieClass: Uint8Array;
  /** NaN where no rate can be told. */
  readonly strength: Float64Array;
  /** Bits of KIND. */
  readonly kinds: Uint8Array;
}

/** Pairs of active members that ever met the evidence rule, with the local day they first did. */
export interface FirstEvidence {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly day: Int32Array;
}

export interface World {
  readonly logs: Logs;
  readonly evidence: Evidence;
  readonly definitions: Definitions;
  /** Column of the directory that groups people; null: the usual one (`grouping.ts`). */
  readonly group: string | null;
  /** null in a ready network, which has no time. */
  readonly window: Window | null;
  /** Week left out, or null. */
  readonly without: number | null;
  readonly active: Uint8Array;
  /** Active members, ascending: node k of the graph is person `nodes[k]`. */
  readonly nodes: Uint32Array;
  /** Number of active members with all weeks in: the denominator of shares of members (K39). */
  readonly members: number;
  readonly spans: SpansOfPeople;
  /** What all pairs are at the end of the window, with all weeks in; null without time. */
  readonly judged: JudgedPairs | null;
  /** Weeks of the window with an activity record. */
  readonly weeks: readonly number[];
  readonly memberMonths: number;
  readonly ties: Ties;
  readonly firstEvidence: FirstEvidence;
  readonly counts: PairCounts;
  /** G_int: nodes are active members, edges are `ties`. */
  readonly graph: Graph;
  readonly common: Uint32Array;
  /** NaN where undefined. */
  readonly overlap: Float64Array;
  /** Codes of POSITION. */
  readonly position: Uint8Array;
}

/** Spans are those of the full log whatever week is left out (K39): made once for a window. */
export function spansFor(
  logs: Logs,
  evidence: Evidence,
  definitions: Definitions,
  window: Window,
): SpansOfPeople {
  const { presence, calendar } = evidence;
  const first = calendar?.first ?? window.from;
  return spansOfPeople(presence, logs.directory, first, window.to, definitions.lastSeenDays);
}

/** What a world shares with those that leave out a week or people. */
export type Base = Pick<World, 'spans' | 'judged'> & Partial<Pick<World, 'group' | 'members'>>;

/**
 * @param gathered evidence of the logs; which of its layers speak is a matter of `definitions`
 * @param base the same window with all weeks, when `without` is a week
 */
export function worldAt(
  logs: Logs,
  gathered: Evidence,
  definitions: Definitions,
  window: Window,
  base: Base | null = null,
  without: number | null = null,
): World {
  const evidence = { ...gathered, layers: layersOf(logs, definitions) };
  const spans = base?.spans ?? spansFor(logs, evidence, definitions, window);
  // A world that is drawn from another stands alone: what its pairs are is not worth keeping.
  const own = new JudgedPairs(evidence, definitions, window.to, spans);
  const known = base === null ? own : knownOf(base, evidence, definitions, window);
  const active = activeIn(evidence.presence, evidence.hidden, window, without);
  const weeks = evidence.calendar ? openWeeks(evidence.calendar, window, without) : [];
  const judged = collect(evidence, definitions, (sink) => {
    if (known !== null) known.each({ active, without }, sink);
    else judgeTies(evidence, definitions, { at: window.to, active, spans, without }, sink);
  });
  const nodes = nodesOf(active);
  return {
    logs,
    evidence,
    definitions,
    group: base?.group ?? null,
    window,
    without,
    active,
    nodes,
    members: base?.members ?? nodes.length,
    spans,
    judged: known ?? own,
    weeks,
    memberMonths: memberMonths(active, spans, weeks),
    ...judged,
    ...structure(judged.ties, nodes, definitions),
  };
}

/** What pairs are in the world this one is made from, where they rest on the same. */
function knownOf(
  { judged }: Base,
  evidence: Evidence,
  definitions: Definitions,
  { to }: Window,
): JudgedPairs | null {
  return judged?.isOf(evidence, definitions, to) === true ? judged : null;
}

/** The world of a ready network: everyone in it or in the directory is there, no time passes. */
export function declaredWorld(logs: Logs, evidence: Evidence, definitions: Definitions): World {
  const active = evidence.hidden.map((hidden) => 1 - hidden);
  const nodes = nodesOf(active);
  const ties = declaredTies(evidence, definitions);
  const nobody = new Float64Array(active.length).fill(NaN);
  return {
    logs,
    evidence,
    definitions,
    group: null,
    window: null,
    without: null,
    active,
    nodes,
    members: nodes.length,
    spans: { start: nobody, end: nobody },
    judged: null,
    weeks: [],
    memberMonths: 0,
    ties,
    firstEvidence: { a: NOBODY, b: NOBODY, day: new Int32Array(0) },
    counts: new PairCensus(active.length).counts(),
    ...structure(ties, nodes, definitions),
  };
}

const NOBODY = new Uint32Array(0);

const nodesOf = (active: Uint8Array): Uint32Array => {
  const nodes: number[] = [];
  for (let p = 0; p < active.length; p++) if (active[p] === 1) nodes.push(p);
  return Uint32Array.from(nodes);
};

/** Strength of a ready network: weight / (weight + median weight). */
function declaredTies(evidence: Evidence, { strongThreshold }: Definitions): Ties {
  const pairs = evidence.ready?.pairs;
  const weight = evidence.ready?.weight ?? new Float64Array(0);
  const strength = againstMedian(weight);
  return {
    length: weight.length,
    a: pairs?.a ?? NOBODY,
    b: pairs?.b ?? NOBODY,
    tieClass: Uint8Array.from(strength, (s) =>
      s >= strongThreshold ? TIE_CLASS.strong : TIE_CLASS.weak,
    ),
    strength,
    kinds: new Uint8Array(weight.length),
  };
}

function againstMedian(weight: Float64Array): Float64Array {
  const middle = median(weight) ?? 0;
  return weight.map((w) => (w <= 0 ? 0 : w / (w + middle)));
}

interface Judged {
  readonly ties: Ties;
  readonly firstEvidence: FirstEvidence;
  readonly counts: PairCounts;
}

function collect(
  evidence: Evidence,
  definitions: Definitions,
  judge: (sink: (tie: Readonly<JudgedTie>) => void) => void,
): Judged {
  const a: number[] = [];
  const b: number[] = [];
  const tieClass: number[] = [];
  const strength: number[] = [];
  const kinds: number[] = [];
  const contactHours: number[] = [];
  const first = { a: [] as number[], b: [] as number[], day: [] as number[] };
  const census = new PairCensus(evidence.persons);
  judge((tie) => {
    census.add(tie, definitions.smallGroupDays);
    if (!Number.isNaN(tie.firstEvidence)) {
      first.a.push(tie.a);
      first.b.push(tie.b);
      first.day.push(tie.firstEvidence);
    }
    if (!tie.tied) return;
    a.push(tie.a);
    b.push(tie.b);
    tieClass.push(tie.tieClass);
    strength.push(tie.strength);
    kinds.push(tie.kinds);
    contactHours.push(tie.contactHours);
  });
  const { copresence, events, service, contacts } = evidence.layers;
  const onlyContacts = contacts && !copresence && !events && !service;
  return {
    ties: {
      length: a.length,
      a: Uint32Array.from(a),
      b: Uint32Array.from(b),
      tieClass: Uint8Array.from(tieClass),
      strength: onlyContacts
        ? againstMedian(Float64Array.from(contactHours))
        : Float64Array.from(strength),
      kinds: Uint8Array.from(kinds),
    },
    firstEvidence: {
      a: Uint32Array.from(first.a),
      b: Uint32Array.from(first.b),
      day: Int32Array.from(first.day),
    },
    counts: census.counts(),
  };
}

function structure(
  ties: Ties,
  nodes: Uint32Array,
  definitions: Definitions,
): Pick<World, 'graph' | 'common' | 'overlap' | 'position'> {
  const nodeOf = new Map<number, number>();
  nodes.forEach((person, node) => nodeOf.set(person, node));
  const node = (person: number): number => nodeOf.get(person) ?? 0;
  const graph = graphOf(nodes.length, ties.a.map(node), ties.b.map(node));
  const common = commonNeighbours(graph);
  const overlap = overlaps(graph, common);
  return {
    graph,
    common,
    overlap,
    position: positions(graph, overlap, definitions.bridgingOverlap),
  };
}
