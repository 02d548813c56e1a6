/**
 * From evidence to ties: which pairs have really exchanged, how strongly, and in which class
 * (METHODS A6, K18-K20, K23, K47). Judged at any date, with any week left out.
 */
import { copied } from '../base/copied.ts';
import type { Definitions } from '../base/definitions.ts';
import { mondayOf } from '../base/time.ts';
import type { Evidence } from './evidence.ts';
import { countKinds, KIND } from './layers.ts';
import type { SpansOfPeople } from './members.ts';
import { RecentPieces } from './recentPieces.ts';
import { decayed, ratePer30Days, strength } from './strength.ts';
import { DistinctDays, strongTest, type StrongTest } from './strongRules.ts';
import { NO_TIE, startTie, type Tie } from './tie.ts';
import { classOf } from './tieClass.ts';

export interface Judgement {
  /** Judged at the beginning of this local day: later records do not exist. */
  readonly at: number;
  readonly active: Uint8Array;
  readonly spans: SpansOfPeople;
  /** Week left out, or null. */
  readonly without: number | null;
  /** Pairs of active persons that are told; absent: all of them. */
  readonly isWanted?: (a: number, b: number) => boolean;
}

/**
 * Judges every pair of active members and hands each that is not absent to `sink`, in the order of
 * pairs. The object is reused: copy what must stay. O(evidence rows), twice where what is strong
 * depends on the strengths of others.
 */
export function judgeTies(
  evidence: Evidence,
  definitions: Definitions,
  judgement: Judgement,
  sink: (tie: Readonly<Tie>) => void,
): void {
  const strong = strongTest(evidence, definitions, (tell) => {
    const every = { ...definitions, strongRule: 'threshold' } as const;
    const { isWanted: _, ...everyone } = judgement;
    judgeTies(evidence, every, everyone, tell);
  });
  const { pairs } = evidence;
  const { active, spans, at, isWanted } = judgement;
  const judge = new PairJudge(evidence, definitions, { ...judgement, strong });
  for (let p = 0; p < pairs.length; p++) {
    const [a, b] = [pairs.a[p]!, pairs.b[p]!];
    if (active[a] === 0 || active[b] === 0 || isWanted?.(a, b) === false) continue;
    const start = Math.max(spans.start[a]!, spans.start[b]!);
    const common = Math.min(spans.end[a]!, spans.end[b]!) - start;
    if (judge.weigh(p, a, b, at - start, common)) sink(judge.tie);
  }
}

type Rules = Omit<Judgement, 'active' | 'isWanted'> & { readonly strong: StrongTest };

/** Weighs one pair after the other, from its rows. */
export class PairJudge {
  readonly tie: Tie = { ...NO_TIE };
  private readonly evidence: Evidence;
  private readonly definitions: Definitions;
  private readonly at: number;
  private readonly from: number;
  /** First day of the week left out, and of the next; both NaN where none is. */
  private readonly outFrom: number;
  private readonly outTo: number;
  private readonly minimum: number;
  private readonly isCrowdBlind: boolean;
  private readonly strong: StrongTest;
  private readonly interactionDays: DistinctDays | null;
  /** Decayed weight by whole days of age, NaN where not yet asked for. */
  private weights = new Float64Array(1 << 10).fill(NaN);
  private readonly smallDays: RecentPieces;
  private readonly eventDays: RecentPieces;
  // Decayed sums of the pair at hand.
  private contact = 0;
  private event = 0;
  private service = 0;
  private small = 0;
  private mediumEvents = 0;
  private smallEvents = 0;
  private contacts = 0;

  constructor(evidence: Evidence, definitions: Definitions, { at, without, strong }: Rules) {
    this.evidence = evidence;
    this.definitions = definitions;
    this.at = at;
    this.from = at - definitions.evidenceDays;
    this.outFrom = mondayOf(without ?? NaN);
    this.outTo = this.outFrom + 7;
    const { smallGroupDays, mediumEvents, evidenceDays } = definitions;
    this.smallDays = new RecentPieces(smallGroupDays, evidenceDays);
    this.eventDays = new RecentPieces(mediumEvents, evidenceDays);
    this.minimum = definitions.minEncounterMinutes * 60;
    this.isCrowdBlind = definitions.crowdRule === 'raw';
    this.strong = strong;
    this.interactionDays =
      definitions.strongRule === 'frequency' ? new DistinctDays(this.from, this.at) : null;
  }

  /** Weighs one pair; false where it is absent. @param age A_ij, days; @param common common days */
  weigh(pair: number, a: number, b: number, age: number, common: number): boolean {
    const { tie, definitions } = this;
    const { layers, pairs } = this.evidence;
    startTie(tie, a, b);
    this.contact = this.event = this.service = 0;
    this.small = this.mediumEvents = this.smallEvents = this.contacts = 0;
    this.interactionDays?.clear();
    if (layers.copresence) this.addCopresence(pairs.copresence[pair]!);
    this.addEvents(pairs.coattendance[pair]!);
    this.addService(pairs.service[pair]!);
    if (layers.contacts) this.addContacts(pairs.contacts[pair]!);
    this.setKinds();
    tie.tied = (tie.kinds & ~KIND.contact) !== 0 || this.contacts > 0;
    if (layers.copresenceMakesTies && (tie.kinds & KIND.contact) !== 0) tie.tied = true;
    if (!tie.tied && Number.isNaN(tie.firstEvidence) && !this.isNear()) return false;
    if (age >= definitions.minAgeDays) tie.strength = this.strengthAt(age);
    tie.tieClass = classOf(tie, age, common, this.days, definitions, this.strong);
    return true;
  }

  /** Interaction-days of the pair last weighed, counted for `frequency` alone. */
  get days(): number {
    return this.interactionDays?.count ?? 0;
  }

  private exists(day: number): boolean {
    return day < this.at && !(day >= this.outFrom && day < this.outTo);
  }

  /** Decayed weight of a record: few ages, many records. */
  private weightOf(age: number): number {
    while (age >= this.weights.length) {
      const room = 2 * this.weights.length;
      this.weights = copied(new Float64Array(room).fill(NaN), this.weights);
    }
    const weight = this.weights[age]!;
    if (!Number.isNaN(weight)) return weight;
    return (this.weights[age] = decayed(age, this.definitions.halfLifeDays));
  }

  private piece(day: number): void {
    const { tie } = this;
    if (!(tie.lastEvidence >= day)) tie.lastEvidence = day;
    this.interactionDays?.add(day);
  }

  private completed(day: number): void {
    const { tie } = this;
    if (!(tie.firstEvidence <= day)) tie.firstEvidence = day;
  }

  private addCopresence(group: number): void {
    const { copresence, layers } = this.evidence;
    if (group < 0 || copresence === null) return;
    const { tie } = this;
    const rows = copresence.blocks[copresence.block[group]!]!;
    this.smallDays.reset();
    let together = 0;
    let attention = 0;
    for (let r = copresence.from[group]!; r < copresence.to[group]!; r++) {
      const d = rows.day(r);
      if (!this.exists(d)) continue;
      const recent = d >= this.from;
      if (recent) {
        together += rows.together(r);
        attention += rows.attention(r);
      }
      const longest = rows.longest(r);
      if (longest < this.minimum || longest === 0) continue;
      this.contact += this.weightOf(this.at - d);
      if (recent) tie.encounterDays++;
      const small = rows.small(r);
      if (small < this.minimum || small === 0) continue;
      if (recent) tie.smallGroupDays++;
      this.piece(d);
      if (layers.copresenceMakesTies && this.smallDays.completes(d)) {
        this.completed(d);
      }
    }
    this.setHours(together, this.isCrowdBlind ? together : attention);
  }

  private setHours(together: number, attention: number): void {
    this.tie.copresenceHours = together / 3600;
    this.tie.attentionHours = attention / 3600;
    this.small = together === 0 ? 0 : attention / together;
  }

  private addEvents(group: number): void {
    const { coattendance } = this.evidence;
    if (group < 0 || coattendance === null) return;
    const { tie, definitions } = this;
    const { pairs, event, rosters } = coattendance;
    this.eventDays.reset();
    for (let r = pairs.offsets[group]!; r < pairs.offsets[group + 1]!; r++) {
      const e = event[r]!;
      const d = rosters.day[e]!;
      if (!this.exists(d)) continue;
      const size = rosters.size[e]!;
      const weight = 1 / (size - 1);
      this.event += weight * this.weightOf(this.at - d);
      const recent = d >= this.from;
      if (recent) {
        tie.sharedEvents++;
        tie.eventWeight += weight;
      }
      if (size > definitions.mediumEvent) continue;
      this.piece(d);
      if (recent) this.mediumEvents++;
      if (size <= definitions.smallEvent) {
        if (recent) this.smallEvents++;
        this.completed(d);
      }
      if (this.eventDays.completes(d)) this.completed(d);
    }
  }

  private addService(group: number): void {
    const { service } = this.evidence;
    if (group < 0 || service === null) return;
    const { tie } = this;
    for (let r = service.pairs.offsets[group]!; r < service.pairs.offsets[group + 1]!; r++) {
      const d = service.day[r]!;
      if (!this.exists(d)) continue;
      this.service += this.weightOf(this.at - d);
      if (d >= this.from) {
        if (service.forward[r] === 1) tie.helpAB++;
        else tie.helpBA++;
      }
      this.piece(d);
      this.completed(d);
    }
  }

  private addContacts(group: number): void {
    const { contacts } = this.evidence;
    if (group < 0 || contacts === null) return;
    let seconds = 0;
    for (let r = contacts.pairs.offsets[group]!; r < contacts.pairs.offsets[group + 1]!; r++) {
      const d = contacts.day[r]!;
      if (!this.exists(d)) continue;
      if (d >= this.from) {
        this.contacts++;
        if (!Number.isNaN(contacts.seconds[r]!)) seconds += contacts.seconds[r]!;
      }
      this.piece(d);
      this.completed(d);
    }
    this.tie.contactHours = seconds / 3600;
  }

  private setKinds(): void {
    const { tie, definitions } = this;
    if (tie.smallGroupDays >= definitions.smallGroupDays || this.contacts > 0) {
      tie.kinds |= KIND.contact;
    }
    if (this.smallEvents > 0 || this.mediumEvents >= definitions.mediumEvents) {
      tie.kinds |= KIND.event;
    }
    if (tie.helpAB + tie.helpBA > 0) tie.kinds |= KIND.service;
  }

  private strengthAt(age: number): number {
    const { halfLifeDays } = this.definitions;
    const rate = (sum: number): number => (sum === 0 ? 0 : ratePer30Days(sum, halfLifeDays, age));
    const inputs = {
      contact: rate(this.contact),
      smallGroup: this.small,
      event: rate(this.event),
      service: rate(this.service),
      kinds: this.tie.tied ? countKinds(this.tie.kinds) : 0,
    };
    return strength(inputs, this.evidence.layers, this.definitions);
  }

  /** Whether a pair without evidence reaches the thresholds of a latent tie. */
  private isNear(): boolean {
    const { tie, definitions } = this;
    return (
      tie.encounterDays >= definitions.latentDays || tie.attentionHours >= definitions.latentHours
    );
  }
}
