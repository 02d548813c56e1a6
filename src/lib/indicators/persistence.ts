/** Ties of half a year ago, and which of them are still alive (METHODS E6, K34). */
import { activeIn } from '../evidence/members.ts';
import { judgeTies } from '../evidence/ties.ts';
import { TIE_CLASS_NAMES } from '../evidence/tie.ts';
import { POSITION } from '../graph/position.ts';
import { spansFor, worldAt, type World } from './world.ts';

/** Days from a window back to the one whose ties are followed: 26 weeks. */
export const BACK_DAYS = 182;

/** A tie of the earlier window, both of whose people are there in both windows. */
export interface EarlierTie {
  readonly a: number;
  readonly b: number;
  readonly tieClass: (typeof TIE_CLASS_NAMES)[number];
  readonly isBridging: boolean;
  /** Whether any piece of evidence falls in the window. */
  readonly persists: boolean;
}

/** Ties of the earlier window with a piece of evidence in it. O(evidence rows). */
export function earlierTies(world: World): EarlierTie[] {
  const { logs, evidence, definitions, window } = world;
  if (window === null) return [];
  const then = { from: window.from - BACK_DAYS, to: window.to - BACK_DAYS };
  const past = worldAt(logs, evidence, definitions, then);
  const alive = pairsWithPiece(world, window);
  const hadPiece = pairsWithPiece(past, then);
  const found: EarlierTie[] = [];
  const { ties, position } = past;
  for (let e = 0; e < ties.length; e++) {
    const [a, b] = [ties.a[e]!, ties.b[e]!];
    const key = a * evidence.persons + b;
    if (world.active[a] === 0 || world.active[b] === 0 || !hadPiece.has(key)) continue;
    found.push({
      a,
      b,
      tieClass: TIE_CLASS_NAMES[ties.tieClass[e]!]!,
      isBridging: position[e] === POSITION.bridging,
      persists: alive.has(key),
    });
  }
  return found;
}

/** Pairs whose latest piece of evidence lies in the window at whose end they are judged. */
function pairsWithPiece(
  { logs, evidence, definitions }: World,
  window: { readonly from: number; readonly to: number },
): ReadonlySet<number> {
  const spans = spansFor(logs, evidence, definitions, window);
  const active = activeIn(evidence.presence, evidence.hidden, window, null);
  const found = new Set<number>();
  judgeTies(evidence, definitions, { at: window.to, active, spans, without: null }, (tie) => {
    if (tie.lastEvidence >= window.from) found.add(tie.a * evidence.persons + tie.b);
  });
  return found;
}
