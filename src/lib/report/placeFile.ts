/**
 * The public numbers of a place as a small file, to be put side by side with those of others:
 * numbers and ranges that anybody may see, and nothing about people. `static/place.schema.json`
 * describes it. A file that is read comes from somebody else.
 */
import * as v from 'valibot';
import { changesOf, DEFAULTS, withDefinitions, type Definitions } from '../base/definitions.ts';
import { PasserelleError } from '../base/errors.ts';
import { fingerprint } from '../base/fingerprint.ts';
import { dayOf } from '../base/time.ts';
import type { PublicResult } from '../indicators/result.ts';
import { UNITS_OF_HEADLINES } from './headlines.ts';

const FORMAT = 'passerelle-place';
const VERSION = 1;
/** Most bytes of a file that is read. */
export const LARGEST_PLACE_FILE = 256 * 1024;
/** Most characters of the name of a place. */
export const LONGEST_PLACE = 80;
/** The most that a number of a file can be, on either side of zero. */
const FAR = 1e9;

/** Kinds of third places, as the census of France Tiers-Lieux tells them apart. */
export const PLACE_KINDS = [
  ...(['coworking', 'cultural', 'fablab', 'craft', 'living-lab', 'food', 'kitchen'] as const),
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

const WITHHELD = [
  ...(['EMPTY', 'N_TOO_SMALL', 'NO_ATTRIBUTE', 'UNDEFINED_ISOLATE', 'SUPPRESSED_PRIVACY'] as const),
  ...(['NO_VARIANCE', 'COMPOUND', 'NO_HEADCOUNT', 'NEEDS_LOGS', 'BURN_IN'] as const),
  ...(['LOG_TOO_SHORT', 'TOO_FEW_WEEKS', 'LOW_COVERAGE', 'NO_OUTCOMES'] as const),
  ...(['VISITS_DELETED', 'SEVERAL_LABELS', 'INCOMPLETE', 'NO_CIRCLES', 'TOO_LARGE'] as const),
] as const;

/** One line that holds something, without signs that steer a screen or turn the line around. */
const line = v.pipe(
  v.string(),
  v.regex(/^(?=.*\S)[^\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]{1,80}$/u),
);
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/));
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const number = v.pipe(v.number(), v.minValue(-FAR), v.maxValue(FAR));
const key = v.pipe(v.string(), v.regex(/^[A-Za-z]{1,40}$/));
/** Before a record, which takes an empty list for an empty record. */
const noList = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value)),
);
const definition = v.union([
  number,
  v.pipe(v.string(), v.maxLength(60)),
  v.pipe(noList, v.record(key, number), v.maxEntries(20)),
]);

const schema = v.strictObject({
  $schema: v.literal('place.schema.json'),
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  place: line,
  kind: v.exactOptional(v.picklist(PLACE_KINDS)),
  fictional: v.exactOptional(v.literal(true)),
  period: v.nullable(v.strictObject({ from: date, to: date })),
  made: date,
  ties: v.picklist(['events-help', 'copresence', 'declared']),
  definitions: v.strictObject({
    method: v.pipe(v.string(), v.regex(/^[\w.-]{1,20}$/)),
    fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
    changed: v.pipe(noList, v.record(key, definition), v.maxEntries(60)),
  }),
  k: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
  numbers: v.pipe(
    v.array(
      v.strictObject({
        id,
        value: v.nullable(number),
        lo: v.nullable(number),
        hi: v.nullable(number),
        unit: id,
        withheld: v.exactOptional(v.picklist(WITHHELD)),
      }),
    ),
    v.maxLength(200),
  ),
});

/** As it stands in the file. `period.to` is its last day; null: the place has no time. */
export type PlaceFile = v.InferOutput<typeof schema>;
/** A number with its range, or `withheld`: why there is none. Rounded as public numbers are. */
export type PlaceNumber = PlaceFile['numbers'][number];

/** What a file is made of. */
export interface PlaceContent {
  /** As it was typed. */
  readonly place: string;
  readonly kind: PlaceKind | null;
  readonly isExample: boolean;
  /** Both days included; null in a ready network. */
  readonly period: PlaceFile['period'];
  /** `YYYY-MM-DD`. */
  readonly made: string;
  /** What makes ties there. */
  readonly regime: PlaceFile['ties'];
  readonly definitions: Definitions;
  /** Version of the method. */
  readonly method: string;
  /** Fewest persons behind a number. */
  readonly k: number;
  readonly results: readonly Pick<PublicResult, 'id' | 'value' | 'lo' | 'hi' | 'unit' | 'reason'>[];
}

/** The file of a place. */
export function placeFileOf(content: PlaceContent): PlaceFile {
  const { kind, isExample, period, made, regime, k } = content;
  // What the role is called is a word of the place: only whether the team counts is told.
  const { staffRole, ...changed } = changesOf(content.definitions);
  return {
    $schema: 'place.schema.json',
    format: FORMAT,
    version: VERSION,
    place: content.place.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/gu, ' ').trim(),
    ...(kind === null ? {} : { kind }),
    ...(isExample ? { fictional: true } : {}),
    period,
    made,
    ties: regime,
    definitions: {
      method: content.method,
      fingerprint: fingerprintOf(content.definitions, content.method),
      changed: { ...changed, ...(staffRole === '' ? { staffRole } : {}) },
    },
    k,
    numbers: [...UNITS_OF_HEADLINES.keys()].flatMap((one): PlaceNumber[] => {
      const result = content.results.find((each) => each.id === one);
      return result === undefined ? [] : [numberOf(result)];
    }),
  };
}

function numberOf({ id: of, value, lo, hi, unit, reason }: PlaceContent['results'][number]) {
  if (value === null) {
    return { id: of, value, lo: null, hi: null, unit, withheld: reason ?? ('EMPTY' as const) };
  }
  if (lo === null || hi === null) return { id: of, value, lo: null, hi: null, unit };
  // A range may have been found by another way than the value, which it holds all the same.
  return { id: of, value, lo: Math.min(lo, value), hi: Math.max(hi, value), unit };
}

/**
 * Equal where the same logs would give the same numbers: without who may be told, what chance is
 * drawn with, and what the team is called.
 */
function fingerprintOf(definitions: Definitions, method: string): string {
  const staffRole = definitions.staffRole === '' ? '' : DEFAULTS.staffRole;
  const { kInternal, kPublic, nullDraws } = DEFAULTS;
  const counted = { ...definitions, kInternal, kPublic, nullDraws, staffRole };
  return fingerprint(JSON.stringify({ ...counted, method }));
}

/** A file that was read. */
export interface ReadPlace {
  /** With the numbers that are known here. */
  readonly file: PlaceFile;
  /** What the place changed of the definitions. */
  readonly changed: Partial<Definitions>;
  /** Numbers that are not known here, and left out. */
  readonly unknown: number;
}

/**
 * The place in a file.
 * @param name of the file, for what is said of it
 * @throws PasserelleError `PLACE_FILE_TOO_LARGE` {file}, `NOT_A_PLACE_FILE` {file},
 *   `NEWER_PLACE_FILE` {file}, `BAD_PLACE_FILE` {file, where}: `where` is the path to what is wrong
 */
export function readPlaceFile(name: string, text: string): ReadPlace {
  if (text.length > LARGEST_PLACE_FILE) {
    throw new PasserelleError('PLACE_FILE_TOO_LARGE', { file: name });
  }
  const content = parsed(text);
  if (content?.format !== FORMAT) throw new PasserelleError('NOT_A_PLACE_FILE', { file: name });
  if (typeof content.version === 'number' && content.version > VERSION) {
    throw new PasserelleError('NEWER_PLACE_FILE', { file: name });
  }
  const bad = (where: string): PasserelleError =>
    new PasserelleError('BAD_PLACE_FILE', { file: name, where: where.slice(0, 80) });
  const read = v.safeParse(schema, content, { abortEarly: true });
  if (!read.success) throw bad(v.getDotPath(read.issues[0]) ?? FORMAT);
  const where = faultOf(read.output);
  if (where !== null) throw bad(where);
  const known = read.output.numbers.filter((one) => UNITS_OF_HEADLINES.has(one.id));
  return {
    file: { ...read.output, numbers: known },
    changed: changedOf(read.output.definitions.changed, bad),
    unknown: read.output.numbers.length - known.length,
  };
}

function parsed(text: string): { readonly format?: unknown; readonly version?: unknown } | null {
  try {
    const content = JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
    return typeof content === 'object' ? content : null;
  } catch {
    return null; // no JSON at all, or too deep
  }
}

/** What a schema cannot say: path to what contradicts the rest of the file; null where nothing does. */
function faultOf({ period, made, numbers }: PlaceFile): string | null {
  if (dayOf(made) === null) return 'made';
  if (period !== null) {
    const [from, to] = [dayOf(period.from), dayOf(period.to)];
    if (from === null) return 'period.from';
    if (to === null || to < from) return 'period.to';
  }
  const seen = new Set<string>();
  for (const [at, one] of numbers.entries()) {
    const field = faultOfNumber(one, seen.has(one.id));
    if (field !== null) return `numbers.${String(at)}.${field}`;
    seen.add(one.id);
  }
  return null;
}

function faultOfNumber({ id: of, value, lo, hi, unit, withheld }: PlaceNumber, isSecond: boolean) {
  if (isSecond) return 'id';
  if ((UNITS_OF_HEADLINES.get(of) ?? unit) !== unit) return 'unit';
  if ((value === null) !== (withheld !== undefined)) return 'withheld';
  if ((lo === null) !== (hi === null) || (lo !== null && (value === null || lo > value)))
    return 'lo';
  return hi !== null && value !== null && hi < value ? 'hi' : null;
}

function changedOf(
  changed: PlaceFile['definitions']['changed'],
  bad: (where: string) => PasserelleError,
): Partial<Definitions> {
  try {
    return changesOf(withDefinitions(changed));
  } catch (thrown) {
    const name = thrown instanceof PasserelleError ? thrown.context['name'] : undefined;
    throw bad(['definitions.changed', ...(name === undefined ? [] : [name])].join('.'));
  }
}
