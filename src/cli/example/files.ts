/** The logs of the fictional place as canonical CSV files. */
import { CAFE_OPENS, HELP_BOARD, NEW_HOURS, QUIET_ROOM, instant } from './calendar.ts';
import { PLACE } from './circles.ts';
import { toCsv } from './csv.ts';
import type { Gathering } from './gathering.ts';
import type { Exchange, Request } from './help.ts';
import type { Outcome } from './outcomes.ts';
import type { Person } from './people.ts';
import type { Checkin, Headcount } from './records.ts';
import { dateOf } from '../../lib/base/time.ts';

/** Dated changes of the place, as its team would write them down. */
export const CHANGES: readonly { readonly day: number; readonly label: string }[] = [
  { day: QUIET_ROOM, label: 'Salle calme rénovée' },
  { day: NEW_HOURS, label: 'Nouveaux horaires : 8 h – 22 h en semaine' },
  { day: HELP_BOARD, label: 'Tableau des coups de main' },
  { day: CAFE_OPENS, label: 'Ouverture du café' },
];

const coded = (letter: string, rank: number): string =>
  `${letter}${String(rank + 1).padStart(4, '0')}`;

/** Identifier of the n-th gathering of the log. */
const eventId = (rank: number): string => coded('E', rank);

const name = (people: readonly Person[], rank: number): string => people[rank]?.id ?? '';

export const peopleCsv = (people: readonly Person[], lastDay: number): string =>
  toCsv(
    ['person_id', 'discipline', 'organisation', 'skills', 'joined', 'left', 'role', 'consent'],
    people.map((person) => [
      ...[person.id, person.discipline, person.organisation, person.skills.join(';')],
      dateOf(person.joined),
      person.leftKnown && person.lastDay < lastDay ? dateOf(person.lastDay) : null,
      ...[person.role, person.consent ? 'yes' : 'no'],
    ]),
  );

export const checkinsCsv = (people: readonly Person[], rows: readonly Checkin[]): string =>
  toCsv(
    ['person_id', 'place', 'zone', 'start', 'end', 'source'],
    rows.map(({ rank, day, zone, from, to, source }) => [
      ...[name(people, rank), PLACE, zone, instant(day, from)],
      ...[to === null ? null : instant(day, to), source],
    ]),
  );

/** Attendance; the first row of the third gathering is written twice. */
export const attendanceCsv = (
  people: readonly Person[],
  gatherings: readonly Gathering[],
): string =>
  toCsv(
    ['person_id', 'event_id', 'event_name', 'kind', 'start', 'end', 'place', 'status', 'role'],
    gatherings.flatMap((gathering, at) => {
      const { name: title, kind, day, from, to, present, absent } = gathering;
      const event = [eventId(at), title, kind, instant(day, from), instant(day, to), PLACE];
      const rows = [
        ...present.map((rank, i) => [
          ...[name(people, rank), ...event, 'attended', i === 0 ? 'animation' : null],
        ]),
        ...absent.map(({ rank, status }) => [name(people, rank), ...event, status, null]),
      ];
      return at === 2 ? [...rows.slice(0, 1), ...rows] : rows;
    }),
  );

export const helpCsv = (people: readonly Person[], exchanges: readonly Exchange[]): string =>
  toCsv(
    ['helper_id', 'helped_id', 'time', 'topic', 'minutes', 'rating', 'request_id'],
    exchanges.map((exchange) => [
      ...[name(people, exchange.helper), name(people, exchange.helped)],
      ...[instant(exchange.day, exchange.minute), exchange.topic],
      ...[exchange.minutes, exchange.rating],
      exchange.request === null ? null : coded('D', exchange.request),
    ]),
  );

export const requestsCsv = (people: readonly Person[], requests: readonly Request[]): string => {
  const moment = (at: Request['answered']): string | null =>
    at === null ? null : instant(at.day, at.minute);
  const rows = requests.map((request, rank) => [
    ...[coded('D', rank), name(people, request.asker), instant(request.day, request.minute)],
    ...[request.topic, moment(request.answered), moment(request.closed)],
  ]);
  return toCsv(['request_id', 'asker_id', 'time', 'topic', 'answered_at', 'closed_at'], rows);
};

export const outcomesCsv = (people: readonly Person[], outcomes: readonly Outcome[]): string =>
  toCsv(
    ['outcome_id', 'kind', 'date', 'person_ids', 'title', 'counterfactual', 'amount'],
    outcomes.map((outcome, rank) => [
      ...[coded('R', rank), outcome.kind, dateOf(outcome.day)],
      outcome.persons.map((person) => name(people, person)).join(';'),
      ...[outcome.title, outcome.counterfactual, outcome.amount],
    ]),
  );

export const changesCsv = (): string =>
  toCsv(
    ['date', 'label'],
    CHANGES.map(({ day, label }) => [dateOf(day), label]),
  );

export const headcountsCsv = (counts: readonly Headcount[]): string =>
  toCsv(
    ['date', 'count', 'place'],
    counts.map(({ day, count }) => [dateOf(day), count, PLACE]),
  );
