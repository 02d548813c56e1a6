/** Logs of activity with only some of their rows, in the order given. */
import type { Attendance, Checkins, Contacts, Help, Origins } from '../logs/logs.ts';

const uint32 = (column: Uint32Array, rows: Uint32Array): Uint32Array =>
  rows.map((row) => column[row]!);
const float64 = (column: Float64Array, rows: Uint32Array): Float64Array =>
  Float64Array.from(rows, (row) => column[row]!);

const originsAt = (log: Origins, rows: Uint32Array): Origins => ({
  length: rows.length,
  file: Uint16Array.from(rows, (row) => log.file[row]!),
  line: uint32(log.line, rows),
});

export const checkinsAt = (log: Checkins, rows: Uint32Array): Checkins => ({
  ...originsAt(log, rows),
  person: uint32(log.person, rows),
  zone: uint32(log.zone, rows),
  start: float64(log.start, rows),
  end: float64(log.end, rows),
  source: uint32(log.source, rows),
});

export const attendanceAt = (log: Attendance, rows: Uint32Array): Attendance => ({
  ...originsAt(log, rows),
  person: uint32(log.person, rows),
  event: uint32(log.event, rows),
  start: float64(log.start, rows),
  end: float64(log.end, rows),
  status: Uint8Array.from(rows, (row) => log.status[row]!),
  role: uint32(log.role, rows),
});

export const helpAt = (log: Help, rows: Uint32Array): Help => ({
  ...originsAt(log, rows),
  helper: uint32(log.helper, rows),
  helped: uint32(log.helped, rows),
  time: float64(log.time, rows),
  topic: uint32(log.topic, rows),
  minutes: float64(log.minutes, rows),
  rating: float64(log.rating, rows),
  request: uint32(log.request, rows),
});

export const contactsAt = (log: Contacts, rows: Uint32Array): Contacts => ({
  ...originsAt(log, rows),
  a: uint32(log.a, rows),
  b: uint32(log.b, rows),
  start: float64(log.start, rows),
  end: float64(log.end, rows),
});
