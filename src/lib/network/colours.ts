import { color, interpolateRgb } from 'd3';

/** Any opaque CSS colour as `#rrggbb`; black where it is none. */
export const hexOf = (css: string): string => color(css.trim())?.formatHex() ?? '#000000';

/** A colour laid over another with some opacity, 0 … 1, as `#rrggbb`. */
export const mixed = (over: string, under: string, opacity: number): string =>
  hexOf(interpolateRgb(under, over)(opacity));
