/**
 * Every convention a result rests on (METHODS Appendix 3), in one typed object. A result carries
 * the definitions it used in its `spec`; nothing else may hold a threshold.
 */
import { PasserelleError } from './errors.ts';

/**
 * What makes a tie strong (METHODS A6): a `threshold` of strength and a number of kinds; a
 * `frequency` of at least two interaction-days a week; the top fifth of strengths (`quantile`); at
 * least half the greatest strength of both ends (`person`).
 */
export type StrongRule = 'threshold' | 'frequency' | 'quantile' | 'person';

export interface Definitions {
  readonly windowWeeks: number;
  readonly burnInWeeks: number;
  readonly evidenceDays: number;
  readonly copresenceTies: 'auto' | 'always' | 'never';
  /** Layers that may speak of ties; the others still say who was there. */
  readonly layers: 'all' | 'no-copresence' | 'help-and-events';
  readonly halfLifeDays: number;
  readonly minEncounterMinutes: number;
  readonly gapMergeMinutes: number;
  readonly smallGroup: number;
  readonly smallGroupDays: number;
  /** Whether an hour in a crowd counts less for each pair in it, or as much as an hour alone together. */
  readonly crowdRule: 'discounted' | 'raw';
  readonly crowdCap: number;
  readonly eventCap: number;
  readonly smallEvent: number;
  readonly mediumEvent: number;
  readonly mediumEvents: number;
  readonly latentDays: number;
  readonly latentHours: number;
  readonly minCommonDays: number;
  readonly minAgeDays: number;
  readonly lastSeenDays: number;
  /** What makes a tie strong: see {@link StrongRule}. */
  readonly strongRule: StrongRule;
  readonly strongThreshold: number;
  readonly strongKinds: number;
  readonly weights: Readonly<
    Record<'contact' | 'smallGroup' | 'event' | 'service' | 'kinds', number>
  >;
  readonly references: Readonly<Record<'contact' | 'event' | 'service', number>>;
  readonly bridgingOverlap: number;
  /** Seeded runs whose communities are held against each other (METHODS B8). */
  readonly communitySeeds: number;
  /** Draws of a null model. */
  readonly nullDraws: number;
  readonly kInternal: number;
  readonly kPublic: number;
  readonly staffRole: string;
}

/** One definition as the settings form and `--print-params` show it. */
interface DefinitionSpec {
  readonly unit: string;
  readonly range?: readonly [number, number];
  readonly choices?: readonly string[];
}

export const DEFAULTS: Definitions = {
  windowWeeks: 13,
  burnInWeeks: 13,
  evidenceDays: 182,
  copresenceTies: 'auto',
  layers: 'all',
  halfLifeDays: 90,
  minEncounterMinutes: 15,
  gapMergeMinutes: 10,
  smallGroup: 4,
  smallGroupDays: 3,
  crowdRule: 'discounted',
  crowdCap: 60,
  eventCap: 60,
  smallEvent: 12,
  mediumEvent: 30,
  mediumEvents: 2,
  latentDays: 2,
  latentHours: 1,
  minCommonDays: 28,
  minAgeDays: 14,
  lastSeenDays: 28,
  strongRule: 'threshold',
  strongThreshold: 0.4,
  strongKinds: 2,
  weights: { contact: 0.3, smallGroup: 0.15, event: 0.15, service: 0.3, kinds: 0.1 },
  references: { contact: 8, event: 1, service: 1 },
  bridgingOverlap: 0.1,
  communitySeeds: 20,
  nullDraws: 499,
  kInternal: 5,
  kPublic: 11,
  staffRole: 'staff',
};

export const DEFINITION_SPECS: Readonly<Record<keyof Definitions, DefinitionSpec>> = {
  windowWeeks: { unit: 'weeks', range: [1, 520] },
  burnInWeeks: { unit: 'weeks', range: [0, 520] },
  evidenceDays: { unit: 'days', range: [1, 1e6] },
  copresenceTies: { unit: 'rule', choices: ['auto', 'always', 'never'] },
  layers: { unit: 'rule', choices: ['all', 'no-copresence', 'help-and-events'] },
  halfLifeDays: { unit: 'days', range: [1, 1e9] },
  minEncounterMinutes: { unit: 'minutes', range: [0, 1440] },
  gapMergeMinutes: { unit: 'minutes', range: [0, 1440] },
  smallGroup: { unit: 'persons', range: [2, 1e6] },
  smallGroupDays: { unit: 'days', range: [1, 1e4] },
  crowdRule: { unit: 'rule', choices: ['discounted', 'raw'] },
  crowdCap: { unit: 'persons', range: [2, 1e9] },
  eventCap: { unit: 'persons', range: [2, 1e9] },
  smallEvent: { unit: 'persons', range: [2, 1e9] },
  mediumEvent: { unit: 'persons', range: [2, 1e9] },
  mediumEvents: { unit: 'events', range: [1, 1e4] },
  latentDays: { unit: 'days', range: [1, 1e4] },
  latentHours: { unit: 'hours', range: [0, 1e6] },
  minCommonDays: { unit: 'days', range: [0, 1e4] },
  minAgeDays: { unit: 'days', range: [0, 1e4] },
  lastSeenDays: { unit: 'days', range: [0, 1e4] },
  strongRule: { unit: 'rule', choices: ['threshold', 'frequency', 'quantile', 'person'] },
  strongThreshold: { unit: 'strength', range: [0, 1] },
  strongKinds: { unit: 'kinds', range: [1, 3] },
  weights: { unit: 'share of strength', range: [0, 1] },
  references: { unit: 'per 30 days', range: [1e-6, 1e6] },
  bridgingOverlap: { unit: 'overlap', range: [0, 1] },
  communitySeeds: { unit: 'runs', range: [2, 1000] },
  nullDraws: { unit: 'draws', range: [19, 1e6] },
  kInternal: { unit: 'persons', range: [1, 1e4] },
  kPublic: { unit: 'persons', range: [1, 1e4] },
  staffRole: { unit: 'role' },
};

/**
 * The defaults with some of them replaced, as a `--params` file or a settings form gives them.
 * @throws PasserelleError `UNKNOWN_DEFINITION` or `BAD_DEFINITION`, naming the definition
 */
export function withDefinitions(changes: unknown): Definitions {
  if (!isRecord(changes)) throw new PasserelleError('BAD_DEFINITION', { name: '(all)' });
  const merged: Mutable = { ...DEFAULTS };
  for (const [name, value] of Object.entries(changes)) {
    if (!isName(name)) throw new PasserelleError('UNKNOWN_DEFINITION', { name });
    change(merged, name, value);
  }
  return merged;
}

/** Those of the definitions that are not the defaults. */
export const changesOf = (definitions: Definitions): Partial<Definitions> =>
  Object.fromEntries(
    Object.entries(definitions).filter(
      ([name, value]) => isName(name) && JSON.stringify(value) !== JSON.stringify(DEFAULTS[name]),
    ),
  );

type Mutable = { -readonly [K in keyof Definitions]: Definitions[K] };

const isName = (name: string): name is keyof Definitions => Object.hasOwn(DEFAULTS, name);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function change<K extends keyof Definitions>(
  merged: Pick<Mutable, K>,
  name: K,
  value: unknown,
): void {
  const standard: unknown = DEFAULTS[name];
  // Of a group of numbers, only those given are replaced.
  const whole = isRecord(standard) && isRecord(value) ? { ...standard, ...value } : value;
  if (isRecord(whole) && isRecord(standard)) refuseUnknown(name, whole, standard);
  if (!isValueOf(name, whole)) throw new PasserelleError('BAD_DEFINITION', { name });
  merged[name] = whole;
}

function refuseUnknown(name: string, value: object, standard: object): void {
  for (const key of Object.keys(value)) {
    if (!Object.hasOwn(standard, key)) {
      throw new PasserelleError('UNKNOWN_DEFINITION', { name: `${name}.${key}` });
    }
  }
}

function isValueOf<K extends keyof Definitions>(name: K, value: unknown): value is Definitions[K] {
  const { range, choices } = DEFINITION_SPECS[name];
  const standard: unknown = DEFAULTS[name];
  const inRange = (number: unknown): boolean =>
    typeof number === 'number' && range !== undefined && number >= range[0] && number <= range[1];
  if (isRecord(standard)) return isRecord(value) && Object.values(value).every(inRange);
  if (typeof standard === 'number') return inRange(value);
  return typeof value === 'string' && (choices?.includes(value) ?? true);
}
