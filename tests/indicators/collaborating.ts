/** Places whose members begin to work together, for tests of the numbers about it. */
import { NONE, type Logs, type Outcomes } from '../../src/lib/logs/logs.ts';
import { MONDAY } from '../evidence/logsOf.ts';
import { everyoneAlone, type Place } from './place.ts';

const FIRST_DAY = MONDAY / 86_400;

/** [kind, day, persons, what would have happened without the place] */
export type OutcomeRow = readonly [
  kind: number,
  day: number,
  persons: readonly number[],
  counterfactual?: 'no' | 'later' | 'yes' | 'Non' | 'maybe',
  amount?: number,
];

const WORDS = ['no', 'later', 'yes', 'Non', 'maybe'] as const;

/** Outcomes from rows; days are counted from the Monday that opens the log. */
export function outcomesOf(rows: readonly OutcomeRow[]): Partial<Logs> {
  const none = new Uint32Array(rows.length).fill(NONE);
  const outcomes: Outcomes = {
    length: rows.length,
    file: new Uint16Array(rows.length),
    line: Uint32Array.from(rows, (_, r) => r + 2),
    id: Uint32Array.from(rows, (_, r) => 10 + r),
    kind: Uint32Array.from(rows, ([kind]) => kind),
    day: Int32Array.from(rows, ([, day]) => FIRST_DAY + day),
    persons: rows.map(([, , persons]) => Uint32Array.from(persons)),
    title: none,
    counterfactual: Uint32Array.from(rows, (row) => (row[3] ? WORDS.indexOf(row[3]) + 5 : NONE)),
    amount: Float64Array.from(rows, (row) => row[4] ?? NaN),
  };
  const texts = Array.from({ length: 10 + rows.length }, (_, t) =>
    t >= 5 && t < 10 ? WORDS[t - 5]! : `t${String(t).padStart(4, '0')}`,
  );
  return { outcomes, texts };
}

/** Weeks of the log; the window is the last thirteen. */
const WEEKS = 60;
export const START = 47 * 7;

/** Everyone comes alone each Monday; ties are made by help on {@link HELPED}. */
export const HELPED = START - 60;

/** Visits that make familiar faces: these pairs alone in a room for a quarter of an hour on two days. */
export const familiar = (
  pairs: readonly (readonly [number, number])[],
): NonNullable<Place['visits']> =>
  pairs.flatMap((pair, at) =>
    [HELPED + 1, HELPED + 2].flatMap((day) =>
      pair.map((person) => {
        const start = day * 1440 + at * 30;
        return [person, 0, start, start + 15] as const;
      }),
    ),
  );

export const collaborating = (
  persons: number,
  outcomes: readonly OutcomeRow[],
  more: Pick<Place, 'help' | 'visits'> = {},
): Place => ({
  persons,
  visits: [...everyoneAlone(persons, WEEKS), ...(more.visits ?? [])],
  help: more.help ?? [],
  more: outcomesOf(outcomes),
});
