/**
 * Groups on a ring with ribbons between them, and words on the ribbons: where everything stands,
 * in pixels of the width at hand. Pure geometry: writing is measured by its length.
 */
import { squareRoot } from './linear.ts';
import {
  boxOfLabel,
  discOf,
  NARROW,
  placedGroups,
  type PlacedGroup,
  type RingGroup,
} from './ringGroups.ts';
import { boxOfLines, overlap, RING_TEXT, type Box, type Point } from './textRoom.ts';

/** `hidden`: how many ties is not told. */
export type Emphasis = 'more' | 'fewer' | 'plain' | 'hidden';

export interface RingLink {
  /** Indices of groups, a ≠ b. */
  readonly a: number;
  readonly b: number;
  readonly width: number;
  readonly emphasis: Emphasis;
  /** Words written beside the ribbon, in lines. */
  readonly words?: readonly string[];
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

/** Lays out a ring for a width of 240 pixels or more. */
export function layRing(
  groups: readonly RingGroup[],
  links: readonly RingLink[],
  width: number,
): Ring {
  const { placed, height } = placedGroups(groups, width);
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
  const thickness = squareRoot(
    Math.max(1, ...links.map((link) => link.width)),
    width < NARROW ? 11 : 14,
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
    if (words !== null) taken.push(boxOfLines(words.lines, words, 'middle'));
    return {
      link,
      path: `M${at(from)}Q${at(control)} ${at(to)}`,
      thickness: link.width === 0 ? 2 : Math.max(1.5, thickness(link.width)),
      words,
    };
  });
  return { width, height, groups: placed, links: drawn };
}

/** Where along a ribbon it is looked at when words seek free room. */
const STEPS = [0.1, 0.18, 0.26, 0.34, 0.42, 0.5, 0.58, 0.66, 0.74, 0.82, 0.9];

/** What it costs words to lie on a ribbon: much on one that says something else. */
const costOf = (crossed: RingLink, own: RingLink): number =>
  crossed === own ? 0.6 : crossed.emphasis === 'plain' || crossed.emphasis === 'hidden' ? 0.15 : 4;

const dot = ({ x, y }: Point): Box => ({ x: x - 4, y: y - 4, width: 8, height: 8 });

const at = ({ x, y }: Point): string => `${x.toFixed(1)},${y.toFixed(1)}`;

/** Ribbons bend towards the middle, neighbours less than opposites. */
function controlOf(from: Point, to: Point, centre: Point): Point {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return { x: middle.x + (centre.x - middle.x) * 0.55, y: middle.y + (centre.y - middle.y) * 0.55 };
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
  const half = boxOfLines(lines, { x: 0, y: 0 }, 'middle');
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
      const box = boxOfLines(lines, place, 'middle');
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
