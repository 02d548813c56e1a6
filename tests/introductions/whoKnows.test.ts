import { describe, expect, it } from 'vitest';
import { whoKnows } from '../../src/lib/introductions/whoKnows.ts';
import { nobodyWords } from '../../src/lib/text/introductions.ts';
import { MONDAY, type VisitRow } from '../evidence/logsOf.ts';
import { everyoneAlone, type Place } from '../indicators/place.ts';
import { volunteering } from './volunteering.ts';

const DAY = 150;
const at = (hour: number): number => MONDAY + DAY * 86_400 + hour * 3600;
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
    visit(0, 9, 12),
    visit(3, 9, 18),
    visit(6, 10, null),
    visit(9, 10, null, DAY - 1), // yesterday, and never out
    visit(1, 9, 18),
    visit(4, 9, null),
    visit(4, 11, 13), // gone since
    visit(2, 9, 18),
  ],
};
const named = async (
  topic: string,
  hour: number,
  answer: (p: number) => string | null = () => 'yes',
) => {
  const { people, reason } = whoKnows(await volunteering(answer, {}, place), topic, at(hour));
  return reason ?? people.map(({ person }) => person);
};

describe('who knows', () => {
  it('are those who are there now and know it', async () => {
    expect(await named('couture', 11)).toEqual([0, 3, 6]);
    expect(await named(' COUTURE ', 14)).toEqual([3, 6]);
    expect(await named('web', 11.5)).toEqual([1, 4]);
    expect(await named('web', 14)).toEqual([1]);
    expect(await named('vélo;couture', 17)).toEqual([1, 3, 6]);
  });

  it('are only those who said yes', async () => {
    expect(await named('couture', 11, (p) => (p === 3 ? 'oui' : 'non'))).toEqual([3]);
    const refused = Uint8Array.from({ length: 12 }, (_, p) => Number(p === 3));
    const world = await volunteering(() => 'yes', { optedOut: refused }, place);
    expect(whoKnows(world, 'couture', at(11)).people.map(({ person }) => person)).toEqual([0, 6]);
  });

  it('say why there is nobody', async () => {
    expect(await named('soudure', 11)).toBe('NOBODY_HERE');
    expect(await named('couture', 8)).toBe('NOBODY_HERE');
    expect(await named('couture', 11, () => null)).toBe('NOBODY_VOLUNTEERED');
    const without = await volunteering(() => 'yes', { attributes: new Map() }, place);
    expect(whoKnows(without, 'couture', at(11)).reason).toBe('NO_SKILLS');
    const events: Place = { persons: 12, events: [[0, 100, [0, 1, 2]]] };
    const quiet = await volunteering(() => 'yes', {}, events);
    expect(whoKnows(quiet, 'couture', at(11)).reason).toBe('NO_CHECKINS');
    expect(nobodyWords('NO_CHECKINS', 'fr')).toBe('Sans passages, on ne sait pas qui est là.');
  });
});
