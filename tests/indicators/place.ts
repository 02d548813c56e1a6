/** Small places written by hand, taken through the whole pipeline, for tests of indicators. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { withDefinitions } from '../../src/lib/base/definitions.ts';
import { analyse, prepare } from '../../src/lib/engine/pipeline.ts';
import type { AnalyseInput, Analysis } from '../../src/lib/engine/protocol.ts';
import type { Result } from '../../src/lib/indicators/result.ts';
import { NONE, type Directory, type Help, type Logs } from '../../src/lib/logs/logs.ts';
import { attendanceOf, checkinsOf, logsOf, MONDAY, type VisitRow } from '../evidence/logsOf.ts';

/** Days are counted from the Monday that opens the log. */
export interface Place {
  readonly persons: number;
  readonly visits?: readonly VisitRow[];
  /** [event, day, persons] */
  readonly events?: readonly (readonly [event: number, day: number, persons: readonly number[]])[];
  /** [helper, helped, day] */
  readonly help?: readonly (readonly [number, number, number])[];
  readonly more?: Partial<Logs>;
}

const DAY = 1440;

function helpOf(rows: readonly (readonly [number, number, number])[]): Help {
  const none = new Uint32Array(rows.length).fill(NONE);
  return {
    length: rows.length,
    file: new Uint16Array(rows.length),
    line: Uint32Array.from(rows, (_, r) => r + 2),
    helper: Uint32Array.from(rows, (r) => r[0]),
    helped: Uint32Array.from(rows, (r) => r[1]),
    time: Float64Array.from(rows, (r) => MONDAY + r[2] * 86_400 + 10 * 3600),
    topic: none,
    minutes: new Float64Array(rows.length).fill(NaN),
    rating: new Float64Array(rows.length).fill(NaN),
    request: none,
  };
}

/** A directory in which everyone is listed. */
export function directoryOf(persons: number, given: Partial<Directory> = {}): Directory {
  return {
    listed: new Uint8Array(persons).fill(1),
    joined: new Float64Array(persons).fill(NaN),
    left: new Float64Array(persons).fill(NaN),
    role: new Array<null>(persons).fill(null),
    optedOut: new Uint8Array(persons),
    attributes: new Map(),
    rows: {
      length: 0,
      file: new Uint16Array(0),
      line: new Uint32Array(0),
      person: new Uint32Array(0),
    },
    ...given,
  };
}

export function logsOfPlace({ persons, visits, events, help, more }: Place): Logs {
  const rows = (events ?? []).flatMap(([event, day, present]) =>
    present.map((person) => [person, event, day] as const),
  );
  const count = Math.max(-1, ...(events ?? []).map(([event]) => event)) + 1;
  return logsOf(persons, {
    ...(visits ? { checkins: checkinsOf(visits) } : {}),
    ...(events
      ? {
          attendance: attendanceOf(rows),
          events: Array.from({ length: count }, (_, e) => ({
            id: `e${e}`,
            name: null,
            kind: null,
            place: null,
          })),
        }
      : {}),
    ...(help ? { help: helpOf(help) } : {}),
    ...more,
  });
}

export async function analysisOf(place: Place, input: AnalyseInput = {}): Promise<Analysis> {
  const logs = logsOfPlace(place);
  return analyse(await prepare(logs, withDefinitions({ ...input.definitions })), input);
}

export async function resultOf(
  id: string,
  place: Place,
  input: AnalyseInput = {},
): Promise<Result> {
  const analysis = await analysisOf(place, input);
  const result = analysis.results.find((r) => r.id === id);
  if (!result) throw new Error(`no result ${id}`);
  return result;
}

/** Everyone comes alone on each Monday of `weeks` weeks, at an hour of their own: no ties by it. */
export const everyoneAlone = (persons: number, weeks: number, from = 0): VisitRow[] =>
  Array.from({ length: persons * weeks }, (_, v): VisitRow => {
    const person = v % persons;
    const start = (from + Math.floor(v / persons)) * 7 * DAY + person * 20;
    return [person, 0, start, start + 10];
  });

/** A busy seeded place: circles of six that meet and help, some across. */
export function busyPlace(seed: number, persons = 36, weeks = 32): Place {
  const random = xoroshiro128plus(seed);
  const draw = (below: number): number => uniformInt(random, 0, below - 1);
  const mate = (person: number): number =>
    draw(5) === 0 ? draw(persons) : Math.floor(person / 6) * 6 + draw(6);
  const visits: VisitRow[] = [];
  const seen = new Set<string>();
  for (let week = 0; week < weeks; week++) {
    for (let person = 0; person < persons; person++) {
      const start = (week * 7 + draw(5)) * DAY + 8 * 60 + 5 * draw(60);
      if (seen.has(`${person} ${start}`)) continue;
      seen.add(`${person} ${start}`);
      visits.push([person, 0, start, start + 30 + 5 * draw(50)]);
    }
  }
  const events = Array.from({ length: weeks }, (_, e) => {
    const host = draw(persons);
    const present = new Set([host, ...Array.from({ length: 4 + draw(12) }, () => mate(host))]);
    return [e, e * 7 + 3, [...present].sort((x, y) => x - y)] as const;
  });
  const help = Array.from({ length: weeks * 3 }, () => {
    const helper = draw(persons);
    return [helper, mate(helper), draw(weeks * 7)] as const;
  }).filter(([helper, helped]) => helper !== helped);
  return { persons, visits, events, help };
}

/** Twelve who come alone: one has helped four others, three have helped each other, five have no tie. */
export const STAR_AND_TRIANGLE = {
  persons: 12,
  visits: everyoneAlone(12, 30),
  help: [
    [0, 1, 100],
    [0, 2, 100],
    [0, 3, 100],
    [0, 4, 100],
    [5, 6, 100],
    [6, 7, 100],
    [5, 7, 100],
  ],
} as const satisfies Place;
