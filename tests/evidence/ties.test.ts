import { describe, expect, it } from 'vitest';
import { withDefinitions } from '../../src/lib/base/definitions.ts';
import { prepare, sceneOf } from '../../src/lib/engine/pipeline.ts';
import { tieRows, type TieRow } from '../../src/lib/engine/tieRows.ts';
import type { AnalyseInput } from '../../src/lib/engine/protocol.ts';
import { everyoneAlone, logsOfPlace, type Place } from '../indicators/place.ts';
import type { VisitRow } from './logsOf.ts';

const visits = everyoneAlone(6, 30); // the window ends on day 210

async function rowsOf(place: Place, input: AnalyseInput = {}): Promise<TieRow[]> {
  const definitions = withDefinitions(input.definitions ?? {});
  return tieRows(sceneOf(await prepare(logsOfPlace(place), definitions), input).world);
}

/** Persons a and b alone together for half an hour on each of the given days. */
const together = (a: number, b: number, days: readonly number[]): VisitRow[] =>
  days.flatMap((day) => [a, b].map((p): VisitRow => [p, 0, day * 1440 + 900, day * 1440 + 930]));

const classOf = async (
  place: Omit<Place, 'persons' | 'visits'>,
  more: VisitRow[] = [],
): Promise<string | undefined> =>
  (await rowsOf({ persons: 6, visits: [...visits, ...more], ...place }))[0]?.tieClass;

describe('classes', () => {
  it('are weak with one help, whoever helped', async () => {
    expect(await classOf({ help: [[0, 1, 100]] })).toBe('weak');
    expect(await classOf({ help: [[1, 0, 100]] })).toBe('weak');
  });

  it('are dormant when the evidence is older than the evidence period, even while rooms are shared', async () => {
    expect(await classOf({ help: [[0, 1, 27]] })).toBe('dormant');
    expect(await classOf({ help: [[0, 1, 28]] })).toBe('weak');
    expect(await classOf({ help: [[0, 1, 27]] }, together(0, 1, [180, 187, 194]))).toBe('dormant');
  });

  it('need one event of at most twelve, or two of at most thirty', async () => {
    const crowd = (size: number): number[] => Array.from({ length: size }, (_, p) => p);
    const many = (
      events: readonly (readonly [number, number, readonly number[]])[],
    ): Promise<TieRow[]> => rowsOf({ persons: 40, visits: everyoneAlone(40, 30), events });
    expect((await many([[0, 100, crowd(12)]]))[0]?.tieClass).toBe('weak');
    expect(await many([[0, 100, crowd(13)]])).toHaveLength(0);
    expect(
      (
        await many([
          [0, 100, crowd(30)],
          [1, 120, crowd(30)],
        ])
      )[0]?.tieClass,
    ).toBe('weak');
    expect(
      await many([
        [0, 100, crowd(31)],
        [1, 120, crowd(31)],
      ]),
    ).toHaveLength(0);
  });

  it('are latent for familiar faces where other logs exist, and ties where there is no other log', async () => {
    const faces = together(0, 1, [100, 107, 114]);
    expect(await classOf({ help: [[2, 3, 5]] }, faces)).toBe('latent');
    expect(await classOf({}, faces)).toBe('weak');
    expect(await classOf({}, together(0, 1, [100, 107]))).toBe('latent');
    expect(await classOf({}, together(0, 1, [100]))).toBeUndefined();
  });

  it('can be told otherwise', async () => {
    const place = { persons: 6, visits: [...visits, ...together(0, 1, [100, 107, 114])] };
    const rule = (
      copresenceTies: 'always' | 'never',
      help: Place['help'] = [],
    ): Promise<TieRow[]> => rowsOf({ ...place, help }, { definitions: { copresenceTies } });
    expect((await rule('always', [[2, 3, 5]]))[0]?.tieClass).toBe('weak');
    expect((await rule('never'))[0]?.tieClass).toBe('latent');
  });

  it('are unclassified for newcomers', async () => {
    const late = visits.filter(([person, , start]) => person !== 5 || start > 190 * 1440);
    const [row] = await rowsOf({ persons: 6, visits: late, help: [[0, 5, 200]] });
    expect(row).toMatchObject({ tieClass: 'unclassified' });
  });

  it('give no strength to a history shorter than a fortnight', async () => {
    const late = visits.filter(([person, , start]) => person !== 5 || start > 200 * 1440);
    const [row] = await rowsOf({ persons: 6, visits: late, help: [[0, 5, 205]] });
    expect(row?.strength).toBeNaN();
  });
});

describe('first and last evidence', () => {
  const days = ({ firstEvidence, lastEvidence }: TieRow): number[] => {
    const first = Date.parse('2024-01-01') / 86_400_000;
    return [firstEvidence - first, lastEvidence - first];
  };

  it('are the day the rule is completed and the latest piece', async () => {
    const [row] = await rowsOf({
      persons: 6,
      visits,
      help: [
        [0, 1, 60],
        [0, 1, 150],
      ],
    });
    expect(days(row!)).toEqual([60, 150]);
  });

  it('of familiar faces come with the third day within the evidence period', async () => {
    const [row] = await rowsOf({
      persons: 6,
      visits: [...visits, ...together(0, 1, [10, 100, 193, 200])],
    });
    // 10, 100, 193: the first and the third lie 183 days apart.
    expect(days(row!)).toEqual([200, 200]);
  });

  it('do not look beyond the window', async () => {
    const place = { persons: 6, visits, help: [[0, 1, 205]] as const };
    expect(await rowsOf(place, { from: '2024-01-01', to: '2024-04-01' })).toHaveLength(0);
  });
});

describe('members', () => {
  it('who opted out or are staff are in no pair', async () => {
    const place = (hide: Partial<Record<'role' | 'optedOut', unknown>>): Place => ({
      persons: 6,
      visits,
      help: [
        [0, 1, 100],
        [2, 3, 100],
      ],
      more: {
        directory: {
          listed: new Uint8Array(6).fill(1),
          joined: new Float64Array(6).fill(NaN),
          left: new Float64Array(6).fill(NaN),
          role: hide.role
            ? ['Staff'.toLowerCase(), null, null, null, null, null]
            : [null, null, null, null, null, null],
          optedOut: Uint8Array.from([hide.optedOut ? 1 : 0, 0, 0, 0, 0, 0]),
          attributes: new Map(),
          rows: {
            length: 0,
            file: new Uint16Array(0),
            line: new Uint32Array(0),
            person: new Uint32Array(0),
          },
        },
      },
    });
    expect(await rowsOf(place({}))).toHaveLength(2);
    expect(await rowsOf(place({ role: true }))).toHaveLength(1);
    expect(await rowsOf(place({ optedOut: true }))).toHaveLength(1);
    expect(
      await rowsOf(place({ role: true }), { definitions: { staffRole: 'nobody' } }),
    ).toHaveLength(2);
  });
});
