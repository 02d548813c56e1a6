/**
 * Groups on a ring with ribbons between them: where everything stands, in pixels of the width at
 * hand. Pure geometry: names are measured by their length, so that they never meet.
 */
import { scaleSqrt } from 'd3';

export interface RingGroup {
  readonly name: string;
  readonly size: number;
}

export type Emphasis = 'more' | 'fewer' | 'plain';

export interface RingLink {
  /** Indices of groups, a ≠ b. */
  readonly a: number;
  readonly b: number;
  readonly width: number;
  readonly emphasis: Emphasis;
  /** Words written beside the ribbon, in lines. */
  readonly words?: readonly string[];
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedGroup {
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly lines: readonly string[];
  readonly labelX: number;
  /** Baseline of the first line. */
  readonly labelY: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface PlacedLink {
  readonly link: RingLink;
  readonly path: string;
  readonly thickness: number;
  readonly words: {
    readonly lines: readonly string[];
    readonly x: number;
    readonly y: number;
  } | null;
}

export interface Ring {
  readonly width: number;
  readonly height: number;
  readonly groups: readonly PlacedGroup[];
  readonly links: readonly PlacedLink[];
}

/** Size of the names and words, in pixels. */
export const RING_TEXT = 14;
const LINE = RING_TEXT * 1.25;
const CHARACTER = RING_TEXT * 0.54;
const GAP = 7;

/** Where names stand: over and under their circles, or beside them on the two sides. */
type Manner = 'near' | 'beside';

/** Lays out a ring for a width of 240 pixels or more. */
export function layRing(
  groups: readonly RingGroup[],
  links: readonly RingLink[],
  width: number,
): Ring {
  const { placed, height } =
    TURNS.map((turn) => placedGroups(groups, width, 'near', turn)).find(
      (near) => !collide(near.placed),
    ) ?? placedGroups(groups, width, 'beside', 0.5);
  const centre = { x: width / 2, y: height / 2 };
  const curves = links.map((link) => {
    const from = placed[link.a];
    const to = placed[link.b];
    if (from === undefined || to === undefined) throw new RangeError('a link leaves the ring');
    return { link, from, to, control: controlOf(from, to, centre) };
  });
  const taken = [...placed.map(discOf), ...placed.map(boxOfLabel)];
  const crossed = curves.flatMap(({ link, from, to, control }) =>
    STEPS.map((t) => ({ link, box: dot(bezier(from, control, to, t)) })),
  );
  const thickness = scaleSqrt(
    [0, Math.max(1, ...links.map((link) => link.width))],
    [0, width < NARROW ? 11 : 14],
  );
  const drawn = curves.map(({ link, from, to, control }): PlacedLink => {
    const words =
      link.words === undefined
        ? null
        : placedWords(
            link.words,
            { from, to, control },
            {
              taken,
              crossed: crossed.map((at) => ({ box: at.box, cost: costOf(at.link, link) })),
              width,
              height,
            },
          );
    if (words !== null) taken.push(wordsBox(words));
    return {
      link,
      path: `M${at(from)}Q${at(control)} ${at(to)}`,
      thickness: link.width === 0 ? 2 : Math.max(1.5, thickness(link.width)),
      words,
    };
  });
  return { width, height, groups: placed, links: drawn };
}

const NARROW = 420;
/** How far the first circle stands from the top, in steps of the ring. */
const TURNS = [0.5, 0, 0.25, 0.75];
/** Where along a ribbon it is looked at when words seek free room. */
const STEPS = [0.1, 0.18, 0.26, 0.34, 0.42, 0.5, 0.58, 0.66, 0.74, 0.82, 0.9];

function placedGroups(
  groups: readonly RingGroup[],
  width: number,
  manner: Manner,
  turn: number,
): { placed: PlacedGroup[]; height: number } {
  const isNarrow = width < NARROW;
  const margin = manner === 'near' ? Math.min(96, width * 0.17) : Math.min(150, width * 0.26);
  const height = Math.round(Math.min(500, Math.max(320, width * (isNarrow ? 1.08 : 0.94))));
  const largest = Math.max(1, ...groups.map((group) => group.size));
  const radius = scaleSqrt([0, largest], [0, isNarrow ? 25 : 31]);
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

/** What it costs words to lie on a ribbon: much on one that says something else. */
const costOf = (crossed: RingLink, own: RingLink): number =>
  crossed === own ? 0.6 : crossed.emphasis === 'plain' ? 0.15 : 4;

const dot = ({ x, y }: Point): Box => ({ x: x - 4, y: y - 4, width: 8, height: 8 });

interface Point {
  readonly x: number;
  readonly y: number;
}

const at = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** Ribbons bend towards the middle, neighbours less than opposites. */
function controlOf(from: Point, to: Point, centre: Point): Point {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return { x: middle.x + (centre.x - middle.x) * 0.55, y: middle.y + (centre.y - middle.y) * 0.55 };
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

const discOf = ({ x, y, radius }: PlacedGroup): Box => ({
  x: x - radius,
  y: y - radius,
  width: radius * 2,
  height: radius * 2,
});

/** Room a group's name takes. */
export function boxOfLabel({ lines, labelX, labelY, anchor }: PlacedGroup): Box {
  const width = Math.max(...lines.map((line) => line.length)) * CHARACTER;
  const x = anchor === 'start' ? labelX : anchor === 'end' ? labelX - width : labelX - width / 2;
  return { x, y: labelY - RING_TEXT, width, height: lines.length * LINE };
}

/** Room the words of a ribbon take; `x` is their middle, `y` the first baseline. */
function wordsBox({ lines, x, y }: { lines: readonly string[]; x: number; y: number }): Box {
  const width = Math.max(...lines.map((line) => line.length)) * CHARACTER;
  return { x: x - width / 2, y: y - RING_TEXT, width, height: lines.length * LINE };
}

/** Tries places along and beside the ribbon; takes the one that covers least of what is there. */
function placedWords(
  lines: readonly string[],
  ribbon: { readonly from: Point; readonly to: Point; readonly control: Point },
  room: {
    readonly taken: readonly Box[];
    readonly crossed: readonly { readonly box: Box; readonly cost: number }[];
    readonly width: number;
    readonly height: number;
  },
): { lines: readonly string[]; x: number; y: number } {
  const { from, to, control } = ribbon;
  const half = wordsBox({ lines, x: 0, y: 0 });
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const across = { x: -(to.y - from.y) / length, y: (to.x - from.x) / length };
  let best = { lines, x: room.width / 2, y: room.height / 2 };
  let bestCost = Infinity;
  for (const t of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const on = bezier(from, control, to, t);
    for (const away of [0, 14, -14, 26, -26, 40, -40, 56, -56, 76, -76]) {
      // Wide words leave a steep ribbon further to the side than up or down.
      const aside = away + Math.sign(away) * half.width * 0.45 * Math.abs(across.x);
      const x = Math.min(
        room.width - half.width / 2,
        Math.max(half.width / 2, on.x + across.x * aside),
      );
      const place = { lines, x, y: on.y + across.y * aside - half.height / 2 + RING_TEXT };
      const box = wordsBox(place);
      const outside = Math.max(0, -box.y) + Math.max(0, box.y + box.height - room.height);
      const covered = room.taken.reduce((sum, other) => sum + overlap(box, other), 0);
      const crossing = room.crossed.reduce(
        (sum, other) => sum + overlap(box, other.box) * other.cost,
        0,
      );
      const cost =
        covered * 20 + outside * 500 + crossing + Math.abs(away) * 5 + Math.abs(t - 0.5) * 60;
      if (cost < bestCost) {
        best = place;
        bestCost = cost;
      }
    }
  }
  return best;
}

function bezier(from: Point, control: Point, to: Point, t: number): Point {
  const s = 1 - t;
  return {
    x: s * s * from.x + 2 * s * t * control.x + t * t * to.x,
    y: s * s * from.y + 2 * s * t * control.y + t * t * to.y,
  };
}

/** Area two boxes share, in square pixels. */
export const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
