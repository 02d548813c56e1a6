/** Where names are written in a picture, so that they meet neither each other nor people. */

/** A name to place: its size, and the box of what it names. Pixels, y downwards. */
export interface NameToPlace {
  readonly width: number;
  readonly height: number;
  /** What it names: the name stands outside this box, or over its middle as a last resort. */
  readonly around: Box;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Room left around a name. */
const MARGIN = 6;
/** About the radius of a person's dot. */
const DOT = 5;
/** Costs of standing on one person, per pixel of distance, and of leaving the picture. */
const ON_PERSON = 40;
const PER_PIXEL = 0.25;
/** Cost of standing on what is named. */
const ON_NAMED = 60;

/**
 * Top left corner of each name, null where there is no room without covering another name. Names
 * are placed in the order given, each where it covers the fewest people and stays nearest.
 */
export function placeNames(
  names: readonly NameToPlace[],
  people: readonly Point[],
  room: { readonly width: number; readonly height: number },
): readonly (Point | null)[] {
  const taken: Box[] = [];
  return names.map((name) => {
    let best: { readonly at: Point; readonly box: Box; readonly cost: number } | null = null;
    for (const at of placesAround(name)) {
      const box = boxAt(at, name);
      if (outside(box, room) || taken.some((other) => meet(box, other))) continue;
      const cost = costOf(box, name, people);
      if (best === null || cost < best.cost) best = { at, box, cost };
    }
    if (best === null) return null;
    taken.push(best.box);
    return best.at;
  });
}

/** Above, below, beside and at the corners of what is named, near and further, then over it. */
function placesAround({ width, height, around }: NameToPlace): Point[] {
  const midX = (around.left + around.right - width) / 2;
  const midY = (around.top + around.bottom - height) / 2;
  const places: Point[] = [];
  for (const away of [MARGIN, 4 * MARGIN, 8 * MARGIN, -4 * MARGIN]) {
    const [left, right] = [around.left - width - away, around.right + away];
    const [top, bottom] = [around.top - height - away, around.bottom + away];
    for (const x of [midX, around.left, around.right - width, left, right]) {
      places.push({ x, y: top }, { x, y: bottom });
    }
    for (const y of [midY, around.top, around.bottom - height]) {
      places.push({ x: left, y }, { x: right, y });
    }
  }
  places.push({ x: midX, y: midY });
  return places;
}

const boxAt = ({ x, y }: Point, { width, height }: NameToPlace): Box => ({
  left: x - MARGIN,
  top: y - MARGIN,
  right: x + width + MARGIN,
  bottom: y + height + MARGIN,
});

const outside = (box: Box, room: { readonly width: number; readonly height: number }): boolean =>
  box.left < 0 || box.top < 0 || box.right > room.width || box.bottom > room.height;

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function costOf(box: Box, { around }: NameToPlace, people: readonly Point[]): number {
  const covered = people.filter(
    ({ x, y }) =>
      x > box.left - DOT && x < box.right + DOT && y > box.top - DOT && y < box.bottom + DOT,
  ).length;
  const away = Math.hypot(
    (box.left + box.right - around.left - around.right) / 2,
    (box.top + box.bottom - around.top - around.bottom) / 2,
  );
  const over = meet(box, around) ? ON_NAMED : 0;
  return covered * ON_PERSON + over + away * PER_PIXEL;
}
