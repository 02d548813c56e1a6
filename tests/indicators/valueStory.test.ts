import { beforeAll, describe, expect, it } from 'vitest';
import type { Parts } from '../../src/lib/indicators/result.ts';
import { formatOf } from '../../src/lib/text/format.ts';
import { findingOf } from '../../src/lib/text/indicator.ts';
import { loadWords } from '../../src/lib/text/indicatorWords.ts';
import { collaborating, START, type OutcomeRow } from './collaborating.ts';
import { resultOf, type Place } from './place.ts';

const OPEN = { definitions: { kInternal: 1 } };
const DAY = START + 45;

const ROWS: readonly OutcomeRow[] = [
  [0, DAY, [0, 1], 'no'], // met here, in the fiftieth week
  [0, DAY, [2, 3], 'Non'], // met in the first weeks, which cannot be known
  [0, DAY, [4, 5, 6], 'later'], // three pairs, one project; 4 and 5 met here
  [0, DAY + 7, [7, 8], 'yes'], // met after it had begun
  [1, DAY + 7, [9, 10], 'maybe'], // no answer
  [0, DAY + 8, [2, 3]], // again
  [0, 20, [4, 7], 'no'], // before the period
];
/** No project of an answer has an amount. */
const NOTHING = { projects: 0, total: 0, median: null };
const HELP = [
  [0, 1, START - 30],
  [2, 3, 10],
  [2, 3, START - 30],
  [4, 5, START - 30],
  [7, 8, DAY + 9],
] as const;

const storyOf = async (place: Place, input = {}): Promise<Parts> =>
  (await resultOf('first-collaborations', place, input)).parts?.['story'] as Parts;

beforeAll(async () => {
  await loadWords('fr');
  await loadWords('en');
});

describe('the projects of a period', () => {
  it('count once each, with what those concerned say', async () => {
    expect(await storyOf(collaborating(12, ROWS, { help: HELP }), OPEN)).toEqual({
      projects: 6,
      firstMetHere: 2,
      onlyWeak: 3,
      declared: { all: 4, no: 2, later: 1, yes: 1 },
      amounts: { no: NOTHING, later: NOTHING, yes: NOTHING },
    });
  });

  it('are said in one sentence', async () => {
    const result = await resultOf(
      'first-collaborations',
      collaborating(12, ROWS, { help: HELP }),
      OPEN,
    );
    expect(findingOf(result, formatOf('en'))).toContain(
      'In the period 6 projects started; 2 involved people who first met here; 3 had only a weak tie a month before; members say 2 would not have happened without the place (n = 4, declared).',
    );
    expect(findingOf(result, formatOf('fr'))).toContain(
      'Dans la période, 6 projets ont démarré\u202f; 2 réunissent des personnes qui se sont rencontrées ici\u202f; 3 n’avaient qu’un lien faible un mois avant\u202f; selon les membres, 2 n’auraient pas eu lieu sans le lieu (n = 4, déclaratif).',
    );
  });

  it('are not told where few people stand behind a number, or behind what is left of it', async () => {
    const story = await storyOf(collaborating(12, ROWS, { help: HELP }));
    expect(story).toEqual({
      projects: 6,
      firstMetHere: 2, // five people
      onlyWeak: 3, // seven, and six in the others
      // Four people are left in those of which nothing is said.
      declared: { all: null, no: null, later: null, yes: null },
      amounts: { no: null, later: null, yes: null },
    });
  });

  it('have what was declared told by answer, each project once, and no amount of one person', async () => {
    const rows = (amounts: readonly number[]): OutcomeRow[] =>
      amounts.map((amount, at) => [0, DAY, [2 * at, 2 * at + 1], 'no', amount]);
    const amountsOf = async (amounts: readonly number[]): Promise<Parts[string] | undefined> => {
      const story = await storyOf(collaborating(12, rows(amounts), { help: HELP }));
      return (story['amounts'] as Parts)['no'];
    };
    // 3 432 in all, 510 in the middle, in two digits.
    expect(await amountsOf([100, 200, 510, 512, 1010, 1100])).toEqual({
      projects: 6,
      total: 3400,
      median: 510,
    });
    // Two people have half of it each: nobody has more, and a third person hardly any.
    expect(await amountsOf([1, 1, 1, 1, 1, 1e6])).toMatchObject({ projects: 6, total: 1e6 });
    // One person has nearly all.
    const one = [...rows([1, 1, 1, 1]), [0, DAY, [8], 'no', 900] as const];
    const story = await storyOf(collaborating(12, one, { help: HELP }));
    expect((story['amounts'] as Parts)['no']).toMatchObject({ projects: 5, total: null });
  });
});
