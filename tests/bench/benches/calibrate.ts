/**
 * Whether intervals hold the truth and tests keep their level, in places whose process is known
 * (METHODS J6). Prints tables in Markdown, as the README shows them. No clock: same seeds, same
 * tables.
 */
import process from 'node:process';
import { catalogue } from '../../../src/lib/indicators/catalogue.ts';
import {
  belowKnown,
  diversityCoverage,
  knownRows,
  LEVEL,
  testPlaces,
  testRows,
  type TestRow,
} from '../chanceTests.ts';
import { coverageRow, trialsOf, type Again, type CoverageRow, type Trial } from '../coverage.ts';
import { CHANCE, habitsOf, type Kind } from '../made/chancePlaces.ts';

/** Circles of eight: three of four whom they ask along or help are of their own, and of their trade. */
const CIRCLES: Kind = { ...CHANCE, preference: 20, circle: 8, labels: 'circle' };
/** Threes who come on the same days and help each other all the time: here ties are strong. */
const BONDS: Kind = { ...CIRCLES, preference: 60, circle: 3, together: 0.9, help: [0.7, 1] };
/** Kinds of the places whose intervals are looked at, in turn. */
const KINDS: readonly Kind[] = [
  CHANCE,
  CIRCLES,
  BONDS,
  { ...CHANCE, newcomers: 0.3 },
  { ...CIRCLES, newcomers: 0.3 },
];
const PLACES = 20;
const LIVES = { truths: 60, runs: 15 };
const TESTED = { places: 200, draws: 39, seed: 5000 };
const PLANTED = { places: 60, draws: 39, seed: 9000 };
const SEED = 100;

/** Accepted: coverage of 95 % intervals, and share of rejections at 0.05 where nothing is to be found. */
const ACCEPTED = { least: 0.92, most: 0.98, typeOne: 0.07, sign: 0.95 };

/** Five known values are looked at together: 2.58 deviations for 1.96 (Bonferroni). */
const SEVERAL = 2.58 / 1.96;

/** Where planted circles should push each tested number against chance; said before any was run. */
const PLANTED_SIGNS: Readonly<Record<string, 'higher' | 'lower'>> = {
  'neighbourhood-overlap': 'higher',
  'strength-overlap': 'higher',
  'local-bridges': 'lower',
  'weak-bridging-share': 'lower',
  assortativity: 'higher',
  'ei-excess': 'lower',
};

/** @returns how many numbers miss what is accepted by more than their Monte-Carlo margin */
export async function calibrateBench(): Promise<number> {
  const log = await coverageTable('log', 'Coverage: all weeks of the log drawn again', true);
  const quarter = await coverageTable(
    'quarter',
    'Coverage: the quarter drawn again, what came before it kept',
  );
  return log + quarter + (await testTables());
}

/** @param isWide also with the wide ranges, which are what is shown */
async function coverageTable(again: Again, title: string, isWide = false): Promise<number> {
  const trials = new Map<string, Trial[]>();
  for (let place = 0; place < PLACES; place++) {
    const kind = KINDS[place % KINDS.length] ?? CHANCE;
    for (const trial of await trialsOf(habitsOf(SEED + place, kind), LIVES, again, isWide)) {
      trials.set(trial.id, [...(trials.get(trial.id) ?? []), trial]);
    }
    if (place % 5 === 4) say(`${title}: ${String(place + 1)} of ${String(PLACES)} places`);
  }
  const rows = catalogue.flatMap(({ id }) => coverageRow(id, trials.get(id) ?? []) ?? []);
  console.log(`\n${title}\n${String(PLACES)} places, ${String(LIVES.runs)} runs each\n`);
  table(
    ['number', 'runs', 'value', 'truth', 'bias', 'coverage', 'too high', 'too low'].concat(
      ['width', 'width / spread', 'no interval', ''],
      isWide ? ['wide', 'too high', 'too low', 'width', ''] : [],
    ),
    rows.map((row) => [
      row.id,
      ...[String(row.runs), short(row.value), short(row.truth), biasOf(row)],
      ...heldCells(row),
      short(row.needed),
      [...row.none].map(([why, count]) => `${String(count)} ${why}`).join(', '),
      verdictOf(row),
      ...(row.wide ? [...heldCells(row.wide), verdictOf(row.wide)] : []),
    ]),
  );
  return rows.flatMap((row) => [row, row.wide ?? []].flat()).filter(isMissed).length;
}

type Held = NonNullable<CoverageRow['wide']>;

const isMissed = ({ coverage, margin }: Held): boolean =>
  coverage + margin < ACCEPTED.least || coverage - margin > ACCEPTED.most;

/** Coverage, too high, too low, width. */
const heldCells = ({ coverage, margin, above, below, width }: Held): readonly string[] => [
  `${coverage.toFixed(3)} ± ${margin.toFixed(3)}`,
  ...[above.toFixed(3), below.toFixed(3), short(width)],
];

/** Nothing to tell where the truth is near 0 or the number never varies. */
const biasOf = ({ bias, biasMargin }: CoverageRow): string =>
  biasMargin < 1 ? `${percent(bias)} ± ${percent(biasMargin)}` : '–';

function verdictOf({ coverage }: Held): string {
  if (coverage < ACCEPTED.least) return 'too narrow';
  return coverage > ACCEPTED.most ? 'too wide' : 'kept';
}

async function testTables(): Promise<number> {
  const chance = await testPlaces(CHANCE, TESTED);
  say('tests by pure chance: done');
  const turning = await testPlaces({ ...CHANCE, newcomers: 0.3 }, TESTED);
  say('tests by pure chance, with newcomers: done');
  const planted = await testPlaces(CIRCLES, PLANTED);
  const missed =
    typeOneTable('nobody prefers anybody', testRows(chance)) +
    typeOneTable('the same, three in ten come while the log runs', testRows(turning));
  const signs = powerTable(testRows(planted));
  console.log('\nWhat pure chance says without simulation\n');
  table(
    ['number', 'places', 'known', 'mean', ''],
    knownRows(chance).map(({ id, places, known, mean, margin }) => [
      id,
      ...[String(places), short(known), `${short(mean)} ± ${short(margin)}`],
      Math.abs(mean - known) <= SEVERAL * margin ? 'kept' : 'biased',
    ]),
  );
  console.log(
    `\nInterval of diversity, other members: coverage ${diversityCoverage(chance).toFixed(3)}`,
    `\nPlanted circles: connectedness below 1 in ${percent(belowKnown(planted, 'connectedness'))},`,
    `bias above 0 in ${percent(1 - belowKnown(planted, 'friending-bias'))} of the places`,
  );
  return missed + signs;
}

function typeOneTable(what: string, rows: readonly TestRow[]): number {
  const margin = (share: number, of: number): number =>
    1.96 * Math.sqrt((share * (1 - share)) / of);
  console.log(`\nWrongly rejected at ${String(LEVEL)}: ${what}\n`);
  table(
    ['number', 'drawn anew', 'places', 'rejected', 'above', 'below', ''],
    rows.map(({ id, model, places, rejected, above, below }) => [
      ...[id, model, String(places)],
      `${rejected.toFixed(3)} ± ${margin(rejected, places).toFixed(3)}`,
      ...[above.toFixed(3), below.toFixed(3)],
      rejected <= ACCEPTED.typeOne ? 'kept' : 'too often',
    ]),
  );
  return rows.filter(
    ({ rejected, places }) => rejected - margin(rejected, places) > ACCEPTED.typeOne,
  ).length;
}

function powerTable(rows: readonly TestRow[]): number {
  const judged = rows.flatMap((row) => {
    const expected = PLANTED_SIGNS[row.id];
    if (expected === undefined) return [];
    const right = expected === 'higher' ? row.higher : 1 - row.higher;
    const found = expected === 'higher' ? row.above : row.below;
    return [{ ...row, expected, right, found }];
  });
  console.log('\nPlanted circles\n');
  table(
    ['number', 'places', 'expected', 'right side', `found at ${String(LEVEL)}`, ''],
    judged.map(({ id, places, expected, right, found }) => [
      ...[id, String(places), expected, right.toFixed(2), found.toFixed(2)],
      right >= ACCEPTED.sign ? 'kept' : 'too seldom',
    ]),
  );
  return judged.filter(({ right }) => right < ACCEPTED.sign).length;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  console.log([line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'));
}

/** Progress, apart from the tables. */
const say = (text: string): void => void process.stderr.write(`  ${text}\n`);

const short = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toPrecision(3))) : '–';
const percent = (share: number): string =>
  Number.isFinite(share) ? `${(100 * share).toFixed(1)} %` : '–';
