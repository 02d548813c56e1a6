/** The work the budgets are about: from the bytes of the files to all evidence and judged ties. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { withDefinitions, type Definitions } from '../../src/lib/base/definitions.ts';
import { makeClock } from '../../src/lib/base/clock.ts';
import { defaultWindow } from '../../src/lib/evidence/calendar.ts';
import type { Copresence } from '../../src/lib/evidence/copresence.ts';
import { gatherEvidence, type Evidence } from '../../src/lib/evidence/evidence.ts';
import { activeIn, spansOfPeople } from '../../src/lib/evidence/members.ts';
import { plainOverlap } from '../../src/lib/evidence/plainOverlap.ts';
import { judgeTies } from '../../src/lib/evidence/ties.ts';
import { cleanVisits } from '../../src/lib/evidence/visits.ts';
import type { Logs, Source } from '../../src/lib/logs/logs.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';

/** Seconds of each step, and totals to compare answers by. */
export interface EvidenceOutcome {
  readonly read: number;
  readonly gather: number;
  readonly judge: number;
  readonly total: number;
  readonly visits: number;
  /** Pairs with any evidence. */
  readonly pairs: number;
  readonly overlapPairs: number;
  readonly overlapMinutes: number;
  readonly eventPairs: number;
}

/** Reads the logs of a folder, gathers all evidence and judges the ties of the default window. */
export async function evidenceOf(
  folder: string,
  changes: Partial<Definitions>,
): Promise<EvidenceOutcome> {
  const definitions = withDefinitions(changes);
  const sources = ['checkins.csv', 'attendance.csv']
    .filter((name) => existsSync(join(folder, name)))
    .map((name) => sourceOf(folder, name));
  const began = performance.now();
  const options = { timezone: 'Europe/Paris' };
  const { logs } = await readLogs(sources, options, {});
  const read = performance.now();
  const evidence = await gatherEvidence(logs, definitions, {});
  const gathered = performance.now();
  judge(logs, evidence, definitions);
  const ended = performance.now();
  return {
    read: (read - began) / 1000,
    gather: (gathered - read) / 1000,
    judge: (ended - gathered) / 1000,
    total: (ended - began) / 1000,
    ...totalsOf(evidence),
  };
}

/** Reads the check-ins of a folder and sums plain overlap by pair. */
export async function overlapOf(folder: string): Promise<OverlapOutcome> {
  const began = performance.now();
  const options = { timezone: 'Europe/Paris' };
  const { logs } = await readLogs([sourceOf(folder, 'checkins.csv')], options, {});
  if (logs.checkins === null) throw new Error('The bench needs check-ins.');
  const read = performance.now();
  const persons = logs.persons.length;
  const visits = cleanVisits(logs.checkins, logs.zones, persons, makeClock(logs.timezone), 0);
  const { seconds } = plainOverlap(visits, persons);
  const ended = performance.now();
  return {
    read: (read - began) / 1000,
    gather: (ended - read) / 1000,
    overlapPairs: seconds.length,
    overlapMinutes: seconds.reduce((sum, t) => sum + t, 0) / 60,
  };
}

/** Seconds of each step of plain overlap, and totals to compare answers by. */
type OverlapOutcome = Pick<EvidenceOutcome, 'read' | 'gather' | 'overlapPairs' | 'overlapMinutes'>;

/** A6 at the end of the default window: strength and class of every pair of active members. */
function judge(logs: Logs, evidence: Evidence, definitions: Definitions): number {
  const { calendar, presence, hidden } = evidence;
  const window = calendar ? defaultWindow(calendar, definitions.windowWeeks) : null;
  if (!calendar || !window) throw new Error('The bench needs logs with whole weeks.');
  const active = activeIn(presence, hidden, window, null);
  const { lastSeenDays } = definitions;
  const spans = spansOfPeople(presence, logs.directory, calendar.first, window.to, lastSeenDays);
  let ties = 0;
  const at = { at: window.to, active, spans, without: null };
  judgeTies(evidence, definitions, at, () => (ties += 1));
  return ties;
}

function totalsOf({ visits, copresence, coattendance, pairs }: Evidence) {
  return {
    visits: visits?.length ?? 0,
    pairs: pairs.length,
    overlapPairs: copresence?.pairs.a.length ?? 0,
    overlapMinutes: copresence ? secondsTogether(copresence) / 60 : 0,
    eventPairs: coattendance?.pairs.a.length ?? 0,
  };
}

function secondsTogether({ blocks, block, from, to }: Copresence): number {
  let seconds = 0;
  for (let p = 0; p < block.length; p++) {
    const rows = blocks[block[p] ?? 0];
    for (let r = from[p] ?? 0; r < (to[p] ?? 0); r++) seconds += rows?.together(r) ?? 0;
  }
  return seconds;
}

/** A file read in pieces, as the command line reads it. */
export function sourceOf(folder: string, name: string): Source {
  const path = join(folder, name);
  return {
    name,
    size: statSync(path).size,
    async *bytes() {
      for await (const piece of createReadStream(path, { highWaterMark: 1 << 20 })) {
        yield piece as Uint8Array;
      }
    },
  };
}
