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
  let placeCount = 0;
  for (let row = 0; row < places.length; row++) {
    if (places[row]! >= placeCount) placeCount = places[row]! + 1;
  }
  const codes = new Float64Array(places.length);
  // A rank of the name one higher leaves 0 for "no name": the order of codes is that of zones.
  for (let row = 0; row < codes.length; row++) {
    codes[row] = places[row]! * width + (names[row] === NONE ? 0 : names[row]! + 1);
  }
  const dense = placeCount * width <= LARGEST_TABLE;
  const seen = dense ? denseTable(placeCount * width) : sparseTable();
  let last = -1;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code !== last) seen.mark(code);
    last = code;
  }
  const sorted = seen.codes();
  for (const [position, code] of sorted.entries()) seen.number(code, position);
  const index = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) index[row] = seen.numberOf(codes[row]!);
  const list = sorted.map((code) => {
    const name = code % width;
    return { place: Math.floor(code / width), name: name === 0 ? null : (texts[name - 1] ?? null) };
  });
  return { list, index };
}

/** Numbers given to codes. */
interface Table {
  mark(code: number): void;
  /** The marked codes, ascending. */
  codes(): number[];
  number(code: number, position: number): void;
  numberOf(code: number): number;
}

function denseTable(size: number): Table {
  const numbers = new Uint32Array(size);
  return {
    mark: (code) => void (numbers[code] = 1),
    codes: () => Array.from(numbers.keys()).filter((code) => numbers[code] === 1),
    number: (code, position) => void (numbers[code] = position),
    numberOf: (code) => numbers[code]!,
  };
}

function sparseTable(): Table {
  const numbers = new Map<number, number>();
  return {
    mark: (code) => void numbers.set(code, 0),
    codes: () => [...numbers.keys()].sort((a, b) => a - b),
    number: (code, position) => void numbers.set(code, position),
    numberOf: (code) => numbers.get(code) ?? NONE,
  };
}
