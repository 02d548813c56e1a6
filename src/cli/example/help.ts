/** Help that passes along the planted ties, and the requests some of it answers. */
import type { Bond } from './bonds.ts';
import type { Chance } from './chance.ts';
import { FIRST_DAY, HELP_BOARD, LAST_DAY, OPEN_DAYS, openingHours, season } from './calendar.ts';
import { DISCIPLINES, SKILLS } from './circles.ts';
import type { Person } from './people.ts';
import type { DayPresence, Presence } from './presence.ts';

export interface Exchange {
  readonly helper: number;
  readonly helped: number;
  readonly day: number;
  readonly minute: number;
  readonly topic: string;
  /** Null where nobody wrote it down. */
  readonly minutes: number | null;
  readonly rating: number | null;
  /** Rank of the request it answers, or null. */
  readonly request: number | null;
}

export interface Request {
  readonly asker: number;
  readonly day: number;
  readonly minute: number;
  readonly topic: string;
  readonly answered: { readonly day: number; readonly minute: number } | null;
  readonly closed: { readonly day: number; readonly minute: number } | null;
}

/** Share of exchanges that began as a request on paper, before and after the help board. */
const ASKED = [0.16, 0.31] as const;
/** Requests a week that nobody answers. */
const UNHEARD = 0.9;

/** Exchanges and requests, each in time order. */
export function makeHelp(
  chance: Chance,
  people: readonly Person[],
  bonds: readonly Bond[],
  presence: Presence,
): { readonly exchanges: readonly Exchange[]; readonly requests: readonly Request[] } {
  const requests: Request[] = [];
  const exchanges = bonds
    .flatMap((bond) => alongBond(chance, people, bond, presence))
    .sort((x, y) => x.day - y.day || x.minute - y.minute || x.helper - y.helper)
    .filter((exchange, i, all) => !sameKey(exchange, all[i - 1]))
    .map((exchange) => {
      if (!chance.happens(ASKED[exchange.day < HELP_BOARD ? 0 : 1])) return exchange;
      requests.push(requestBefore(chance, exchange));
      return { ...exchange, request: requests.length - 1 };
    });
  for (const monday of OPEN_DAYS.filter((day) => (day - FIRST_DAY) % 7 === 1)) {
    for (let i = chance.count(UNHEARD * season(monday)); i > 0; i--) {
      const request = unheard(chance, people, monday);
      if (request !== null) requests.push(request);
    }
  }
  return { exchanges, requests };
}

const sameKey = (one: Exchange, other: Exchange | undefined): boolean =>
  other !== undefined &&
  one.helper === other.helper &&
  one.helped === other.helped &&
  one.day === other.day &&
  one.minute === other.minute;

/** The first exchange on the day the bond begins, then a Poisson stream until it ends. */
function alongBond(
  chance: Chance,
  people: readonly Person[],
  bond: Bond,
  presence: Presence,
): Exchange[] {
  const exchanges: Exchange[] = [];
  for (let day = bond.from; day <= bond.to;) {
    const [helper, helped] = chance.happens(bond.aGives) ? [bond.a, bond.b] : [bond.b, bond.a];
    const when = momentNear(chance, presence, day, bond.to, helper, helped);
    if (when !== null) {
      exchanges.push({
        ...{ helper, helped, ...when, topic: topicOf(chance, people[helper]) },
        minutes: chance.happens(0.8) ? chance.one([10, 15, 15, 20, 30, 30, 45, 60, 90]) : null,
        rating: chance.happens(0.4) ? chance.one([3, 4, 4, 5, 5, 5]) : null,
        request: null,
      });
    }
    const wait = -Math.log(1 - chance.unit()) * (30 / bond.perMonth);
    day += Math.max(1, Math.round(wait / Math.max(0.3, season(day))));
  }
  return exchanges;
}

/** A moment of the next nine days when the helper is there, if possible with the other one. */
function momentNear(
  chance: Chance,
  presence: Presence,
  day: number,
  last: number,
  helper: number,
  helped: number,
): { day: number; minute: number } | null {
  let fallback: { day: number; minute: number } | null = null;
  for (let on = day; on <= Math.min(day + 9, last, LAST_DAY); on++) {
    const here = presence.get(on);
    const stays = here?.get(helper);
    if (here === undefined || stays === undefined || stays.length === 0) continue;
    const stay = chance.one(stays);
    const moment = { day: on, minute: chance.between(stay.from, stay.to - 1) };
    const both = sharedMinute(chance, here, helper, helped);
    if (both !== null) return { day: on, minute: both };
    fallback ??= moment;
  }
  return fallback;
}

/** A minute at which both are in the place, or null. */
function sharedMinute(
  chance: Chance,
  here: DayPresence,
  helper: number,
  helped: number,
): number | null {
  for (const mine of here.get(helper) ?? []) {
    for (const theirs of here.get(helped) ?? []) {
      const from = Math.max(mine.from, theirs.from);
      const to = Math.min(mine.to, theirs.to);
      if (to > from) return chance.between(from, to - 1);
    }
  }
  return null;
}

/** What the helper knows, now and then something else. */
function topicOf(chance: Chance, helper: Person | undefined): string {
  const skills = helper?.skills ?? [];
  if (skills.length > 0 && chance.happens(0.85)) return chance.one(skills);
  return chance.one(SKILLS[chance.one(DISCIPLINES)] ?? []);
}

function requestBefore(chance: Chance, exchange: Exchange): Request {
  const days = OPEN_DAYS.filter((day) => day <= exchange.day && day >= exchange.day - 12);
  const day = chance.some(days, 1, (on) => 1 / (1 + exchange.day - on))[0] ?? exchange.day;
  const minute =
    day === exchange.day ? openMinute(chance, day, exchange.minute - 1) : openMinute(chance, day);
  const { topic, helped: asker, day: answeredDay, minute: answeredMinute } = exchange;
  const answered = { day: answeredDay, minute: answeredMinute };
  const closed = chance.happens(0.7)
    ? {
        day: answeredDay,
        minute: Math.min(answeredMinute + chance.between(5, 60), hours(answeredDay).to),
      }
    : null;
  return { asker, day, minute, topic, answered, closed };
}

const hours = (day: number): { readonly from: number; readonly to: number } =>
  openingHours(day) ?? { from: 0, to: 0 };

/** A minute at which the place is open, no later than `last`. */
function openMinute(chance: Chance, day: number, last: number = Infinity): number {
  const { from, to } = hours(day);
  return chance.between(from, Math.max(from, Math.min(to - 1, last)));
}

function unheard(chance: Chance, people: readonly Person[], day: number): Request | null {
  const around = people.flatMap((person, rank) =>
    person.joined <= day && person.lastDay >= day && person.role === 'member' ? [rank] : [],
  );
  const asker = chance.one(around);
  const topic = chance.one(SKILLS[chance.one(DISCIPLINES)] ?? []);
  return { asker, day, minute: openMinute(chance, day), topic, answered: null, closed: null };
}
