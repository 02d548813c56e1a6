/** A fingerprint of the logs that numbers rest on. */
import { fingerprint } from '../base/fingerprint.ts';
import type { Logs } from '../logs/logs.ts';

/**
 * The same for the same rows in any order and under any keys of persons: how many rows and people
 * there are, and every instant. O(rows · log rows).
 *
 * @returns 16 hexadecimal digits
 */
export function fingerprintOfLogs(logs: Logs): string {
  const { checkins, past, attendance, help, requests, contacts, outcomes, headcounts } = logs;
  const columns: readonly (readonly [name: string, values: ArrayLike<number> | undefined])[] = [
    ['checkins start', checkins?.start],
    ['checkins end', checkins?.end],
    ['past', past?.days.day],
    ['attendance', attendance?.start],
    ['help', help?.time],
    ['requests', requests?.time],
    ['contacts', contacts?.start],
    ['outcomes', outcomes?.day],
    ['headcounts', headcounts?.count],
    ['ties', logs.ties?.weight],
    ['nominations', logs.nominations?.weight],
  ];
  const told = columns.flatMap(([name, values]) =>
    values === undefined ? [] : [`${name} ${String(values.length)} ${instantsOf(values)}`],
  );
  return fingerprint([`persons ${String(logs.persons.length)}`, ...told].join('\n'));
}

function instantsOf(values: ArrayLike<number>): string {
  const sorted = Float64Array.from(values).sort();
  return fingerprint(new Uint32Array(sorted.buffer));
}
