/**
 * From evidence to ties: which pairs have really exchanged, how strongly, and in which class
 * (METHODS A6, K18-K20, K23, K47). Judged at any date, with any week left out.
 */
import type { Definitions } from '../base/definitions.ts';
import { weekOf } from '../base/time.ts';
import type { Evidence } from './evidence.ts';
import { countKinds, KIND } from './layers.ts';
import type { SpansOfPeople } from './members.ts';
import { RecentPieces } from './recentPieces.ts';
import { decayed, ratePer30Days, strength } from './strength.ts';
import { NO_TIE, TIE_CLASS, type Tie } from './tie.ts';

export interface Judgement {
  /** Judged at the beginning of this local day: later records do not exist. */
  readonly at: number;
  readonly active: Uint8Array;
  readonly spans: SpansOfPeople;
  /** Week left out, or null. */
  readonly without: number | null;
}

/**
 * Judges every pair of active members and hands each that is not absent to `sink`, in the order of
 * pairs. The object is reused: copy what must stay. O(evidence rows).
 */
export function judgeTies(
  evidence: Evidence,
  definitions: Definitions,
  judgement: Judgement,
  sink: (tie: Readonly<Tie>) => void,
): void {
  const { pairs } = evidence;
  const { active, spans, at } = judgement;
  const judge = new PairJudge(evidence, definitions, judgement);
  for (let p = 0; p < pairs.length; p++) {
    const [a, b] = [pairs.a[p]!, pairs.b[p]!];
    if (active[a] === 0 || active[b] === 0) continue;
    const start = Math.max(spans.start[a]!, spans.start[b]!);
    const common = Math.min(spans.end[a]!, spans.end[b]!) - start;
    if (judge.weigh(p, a, b, at - start, common)) sink(judge.tie);
  }
}

class PairJudge {
  readonly tie: Tie = { ...NO_TIE };
  private readonly evidence: Evidence;
  private readonly definitions: Definitions;
  private readonly at: number;
  private readonly from: number;
  /** Number of the week left out, or NaN. */
  private readonly leftOut: number;
  private readonly minimum: number;
  private readonly weights: number[] = [];
  private readonly smallDays = new RecentPieces();
  private readonly eventDays = new RecentPieces();
  // Decayed sums of the pair at hand.
  private contact = 0;
  private event = 0;
  private service = 0;
  private small = 0;
  private mediumEvents = 0;
  private smallEvents = 0;
  private contacts = 0;

  constructor(evidence: Evidence, definitions: Definitions, { at, without }: Judgement) {
    this.evidence = evidence;
    this.definitions = definitions;
    this.at = at;
    this.from = at - definitions.evidenceDays;
    this.leftOut = without ?? NaN;
    this.minimum = definitions.minEncounterMinutes * 60;
  }

  /** Weighs one pair; false where it is absent. @param age A_ij, days; @param common common days */
  weigh(pair: number, a: number, b: number, age: number, common: number): boolean {
    const { tie, definitions } = this;
    const { layers, pairs } = this.evidence;
    Object.assign(tie, NO_TIE);
    tie.a = a;
    tie.b = b;
    this.contact = this.event = this.service = 0;
    this.small = this.mediumEvents = this.smallEvents = this.contacts = 0;
    this.addCopresence(pairs.copresence[pair]!);
    this.addEvents(pairs.coattendance[pair]!);
    this.addService(pairs.service[pair]!);
    this.addContacts(pairs.contacts[pair]!);
    this.setKinds();
    tie.tied = (tie.kinds & ~KIND.contact) !== 0 || this.contacts > 0;
    if (layers.copresenceMakesTies && (tie.kinds & KIND.contact) !== 0) tie.tied = true;
    if (age >= definitions.minAgeDays) tie.strength = this.strengthAt(age);
    return this.classify(age, common);
  }

  private exists(day: number): boolean {
    return day < this.at && weekOf(day) !== this.leftOut;
  }

  /** Decayed weight by whole days of age: few ages, many records. */
  private weightOf(age: number): number {
    let weight = this.weights[age];
    if (weight === undefined) {
      weight = decayed(age, this.definitions.halfLifeDays);
      this.weights[age] = weight;
    }
    return weight;
  }

  private piece(day: number): void {
    const { tie } = this;
    if (!(tie.lastEvidence >= day)) tie.lastEvidence = day;
  }

  private completed(day: number): void {
    const { tie } = this;
    if (!(tie.firstEvidence <= day)) tie.firstEvidence = day;
  }

  private addCopresence(group: number): void {
    const { copresence, layers } = this.evidence;
    if (group < 0 || copresence === null) return;
    const { tie, definitions } = this;
    const { pairs, day, longest, small } = copresence;
    this.smallDays.reset();
    let together = 0;
    let attention = 0;
    for (let r = pairs.offsets[group]!; r < pairs.offsets[group + 1]!; r++) {
      const d = day[r]!;
      if (!this.exists(d)) continue;
      const recent = d >= this.from;
      if (recent) {
        together += copresence.together[r]!;
        attention += copresence.attention[r]!;
      }
      if (longest[r]! < this.minimum || longest[r] === 0) continue;
      this.contact += this.weightOf(this.at - d);
      if (recent) tie.encounterDays++;
      if (small[r]! < this.minimum || small[r] === 0) continue;
      if (recent) tie.smallGroupDays++;
      this.piece(d);
      if (
        layers.copresenceMakesTies &&
        this.smallDays.completes(d, definitions.smallGroupDays, definitions.evidenceDays)
      ) {
        this.completed(d);
      }
    }
    tie.copresenceHours = together / 3600;
    tie.attentionHours = attention / 3600;
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
      if (this.eventDays.completes(d, definitions.mediumEvents, definitions.evidenceDays)) {
        this.completed(d);
      }
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

  private classify(age: number, common: number): boolean {
    const { tie, definitions } = this;
    const known = age >= definitions.minAgeDays && common >= definitions.minCommonDays;
    if (tie.tied) {
      tie.tieClass = !known
        ? TIE_CLASS.unclassified
        : this.isStrong()
          ? TIE_CLASS.strong
          : TIE_CLASS.weak;
      return true;
    }
    if (!Number.isNaN(tie.firstEvidence)) {
      tie.tieClass = TIE_CLASS.dormant;
      return true;
    }
    const near =
      tie.encounterDays >= definitions.latentDays || tie.attentionHours >= definitions.latentHours;
    tie.tieClass = known ? TIE_CLASS.latent : TIE_CLASS.unclassified;
    return near;
  }

  private isStrong(): boolean {
    const { tie, definitions } = this;
    if (tie.strength < definitions.strongThreshold) return false;
    return this.evidence.layers.singleKind || countKinds(tie.kinds) >= definitions.strongKinds;
  }
}
