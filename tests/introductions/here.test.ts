import { describe, expect, it } from 'vitest';
import { comingOn, eventsFrom, presentAt, presentOn } from '../../src/lib/introductions/here.ts';
import { topicsKnown, whoKnowsOn } from '../../src/lib/introductions/whoKnows.ts';
import { ATTENDANCE } from '../../src/lib/logs/logs.ts';
import { MONDAY, type VisitRow } from '../evidence/logsOf.ts';
import { everyoneAlone, type Place } from '../indicators/place.ts';
import { everybody, volunteering } from './volunteering.ts';

const DAY = 150;
const LOCAL = MONDAY / 86_400 + DAY;
const visit = (person: number, from: number, to: number | null, day = DAY): VisitRow => [
  person,
  0,
  day * 1440 + from * 60,
  to === null ? null : day * 1440 + to * 60,
];
// Persons 0, 3, 6 and 9 sew; 1, 4, 7 and 10 know bikes and the web.
const place: Place = {
  persons: 12,
  visits: [
    ...everyoneAlone(12, 20),
    visit(7, 14, 18),
    visit(0, 9, 12),
    visit(0, 15, 16),
    visit(3, 10, null),
    visit(1, 9, 18, DAY - 1),
  ],
  events: [
    [0, DAY, [5, 2]],
    [1, DAY + 3, [8, 7]],
    [2, DAY - 1, [4]],
  ],
};
const world = await volunteering((p) => (p === 3 ? 'no' : 'yes'), {}, place);
const { checkins, attendance } = world.logs;
const { clock } = world.evidence;

describe('who is there', () => {
  it('on a day: whoever checked in, by their latest check-in', () => {
    const people = presentOn(checkins!, clock, LOCAL);
    expect(people.map(({ person }) => person)).toEqual([0, 3, 7]);
    expect(clock.minute(people[0]!.since)).toBe(15 * 60);
    expect(presentOn(checkins!, clock, LOCAL + 1)).toEqual([]);
  });

  it('at an hour: a part of those of the day', () => {
    const whole = presentOn(checkins!, clock, LOCAL).map(({ person }) => person);
    const at = (hour: number): number[] =>
      presentAt(checkins!, clock, clock.instantOf(LOCAL * 86_400 + hour * 3600)).map(
        ({ person }) => person,
      );
    expect([at(8), at(9.5), at(13), at(15.5)]).toEqual([[], [0], [3], [0, 3, 7]]);
    for (const hour of everybody(24)) {
      expect(at(hour).filter((person) => !whole.includes(person))).toEqual([]);
    }
  });

  it('or on the list of an event of the day, each once, in the order in which they came', () => {
    const coming = comingOn(world, LOCAL);
    expect([...coming].sort((x, y) => x - y)).toEqual([0, 2, 3, 5, 7]);
    expect(coming.filter((person) => [0, 3, 7].includes(person))).toEqual([0, 3, 7]);
    expect(comingOn(world, LOCAL + 1)).toEqual([]);
  });

  it('is not who cancelled or did not come', () => {
    const status = attendance!.status.slice();
    [status[0], status[1]] = [ATTENDANCE.cancelled, ATTENDANCE.registered];
    const logs = { ...world.logs, attendance: { ...attendance!, status } };
    expect(comingOn({ ...world, logs }, LOCAL)).not.toContain(5);
    expect(eventsFrom({ ...world, logs }, LOCAL)[0]?.people).toEqual([2]);
    status[1] = ATTENDANCE.noShow;
    expect(eventsFrom({ ...world, logs }, LOCAL)[0]?.people).toEqual([]);
  });
});

describe('events to seat people for', () => {
  it('are those of the day and later, by day, with the people of their lists', () => {
    expect(eventsFrom(world, LOCAL)).toEqual([
      { event: 0, day: LOCAL, people: [5, 2] },
      { event: 1, day: LOCAL + 3, people: [8, 7] },
    ]);
    expect(eventsFrom(world, LOCAL + 4)).toEqual([]);
    const logs = { ...world.logs, attendance: null };
    expect(eventsFrom({ ...world, logs }, 0)).toEqual([]);
  });
});

describe('who knows, on a day', () => {
  it('is whoever said yes and came, gone since or not', () => {
    const { people, reason } = whoKnowsOn(world, 'Couture', LOCAL);
    expect(people.map(({ person }) => person)).toEqual([0]);
    expect(reason).toBeNull();
    expect(whoKnowsOn(world, 'soudure', LOCAL).reason).toBe('NOBODY_THAT_DAY');
  });

  it('is asked of topics that those who said yes know', async () => {
    expect(topicsKnown(world)).toEqual(['couture', 'vélo', 'web']);
    const few = await volunteering((p) => (p % 3 === 0 ? 'yes' : 'no'), {}, place);
    expect(topicsKnown(few)).toEqual(['couture']);
    expect(topicsKnown(await volunteering(undefined, {}, place))).toEqual([]);
  });
});
