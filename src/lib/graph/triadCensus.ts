/**
 * Triads: sets of three nodes by the arcs among them (Davis & Leinhardt 1972). Sixteen types, named
 * by mutual, asymmetric and empty pairs, and by direction where these leave a choice.
 */
import { type ArcRows, inRows, outRows } from './arcRows.ts';
import type { TieEnds } from './labels.ts';

/** One network of each type: its arcs among the nodes 0, 1 and 2. */
const TYPES = {
  '003': [],
  '012': ['01'],
  '102': ['01', '10'],
  '021D': ['10', '12'],
  '021U': ['01', '21'],
  '021C': ['01', '12'],
  '111D': ['01', '10', '21'],
  '111U': ['01', '10', '12'],
  '030T': ['01', '12', '02'],
  '030C': ['01', '12', '20'],
  '201': ['01', '10', '12', '21'],
  '120D': ['10', '12', '02', '20'],
  '120U': ['01', '21', '02', '20'],
  '120C': ['01', '12', '02', '20'],
  '210': ['01', '10', '12', '21', '02'],
  '300': ['01', '10', '12', '21', '02', '20'],
} as const;

export type TriadType = keyof typeof TYPES;

const NAMES = Object.keys(TYPES) as readonly TriadType[];
const EMPTY = NAMES.indexOf('003');

/** How many triads of each type a network has; together n (n − 1) (n − 2) / 6. */
export type TriadCensus = Readonly<Record<TriadType, number>>;

const ARCS = ['01', '10', '12', '21', '02', '20'] as const;
const ORDERS = ['012', '021', '102', '120', '201', '210'] as const;

/** Type of each of the 64 networks of three nodes: bit k is the arc `ARCS[k]`. */
const typeOf = new Uint8Array(64);
for (const [type, name] of NAMES.entries()) {
  for (const order of ORDERS) {
    const code = TYPES[name].reduce((bits, [from, to]) => {
      const arc = `${order[Number(from)] ?? ''}${order[Number(to)] ?? ''}`;
      return bits | (1 << ARCS.findIndex((one) => one === arc));
    }, 0);
    typeOf[code] = type;
  }
}

/**
 * Looks only at triads with a tied pair, each at its lowest such pair (Batagelj & Mrvar 2001).
 * O(Σ over tied pairs of both degrees) time, O(n + m) memory.
 *
 * @param arcs each ordered pair of different nodes at most once
 */
export function triadCensus(n: number, arcs: TieEnds): TriadCensus {
  const around = neighbourhoods(n, arcs);
  const { offsets, ends, bits } = around;
  const counts = new Float64Array(NAMES.length);
  const ofU = new Uint8Array(n); // arcs between u and each node: 1 from u, 2 to u
  const ofV = new Uint8Array(n);
  for (let u = 0; u < n; u++) {
    mark(around, u, ofU);
    for (let k = offsets[u]!; k < offsets[u + 1]!; k++) {
      const v = ends[k]!;
      if (v < u) continue;
      mark(around, v, ofV);
      let near = 0;
      const look = (w: number): void => {
        near++;
        // Of three tied pairs the lowest looks; a pair u–w counts only where w comes after v.
        if (w > v || (w > u && ofU[w] === 0)) {
          counts[typeOf[bits[k]! | (ofV[w]! << 2) | (ofU[w]! << 4)]!]!++;
        }
      };
      for (let j = offsets[u]!; j < offsets[u + 1]!; j++) if (ends[j] !== v) look(ends[j]!);
      for (let j = offsets[v]!; j < offsets[v + 1]!; j++) {
        if (ends[j] !== u && ofU[ends[j]!] === 0) look(ends[j]!);
      }
      counts[typeOf[bits[k]!]!]! += n - near - 2;
      clear(around, v, ofV);
    }
    clear(around, u, ofU);
  }
  const all = (n * (n - 1) * (n - 2)) / 6;
  counts[EMPTY] = all - counts.reduce((sum, count) => sum + count, 0);
  return Object.fromEntries(NAMES.map((name, type) => [name, counts[type]!])) as TriadCensus;
}

/** Nodes tied to each node in either direction, ascending, with the arcs between them. */
interface Neighbourhoods extends ArcRows {
  /** 1: an arc to the neighbour, 2: from it, 3: both. */
  readonly bits: Uint8Array;
}

function neighbourhoods(n: number, arcs: TieEnds): Neighbourhoods {
  const [out, into] = [outRows(n, arcs), inRows(n, arcs)];
  const offsets = new Uint32Array(n + 1);
  const ends: number[] = [];
  const bits: number[] = [];
  for (let i = 0; i < n; i++) {
    const own = new Map<number, number>();
    for (let k = out.offsets[i]!; k < out.offsets[i + 1]!; k++) own.set(out.ends[k]!, 1);
    for (let k = into.offsets[i]!; k < into.offsets[i + 1]!; k++) {
      own.set(into.ends[k]!, (own.get(into.ends[k]!) ?? 0) | 2);
    }
    for (const [end, arcsOf] of [...own].sort(([a], [b]) => a - b)) {
      ends.push(end);
      bits.push(arcsOf);
    }
    offsets[i + 1] = ends.length;
  }
  return { offsets, ends: Uint32Array.from(ends), bits: Uint8Array.from(bits) };
}

function mark({ offsets, ends, bits }: Neighbourhoods, node: number, on: Uint8Array): void {
  for (let k = offsets[node]!; k < offsets[node + 1]!; k++) on[ends[k]!] = bits[k]!;
}

function clear({ offsets, ends }: Neighbourhoods, node: number, on: Uint8Array): void {
  for (let k = offsets[node]!; k < offsets[node + 1]!; k++) on[ends[k]!] = 0;
}

/** Two-paths a → b → c (a ≠ c) of each type, and those with an arc a → c. */
const PATHS = Object.fromEntries(
  NAMES.map((name) => {
    const arcs: readonly string[] = TYPES[name];
    const paths = ORDERS.filter(
      ([a, b, c]) => arcs.includes(`${a ?? ''}${b ?? ''}`) && arcs.includes(`${b ?? ''}${c ?? ''}`),
    );
    const closed = paths.filter(([a, , c]) => arcs.includes(`${a ?? ''}${c ?? ''}`));
    return [name, { all: paths.length, closed: closed.length }];
  }),
);

/**
 * Share of two-paths a → b → c that an arc a → c closes, 0 … 1 (Holland & Leinhardt 1971). null
 * where there is none.
 */
export function transitiveShare(census: TriadCensus): number | null {
  let [all, closed] = [0, 0];
  for (const name of NAMES) {
    all += census[name] * (PATHS[name]?.all ?? 0);
    closed += census[name] * (PATHS[name]?.closed ?? 0);
  }
  return all === 0 ? null : closed / all;
}
