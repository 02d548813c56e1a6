/** What is written into every file of a figure: what it comes from, where and when. */
import type { Analysis } from '$lib/engine/protocol.ts';
import { dateOf, dayOf } from '$lib/base/time.ts';
import type { Format } from '$lib/text/format.ts';
import { m } from '$lib/text/paraglide/messages.js';

interface Origin {
  /** Name of the place; null where it is not known. */
  readonly name: string | null;
  /** The place is a fictional example. */
  readonly isExample: boolean;
}

/** `Passerelle · La Halle · données fictives · 30 mars – 28 juin 2026`. */
export const noteOf = (
  window: Analysis['window'],
  { name, isExample }: Origin,
  format: Format,
): string =>
  [
    m.app_name(),
    ...(name === null ? [] : [name]),
    ...(isExample ? [m.figure_fictional()] : []),
    ...periodOf(window, format),
  ].join(' · ');

/** The period in words; empty for a network without time. */
export const periodOf = (window: Analysis['window'], format: Format): readonly string[] =>
  window === null ? [] : [format.dates(window.from, dateOf((dayOf(window.to) ?? 1) - 1))];
