import type { Timeline } from './timeline.ts';

/** A stretch of an overlap between crowds, with what the pair shares in it. Seconds. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly together: number;
  readonly attention: number;
  readonly small: number;
}

/**
 * An overlap [start, end) as its pieces between crowds (METHODS K15): encounters must see the
 * pauses that crowds make.
 * @param later the visit that began last, at `start`
 * @param first the visit that ends first, at `end`
 */
export function betweenCrowds(
  timeline: Timeline,
  start: number,
  end: number,
  later: number,
  first: number,
): Piece[] {
  const pieces: Piece[] = [];
  let at = {
    to: start,
    together: timeline.togetherAtStart[later]!,
    attention: timeline.attentionAtStart[later]!,
    small: timeline.smallAtStart[later]!,
  };
  const close = (until: number, together: number, attention: number, small: number): void => {
    if (together <= at.together) return;
    pieces.push({
      start: at.to,
      end: until,
      together: together - at.together,
      attention: attention - at.attention,
      small: small - at.small,
    });
  };
  for (let c = firstCrowdAfter(timeline, start); c < timeline.crowds.length; c++) {
    const crowd = timeline.crowds[c]!;
    if (crowd.from >= end) break;
    close(crowd.from, crowd.together, crowd.attention, crowd.small);
    at = crowd;
  }
  close(
    end,
    timeline.togetherAtEnd[first]!,
    timeline.attentionAtEnd[first]!,
    timeline.smallAtEnd[first]!,
  );
  return pieces;
}

function firstCrowdAfter({ crowds }: Timeline, instant: number): number {
  let low = 0;
  let high = crowds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (crowds[middle]!.to <= instant) low = middle + 1;
    else high = middle;
  }
  return low;
}
