/**
 * The people view as WebGL: the one place that knows sigma. It draws dots and lines only; names,
 * rings and sentences are the page's, over the picture.
 */
import { extent } from 'd3';
import { UndirectedGraph } from 'graphology';
import Sigma from 'sigma';
import { signOf, tiedPeople, type People, type Sign, type TieClass } from './people.ts';
import type { Point } from './namePlaces.ts';
import { sizeOf, thicknessOf } from './signSizes.ts';

/** Colours as `#rrggbb`: the only form the drawing understands. */
export interface Palette {
  readonly person: string;
  readonly dimmed: string;
  readonly tie: Readonly<Record<TieClass | 'bridging', string>>;
  /** Lines of people outside the neighbourhood in focus. */
  readonly faint: string;
}

export interface DrawingOptions {
  readonly palette: Palette;
  /** Ties to draw, those that matter most last: they lie on top. */
  readonly ties: readonly number[];
  readonly onHover: (person: number | null) => void;
  readonly onChoose: (person: number | null) => void;
  /** After each frame: what stands over the picture has to follow. */
  readonly onFrame: () => void;
  /** Milliseconds of a zoom or a move, 0 for none. */
  readonly motion: number;
}

export interface Drawing {
  /** Redraws with other colours. */
  paint(palette: Palette): void;
  /** Shows only some ties, and puts one neighbourhood forward (null: everyone). */
  show(
    seen: (tie: number) => boolean,
    around: ReadonlySet<number> | null,
    focus: number | null,
  ): void;
  /** Where a person stands, in pixels of the container. */
  placeOf(person: number): Point;
  /** Radius of a person's dot in pixels. */
  radiusOf(person: number): number;
  zoom(direction: 'in' | 'out' | 'whole'): void;
  /** Brings a person into the picture where they are outside it. */
  bring(person: number): void;
  resize(): void;
  end(): void;
}

/** What softening its two sides takes from a line, in pixels. */
const FEATHER = 0.6;
/** Width of a container in which dots and lines have their full size; they shrink with it, to half. */
const FULL_WIDTH = 700;

/** How far the picture may be drawn out to fill a wide or tall container. */
const MOST_STRETCH = 1.5;

/** What is drawn later lies on top: thick quiet lines below, bridges above. */
const LAYER: Readonly<Record<TieClass, number>> = { unclassified: 0, strong: 1, weak: 2 };
const layerOf = (sign: Sign): number => LAYER[sign.class] + (sign.bridging ? 3 : 0);

/** Starts a drawing in an element with a size. `end` must be called when the element goes. */
export function startDrawing(
  container: HTMLElement,
  people: People,
  options: DrawingOptions,
): Drawing {
  let { palette } = options;
  let seen: (tie: number) => boolean = () => true;
  let around: ReadonlySet<number> | null = null;
  let focus: number | null = null;
  // Sigma divides by it.
  const duration = Math.max(1, options.motion);

  const bright = (person: number): boolean => around === null || around.has(person);
  const scale = Math.min(1, Math.max(0.5, container.clientWidth / FULL_WIDTH));
  const stretch = stretchFor(people, container);
  const sigma = new Sigma(graphOf(people, options.ties, stretch), container, {
    renderLabels: false,
    defaultDrawNodeHover: () => undefined,
    zIndex: true,
    stagePadding: 36,
    minCameraRatio: 0.08,
    maxCameraRatio: 1.6,
    minEdgeThickness: Math.max(1.2, scale * 1.5),
    zoomDuration: duration,
    doubleClickZoomingDuration: duration,
    inertiaDuration: duration,
    nodeReducer: (node, { x, y, size }) => {
      const lit = bright(Number(node));
      return {
        x,
        y,
        size: size * scale,
        color: lit ? palette.person : palette.dimmed,
        zIndex: lit ? 1 : 0,
      };
    },
    edgeReducer: (edge, { sign, from, to }) => {
      const tie = Number(edge);
      if (!seen(tie)) return { hidden: true };
      const lit = focus === null ? true : from === focus || to === focus;
      const within = bright(from) && bright(to);
      return {
        color: lit ? palette.tie[sign.bridging ? 'bridging' : sign.class] : palette.faint,
        size: scale * (thicknessOf(sign) * (lit ? 1 : 0.6) + FEATHER),
        zIndex: (lit ? 16 : within ? 8 : 0) + layerOf(sign),
      };
    },
  });
  sigma.on('enterNode', ({ node }) => options.onHover(Number(node)));
  sigma.on('leaveNode', () => options.onHover(null));
  sigma.on('clickNode', ({ node }) => options.onChoose(Number(node)));
  sigma.on('clickStage', () => options.onChoose(null));
  sigma.on('afterRender', options.onFrame);

  const camera = sigma.getCamera();
  const placeOf = (person: number): Point =>
    sigma.graphToViewport({ x: (people.x[person] ?? 0) * stretch, y: people.y[person] ?? 0 });

  return {
    paint(next) {
      palette = next;
      sigma.refresh({ skipIndexation: true, schedule: true });
    },
    show(nextSeen, nextAround, nextFocus) {
      [seen, around, focus] = [nextSeen, nextAround, nextFocus];
      sigma.scheduleRefresh();
    },
    placeOf,
    radiusOf: (person) => sigma.scaleSize(scale * sizeOf(people.degree[person] ?? 0)),
    zoom(direction) {
      if (direction === 'in') void camera.animatedZoom({ duration });
      else if (direction === 'out') void camera.animatedUnzoom({ duration });
      else void camera.animatedReset({ duration });
    },
    bring(person) {
      const { x, y } = placeOf(person);
      const { width, height } = sigma.getDimensions();
      if (x > 24 && y > 24 && x < width - 24 && y < height - 24) return;
      const place = sigma.getNodeDisplayData(String(person));
      if (place) void camera.animate({ x: place.x, y: place.y }, { duration });
    },
    resize() {
      sigma.resize();
      sigma.refresh({ skipIndexation: true, schedule: true });
    },
    end: () => sigma.kill(),
  };
}

/** By how much to widen (or, below 1, narrow) places so that they fill the container. */
function stretchFor(people: People, { clientWidth, clientHeight }: HTMLElement): number {
  const tied = tiedPeople(people);
  const span = (values: ArrayLike<number>): number => {
    const [least = 0, most = 0] = extent(tied, (person) => values[person]);
    return most - least;
  };
  const [across, along] = [span(people.x), span(people.y)];
  if (across === 0 || along === 0 || clientWidth === 0 || clientHeight === 0) return 1;
  const wanted = clientWidth / clientHeight / (across / along);
  return Math.min(MOST_STRETCH, Math.max(1 / MOST_STRETCH, wanted));
}

interface PersonAttributes {
  x: number;
  y: number;
  size: number;
}

interface TieAttributes {
  sign: Sign;
  from: number;
  to: number;
}

function graphOf(
  people: People,
  ties: readonly number[],
  stretch: number,
): UndirectedGraph<PersonAttributes, TieAttributes> {
  const graph = new UndirectedGraph<PersonAttributes, TieAttributes>();
  for (const person of tiedPeople(people)) {
    graph.addNode(person, {
      x: (people.x[person] ?? 0) * stretch,
      y: people.y[person] ?? 0,
      size: sizeOf(people.degree[person] ?? 0),
    });
  }
  for (const tie of ties) {
    const [from, to] = [people.from[tie] ?? 0, people.to[tie] ?? 0];
    graph.addUndirectedEdgeWithKey(tie, from, to, { sign: signOf(people, tie), from, to });
  }
  return graph;
}
