/** Typed arrays that grow: the old values at the beginning of a larger array. */

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** `to` with all of `from` at its beginning: `column = copied(new Uint32Array(room), column)`. */
export function copied<T extends Numbers>(to: T, from: T): T {
  to.set(from);
  return to;
}
