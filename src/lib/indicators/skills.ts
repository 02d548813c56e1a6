/** What members know and what is asked for, in the same words (METHODS D6). */
import { weekOf } from '../base/time.ts';
import { NONE } from '../logs/logs.ts';
import { presenceHours } from './presenceHours.ts';
import { presenceAtPlace } from './redrawnWorlds.ts';
import type { World } from './world.ts';

const COLUMN = 'skills';

/** One thing somebody asked for. */
export interface Wish {
  readonly asker: number;
  readonly topic: string;
  /** Local day. */
  readonly day: number;
}

/** A topic asked for, or a skill somebody has. */
export interface Topic {
  /** Share of what is asked for, 0 … 1. */
  readonly demand: number;
  /** Share of the hours of presence, each member's parted among their skills, 0 … 1. */
  readonly supply: number;
  readonly askers: number;
  /** Active members who have it. */
  readonly holders: number;
}

export interface Skills {
  readonly wishes: readonly Wish[];
  /** By name, sorted. */
  readonly topics: ReadonlyMap<string, Topic>;
  /** Share of active members who say what they know. */
  readonly coverage: number;
  /** Share of wishes uttered on a day on which somebody else who knows was there, and the askers of either kind. */
  readonly availability: number;
  readonly available: number;
  readonly unavailable: number;
  /** The same, had the same topics been asked for on other occasions: the mean over all orders. */
  readonly availabilityByChance: number;
}

/**
 * null with the reason where a log or the column of skills is missing. Requests say what is asked
 * for; where none are logged, help that was given does.
 */
export function skillsOf(world: World): Skills | 'NEEDS_LOGS' | 'NO_ATTRIBUTE' {
  const { logs, nodes } = world;
  const wishes = wishesOf(world);
  if (wishes === null) return 'NEEDS_LOGS';
  const column = logs.directory?.attributes.get(COLUMN);
  const hours = presenceHours(world);
  if (column === undefined) return 'NO_ATTRIBUTE';
  if (hours === null) return 'NEEDS_LOGS';
  const known = new Map<number, readonly string[]>();
  nodes.forEach((person) => {
    const own = wordsOf(column[person] ?? null);
    if (own.length > 0) known.set(person, own);
  });
  return {
    wishes,
    topics: topicsOf(wishes, known, new Map(Array.from(nodes, (p, node) => [p, hours[node]!]))),
    coverage: nodes.length === 0 ? 0 : known.size / nodes.length,
    ...availabilityOf(world, wishes, known),
  };
}

/** Words parted by `;`, each once: case and spaces around do not matter. */
export const wordsOf = (value: string | null): string[] =>
  [...new Set((value ?? '').split(';').map(wordOf))].filter((word) => word !== '');

const wordOf = (text: string): string => text.trim().toLowerCase();

/** A log that says what is asked for: who asks, and who else is concerned. */
interface Asking {
  readonly time: Float64Array;
  readonly topic: Uint32Array;
  readonly asker: Uint32Array;
  readonly other: Uint32Array;
}

function askingOf({ requests, help }: World['logs']): Asking | null {
  if (requests && requests.length > 0) return { ...requests, other: requests.asker };
  return help && help.length > 0 ? { ...help, asker: help.helped, other: help.helper } : null;
}

/** What members asked for in the window; null where no log says. */
export function wishesOf({ logs, evidence, window, without }: World): Wish[] | null {
  const { clock, hidden } = evidence;
  const log = askingOf(logs);
  if (log === null || window === null) return null;
  const isIn = (day: number): boolean =>
    day >= window.from && day < window.to && weekOf(day) !== without;
  const isMember = (person: number): boolean => hidden[person] !== 1;
  const wishes: Wish[] = [];
  log.time.forEach((time, row) => {
    const [asker, topic] = [log.asker[row]!, log.topic[row]!];
    const day = clock.day(time);
    const isKept = topic !== NONE && isIn(day) && isMember(asker) && isMember(log.other[row]!);
    const word = isKept ? wordOf(logs.texts[topic] ?? '') : '';
    if (word !== '') wishes.push({ asker, topic: word, day });
  });
  return wishes;
}

function topicsOf(
  wishes: readonly Wish[],
  known: ReadonlyMap<number, readonly string[]>,
  hours: ReadonlyMap<number, number>,
): ReadonlyMap<string, Topic> {
  const found = new Map<string, { asked: number; hours: number[]; askers: Set<number> }>();
  const at = (topic: string): { asked: number; hours: number[]; askers: Set<number> } => {
    const one = found.get(topic) ?? { asked: 0, hours: [], askers: new Set() };
    found.set(topic, one);
    return one;
  };
  for (const { topic, asker } of wishes) {
    at(topic).asked++;
    at(topic).askers.add(asker);
  }
  for (const [person, words] of known) {
    for (const word of words) at(word).hours.push((hours.get(person) ?? 0) / words.length);
  }
  // A sum of thirds should not depend on the order of people.
  const sum = (values: number[]): number => values.sort((x, y) => x - y).reduce((a, b) => a + b, 0);
  const supplied = new Map([...found].map(([topic, one]) => [topic, sum(one.hours)]));
  const all = sum([...supplied.values()]);
  return new Map(
    [...found]
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(
        ([
          topic,
          {
            asked,
            askers,
            hours: { length: holders },
          },
        ]): [string, Topic] => [
          topic,
          {
            demand: wishes.length === 0 ? 0 : asked / wishes.length,
            supply: all === 0 ? 0 : (supplied.get(topic) ?? 0) / all,
            askers: askers.size,
            holders,
          },
        ],
      ),
  );
}

type Availability = Pick<
  Skills,
  'availability' | 'available' | 'unavailable' | 'availabilityByChance'
>;

/** By the day: of deleted visits no hour is known. */
function availabilityOf(
  { evidence, logs }: World,
  wishes: readonly Wish[],
  known: ReadonlyMap<number, readonly string[]>,
): Availability {
  const seen = presenceAtPlace(evidence, logs);
  const wanted = new Set(wishes.map(({ day }) => day));
  /** Those who know each topic and were there, by the day. */
  const there = new Map<number, Map<string, number>>();
  const wasThere = new Set<string>();
  for (const [person, words] of known) {
    for (const day of seen.day.subarray(seen.offsets[person], seen.offsets[person + 1])) {
      if (!wanted.has(day)) continue;
      wasThere.add(`${String(person)} ${String(day)}`);
      const counts = there.get(day) ?? new Map<string, number>();
      there.set(day, counts);
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const isAvailable = (topic: string, { asker, day }: Wish): boolean => {
    const own =
      wasThere.has(`${String(asker)} ${String(day)}`) &&
      (known.get(asker)?.includes(topic) ?? false);
    return (there.get(day)?.get(topic) ?? 0) > Number(own);
  };
  const asked = new Map<string, number>();
  for (const { topic } of wishes) asked.set(topic, (asked.get(topic) ?? 0) + 1);
  const askers: [Set<number>, Set<number>] = [new Set(), new Set()];
  let [available, byChance] = [0, 0];
  for (const wish of wishes) {
    const isThere = isAvailable(wish.topic, wish);
    available += Number(isThere);
    askers[isThere ? 0 : 1].add(wish.asker);
    for (const [topic, times] of asked) if (isAvailable(topic, wish)) byChance += times;
  }
  const n = wishes.length;
  return {
    availability: available / n,
    available: askers[0].size,
    unavailable: askers[1].size,
    availabilityByChance: byChance / (n * n),
  };
}
