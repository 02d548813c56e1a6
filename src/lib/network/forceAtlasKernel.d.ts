/** The kernel that `graphology-layout-forceatlas2` ships without types. */
declare module 'graphology-layout-forceatlas2/iterate.js' {
  /** One round over people (10 numbers each) and ties (3 numbers each), in place. */
  export default function iterate(
    settings: Readonly<Record<string, number | boolean>>,
    people: Float32Array,
    ties: Float32Array,
  ): unknown;
}
