/** Groups on a ring: where their circles stand, and their names so that none meets another. */
import { squareRoot } from './linear.ts';
import {
  boxOfLines,
  CHARACTER,
  LINE,
  overlap,
  RING_TEXT,
  type Anchor,
  type Box,
  type Point,
} from './textRoom.ts';

/** A group to place; the area of its circle follows `size`. */
export interface RingGroup {
  readonly name: string;
  readonly size: number;
}

/** Where a group stands, and its name. */
export interface PlacedGroup {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly lines: readonly string[];
  readonly labelX: number;
  /** Baseline of the first line. */
  readonly labelY: number;
  readonly anchor: Anchor;
}

/** Room between a circle and its name, in pixels. */
const GAP = 7;
/** Widths under this many pixels are a phone's. */
export const NARROW = 420;
/** How far the first circle stands from the top, in steps of the ring. */
const TURNS = [0.5, 0, 0.25, 0.75];

/** Where names stand: over and under their circles, or beside them on the two sides. */
type Manner = 'near' | 'beside';

/** Groups with names over and under their circles where that fits, else with names beside them. */
export const placedGroups = (
  groups: readonly RingGroup[],
  width: number,
): { readonly placed: readonly PlacedGroup[]; readonly height: number } =>
  TURNS.map((turn) => placedAs(groups, width, 'near', turn)).find(
    (near) => !collide(near.placed),
  ) ?? placedAs(groups, width, 'beside', 0.5);

function placedAs(
  groups: readonly RingGroup[],
  width: number,
  manner: Manner,
  turn: number,
): { placed: PlacedGroup[]; height: number } {
  const isNarrow = width < NARROW;
  const margin = manner === 'near' ? Math.min(96, width * 0.17) : Math.min(150, width * 0.26);
  const height = Math.round(Math.min(500, Math.max(320, width * (isNarrow ? 1.08 : 0.94))));
  const largest = Math.max(1, ...groups.map((group) => group.size));
  const radius = squareRoot(largest, isNarrow ? 25 : 31);
  const rx = width / 2 - margin - (manner === 'near' ? 0 : 14);
  const ry = height / 2 - 66;
  const lineLength = Math.floor((manner === 'near' ? margin * 1.9 : margin - GAP * 2) / CHARACTER);
  const placed = groups.map((group, index): PlacedGroup => {
    const angle = ((index + turn) / groups.length) * 2 * Math.PI - Math.PI / 2;
    const x = width / 2 + rx * Math.cos(angle);
    const y = height / 2 + ry * Math.sin(angle);
    const size = Math.max(14, radius(group.size));
    const side = manner === 'near' ? 0 : Math.cos(angle);
    return {
      index,
      x,
      y,
      radius: size,
      ...labelOf(
        group.name,
        Math.max(7, lineLength),
        { side, below: Math.sin(angle) > -0.15 },
        { x, y, size },
      ),
    };
  });
  return { placed: manner === 'near' ? placed : separated(placed, height), height };
}

/** Whether a name meets another name or another circle. */
function collide(placed: readonly PlacedGroup[]): boolean {
  const labels = placed.map(boxOfLabel);
  const discs = placed.map(discOf);
  return labels.some((label, i) =>
    placed.some(
      (_, j) =>
        i !== j &&
        [labels[j], discs[j]].some((box) => box !== undefined && overlap(label, box) > 0),
    ),
  );
}

/** A name in at most two lines; what does not fit ends in `…` and stands whole in the table. */
export function linesOf(name: string, length: number): string[] {
  const cut = (text: string): string =>
    text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
  const words = name.split(' ');
  let first = words.shift() ?? '';
  while (words.length > 0 && first.length + 1 + (words[0] ?? '').length <= length) {
    first += ` ${words.shift() ?? ''}`;
  }
  return words.length === 0 ? [cut(first)] : [cut(first), cut(words.join(' '))];
}

function labelOf(
  name: string,
  lineLength: number,
  where: { readonly side: number; readonly below: boolean },
  node: Point & { readonly size: number },
): Pick<PlacedGroup, 'lines' | 'labelX' | 'labelY' | 'anchor'> {
  const { side, below } = where;
  const lines = linesOf(name, lineLength);
  const block = lines.length * LINE;
  if (Math.abs(side) < 0.35) {
    const labelY = below
      ? node.y + node.size + GAP * 0.6 + RING_TEXT
      : node.y - node.size - GAP - block + RING_TEXT;
    return { lines, labelX: node.x, labelY, anchor: 'middle' };
  }
  const labelX = node.x + Math.sign(side) * (node.size + GAP);
  return {
    lines,
    labelX,
    labelY: node.y - block / 2 + RING_TEXT * 0.9,
    anchor: side > 0 ? 'start' : 'end',
  };
}

/** Moves names on one side apart, downwards then back up into the picture. */
function separated(groups: readonly PlacedGroup[], height: number): PlacedGroup[] {
  const result = [...groups];
  for (const anchor of ['start', 'end'] as const) {
    const side = result
      .filter((group) => group.anchor === anchor)
      .sort((a, b) => a.labelY - b.labelY);
    let floor = RING_TEXT;
    for (const group of side) {
      const labelY = Math.max(group.labelY, floor);
      result[group.index] = { ...group, labelY };
      floor = labelY + group.lines.length * LINE + 2;
    }
    let ceiling = height - 4;
    for (const { index } of [...side].reverse()) {
      const group = result[index];
      if (group === undefined) continue;
      const labelY = Math.min(group.labelY, ceiling - (group.lines.length - 1) * LINE);
      result[index] = { ...group, labelY };
      ceiling = labelY - LINE - 2;
    }
  }
  return result;
}

/** Room a group's circle takes. */
export const discOf = ({ x, y, radius }: PlacedGroup): Box => ({
  x: x - radius,
  y: y - radius,
  width: radius * 2,
  height: radius * 2,
});

/** Room a group's name takes. */
export const boxOfLabel = ({ lines, labelX, labelY, anchor }: PlacedGroup): Box =>
  boxOfLines(lines, { x: labelX, y: labelY }, anchor);
