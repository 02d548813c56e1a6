/** Reading the curves of newcomers out of a result. */
import type { Parts } from '$lib/indicators/result.ts';
import { namesAt, numberAt } from '$lib/text/parts.ts';

/** A share by a day, and its range. */
export interface Point {
  readonly day: number;
  /** 0 … 1. */
  readonly share: number;
  readonly lo: number | null;
  readonly hi: number | null;
}

/** The points of the curve at a path of names, by day; empty where none may be told. */
export const pointsAt = (parts: Parts | undefined, ...path: readonly string[]): readonly Point[] =>
  namesAt(parts, ...path).flatMap((day) => {
    const at = (name: string): number | null => numberAt(parts, ...path, day, name);
    const share = at('share');
    return share === null ? [] : [{ day: Number(day), share, lo: at('lo'), hi: at('hi') }];
  });

/** Names of the groups with a curve of their own. */
export const groupsWithCurve = (parts: Parts | undefined): readonly string[] =>
  namesAt(parts, 'groups');
