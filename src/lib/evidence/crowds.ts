/** Stretches with too many persons in a zone for pairs to be made (METHODS K15). */

/** Sums over the time of a zone, whose differences are what two persons shared in between. Seconds. */
export interface Potentials {
  /** ∫ 1[2 ≤ n ≤ cap]: time with company that is not a crowd. */
  readonly together: number;
  /** ∫ 1[2 ≤ n ≤ cap] / (n − 1): the crowd-discounted potential Φ. */
  readonly attention: number;
  /** ∫ 1[2 ≤ n ≤ small group]. */
  readonly small: number;
}

/** A crowd, and the potentials, which stand still during it. */
export interface Crowd extends Potentials {
  readonly from: number;
  readonly to: number;
}

/** A stretch of an overlap between crowds, with what the pair shares in it. Seconds. */
export interface Piece extends Potentials {
  readonly start: number;
  readonly end: number;
}

/**
 * An overlap [start, end) as its pieces between crowds: encounters must see the pauses that crowds
 * make.
 * @param crowds in the order of time
 */
export function betweenCrowds(
  crowds: readonly Crowd[],
  start: number,
  atStart: Potentials,
  end: number,
  atEnd: Potentials,
): Piece[] {
  const pieces: Piece[] = [];
  let at = { to: start, ...atStart };
  const close = (until: number, { together, attention, small }: Potentials): void => {
    if (together <= at.together) return;
    pieces.push({
      start: at.to,
      end: until,
      together: together - at.together,
      attention: attention - at.attention,
      small: small - at.small,
    });
  };
  for (let c = firstCrowdAfter(crowds, start); c < crowds.length; c++) {
    const crowd = crowds[c]!;
    if (crowd.from >= end) break;
    close(crowd.from, crowd);
    at = crowd;
  }
  close(end, atEnd);
  return pieces;
}

function firstCrowdAfter(crowds: readonly Crowd[], instant: number): number {
  let low = 0;
  let high = crowds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (crowds[middle]!.to <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
