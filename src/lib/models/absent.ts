/** Logs without a row, for files that are absent: their tables exist all the same. */
import type { Logs } from '../logs/logs.ts';

type Log = 'checkins' | 'attendance' | 'help' | 'contacts' | 'requests';

const index = new Uint32Array(0);
const number = new Float64Array(0);
const origins = { length: 0, file: new Uint16Array(0), line: index };

export const ABSENT: { readonly [L in Log]: NonNullable<Logs[L]> } = {
  checkins: { ...origins, person: index, zone: index, start: number, end: number, source: index },
  attendance: {
    ...origins,
    person: index,
    event: index,
    start: number,
    end: number,
    status: new Uint8Array(0),
    role: index,
  },
  help: {
    ...origins,
    helper: index,
    helped: index,
    time: number,
    topic: index,
    minutes: number,
    rating: number,
    request: index,
  },
  contacts: { ...origins, a: index, b: index, start: number, end: number },
  requests: {
    ...origins,
    id: index,
    asker: index,
    time: number,
    topic: index,
    answered: number,
    closed: number,
  },
};
