/** Room that writing takes in a drawing, its width told from its length, in pixels. */

/** A place in the drawing, from its top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle along the axes; `x` and `y` are its top left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a line of text hangs from its `x`. */
export type Anchor = 'start' | 'middle' | 'end';

/** Size of the names and words, in pixels. */
export const RING_TEXT = 14;
/** From one baseline to the next. */
export const LINE = RING_TEXT * 1.25;
/** Width a character takes on average. */
export const CHARACTER = RING_TEXT * 0.54;

/** Room that lines of text take; `y` is the first baseline. */
export function boxOfLines(lines: readonly string[], { x, y }: Point, anchor: Anchor): Box {
  const width = Math.max(...lines.map((line) => line.length)) * CHARACTER;
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - RING_TEXT, width, height: lines.length * LINE };
}

/** Area two boxes share, in square pixels. */
export const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
