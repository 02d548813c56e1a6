/**
 * The bipartite configuration model: chances p_ie = x_i y_e / (1 + x_i y_e) under which everybody
 * is expected at as many events as they went to, and every event to have as many people (METHODS
 * A4; Saracco et al. 2017). Rows of one sum share x, columns of one sum share y.
 */
export interface Bicm {
  /** Chance of a row and a column by their sums, 0 … 1. */
  readonly chance: (rowSum: number, columnSum: number) => number;
  /** Largest difference between an expected sum and a real one. */
  readonly residual: number;
}

/** Expected and real sums are to differ by less. */
const TOLERANCE = 1e-8;
/** Sweeps after which the model is given up. */
const MOST_SWEEPS = 1000;
/** Where they cannot come closer: nothing is gained below. */
const ENOUGH = 1e-13;

/**
 * null where the model does not come within 1e-8 of the sums: where the sums force cells although
 * no row and no column is full, odds run to infinity. Draws then stand alone.
 */
export function bicmOf(rowSums: Uint32Array, columnSums: Uint32Array): Bicm | null {
  const rows = sideOf(rowSums);
  const columns = sideOf(columnSums);
  const certain = peel(rows, columns);
  const [x, ofRow] = openOf(rows);
  const [y, ofColumn] = openOf(columns);
  const total = ofRow.target.reduce((sum, target, r) => sum + target * ofRow.count[r]!, 0);
  for (let r = 0; r < x.length; r++) x[r] = ofRow.target[r]! / Math.sqrt(total);
  for (let c = 0; c < y.length; c++) y[c] = ofColumn.target[c]! / Math.sqrt(total);
  let residual = x.length === 0 ? 0 : Infinity;
  for (let sweep = 0; sweep < MOST_SWEEPS && residual > ENOUGH; sweep++) {
    newton(x, ofRow.target, y, ofColumn.count);
    newton(y, ofColumn.target, x, ofRow.count);
    const now = largest(x, ofRow.target, y, ofColumn.count);
    if (now >= residual && now < TOLERANCE) break; // as close as numbers come
    residual = now;
  }
  if (!(residual < TOLERANCE)) return null;
  const xOf = new Map(Array.from(ofRow.sum, (sum, r) => [sum, x[r]!]));
  const yOf = new Map(Array.from(ofColumn.sum, (sum, c) => [sum, y[c]!]));
  return {
    chance: (rowSum, columnSum) => {
      const sure = certain.get(cell(rowSum, columnSum));
      if (sure !== undefined) return sure;
      const odds = (xOf.get(rowSum) ?? NaN) * (yOf.get(columnSum) ?? NaN);
      return odds / (1 + odds);
    },
    residual,
  };
}

/** One side of the matrix by its different sums. */
interface Side {
  readonly sum: Float64Array;
  /** Rows (columns) of each sum. */
  readonly count: Float64Array;
  /** What of the sum is left to chance. */
  readonly target: Float64Array;
  /** 0 once everything about them is certain. */
  readonly isOpen: Uint8Array;
}

function sideOf(sums: Uint32Array): Side {
  const counts = new Map<number, number>();
  for (const sum of sums) counts.set(sum, (counts.get(sum) ?? 0) + 1);
  const sum = Float64Array.from(counts.keys()).sort();
  return {
    sum,
    count: sum.map((one) => counts.get(one) ?? 0),
    target: sum.slice(),
    isOpen: new Uint8Array(sum.length).fill(1),
  };
}

const cell = (rowSum: number, columnSum: number): string => `${rowSum},${columnSum}`;

/**
 * Cells that are 0 or 1 in every matrix of these sums, by both sums: those of a row that has none
 * or all of what is open, or of such a column, until none is left.
 */
function peel(rows: Side, columns: Side): ReadonlyMap<string, 0 | 1> {
  const certain = new Map<string, 0 | 1>();
  const close = (own: Side, other: Side, key: (a: number, b: number) => string): boolean => {
    let closed = false;
    const open = other.count.reduce((sum, n, j) => sum + n * other.isOpen[j]!, 0);
    own.sum.forEach((sum, i) => {
      const target = own.target[i]!;
      if (own.isOpen[i] === 0 || (target !== 0 && target !== open)) return;
      own.isOpen[i] = 0;
      closed = true;
      other.sum.forEach((otherSum, j) => {
        if (other.isOpen[j] === 0) return;
        certain.set(key(sum, otherSum), target === 0 ? 0 : 1);
        if (target !== 0) other.target[j]! -= own.count[i]!;
      });
    });
    return closed;
  };
  const byRow = cell;
  const byColumn = (columnSum: number, rowSum: number): string => cell(rowSum, columnSum);
  while (close(rows, columns, byRow) || close(columns, rows, byColumn));
  return certain;
}

/** What is open of a side, and room for its unknowns. */
function openOf({ sum, count, target, isOpen }: Side): [Float64Array, Omit<Side, 'isOpen'>] {
  const pick = (column: Float64Array): Float64Array => column.filter((_, i) => isOpen[i] === 1);
  const open = { sum: pick(sum), count: pick(count), target: pick(target) };
  return [new Float64Array(open.sum.length), open];
}

/**
 * Brings every expected sum to its target for the other side as it stands: one equation in one
 * unknown each, concave in it, solved by a few of Newton's steps on the logarithm.
 */
function newton(
  own: Float64Array,
  target: Float64Array,
  other: Float64Array,
  count: Float64Array,
): void {
  for (let i = 0; i < own.length; i++) {
    for (let step = 0; step < 4; step++) {
      let [expected, slope] = [0, 0];
      for (let j = 0; j < other.length; j++) {
        const odds = own[i]! * other[j]!;
        const p = odds / (1 + odds);
        expected += count[j]! * p;
        slope += count[j]! * p * (1 - p);
      }
      // Far from the target a whole step would overshoot.
      own[i]! *= Math.exp(Math.max(-2, Math.min(2, (target[i]! - expected) / slope)));
    }
  }
}

function largest(
  own: Float64Array,
  target: Float64Array,
  other: Float64Array,
  count: Float64Array,
): number {
  let worst = 0;
  for (let i = 0; i < own.length; i++) {
    let expected = 0;
    for (let j = 0; j < other.length; j++) {
      const odds = own[i]! * other[j]!;
      expected += (count[j]! * odds) / (1 + odds);
    }
    worst = Math.max(worst, Math.abs(expected - target[i]!));
  }
  return worst;
}
