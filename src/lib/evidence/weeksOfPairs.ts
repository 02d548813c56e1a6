/** What pairs did together week by week: the evidence period's rows, summed by the week (METHODS K2). */
import type { Definitions } from '../base/definitions.ts';
import { weekOf } from '../base/time.ts';
import type { Evidence } from './evidence.ts';

/** Undecayed sums of one pair and week. */
export interface WeekOfPair {
  readonly a: number;
  readonly b: number;
  readonly week: number;
  copresenceHours: number;
  attentionHours: number;
  encounterDays: number;
  sharedEvents: number;
  eventWeight: number;
  helpAB: number;
  helpBA: number;
  contacts: number;
  contactHours: number;
}

type Rules = Pick<Definitions, 'evidenceDays' | 'minEncounterMinutes' | 'crowdRule'>;
/** The sums of the pair at hand in the week of a day; null outside the evidence period. */
type At = (day: number) => WeekOfPair | null;

/**
 * Pairs in their order, weeks ascending; weeks without evidence are not there.
 * @param at local day on which ties are judged: the evidence period ends before it
 */
export function* weeksOfPairs(
  evidence: Evidence,
  rules: Rules,
  at: number,
  isWanted: (a: number, b: number) => boolean,
): Iterable<WeekOfPair> {
  const { pairs, layers } = evidence;
  const from = at - rules.evidenceDays;
  for (let p = 0; p < pairs.length; p++) {
    const [a, b] = [pairs.a[p]!, pairs.b[p]!];
    if (!isWanted(a, b)) continue;
    const weeks = new Map<number, WeekOfPair>();
    const sums: At = (day) => {
      if (day < from || day >= at) return null;
      const week = weekOf(day);
      const known = weeks.get(week);
      if (known) return known;
      const fresh = started(a, b, week);
      weeks.set(week, fresh);
      return fresh;
    };
    if (layers.copresence) addCopresence(evidence, rules, pairs.copresence[p]!, sums);
    addEvents(evidence, pairs.coattendance[p]!, sums);
    addService(evidence, pairs.service[p]!, sums);
    if (layers.contacts) addContacts(evidence, pairs.contacts[p]!, sums);
    yield* [...weeks.values()].sort((x, y) => x.week - y.week);
  }
}

const started = (a: number, b: number, week: number): WeekOfPair => ({
  a,
  b,
  week,
  copresenceHours: 0,
  attentionHours: 0,
  encounterDays: 0,
  sharedEvents: 0,
  eventWeight: 0,
  helpAB: 0,
  helpBA: 0,
  contacts: 0,
  contactHours: 0,
});

function addCopresence({ copresence }: Evidence, rules: Rules, group: number, at: At): void {
  if (group < 0 || copresence === null) return;
  const rows = copresence.blocks[copresence.block[group]!]!;
  for (let r = copresence.from[group]!; r < copresence.to[group]!; r++) {
    const sums = at(rows.day(r));
    if (sums === null) continue;
    const counted = rules.crowdRule === 'raw' ? rows.together(r) : rows.attention(r);
    sums.copresenceHours += rows.together(r) / 3600;
    sums.attentionHours += counted / 3600;
    const longest = rows.longest(r);
    if (longest >= rules.minEncounterMinutes * 60 && longest > 0) sums.encounterDays++;
  }
}

function addEvents({ coattendance }: Evidence, group: number, at: At): void {
  if (group < 0 || coattendance === null) return;
  const { pairs, event, rosters } = coattendance;
  for (let r = pairs.offsets[group]!; r < pairs.offsets[group + 1]!; r++) {
    const sums = at(rosters.day[event[r]!]!);
    if (sums === null) continue;
    sums.sharedEvents++;
    sums.eventWeight += 1 / (rosters.size[event[r]!]! - 1);
  }
}

function addService({ service }: Evidence, group: number, at: At): void {
  if (group < 0 || service === null) return;
  for (let r = service.pairs.offsets[group]!; r < service.pairs.offsets[group + 1]!; r++) {
    const sums = at(service.day[r]!);
    if (sums === null) continue;
    if (service.forward[r] === 1) sums.helpAB++;
    else sums.helpBA++;
  }
}

function addContacts({ contacts }: Evidence, group: number, at: At): void {
  if (group < 0 || contacts === null) return;
  for (let r = contacts.pairs.offsets[group]!; r < contacts.pairs.offsets[group + 1]!; r++) {
    const sums = at(contacts.day[r]!);
    if (sums === null) continue;
    sums.contacts++;
    const seconds = contacts.seconds[r]!;
    if (!Number.isNaN(seconds)) sums.contactHours += seconds / 3600;
  }
}
