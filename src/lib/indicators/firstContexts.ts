/**
 * In which context each new tie began (METHODS J2, K37): that of its first evidence, and the room in
 * which the two had met shortly before.
 */
import type { SmallMeeting } from '../evidence/smallMeetings.ts';
import { smallMeetingFinder } from '../evidence/smallMeetings.ts';
import { CONTACT, contextNames, OTHER } from './contexts.ts';
import { smallGroupDays, type SmallGroupDays } from './smallGroupDays.ts';
import type { World } from './world.ts';

/** Days before the first evidence in which a meeting in a small group counts (K37). */
const BEFORE_DAYS = 28;

export interface NewTie {
  readonly a: number;
  readonly b: number;
  /** Local day of the first evidence. */
  readonly day: number;
  /** Contexts it began in, by name. */
  readonly shares: ReadonlyMap<string, Share>;
}

/** What of a tie belongs to a context. */
export interface Share {
  /** All contexts of a tie together: 1. */
  readonly whole: number;
  /** The same, had the two not met in a room before: by first evidence alone. */
  readonly first: number;
}

/** An instant at which the rule was met, and the contexts of what met it, each as much. */
interface Occasion {
  readonly time: number;
  readonly contexts: readonly string[];
}

/** The new ties of the window. O(help + contacts + visits log visits + evidence of new ties). */
export function firstContexts(world: World): readonly NewTie[] {
  const { firstEvidence, window, evidence } = world;
  if (window === null) return [];
  const keyOf = (a: number, b: number): number =>
    Math.min(a, b) * evidence.persons + Math.max(a, b);
  const rows = [...firstEvidence.day.keys()].filter((p) => firstEvidence.day[p]! >= window.from);
  const days = new Map(
    rows.map((p) => [keyOf(firstEvidence.a[p]!, firstEvidence.b[p]!), firstEvidence.day[p]!]),
  );
  const declared = declaredOccasions(world, days, keyOf);
  const at = new Map<number, number>();
  for (let p = 0; p < evidence.pairs.length; p++) {
    const key = keyOf(evidence.pairs.a[p]!, evidence.pairs.b[p]!);
    if (days.has(key)) at.set(key, p);
  }
  const rooms = new Rooms(world);
  return rows.map((p): NewTie => {
    const [a, b] = [firstEvidence.a[p]!, firstEvidence.b[p]!];
    const day = firstEvidence.day[p]!;
    const key = keyOf(a, b);
    const pair = at.get(key);
    const small = smallGroupDays(world, pair);
    const shared = pair === undefined ? null : eventOccasion(world, pair, day);
    const inRooms = rooms.occasion(a, b, day, small);
    const known = [shared, declared.get(key) ?? null, inRooms].filter((one) => one !== null);
    const first = known.reduce<Occasion | null>(
      (best, one) => (best === null || one.time < best.time ? one : best),
      null,
    );
    const room = first === inRooms ? null : rooms.before(a, b, day, small);
    return { a, b, day, shares: sharesOf(first?.contexts ?? [OTHER], room) };
  });
}

function sharesOf(contexts: readonly string[], room: string | null): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  const add = (name: string, whole: number, first: number): void => {
    const known = shares.get(name) ?? { whole: 0, first: 0 };
    shares.set(name, { whole: known.whole + whole, first: known.first + first });
  };
  const part = 1 / contexts.length;
  for (const name of contexts) add(name, room === null ? part : part / 2, part);
  if (room !== null) add(room, 1 / 2, 0);
  return shares;
}

type KeyOf = (a: number, b: number) => number;

/** Of each pair the earliest help or declared meeting on the day of its first evidence. */
function declaredOccasions(
  { logs, evidence }: World,
  days: ReadonlyMap<number, number>,
  keyOf: KeyOf,
): ReadonlyMap<number, Occasion> {
  const found = new Map<number, Occasion>();
  const names = contextNames(logs);
  const add = (key: number, time: number, context: () => string): void => {
    const day = days.get(key);
    if (day === undefined || evidence.clock.day(time) !== day) return;
    if (time >= (found.get(key)?.time ?? Infinity)) return;
    found.set(key, { time, contexts: [context()] });
  };
  const { help, contacts } = logs;
  for (let r = 0; r < (help?.length ?? 0); r++) {
    const { helper, helped, time, topic } = help!;
    add(keyOf(helper[r]!, helped[r]!), time[r]!, () => names.ofTopic(topic[r]!));
  }
  if (!evidence.layers.contacts) return found;
  for (let r = 0; r < (contacts?.length ?? 0); r++) {
    const { a, b, start } = contacts!;
    add(keyOf(a[r]!, b[r]!), start[r]!, () => CONTACT);
  }
  return found;
}

/** The first event of that day that makes the two a tie: small, or the last of enough medium ones. */
function eventOccasion(world: World, pair: number, day: number): Occasion | null {
  const { evidence, definitions, logs } = world;
  const group = evidence.pairs.coattendance[pair]!;
  if (group < 0 || evidence.coattendance === null) return null;
  const { pairs, event, rosters } = evidence.coattendance;
  const names = contextNames(logs);
  const recent: number[] = [];
  for (let row = pairs.offsets[group]!; row < pairs.offsets[group + 1]!; row++) {
    const e = event[row]!;
    const on = rosters.day[e]!;
    if (on > day) break;
    if (on <= day - definitions.evidenceDays || rosters.size[e]! > definitions.mediumEvent)
      continue;
    recent.push(e);
    if (on !== day) continue;
    const enough = rosters.size[e]! <= definitions.smallEvent ? 1 : definitions.mediumEvents;
    if (recent.length < enough) continue;
    return { time: rosters.start[e]!, contexts: recent.slice(-enough).map(names.ofEvent) };
  }
  return null;
}

/** Meetings in small groups, and their zones. */
class Rooms {
  private readonly world: World;
  private readonly find: ReturnType<typeof smallMeetingFinder> | null;

  constructor(world: World) {
    const { evidence, logs, definitions } = world;
    const minimum = definitions.minEncounterMinutes * 60;
    this.world = world;
    this.find =
      evidence.visits &&
      smallMeetingFinder(evidence.visits, logs.zones, definitions, minimum, evidence.clock);
  }

  /** Where co-presence alone makes ties: the days of small groups that met the rule on `day`. */
  occasion(a: number, b: number, day: number, small: SmallGroupDays): Occasion | null {
    const { evidence, definitions } = this.world;
    if (!evidence.layers.copresenceMakesTies) return null;
    const own = small.filter((one) => one <= day && one > day - definitions.evidenceDays);
    if (own.at(-1) !== day || own.length < definitions.smallGroupDays) return null;
    const meetings = own
      .slice(-definitions.smallGroupDays)
      .flatMap((on) => this.meeting(a, b, on) ?? []);
    const time = meetings.at(-1)?.start;
    if (time === undefined) return null;
    return { time, contexts: meetings.map(({ zone }) => this.nameOf(zone)) };
  }

  /**
   * Zone of the latest day in a small group of those shortly before; null: there was none. Of deleted
   * visits the day is known and not the zone: the room is one of the others then.
   */
  before(a: number, b: number, day: number, small: SmallGroupDays): string | null {
    const latest = small.filter((one) => one < day && one >= day - BEFORE_DAYS).at(-1);
    if (latest === undefined) return null;
    if (latest < (this.world.logs.past?.cut ?? -Infinity)) return OTHER;
    const meeting = this.meeting(a, b, latest);
    return meeting && this.nameOf(meeting.zone);
  }

  private meeting(a: number, b: number, day: number): SmallMeeting | null {
    return this.find?.({ a, b, day }) ?? null;
  }

  private nameOf(zone: number): string {
    return contextNames(this.world.logs).ofZone(zone);
  }
}
