/**
 * What every pair is at one date, kept: with a week or some people left out only the pairs with a
 * record in that week are weighed anew, all others are what they were, to the last bit.
 */
import type { Definitions } from '../base/definitions.ts';
import type { Evidence } from './evidence.ts';
import type { Layers } from './layers.ts';
import type { SpansOfPeople } from './members.ts';
import { pairsRecordedIn, sameRecords } from './recordWeeks.ts';
import { strongTest, type StrongTest } from './strongRules.ts';
import { NO_TIE, type Tie } from './tie.ts';
import { classOf } from './tieClass.ts';
import { PairJudge } from './ties.ts';

/** What is kept of a pair. */
export type JudgedTie = Pick<
  Tie,
  | 'a'
  | 'b'
  | 'tieClass'
  | 'tied'
  | 'strength'
  | 'kinds'
  | 'smallGroupDays'
  | 'contactHours'
  | 'firstEvidence'
>;

/** Of whom pairs are told. */
export interface Asked {
  /** 1 for the persons whose pairs are told. */
  readonly active: Uint8Array;
  /** Week left out, or null. */
  readonly without: number | null;
  /** Pairs of active persons that are told; absent: all of them. */
  readonly isWanted?: (a: number, b: number) => boolean;
}

const STATE = { unknown: 0, absent: 1, there: 2, tied: 3 } as const;

/** Columns over the pairs of the evidence. */
interface Columns {
  /** One of {@link STATE}. */
  readonly state: Uint8Array;
  readonly kinds: Uint8Array;
  readonly strength: Float64Array;
  readonly firstEvidence: Float64Array;
  readonly smallGroupDays: Uint32Array;
  readonly days: Uint32Array | null;
  readonly contactHours: Float64Array | null;
}

export class JudgedPairs {
  readonly at: number;
  readonly spans: SpansOfPeople;
  private readonly evidence: Evidence;
  private readonly definitions: Definitions;
  private columns: Columns | null = null;
  private whole: PairJudge | null = null;

  /** @param at pairs are judged at the beginning of this local day, with all weeks in */
  constructor(evidence: Evidence, definitions: Definitions, at: number, spans: SpansOfPeople) {
    this.evidence = evidence;
    this.definitions = definitions;
    this.at = at;
    this.spans = spans;
  }

  /** Whether pairs are here what they would be by these. */
  isOf(evidence: Evidence, definitions: Definitions, at: number): boolean {
    return (
      at === this.at &&
      definitions === this.definitions &&
      sameRecords(evidence, this.evidence) &&
      sameLayers(evidence.layers, this.evidence.layers)
    );
  }

  /**
   * Hands each pair asked for that is not absent to `sink`, in the order of pairs, as
   * `judgeTies` does. The object is reused: copy what must stay. O(pairs) and the evidence rows of
   * those not yet known or touched by the week left out.
   */
  each(asked: Asked, sink: (tie: Readonly<JudgedTie>) => void): void {
    const { isWanted: _, ...everyone } = asked;
    const strong = strongTest(this.evidence, this.definitions, (tell) => {
      this.walk(everyone, STRONG_OR_NOT, tell);
    });
    this.walk(asked, strong, sink);
  }

  private walk(asked: Asked, strong: StrongTest, sink: (tie: Readonly<Tie>) => void): void {
    const { definitions, at, spans, evidence } = this;
    const { pairs } = evidence;
    const columns = (this.columns ??= this.emptyColumns());
    const { without } = asked;
    const left = without === null ? null : this.withoutWeek(without);
    const kept: Tie = { ...NO_TIE };
    for (let p = 0; p < pairs.length; p++) {
      const judge = left !== null && left.touched[p] === 1 ? left.judge : null;
      if (judge === null && columns.state[p] === STATE.absent) continue;
      const [a, b] = [pairs.a[p]!, pairs.b[p]!];
      if (!isAsked(asked, a, b)) continue;
      const start = Math.max(spans.start[a]!, spans.start[b]!);
      const common = Math.min(spans.end[a]!, spans.end[b]!) - start;
      const age = at - start;
      const isThere =
        judge === null
          ? this.recall(columns, kept, p, a, b, age, common)
          : judge.weigh(p, a, b, age, common);
      if (!isThere) continue;
      const tie = judge === null ? kept : judge.tie;
      const days = judge === null ? (columns.days?.[p] ?? 0) : judge.days;
      tie.tieClass = classOf(tie, age, common, days, definitions, strong);
      sink(tie);
    }
  }

  private withoutWeek(week: number): { judge: PairJudge; touched: Uint8Array } {
    return { judge: this.judge(week), touched: marked(this.evidence, week) };
  }

  private judge(without: number | null): PairJudge {
    const { evidence, definitions, at, spans } = this;
    // The class is told afterwards: it may hang on the strengths of others.
    return new PairJudge(evidence, definitions, { at, spans, without, strong: STRONG_OR_NOT });
  }

  /** Fills in what is kept of a pair, weighing it first where it is not known; false: it is absent. */
  private recall(
    columns: Columns,
    tie: Tie,
    pair: number,
    a: number,
    b: number,
    age: number,
    common: number,
  ): boolean {
    if (columns.state[pair] === STATE.unknown) this.weigh(columns, pair, a, b, age, common);
    const state = columns.state[pair];
    if (state === STATE.absent) return false;
    tie.a = a;
    tie.b = b;
    tie.tied = state === STATE.tied;
    tie.kinds = columns.kinds[pair]!;
    tie.strength = columns.strength[pair]!;
    tie.firstEvidence = columns.firstEvidence[pair]!;
    tie.smallGroupDays = columns.smallGroupDays[pair]!;
    tie.contactHours = columns.contactHours?.[pair] ?? 0;
    return true;
  }

  private weigh(
    { state, kinds, strength, firstEvidence, smallGroupDays, days, contactHours }: Columns,
    pair: number,
    a: number,
    b: number,
    age: number,
    common: number,
  ): void {
    const judge = (this.whole ??= this.judge(null));
    if (!judge.weigh(pair, a, b, age, common)) {
      state[pair] = STATE.absent;
      return;
    }
    const { tie } = judge;
    state[pair] = tie.tied ? STATE.tied : STATE.there;
    kinds[pair] = tie.kinds;
    strength[pair] = tie.strength;
    firstEvidence[pair] = tie.firstEvidence;
    smallGroupDays[pair] = tie.smallGroupDays;
    if (days !== null) days[pair] = judge.days;
    if (contactHours !== null) contactHours[pair] = tie.contactHours;
  }

  private emptyColumns(): Columns {
    const { length } = this.evidence.pairs;
    const { contacts } = this.evidence.layers;
    return {
      state: new Uint8Array(length),
      kinds: new Uint8Array(length),
      strength: new Float64Array(length),
      firstEvidence: new Float64Array(length),
      smallGroupDays: new Uint32Array(length),
      days: this.definitions.strongRule === 'frequency' ? new Uint32Array(length) : null,
      contactHours: contacts ? new Float64Array(length) : null,
    };
  }
}

const isAsked = ({ active, isWanted }: Asked, a: number, b: number): boolean =>
  active[a] === 1 && active[b] === 1 && isWanted?.(a, b) !== false;

/** 1 for the pairs with a record in a week. */
function marked(evidence: Evidence, week: number): Uint8Array {
  const marks = new Uint8Array(evidence.pairs.length);
  for (const pair of pairsRecordedIn(evidence, week)) marks[pair] = 1;
  return marks;
}

/** A tie with a known rate is weak or strong: which of both does not matter. */
const STRONG_OR_NOT: StrongTest = () => false;

function sameLayers(one: Layers, other: Layers): boolean {
  const names = Object.keys(one) as (keyof Layers)[];
  return names.every((name) => one[name] === other[name]);
}
