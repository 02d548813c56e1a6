import { SECONDS_PER_DAY, weekOf } from '../../base/time.ts';
import {
  cumulativeIncidence,
  timeToShare,
  type Ending,
  type Wait,
} from '../../stats/cumulativeIncidence.ts';
import { defineIndicator, type Measure } from '../indicator.ts';
import { personJackknife } from '../personJackknife.ts';
import type { Counted, RawParts } from '../result.ts';
import type { World } from '../world.ts';

const WITHIN_DAYS = 7;

/**
 * Share of requests that get a first answer within seven days; one that was withdrawn never does,
 * one that is still open counts as long as it is known (competing risks).
 */
export default defineIndicator({
  id: 'time-to-answer',
  headline: null,
  unit: 'share',
  range: [0, 1],
  better: 'more',
  needs: ['time'],
  scale: 'log-log',
  references: ['D5', 'Aalen & Johansen 1978', 'Satagopan et al. 2004'],
  measure,
  interval: (world) => {
    const requests = requestsOf(world);
    if (requests === null || requests.length === 0) return null;
    // Requests stand in the order of the file: askers by their first one.
    const askers = Uint32Array.from(new Set(requests.map(({ asker }) => asker)));
    return personJackknife(within(requests), askers, 'log-log', (left) => {
      const others = requests.filter(({ asker }) => !left.has(asker));
      return others.length === 0 ? null : within(others);
    });
  },
  intervalMethod: 'person-jackknife',
});

interface Request extends Wait {
  readonly asker: number;
}

const within = (requests: readonly Request[], days = WITHIN_DAYS): number =>
  cumulativeIncidence(requests, days)?.event ?? 0;

function measure(world: World): Measure {
  const requests = requestsOf(world);
  if (requests === null) return { value: null, reason: 'NEEDS_LOGS', n: 0, persons: 0 };
  const n = requests.length;
  if (n === 0) return { value: null, reason: 'EMPTY', n, persons: 0 };
  const value = within(requests);
  const isSoon = ({ time, ending }: Request): boolean => ending === 'event' && time <= WITHIN_DAYS;
  const sides = [counted(requests, isSoon), counted(requests, (one) => !isSoon(one))];
  const median = timeToShare(requests, 0.5);
  return {
    value,
    n,
    successes: value * n,
    persons: Math.min(...sides.filter(({ count }) => count > 0).map(({ persons }) => persons)),
    parts: {
      withinOneDay: within(requests, 1),
      medianHours: median === null ? null : 24 * median,
      ...endings(world, requests),
    },
  };
}

function counted(requests: readonly Request[], isOne: (request: Request) => boolean): Counted {
  const found = requests.filter(isOne);
  return { count: found.length, persons: new Set(found.map(({ asker }) => asker)).size };
}

/** What became of the requests, by the end of the period; all or nothing, as they add up to n. */
function endings({ definitions }: World, requests: readonly Request[]): RawParts {
  const of = (ending: Ending): Counted => counted(requests, (one) => one.ending === ending);
  const parts = { answered: of('event'), withdrawn: of('other'), open: of('censored') };
  const isTold = Object.values(parts).every(
    ({ count, persons }) => count === 0 || persons >= definitions.kInternal,
  );
  return isTold ? parts : { answered: null, withdrawn: null, open: null };
}

/**
 * Requests of members in the window, in days until they ended. Those whose times cannot be (answered
 * before they were asked) are left out. null where none are logged.
 */
function requestsOf({ logs, evidence, window, without }: World): Request[] | null {
  const { requests } = logs;
  if (requests === null || requests.length === 0 || window === null) return null;
  const { clock, hidden, calendar } = evidence;
  // What happens later does not exist yet (K42), and after the log nothing is known.
  const last = Math.max(calendar?.last ?? -Infinity, ...daysOf(requests.time, clock));
  const end = clock.instantOf(Math.min(window.to, last + 1) * SECONDS_PER_DAY);
  const found: Request[] = [];
  for (let row = 0; row < requests.length; row++) {
    const [asker, asked] = [requests.asker[row]!, requests.time[row]!];
    const day = clock.day(asked);
    if (hidden[asker] === 1 || day < window.from || day >= window.to) continue;
    if (weekOf(day) === without) continue;
    const spell = spellOf(asked, requests.answered[row]!, requests.closed[row]!, end);
    if (spell !== null) found.push({ asker, ...spell });
  }
  return found;
}

const daysOf = (times: Float64Array, clock: World['evidence']['clock']): Set<number> =>
  new Set(Array.from(times, (time) => clock.day(time)));

/** NaN where it was not answered or closed; a request closed as it is answered was answered. */
function spellOf(asked: number, answered: number, closed: number, end: number): Wait | null {
  if (answered < asked || closed < asked) return null;
  const isAnswered = answered < end && !(closed < answered);
  const isClosed = closed < end && !isAnswered;
  const until = isAnswered ? answered : isClosed ? closed : end;
  return {
    time: Math.max(0, until - asked) / SECONDS_PER_DAY,
    ending: isAnswered ? 'event' : isClosed ? 'other' : 'censored',
  };
}
