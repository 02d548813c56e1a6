/** The people view: only for the place itself, on this computer, under pseudonyms. */
import type { People } from '../network/people.ts';

/** What is drawn, and what is said of each tie and person beside it. */
export interface PeopleView extends People {
  /** Index of the pseudonym (text/pseudonyms.ts) of each person. */
  readonly pseudonym: Uint32Array;
  /** NaN where undefined. */
  readonly overlap: Float64Array;
  /** Bits of the kinds that support the tie: 1 contact, 2 event, 4 service. */
  readonly kinds: Uint8Array;
  /** The attribute that `labels` are of. */
  readonly attribute: string | null;
}
