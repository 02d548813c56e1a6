/**
 * Deletes the rows of old visits and keeps what they say by the day (METHODS H4, K2): evidence,
 * presence and usual durations stay what they were.
 */
import type { Definitions } from '../base/definitions.ts';
import type { Task } from '../base/task.ts';
import { breathe } from '../base/task.ts';
import { makeClock } from '../base/clock.ts';
import { weekdayOf } from '../base/time.ts';
import type { Checkins, Logs, Zone } from '../logs/logs.ts';
import { RULES_OF_PAST, type Past, type PastFindings, type PastRules } from '../logs/past.ts';
import { checkinRows } from './checkinRows.ts';
import { copresenceOf, type Copresence } from './copresence.ts';
import { keptCheckins } from './keptCheckins.ts';
import { withDays, withDurations } from './pastRows.ts';
import { pairsBefore, withPast } from './pastPairs.ts';
import { cleanVisits, type Visits } from './visits.ts';

/**
 * The logs without the check-ins that are over before the local day `cut`, and with the past that
 * stays of them. What a check-in tells of later days must not change, so one that went on to the
 * cut stays, with what it is chained to without a longer pause than is bridged. The same logs where
 * nothing is to be deleted.
 *
 * Pairs with persons who have opted out leave the past for good; the rules of its days are frozen.
 * @param cut a Monday
 * @throws RangeError where it is none; PasserelleError `CANCELLED`
 */
export async function purgeVisits(
  logs: Logs,
  definitions: Definitions,
  cut: number,
  task: Task = {},
): Promise<Logs> {
  if (weekdayOf(cut) !== 1) throw new RangeError('A purge cuts at a Monday');
  const { checkins, zones } = logs;
  const past = logs.past ?? NO_PAST;
  if (checkins === null || cut <= past.cut) return logs;
  const clock = makeClock(logs.timezone);
  const { gapMergeMinutes } = definitions;
  const rows = checkinRows(checkins, logs.persons.length);
  const keptFrom = keptCheckins(rows, clock, gapMergeMinutes, cut);
  const gone = rowsOf(checkins, (row) => checkins.start[row]! < keptFrom[checkins.person[row]!]!);
  if (logs.past === null && gone.length === 0) return logs;
  await breathe(task, { step: 'cleaning', done: 0, total: 1 });
  const before = await evidenceOf(logs, checkins, past, definitions, task);
  const begun = visitsBegun(before.visits, keptFrom);
  const made: Past = {
    cut,
    rules: withRules(past.rules, definitions),
    coarse: past.coarse && zonesOf(zones, checkins, gone).every((name) => name === null),
    findings: NOTHING,
    pairs: pairsBefore(withPast(before.copresence, past, before.hidden), before.hidden, cut),
    days: withDays(past.days, { checkins, zones }, clock, gone, begun),
    durations: withDurations(past.durations, zones, rows, keptFrom, gapMergeMinutes),
  };
  const left = { ...logs, checkins: withoutRows(checkins, gone), past: made };
  const after = await evidenceOf(left, left.checkins, made, definitions, task);
  const findings = difference(sum(past.findings, before.findings), after.findings);
  return { ...left, past: { ...made, findings } };
}

interface Found {
  readonly visits: Visits;
  readonly copresence: Copresence;
  readonly hidden: Uint8Array;
  /** Of the check-ins, without the past. */
  readonly findings: PastFindings;
}

/** What the check-ins of these logs say. Who has opted out is in no pair; whoever else may be. */
async function evidenceOf(
  logs: Logs,
  checkins: Checkins,
  { durations }: Past,
  definitions: Definitions,
  task: Task,
): Promise<Found> {
  const { zones, directory } = logs;
  const persons = logs.persons.length;
  const hidden = directory?.optedOut ?? new Uint8Array(persons);
  const clock = makeClock(logs.timezone);
  const { gapMergeMinutes } = definitions;
  const visits = cleanVisits(checkins, zones, persons, clock, gapMergeMinutes, durations);
  const copresence = await copresenceOf(visits, zones, hidden, definitions, task);
  const crowdSeconds = copresence.crowdHours * 3600;
  const findings = { visits: visits.length, ...visits.findings, crowdSeconds };
  return { visits, copresence, hidden, findings };
}

const NOTHING: PastFindings = {
  visits: 0,
  imputed: 0,
  noEffect: 0,
  overlapping: 0,
  crowdSeconds: 0,
};

const [NO_INDEX, NO_DAY, NO_NUMBER] = [new Uint32Array(0), new Int32Array(0), new Float64Array(0)];

/** Of logs from which nothing was deleted. */
const NO_PAST: Past = {
  cut: -Infinity,
  rules: [],
  coarse: true,
  findings: NOTHING,
  pairs: {
    ...{ length: 0, a: NO_INDEX, b: NO_INDEX, day: NO_DAY },
    ...{ together: NO_NUMBER, attention: NO_NUMBER, longest: NO_NUMBER, small: NO_NUMBER },
  },
  days: {
    ...{ length: 0, person: NO_INDEX, place: NO_INDEX, day: NO_DAY },
    ...{ checkins: NO_INDEX, present: new Uint8Array(0), seconds: NO_NUMBER },
  },
  durations: { length: 0, person: NO_INDEX, place: NO_INDEX, seconds: NO_NUMBER },
};

const sum = (x: PastFindings, y: PastFindings): PastFindings => ({
  visits: x.visits + y.visits,
  imputed: x.imputed + y.imputed,
  noEffect: x.noEffect + y.noEffect,
  overlapping: x.overlapping + y.overlapping,
  crowdSeconds: x.crowdSeconds + y.crowdSeconds,
});

/** What must be added to `y` for it to be `x`. */
const difference = (x: PastFindings, y: PastFindings): PastFindings => ({
  visits: x.visits - y.visits,
  imputed: x.imputed - y.imputed,
  noEffect: x.noEffect - y.noEffect,
  overlapping: x.overlapping - y.overlapping,
  crowdSeconds: Math.max(0, x.crowdSeconds - y.crowdSeconds),
});

function withRules(rules: readonly PastRules[], definitions: Definitions): readonly PastRules[] {
  const { gapMergeMinutes, smallGroup, crowdCap } = definitions;
  const known = rules.some((rule) =>
    RULES_OF_PAST.every((name) => rule[name] === definitions[name]),
  );
  return known ? rules : [...rules, { gapMergeMinutes, smallGroup, crowdCap }];
}

const rowsOf = ({ length }: Checkins, isGone: (row: number) => boolean): Uint32Array =>
  new Uint32Array(length).map((_, row) => row).filter(isGone);

/** Names of the zones of these rows, once each. */
const zonesOf = (zones: readonly Zone[], { zone }: Checkins, rows: Uint32Array) =>
  Array.from(new Set(Array.from(rows, (row) => zone[row]!)), (at) => zones[at]!.name);

/** The clean visits that the check-ins which are deleted began. */
const visitsBegun = ({ length, person, zone, day, start, end }: Visits, keptFrom: Float64Array) => {
  const rows = new Uint32Array(length)
    .map((_, v) => v)
    .filter((v) => start[v]! < keptFrom[person[v]!]!);
  return {
    person: Uint32Array.from(rows, (v) => person[v]!),
    zone: Uint32Array.from(rows, (v) => zone[v]!),
    day: Int32Array.from(rows, (v) => day[v]!),
    seconds: Float64Array.from(rows, (v) => end[v]! - start[v]!),
  };
};

function withoutRows(checkins: Checkins, gone: Uint32Array): Checkins {
  const isGone = new Uint8Array(checkins.length);
  for (const row of gone) isGone[row] = 1;
  const stays = (_: number, row: number): boolean => isGone[row] === 0;
  return {
    length: checkins.length - gone.length,
    file: checkins.file.filter(stays),
    line: checkins.line.filter(stays),
    person: checkins.person.filter(stays),
    zone: checkins.zone.filter(stays),
    start: checkins.start.filter(stays),
    end: checkins.end.filter(stays),
    source: checkins.source.filter(stays),
  };
}
