import { dateOf, weekOf } from '../../base/time.ts';
import {
  interruptedSeries,
  WEEKS_AFTER,
  WEEKS_BEFORE,
  type Interrupted,
} from '../../stats/interruptedSeries.ts';
import { defineIndicator } from '../indicator.ts';
import type { RawParts } from '../result.ts';
import { SERIES, weeklySeries, type SeriesName, type WeeklySeries } from '../weeklySeries.ts';
import type { World } from '../world.ts';

/** What the value speaks of; the other series stand beside it. */
const MAIN: SeriesName = 'newTies';

/**
 * New ties a week after each dated change of the place, against what the weeks before would have led
 * to: the jump at the change, the change of slope, and how many other dates jump as much. With one
 * change the value is its jump, with several each is a part.
 */
export default defineIndicator({
  id: 'before-after',
  headline: null,
  unit: 'ties',
  range: [-Infinity, Infinity],
  better: null,
  needs: ['ties', 'time'],
  // Weeks resemble those before: the range is that of the regression, not of leaving out weeks.
  scale: null,
  byMember: false,
  isSlow: true,
  references: ['J5', 'E1', 'Newey & West 1987', 'Wagner et al. 2002'],
  measure: (world) => {
    const changes = changesOf(world);
    if (changes.length === 0) return { value: null, reason: 'EMPTY', n: 0, persons: 0 };
    const series = seriesOf(world);
    const main = series.get(MAIN);
    if (main === undefined) return { value: null, reason: 'TOO_FEW_WEEKS', n: 0, persons: 0 };
    const tell = teller(series);
    const told = changes.map((change) => ({ ...change, found: tell(MAIN, change.week)! }));
    const known = told.filter(({ found }) => found.level !== null);
    const { persons } = main;
    const n = main.weeks.length;
    if (known.length === 0) {
      const isLong = told.some(
        ({ found }) => found.before >= WEEKS_BEFORE && found.after >= WEEKS_AFTER,
      );
      return { value: null, reason: isLong ? 'NO_VARIANCE' : 'TOO_FEW_WEEKS', n: 0, persons };
    }
    if (persons < world.definitions.kInternal) {
      return { value: null, reason: 'SUPPRESSED_PRIVACY', n: 0, persons };
    }
    const parts = partsOf(world, changes, tell, series);
    const only = known[0]!.found.level!;
    if (changes.length > 1) return { value: null, reason: 'COMPOUND', n, persons, parts };
    const interval = { lo: only.lo, hi: only.hi, method: 'newey-west' } as const;
    return { value: only.value, n, persons, parts, interval };
  },
});

interface Change {
  /** `YYYY-MM-DD label`. */
  readonly name: string;
  readonly week: number;
}

/** In the order of dates, then labels. */
function changesOf({ logs }: World): Change[] {
  const { changes, texts } = logs;
  if (changes === null) return [];
  return Array.from(changes.day, (day, row): Change => {
    return { name: `${dateOf(day)} ${texts[changes.label[row]!] ?? ''}`, week: weekOf(day) };
  }).sort((x, y) => (x.name < y.name ? -1 : Number(x.name > y.name)));
}

type Series = ReadonlyMap<SeriesName, WeeklySeries>;

const seriesOf = (world: World): Series =>
  new Map(
    SERIES.flatMap((name) => {
      const series = weeklySeries(world, name);
      return series === null ? [] : [[name, series] as const];
    }),
  );

type Tell = (name: SeriesName, week: number) => Interrupted | null;

/** Each week once, however many changes it holds. */
function teller(series: Series): Tell {
  const known = new Map<string, Interrupted>();
  return (name, week) => {
    const own = series.get(name);
    if (own === undefined) return null;
    const key = `${name} ${String(week)}`;
    const found = known.get(key) ?? interruptedSeries(own.weeks, own.values, week);
    known.set(key, found);
    return found;
  };
}

function partsOf(world: World, changes: readonly Change[], tell: Tell, series: Series): RawParts {
  const k = world.definitions.kInternal;
  const weeks = series.get(MAIN)?.weeks ?? [];
  const noted = changes.filter(({ week }) => week >= weeks[0]! && week <= weeks.at(-1)!);
  return Object.fromEntries(
    changes.map(({ name, week }) => {
      const others = noted.filter((other) => other.name !== name);
      const own = SERIES.flatMap((kind) => {
        const found = tell(kind, week);
        const isOpen = (series.get(kind)?.persons ?? 0) >= k;
        return found === null ? [] : [[kind, isOpen ? numbersOf(found) : null] as const];
      });
      return [name, { ...Object.fromEntries(own), otherChanges: others.length }];
    }),
  );
}

function numbersOf({ before, after, level, slope, placebos, asLarge }: Interrupted): RawParts {
  if (level === null || slope === null) return { before, after, level: null, slope: null };
  return {
    before,
    after,
    level: { value: level.value, lo: level.lo, hi: level.hi },
    slope: { value: slope.value, lo: slope.lo, hi: slope.hi },
    placebos,
    asLarge,
    /** Rank of the jump among all dates: (1 + as large) / (1 + others). */
    p: (1 + asLarge) / (1 + placebos),
  };
}
