/** Events that make no pair: one person present, too many, or nobody marked present. */
import type { Definitions } from '../base/definitions.ts';
import type { Evidence } from '../evidence/evidence.ts';
import { ATTENDANCE, type Attendance, type Logs } from '../logs/logs.ts';
import type { Finding } from './finding.ts';

/** From this share of events on, the lists are probably not complete. */
const MEND_ALONE = 0.2;
/** From this share of attendances on, registrations are worth turning into presences. */
const MEND_REGISTERED = 0.05;

/** Rows of registrations to events nobody is marked present at. */
export function registeredOnly({ event, status, length }: Attendance): number[] {
  const present = new Set<number>();
  for (let row = 0; row < length; row++) {
    if (status[row] === ATTENDANCE.present) present.add(event[row]!);
  }
  const rows: number[] = [];
  for (let row = 0; row < length; row++) {
    if (status[row] === ATTENDANCE.registered && !present.has(event[row]!)) rows.push(row);
  }
  return rows;
}

export function eventFindings(
  { attendance }: Logs,
  { coattendance }: Evidence,
  { eventCap }: Definitions,
): Finding[] {
  if (attendance === null || coattendance === null) return [];
  const findings: Finding[] = [];
  const held = coattendance.rosters.size.filter((size) => size > 0);
  const alone = held.filter((size) => size === 1).length;
  const large = held.filter((size) => size > eventCap).length;
  if (alone > 0) {
    const share = alone / held.length;
    findings.push({
      code: 'one-person-events',
      level: share >= MEND_ALONE ? 'mend' : 'know',
      share,
      facts: { events: alone, allEvents: held.length },
    });
  }
  if (large > 0) {
    findings.push({
      code: 'large-events',
      level: 'know',
      share: large / held.length,
      facts: { events: large, allEvents: held.length, cap: eventCap },
    });
  }
  const rows = registeredOnly(attendance);
  if (rows.length > 0) {
    const events = new Set(rows.map((row) => attendance.event[row])).size;
    const share = rows.length / attendance.length;
    findings.push({
      code: 'registered-only',
      level: share >= MEND_REGISTERED ? 'mend' : 'know',
      share,
      facts: {
        registrations: rows.length,
        events,
        allEvents: new Set(attendance.event).size,
      },
    });
  }
  return findings;
}
