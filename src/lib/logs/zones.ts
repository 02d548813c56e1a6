import { NONE, type Zone } from './logs.ts';

/** Pairs of place and zone up to which a table is kept of all of them (16 MB). */
const LARGEST_TABLE = 1 << 22;

/**
 * Numbers the zones that occur, by place and then by name, rows without a name first.
 * @param places rank of the place of each row
 * @param names rank of the zone's name in each row, or NONE
 * @param texts the names by rank
 */
export function numberZones(
  places: Uint32Array,
  names: Uint32Array,
  texts: readonly string[],
): { list: Zone[]; index: Uint32Array } {
  const width = texts.length + 1;
  // 0 stands for "no name", so that the order of codes is that of zones.
  const codeOf = (row: number): number =>
    places[row]! * width + (names[row] === NONE ? 0 : names[row]! + 1);
  let mostPlaces = 0;
  for (const place of places) if (place >= mostPlaces) mostPlaces = place + 1;
  const numbered =
    mostPlaces * width <= LARGEST_TABLE
      ? byTable(places.length, codeOf, mostPlaces * width)
      : byMap(places.length, codeOf);
  const list = numbered.sorted.map((code) => {
    const name = code % width;
    return { place: Math.floor(code / width), name: name === 0 ? null : (texts[name - 1] ?? null) };
  });
  return { list, index: numbered.index };
}

type CodeOf = (row: number) => number;

interface Numbered {
  /** The codes that occur, ascending. */
  readonly sorted: readonly number[];
  /** Position of each row's code among them. */
  readonly index: Uint32Array;
}

function byTable(rows: number, codeOf: CodeOf, size: number): Numbered {
  const table = new Uint32Array(size);
  for (let row = 0; row < rows; row++) table[codeOf(row)] = 1;
  const sorted: number[] = [];
  for (let code = 0; code < size; code++) {
    if (table[code] === 1) table[code] = sorted.push(code) - 1;
  }
  const index = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) index[row] = table[codeOf(row)]!;
  return { sorted, index };
}

function byMap(rows: number, codeOf: CodeOf): Numbered {
  const codes = Float64Array.from({ length: rows }, (_, row) => codeOf(row));
  const sorted = [...new Set(codes)].sort((a, b) => a - b);
  const positions = new Map(sorted.map((code, position) => [code, position]));
  return { sorted, index: Uint32Array.from(codes, (code) => positions.get(code) ?? NONE) };
}
