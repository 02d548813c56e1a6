/** The numbers this notebook tells in its sentences: the golden file holds the same. */
import type { Result } from '../../src/lib/indicators/result.ts';
import { withRanges } from '../measuring/withRanges.ts';
import { membersWithBoth } from './membersWithBoth.ts';
import { largePlace, smallPlace } from './places.ts';

/** What the gate lets through. */
export interface Told {
  readonly large: Result;
  /** The same where anybody may read it. */
  readonly public: Result;
  readonly small: Result;
}

/** The new indicator in both places. */
export async function told(): Promise<Told> {
  const [large, small] = [await largePlace(), await smallPlace()];
  const [inside, outside, ofFour] = [
    withRanges([membersWithBoth], large),
    withRanges([membersWithBoth], large, 'public'),
    withRanges([membersWithBoth], small),
  ].map(([result]) => result);
  if (!inside || !outside || !ofFour) throw new RangeError('one result a place');
  return { large: inside, public: outside, small: ofFour };
}

/** By name. */
export const numbers = ({ large, public: outside, small }: Told) => ({
  share: large.value,
  lo: large.lo,
  hi: large.hi,
  members: large.n,
  publicShare: outside.value,
  smallShare: small.value,
});
