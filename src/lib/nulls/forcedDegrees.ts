/**
 * Whether these degrees leave a simple graph no choice: then it is the only one that has them and
 * no swap of ties is possible, as in a star, a triangle, a complete graph, a single tie, none.
 *
 * The bounds of Fulkerson and Chen hold for every graph; exactly where each is reached there is one
 * graph only (threshold digraphs: Cloteaux, LaMar, Moseman & Shook 2014). An undirected graph is
 * read as one whose ties go both ways (Hammer, Ibaraki & Simeone 1981). O(n log n).
 *
 * @param out ties that leave each node, at most n − 1
 * @param into ties that arrive at each; the same array where ties have no direction
 */
export function isForced(out: Uint32Array, into: Uint32Array): boolean {
  const n = out.length;
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => into[b]! - into[a]! || out[b]! - out[a]!,
  );
  const atLeast = countsAtLeast(out);
  const seen = new Uint32Array(n + 1); // of the first k nodes, by how many ties leave them
  let [arriving, room, ofFirst] = [0, 0, 0];
  for (let k = 1; k <= n; k++) {
    const node = order[k - 1]!;
    arriving += into[node]!;
    // Each node can give the first k one tie each, but none to itself.
    room += atLeast[k]!;
    ofFirst -= seen[k - 1]!;
    if (out[node]! >= k) ofFirst++;
    seen[out[node]!]!++;
    if (arriving !== room - ofFirst) return false;
  }
  return true;
}

/** How many values are k or more, for k = 0 … length. */
function countsAtLeast(values: Uint32Array): Uint32Array {
  const counts = new Uint32Array(values.length + 1);
  for (const value of values) counts[value]!++;
  for (let k = values.length - 1; k >= 0; k--) counts[k]! += counts[k + 1]!;
  return counts;
}
