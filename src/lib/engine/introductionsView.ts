/** What a day offers of introductions, under pseudonym numbers; whoever did not say yes is not in it. */
import { dateOf, dayOf, SECONDS_PER_DAY } from '../base/time.ts';
import { published } from '../base/digits.ts';
import { gateOf } from '../disclosure/audience.ts';
import { discloseCount } from '../disclosure/gate.ts';
import { comingOn, eventsFrom, presentAt, type ExpectedEvent } from '../introductions/here.ts';
import { introductionsFor } from '../introductions/introductions.ts';
import { mixedGroups, type MixedGroups } from '../introductions/mixedGroups.ts';
import { volunteersOf } from '../introductions/volunteers.ts';
import { topicsKnown, whoKnows, whoKnowsOn } from '../introductions/whoKnows.ts';
import type { World } from '../indicators/world.ts';
import type { IntroductionsInput, IntroductionsView, Nobody, Somebody } from './introductions.ts';
import { pseudonymsOf } from './peopleView.ts';
import { sceneOf, type Prepared } from './pipeline.ts';
import type { AnalyseInput } from './protocol.ts';

/** What a person of the logs is called; null where that is not known here. */
export type NameOf = (id: string) => string | null;

type Answer = Pick<IntroductionsView, 'pairs' | 'knows' | 'tables' | 'known' | 'reason'>;

const NOTHING: Answer = { pairs: [], knows: [], tables: [], known: null, reason: null };

/** What is needed to answer for one day. */
interface Day {
  readonly world: World;
  readonly day: number;
  /** Instant at which who is there is asked; null: the whole day. */
  readonly now: number | null;
  readonly seed: number;
  /** Members there who said yes, in the order in which they came. */
  readonly here: readonly number[];
  readonly events: readonly ExpectedEvent[];
  readonly show: (person: number) => Somebody;
}

/** @throws PasserelleError as `sceneOf` */
export function introductionsView(
  prepared: Prepared,
  input: AnalyseInput & IntroductionsInput,
  nameOf: NameOf,
): IntroductionsView {
  const { world, spec } = sceneOf(prepared, input);
  const { logs, evidence } = world;
  const volunteers = volunteersOf(world);
  const { calendar } = evidence;
  const count = volunteers.reduce((sum, one) => sum + one, 0);
  const topics = topicsKnown(world);
  const open = (persons: number): number | null =>
    discloseCount({ count: persons, persons }, gateOf(world.definitions));
  const nowhere = {
    days: null,
    date: null,
    volunteers: open(count),
    here: null,
    events: [],
    topics,
  };
  const refused = (reason: Nobody): Answer => ({
    ...NOTHING,
    reason: count === 0 ? 'NOBODY_VOLUNTEERED' : reason,
  });
  if (calendar === null || (logs.checkins === null && logs.attendance === null)) {
    return { ...nowhere, ...refused('NO_PRESENCE') };
  }
  const days = { first: dateOf(calendar.first), last: dateOf(calendar.last) };
  const day = input.date === undefined ? calendar.last : dayOf(input.date);
  if (day === null || day < calendar.first || day > calendar.last) {
    return { ...nowhere, days, ...refused('UNKNOWN_DAY') };
  }
  const saidYes = (person: number): boolean => volunteers[person] === 1;
  const now =
    input.minute === undefined
      ? null
      : evidence.clock.instantOf(day * SECONDS_PER_DAY + input.minute * 60);
  // Lists of events say who comes on a day, not at which hour.
  if (now !== null && logs.checkins === null) {
    return { ...nowhere, days, ...refused('NO_CHECKINS') };
  }
  const here = there(world, day, now).filter(saidYes);
  const events = eventsFrom(world, day)
    .map((event) => ({ ...event, people: event.people.filter(saidYes) }))
    .filter(({ people }) => people.length > 0);
  const pseudonym = pseudonymsOf(
    Uint32Array.from({ length: evidence.persons }, (_, p) => p),
    evidence.persons,
    spec.seed,
  );
  const show = (person: number): Somebody => {
    const id = logs.persons[person] ?? '';
    const called = input.named === true ? { id, name: nameOf(id) } : null;
    return { pseudonym: pseudonym[person] ?? 0, called };
  };
  return {
    days,
    date: dateOf(day),
    volunteers: open(count),
    here: open(here.length),
    topics,
    events: events.map(({ event, day: on, people }) => ({
      event,
      name: logs.events[event]?.name ?? logs.events[event]?.id ?? '',
      date: dateOf(on),
      expected: open(people.length),
    })),
    ...(count === 0
      ? refused('NOBODY_VOLUNTEERED')
      : answer({ world, day, now, seed: spec.seed, here, events, show }, input.ask)),
  };
}

/** In the order in which they came. */
function there(world: World, day: number, now: number | null): number[] {
  if (now === null) return comingOn(world, day);
  const { logs, evidence } = world;
  if (logs.checkins === null) return [];
  return presentAt(logs.checkins, evidence.clock, now)
    .sort((x, y) => x.since - y.since || x.person - y.person)
    .map(({ person }) => person);
}

function answer(of: Day, ask: IntroductionsInput['ask']): Answer {
  if (ask.kind === 'pairs') return pairsOf(of, ask.turn);
  if (ask.kind === 'knows') return ask.topic.trim() === '' ? NOTHING : knowersOf(of, ask.topic);
  return tablesOf(of, ask);
}

/** In no order of people: as their pseudonyms come. */
const byPseudonym = (x: Somebody, y: Somebody): number => x.pseudonym - y.pseudonym;

function pairsOf({ world, day, seed, here, show }: Day, turn: number): Answer {
  const { pairs, reason } = introductionsFor(world, { people: here, day, seed: seed + turn });
  return {
    ...NOTHING,
    reason,
    pairs: pairs.map(({ a, b, reasons }) => {
      const [one, other] = [show(a), show(b)].sort(byPseudonym);
      return { a: one ?? show(a), b: other ?? show(b), reasons };
    }),
  };
}

function knowersOf({ world, day, now, show }: Day, topic: string): Answer {
  const { clock } = world.evidence;
  const { people, reason } =
    now === null ? whoKnowsOn(world, topic, day) : whoKnows(world, topic, now);
  const knows = people.map(({ person, zone, since }) => ({
    who: show(person),
    zone: world.logs.zones[zone]?.name ?? null,
    since: now === null ? null : clock.minute(since),
  }));
  return { ...NOTHING, reason, knows: knows.sort((x, y) => byPseudonym(x.who, y.who)) };
}

function tablesOf(
  { world, day, seed, here, events, show }: Day,
  ask: { readonly size: number; readonly event: number | null; readonly turn: number },
): Answer {
  const event = events.find((one) => one.event === ask.event);
  const people = ask.event === null ? here : (event?.people ?? []);
  const groups = mixedGroups(world, { people, size: ask.size, day, seed: seed + ask.turn });
  if (groups === null || people.length < 2) return { ...NOTHING, reason: 'TOO_FEW_HERE' };
  return {
    ...NOTHING,
    tables: groups.groups.map((group) => group.map(show).sort(byPseudonym)),
    known: people.length < world.definitions.kInternal ? null : knownOf(groups.tied),
  };
}

function knownOf({ before, after, atRandom }: MixedGroups['tied']): IntroductionsView['known'] {
  if (before === null || after === null || atRandom === null) return null;
  return {
    before: published(before),
    after: published(after),
    atRandom: published(atRandom),
  };
}
