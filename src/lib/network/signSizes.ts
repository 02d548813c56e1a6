/** Sizes of dots and lines, in pixels. */
import type { Sign, TieClass } from './people.ts';

const THICKNESS: Readonly<Record<TieClass, number>> = { unclassified: 0.9, weak: 1.4, strong: 3.4 };
/** A bridge is a little thicker than others of its class. */
const BRIDGING_THICKER = 0.6;

/** Thickness of a tie. */
export const thicknessOf = (sign: Sign): number =>
  THICKNESS[sign.class] + (sign.bridging ? BRIDGING_THICKER : 0);

/** Radius of a dot: its area grows with the number of ties. */
export const sizeOf = (degree: number): number => 2.6 + 1.05 * Math.sqrt(degree);
