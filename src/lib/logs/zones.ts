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
  const codes = codesOf(places, names, width);
  const numbered = codes.largest < LARGEST_TABLE ? byTable(codes) : byMap(codes);
  const list = numbered.sorted.map((code) => {
    const name = code % width;
    return { place: Math.floor(code / width), name: name === 0 ? null : (texts[name - 1] ?? null) };
  });
  return { list, index: numbered.index };
}

interface Codes {
  readonly values: Float64Array;
  readonly largest: number;
}

/** One number a zone: 0 stands for "no name", so that the order of codes is that of zones. */
function codesOf(places: Uint32Array, names: Uint32Array, width: number): Codes {
  const values = new Float64Array(places.length);
  let largest = 0;
  for (let row = 0; row < values.length; row++) {
    const code = places[row]! * width + (names[row] === NONE ? 0 : names[row]! + 1);
    values[row] = code;
    if (code > largest) largest = code;
  }
  return { values, largest };
}

interface Numbered {
  /** The codes that occur, ascending. */
  readonly sorted: readonly number[];
  /** Position of each row's code among them. */
  readonly index: Uint32Array;
}

function byTable({ values, largest }: Codes): Numbered {
  const table = new Uint32Array(largest + 1);
  for (let row = 0; row < values.length; row++) table[values[row]!] = 1;
  const sorted: number[] = [];
  for (let code = 0; code < table.length; code++) {
    if (table[code] === 1) table[code] = sorted.push(code) - 1;
  }
  const index = new Uint32Array(values.length);
  for (let row = 0; row < values.length; row++) index[row] = table[values[row]!]!;
  return { sorted, index };
}

function byMap({ values }: Codes): Numbered {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const positions = new Map(sorted.map((code, position) => [code, position]));
  return { sorted, index: Uint32Array.from(values, (code) => positions.get(code) ?? NONE) };
}
