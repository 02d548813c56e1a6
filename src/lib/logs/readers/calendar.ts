/** Tells calendars apart: they say when events take place, and nothing of who comes. */
import { isRecord, type Json, type JsonRecord } from './jsonRecords.ts';

/** Most events of one calendar, each time one comes back being one. */
export const MOST_EVENTS = 200_000;

/** Whether a text begins as the calendars that programs exchange do. */
export const isCalendar = (head: string): boolean => /^\uFEFF?\s*BEGIN:VCALENDAR\b/i.test(head);

/** When an event of OpenAgenda takes place, in the versions of its exports. */
const WHEN = ['timings', 'firstTiming', 'nextTiming', 'lastTiming', 'firstdate_begin'];
const TITLES = ['title', 'title_fr', 'title_en'];
/** What a list of events has only if it says who comes. */
const WHO = ['participants', 'attendees', 'registrants', 'members'];
/** Events looked at. */
const FIRST = 20;

/** Whether a list is the events of an agenda of OpenAgenda, as it stands or as open data. */
export function isAgenda(list: readonly Json[]): boolean {
  const events = list.slice(0, FIRST).filter(isRecord).map(fieldsOf);
  return events.length > 0 && events.every(isEvent);
}

/** What an event says, which old open data has one level deeper. */
export const fieldsOf = (record: JsonRecord): JsonRecord => {
  const { fields } = record;
  return isRecord(fields) ? fields : record;
};

function isEvent(event: JsonRecord): boolean {
  const has = (key: string): boolean => Object.hasOwn(event, key);
  return has('uid') && TITLES.some(has) && WHEN.some(has) && !WHO.some(has);
}
