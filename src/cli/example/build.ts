/** From a seed to the whole fictional place. */
import { makeBonds } from './bonds.ts';
import { LAST_DAY } from './calendar.ts';
import { makeChance } from './chance.ts';
import { makeCrews } from './crews.ts';
import { makeGatherings } from './events.ts';
import type { Gathering } from './gathering.ts';
import { keepCompany } from './company.ts';
import * as files from './files.ts';
import { makeHelp } from './help.ts';
import { makeOutcomes } from './outcomes.ts';
import { makePeople } from './people.ts';
import { addStay, habitualPresence } from './presence.ts';
import type { Presence } from './presence.ts';
import { countHeads, recordCheckins, withFaults } from './records.ts';
import { makeTruth } from './truth.ts';

/** Seed of the place that is shipped. */
export const EXAMPLE_SEED = 5;

/** Text of every file of the example by its name: the same seed gives the same bytes. */
export function buildExample(seed: number = EXAMPLE_SEED): ReadonlyMap<string, string> {
  const people = makePeople(makeChance(seed, 'people'));
  const crews = makeCrews(makeChance(seed, 'crews'), people);
  const gatherings = makeGatherings(makeChance(seed, 'gatherings'), people, crews);
  const presence = habitualPresence(makeChance(seed, 'presence'), people);
  const bonds = makeBonds(makeChance(seed, 'bonds'), people, crews);
  keepCompany(makeChance(seed, 'company'), people, bonds, presence);
  addGatherings(presence, gatherings);
  const { exchanges, requests } = makeHelp(makeChance(seed, 'help'), people, bonds, presence);
  const outcomes = makeOutcomes(makeChance(seed, 'outcomes'), bonds);
  const checkins = recordCheckins(makeChance(seed, 'records'), people, presence);
  const truth = makeTruth({
    ...{ seed, people, crews, gatherings, presence },
    ...{ bonds, exchanges, outcomes, checkins },
  });
  return new Map([
    ['people.csv', files.peopleCsv(people, LAST_DAY)],
    ['checkins.csv', files.checkinsCsv(people, withFaults(makeChance(seed, 'faults'), checkins))],
    ['attendance.csv', files.attendanceCsv(people, gatherings)],
    ['help.csv', files.helpCsv(people, exchanges)],
    ['requests.csv', files.requestsCsv(people, requests)],
    ['outcomes.csv', files.outcomesCsv(people, outcomes)],
    ['changes.csv', files.changesCsv()],
    ['headcounts.csv', files.headcountsCsv(countHeads(presence))],
    ['truth.json', `${JSON.stringify(truth, null, 1)}\n`],
  ]);
}

/** People at a gathering are in the place, wherever they had meant to be. */
function addGatherings(presence: Presence, gatherings: readonly Gathering[]): void {
  for (const { day, zone, from, to, present } of gatherings) {
    const here = presence.get(day);
    if (here === undefined) throw new RangeError(`gathering on closed day ${day}`);
    for (const rank of present) addStay(here, rank, { zone, from: from - 5, to: to + 5 }, day);
  }
}
