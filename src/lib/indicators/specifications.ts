/**
 * The reasonable ways to define a tie (METHODS A7): six factors, 864 combinations, of which a
 * seeded Latin-hypercube sample is computed besides the place's own and every single change of it.
 */
import { DEFAULTS, type Definitions } from '../base/definitions.ts';
import { chanceOf } from '../base/random.ts';

type Changes = Partial<Definitions>;

export interface Factor {
  readonly id: 'half-life' | 'encounter' | 'crowd' | 'strong' | 'layers' | 'staff';
  readonly levels: readonly { readonly id: string; readonly changes: Changes }[];
}

/** A half-life so long that nothing fades. */
const FOREVER = 1e9;
const halfLife = (id: string, halfLifeDays: number) => ({ id, changes: { halfLifeDays } });
const encounter = (minEncounterMinutes: number) => ({
  id: String(minEncounterMinutes),
  changes: { minEncounterMinutes },
});
const threshold = (id: string, strongThreshold: number) => ({
  id,
  changes: { strongRule: 'threshold', strongThreshold } as const,
});
const rule = (strongRule: Definitions['strongRule']) => ({
  id: strongRule,
  changes: { strongRule },
});

/** The first level of each factor is the default of Appendix 3. */
export const FACTORS: readonly Factor[] = [
  {
    id: 'half-life',
    levels: [
      halfLife('90', DEFAULTS.halfLifeDays),
      halfLife('45', 45),
      halfLife('180', 180),
      halfLife('forever', FOREVER),
    ],
  },
  { id: 'encounter', levels: [DEFAULTS.minEncounterMinutes, 5, 30].map(encounter) },
  {
    id: 'crowd',
    levels: [
      { id: 'discounted', changes: { crowdRule: 'discounted' } },
      { id: 'raw', changes: { crowdRule: 'raw' } },
    ],
  },
  {
    id: 'strong',
    levels: [
      threshold('0.4', DEFAULTS.strongThreshold),
      threshold('0.3', 0.3),
      threshold('0.5', 0.5),
      rule('frequency'),
      rule('quantile'),
      rule('person'),
    ],
  },
  {
    id: 'layers',
    levels: [
      { id: 'all', changes: { layers: 'all' } },
      { id: 'no-copresence', changes: { layers: 'no-copresence' } },
      { id: 'help-and-events', changes: { layers: 'help-and-events' } },
    ],
  },
  {
    id: 'staff',
    levels: [
      { id: 'out', changes: { staffRole: DEFAULTS.staffRole } },
      { id: 'in', changes: { staffRole: '' } },
    ],
  },
];

export interface Specification {
  /** `own`: the place's definitions; `one`: one factor changed; `sample`: drawn. */
  readonly origin: 'own' | 'one' | 'sample';
  /** Level of each of {@link FACTORS}. */
  readonly levels: readonly number[];
  readonly definitions: Definitions;
}

/** Specifications drawn besides the place's own and its single changes. */
export const SAMPLE_SIZE = 64;

/**
 * The place's own specification first, then its single changes, then the sample: each level of a
 * factor is drawn equally often, but for remainders, in an order of its own. Combinations drawn
 * twice, or that are there already, stand once.
 */
export function specificationsOf(own: Definitions, seed: number): readonly Specification[] {
  const here = FACTORS.map((factor) => levelOf(factor, own));
  const made: Specification[] = [{ origin: 'own', levels: here, definitions: own }];
  const known = new Set([here.join()]);
  const add = (origin: Specification['origin'], levels: readonly number[]): void => {
    if (known.has(levels.join())) return;
    known.add(levels.join());
    made.push({ origin, levels, definitions: definedBy(own, here, levels) });
  };
  FACTORS.forEach(({ levels }, f) => {
    levels.forEach((_, level) => {
      add('one', here.with(f, level));
    });
  });
  const columns = FACTORS.map(({ id, levels }) => {
    const column = Uint8Array.from({ length: SAMPLE_SIZE }, (_, i) => i % levels.length);
    chanceOf(seed, 'specifications', id).shuffle(column);
    return column;
  });
  for (let i = 0; i < SAMPLE_SIZE; i++) {
    add(
      'sample',
      columns.map((column) => column[i]!),
    );
  }
  return made;
}

/** Level whose changes are the place's own definitions; -1 where it has others of its own. */
const levelOf = ({ levels }: Factor, own: Definitions): number =>
  levels.findIndex(({ changes }) =>
    (Object.keys(changes) as (keyof Changes)[]).every((name) => own[name] === changes[name]),
  );

function definedBy(
  own: Definitions,
  here: readonly number[],
  levels: readonly number[],
): Definitions {
  // A factor left as it is keeps what the place says, also where that is no level.
  const changes = FACTORS.map((factor, f) =>
    levels[f] === here[f] ? {} : factor.levels[levels[f] ?? 0]?.changes,
  );
  return Object.assign({ ...own }, ...changes) as Definitions;
}
