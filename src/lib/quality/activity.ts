/** Every kept record of something people did, log by log, with its local day and its persons. */
import type { Evidence } from '../evidence/evidence.ts';
import type { Logs } from '../logs/logs.ts';
import type { ActivityLog } from './finding.ts';

/** Parallel columns over the records of one log. */
export interface Activity {
  readonly log: ActivityLog;
  readonly day: Int32Array;
  readonly a: Uint32Array;
  /** The second person of a help or contact; null where records have one person. */
  readonly b: Uint32Array | null;
}

/** Attendances are those of people really there (K16), on the day of their event. */
export function activitiesOf(logs: Logs, { clock, coattendance }: Evidence): Activity[] {
  const { checkins, help, contacts } = logs;
  const days = (times: Float64Array): Int32Array =>
    Int32Array.from(times, (time) => clock.day(time));
  const found: Activity[] = [];
  if (checkins) {
    found.push({ log: 'checkins', day: days(checkins.start), a: checkins.person, b: null });
  }
  if (coattendance) {
    const { person, size, offsets, day: eventDay } = coattendance.rosters;
    const day = new Int32Array(person.length);
    for (let e = 0; e < size.length; e++) day.fill(eventDay[e]!, offsets[e], offsets[e + 1]);
    found.push({ log: 'attendance', day, a: person, b: null });
  }
  if (help) found.push({ log: 'help', day: days(help.time), a: help.helper, b: help.helped });
  if (contacts) {
    found.push({ log: 'contacts', day: days(contacts.start), a: contacts.a, b: contacts.b });
  }
  return found.filter(({ day }) => day.length > 0);
}
