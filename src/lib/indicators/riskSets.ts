/**
 * Pairs that could as well have begun to work together as a case did: the controls it is matched
 * with (METHODS F1, K35, K44). Drawn, never enumerated over the place.
 */
import { chanceOf, type Chance } from '../base/random.ts';
import { mondayOf, weekOf } from '../base/time.ts';
import type { SpansOfPeople } from '../evidence/members.ts';
import { spansAt } from './everyMember.ts';
import type { Case } from './firstOutcomes.ts';
import { WASHOUT_DAYS } from './pairClasses.ts';
import { hasHistory, type PairMonths } from './pairMonths.ts';
import type { World } from './world.ts';

/** Controls of each case. */
const CONTROLS = 10;
/** Persons are parted by how often they came into so many parts of about the same size. */
const DECILES = 10;
/** Pairs of two deciles that are all looked at; of more, some are drawn. */
const FEW_PAIRS = 2000;
/** Draws for each control wanted, after which those found have to do. */
const DRAWS = 60;

/** A case and the pairs drawn for it: it comes first. */
export interface RiskSet {
  readonly one: Case;
  readonly pairs: readonly (readonly [a: number, b: number])[];
}

type Pair = readonly [a: number, b: number];

/** People there in the four weeks before a Monday, by decile, each in an order of their own. */
interface Present {
  readonly decile: ReadonlyMap<number, number>;
  readonly persons: readonly (readonly number[])[];
}

/**
 * Up to ten pairs for each case: both there in the 28 days before the Monday of the case's week, in
 * the same two deciles of days on which people came, without an outcome up to the case's day, known
 * for long enough to be classed. Deciles are of the people present, over the evidence period before
 * the washout, so that what led to a project does not count. The same for the same logs, whatever
 * number people have.
 */
export class RiskSets {
  private readonly world: World;
  private readonly risk: PairMonths;
  /** Place of each person by the days they came, not by their number. */
  private readonly rank: Uint32Array;
  private readonly present = new Map<number, Present>();
  private readonly spans = new Map<number, SpansOfPeople>();

  constructor(world: World, risk: PairMonths) {
    this.world = world;
    this.risk = risk;
    const came = Array.from(risk.came, (days) => days.join());
    const order = Array.from(came.keys()).sort((p, q) =>
      came[p]! < came[q]! ? -1 : Number(came[p]! > came[q]!),
    );
    this.rank = new Uint32Array(order.length);
    order.forEach((person, at) => (this.rank[person] = at));
  }

  /** One set for each case that could be seen to begin and has a control. */
  of(cases: readonly Case[]): RiskSet[] {
    const { texts, outcomes } = this.world.logs;
    const { id } = outcomes!;
    const drawn = new Map<number, number>();
    const { rank } = this;
    const ends = ({ a, b }: Case): [number, number] =>
      rank[a]! < rank[b]! ? [rank[a]!, rank[b]!] : [rank[b]!, rank[a]!];
    const inOrder = cases
      .map((one) => ({ one, ends: ends(one) }))
      .sort(
        (x, y) =>
          x.one.day - y.one.day ||
          id[x.one.outcome]! - id[y.one.outcome]! ||
          x.ends[0] - y.ends[0] ||
          x.ends[1] - y.ends[1],
      );
    return inOrder.flatMap(({ one }) => {
      const before = drawn.get(one.outcome) ?? 0;
      drawn.set(one.outcome, before + 1);
      const name = texts[id[one.outcome]!] ?? '';
      const pairs = this.controlsOf(one, chanceOf(1, 'matched-controls', name, before));
      return pairs.length === 0 ? [] : [{ one, pairs: [[one.a, one.b], ...pairs] }];
    });
  }

  private controlsOf(one: Case, chance: Chance): Pair[] {
    const monday = mondayOf(weekOf(one.day));
    const at = one.day - WASHOUT_DAYS;
    const spans = this.spansAt(at);
    if (!this.risk.isAtRisk(one.a, one.b, monday)) return [];
    if (!hasHistory(this.world, spans, at, one.a, one.b)) return [];
    const { decile, persons } = this.presentOn(monday);
    const [first, second] = [decile.get(one.a)!, decile.get(one.b)!].sort((x, y) => x - y);
    const [as, bs] = [persons[first!]!, persons[second!]!];
    const isIn = (a: number, b: number): boolean => this.isControl(one, a, b, at, spans);
    const all = first === second ? (as.length * (as.length - 1)) / 2 : as.length * bs.length;
    return all <= FEW_PAIRS ? chosen(as, bs, isIn, chance) : drawnFrom(as, bs, isIn, chance);
  }

  private isControl(one: Case, a: number, b: number, at: number, spans: SpansOfPeople): boolean {
    const [p, q] = a < b ? [a, b] : [b, a];
    if (p === q || (p === one.a && q === one.b)) return false;
    return this.risk.firstOutcome(p, q) > one.day && hasHistory(this.world, spans, at, p, q);
  }

  private spansAt(at: number): SpansOfPeople {
    const spans = this.spans.get(at) ?? spansAt(this.world, at);
    this.spans.set(at, spans);
    return spans;
  }

  private presentOn(monday: number): Present {
    const known = this.present.get(monday);
    if (known !== undefined) return known;
    const { risk, rank } = this;
    const to = monday - WASHOUT_DAYS;
    const from = to - this.world.definitions.evidenceDays;
    const there = Array.from(rank.keys())
      .filter((person) => risk.hasCome(person, monday))
      .sort((p, q) => rank[p]! - rank[q]!);
    const days = there.map(
      (person) => risk.came[person]!.filter((day) => day >= from && day < to).length,
    );
    const below = new Map<number, number>();
    [...days].sort((x, y) => x - y).forEach((count, i) => below.set(count, below.get(count) ?? i));
    const persons = Array.from({ length: DECILES }, (): number[] => []);
    const decile = new Map<number, number>();
    there.forEach((person, i) => {
      // By how many came less often: those who came as often stand together.
      const part = Math.floor((DECILES * below.get(days[i]!)!) / there.length);
      persons[part]!.push(person);
      decile.set(person, part);
    });
    const found = { decile, persons };
    this.present.set(monday, found);
    return found;
  }
}

type IsIn = (a: number, b: number) => boolean;

/** Some of all pairs between two lists, or inside one. */
function chosen(as: readonly number[], bs: readonly number[], isIn: IsIn, chance: Chance): Pair[] {
  const all = as.flatMap((a, i) =>
    (as === bs ? bs.slice(i + 1) : bs).flatMap((b): Pair[] => (isIn(a, b) ? [[a, b]] : [])),
  );
  const order = Uint32Array.from(all.keys());
  chance.shuffle(order);
  return Array.from(order.subarray(0, CONTROLS), (at) => all[at]!);
}

/** The same where there are too many to look at all. */
function drawnFrom(
  as: readonly number[],
  bs: readonly number[],
  isIn: IsIn,
  chance: Chance,
): Pair[] {
  const found = new Map<string, Pair>();
  for (let draw = 0; draw < CONTROLS * DRAWS && found.size < CONTROLS; draw++) {
    const [a, b] = [as[chance.below(as.length)]!, bs[chance.below(bs.length)]!];
    if (isIn(a, b)) found.set(`${String(Math.min(a, b))} ${String(Math.max(a, b))}`, [a, b]);
  }
  return [...found.values()];
}
