/**
 * The people view: only for the place itself, on this computer, under pseudonyms. Arrays run over
 * people or over ties.
 */
export interface PeopleView {
  /** Index of the pseudonym (text/pseudonyms.ts) of each person. */
  readonly pseudonym: Uint32Array;
  readonly degree: Uint32Array;
  /** Circle (community) number of each person, or -1 where circles are not stable. */
  readonly circle: Int32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** 0 weak, 1 strong, 2 unclassified. */
  readonly tieClass: Uint8Array;
  /** 0 bridging, 1 embedded, 2 pendant. */
  readonly position: Uint8Array;
  readonly strength: Float64Array;
  /** NaN where undefined. */
  readonly overlap: Float64Array;
  /** Bits of the kinds that support the tie: 1 contact, 2 event, 4 service. */
  readonly kinds: Uint8Array;
  /** Labels of one attribute and each person's index into them (-1 unknown). */
  readonly attribute: string | null;
  readonly labels: readonly string[];
  readonly label: Int32Array;
}
