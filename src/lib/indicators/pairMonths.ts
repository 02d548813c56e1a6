/** How long pairs of each class could have begun to work together (METHODS F1, K35). */
import { DAYS_PER_MONTH } from '../base/time.ts';
import type { SpansOfPeople } from '../evidence/members.ts';
import { TIE_CLASS_NAMES } from '../evidence/tie.ts';
import { judgeMembersAt, spansAt } from './everyMember.ts';
import { PAIR_CLASSES, WASHOUT_DAYS, type PairClass } from './pairClasses.ts';
import { visitDays } from './visitDays.ts';
import type { World } from './world.ts';

/** Days before a Monday within which both must have come. */
const PRESENT_DAYS = 28;

/** Pairs at risk, a week at a time. */
export class PairMonths {
  private readonly world: World;
  /** Of each pair with outcomes, the day of the first. */
  private readonly earliest: ReadonlyMap<number, number>;
  private readonly keyOf: (a: number, b: number) => number;
  /** Days on which each person came, ascending. */
  readonly came: readonly number[][];
  private readonly weeks = Object.fromEntries(PAIR_CLASSES.map((name) => [name, 0])) as Record<
    PairClass,
    number
  >;

  constructor(
    world: World,
    earliest: ReadonlyMap<number, number>,
    keyOf: (a: number, b: number) => number,
  ) {
    this.world = world;
    this.came = visitDays(world);
    this.earliest = earliest;
    this.keyOf = keyOf;
  }

  get months(): Readonly<Record<PairClass, number>> {
    const months = { ...this.weeks };
    for (const name of PAIR_CLASSES) months[name] *= 7 / DAYS_PER_MONTH;
    return months;
  }

  /** Day of the first outcome of two persons, the smaller first; Infinity: none. */
  firstOutcome(a: number, b: number): number {
    return this.earliest.get(this.keyOf(a, b)) ?? Infinity;
  }

  /** Both came in the four weeks before a Monday, and no outcome joined them before it. */
  isAtRisk(a: number, b: number, monday: number): boolean {
    if (this.firstOutcome(a, b) < monday) return false;
    return this.hasCome(a, monday) && this.hasCome(b, monday);
  }

  /**
   * Adds the pairs at risk on a Monday, each in the class it had before the washout. Pairs without
   * any evidence are counted, never enumerated. O(evidence rows + persons log persons).
   */
  add(monday: number): void {
    const { world, keyOf, weeks } = this;
    const { persons, hidden } = world.evidence;
    const at = monday - WASHOUT_DAYS;
    const spans = spansAt(world, at);
    const isIn = hidden.map((_, p) => (this.hasCome(p, monday) ? 1 : 0));
    const isKnown = (a: number, b: number): boolean =>
      isIn[a] === 1 && isIn[b] === 1 && hasHistory(world, spans, at, a, b);
    const withOutcome = new Set(
      [...this.earliest].filter(([, day]) => day < monday).map(([pair]) => pair),
    );
    let others = 0;
    for (const pair of withOutcome) {
      if (isKnown(Math.floor(pair / persons), pair % persons)) others++;
    }
    judgeMembersAt(world, at, spans, { isChosen: (p) => isIn[p] === 1 }, ({ a, b, tieClass }) => {
      if (withOutcome.has(keyOf(a, b))) return;
      if (isKnown(a, b)) others++;
      const name = TIE_CLASS_NAMES[tieClass]!;
      if (name !== 'unclassified') weeks[name]++;
    });
    weeks.absent += pairsWithHistory(world, spans, at, isIn) - others;
  }

  /** Whether a member came in the four weeks before a Monday. */
  hasCome(person: number, monday: number): boolean {
    if (this.world.evidence.hidden[person] === 1) return false;
    return (this.came[person] ?? []).some((day) => day >= monday - PRESENT_DAYS && day < monday);
  }
}

/** Whether two persons were there together for long enough to tell what they are (METHODS K9). */
export function hasHistory(
  { definitions: { minAgeDays, minCommonDays } }: World,
  { start, end }: SpansOfPeople,
  at: number,
  a: number,
  b: number,
): boolean {
  const from = Math.max(start[a]!, start[b]!);
  return at - from >= minAgeDays && Math.min(end[a]!, end[b]!) - from >= minCommonDays;
}

/**
 * How many pairs of chosen persons {@link hasHistory} holds for. Two share enough days when the
 * stretches from the start of each to so many days before its end meet: all pairs of long enough
 * stretches, less those that lie apart.
 */
function pairsWithHistory(
  world: World,
  { start, end }: SpansOfPeople,
  at: number,
  isIn: Uint8Array,
): number {
  const { minAgeDays, minCommonDays } = world.definitions;
  const stretches: (readonly [from: number, to: number])[] = [];
  for (let p = 0; p < isIn.length; p++) {
    const [from, to] = [start[p]!, end[p]! - minCommonDays];
    if (isIn[p] === 1 && at - from >= minAgeDays && to >= from) stretches.push([from, to]);
  }
  const starts = stretches.map(([from]) => from).sort((x, y) => x - y);
  const ends = stretches.map(([, to]) => to).sort((x, y) => x - y);
  let [apart, over] = [0, 0];
  for (const from of starts) {
    while (over < ends.length && ends[over]! < from) over++;
    apart += over;
  }
  return (stretches.length * (stretches.length - 1)) / 2 - apart;
}
