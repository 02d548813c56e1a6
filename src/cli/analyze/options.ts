import { parseArgs } from 'node:util';
import { PasserelleError } from '../../lib/base/errors.ts';
import { dayOf } from '../../lib/base/time.ts';

/** What a run was asked to do. */
export interface Options {
  readonly data: string;
  readonly out: string;
  readonly params: string | null;
  readonly mapping: string | null;
  readonly seed: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly group: string | null;
  readonly timezone: string;
  readonly perPerson: boolean;
  readonly chance: boolean;
  readonly affinity: boolean;
  readonly locale: Locale;
}

export type Locale = 'fr' | 'en';

export const DEFAULT_TIMEZONE = 'Europe/Paris';
const DEFAULT_SEED = 1;

export const USAGE = `npm run --silent analyze -- --data DIR --out OUT [options]

  --data DIR        folder with people.csv, checkins.csv, attendance.csv, help.csv, …
  --out OUT         folder to write; an earlier result there is replaced, nothing else is
  --params FILE     definitions to change, as JSON (names: --print-params)
  --mapping FILE    how tables of other files in DIR are read (xlsx, json, parquet, zip, foreign
                    CSV), as the import screen saves it
  --seed N          whole number from 0 to 4294967295 (${DEFAULT_SEED})
  --from DATE       first day of the window, YYYY-MM-DD; with --to, excluded (default: the 13
  --to DATE         whole weeks that end with the last whole week of the logs)
  --group COLUMN    column of people.csv that groups people
  --timezone ZONE   time zone of the place (${DEFAULT_TIMEZONE}; the computer's own plays no part)
  --per-person      also write people.csv: personal data, under the ids of the logs
  --chance          also write chance.json: what chance alone would give, drawn again and again
  --affinity        also write affinity.csv: pairs who share rooms more often than timetables explain
                    (a, b, observed, expected, lift, z, p, q, label): personal data as well
  --locale fr|en    language of messages (en)
  --print-params    print every definition with its default, unit and range, and stop
`;

const OPTIONS = {
  data: { type: 'string' },
  out: { type: 'string' },
  params: { type: 'string' },
  mapping: { type: 'string' },
  seed: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  group: { type: 'string' },
  timezone: { type: 'string' },
  locale: { type: 'string' },
  'per-person': { type: 'boolean' },
  chance: { type: 'boolean' },
  affinity: { type: 'boolean' },
  'print-params': { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** `print-params` and `help` end a run before it needs anything else. */
export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'print-params' }
  | { readonly kind: 'analyze'; readonly options: Options };

/** @throws PasserelleError `MISSING_OPTION`, `BAD_OPTION`, `UNKNOWN_OPTION`, `DATES_TOGETHER` */
export function parseCommand(args: readonly string[]): Command {
  const given = parsed(args);
  if (given.help === true) return { kind: 'help' };
  if (given['print-params'] === true) return { kind: 'print-params' };
  const [from, to] = [dateOption('from', given.from), dateOption('to', given.to)];
  const paired = from === null ? to === null : to !== null && from < to;
  if (!paired) throw new PasserelleError('DATES_TOGETHER');
  return {
    kind: 'analyze',
    options: {
      data: required('data', given.data),
      out: required('out', given.out),
      params: given.params ?? null,
      mapping: given.mapping ?? null,
      seed: seedOption(given.seed),
      from,
      to,
      group: given.group ?? null,
      timezone: given.timezone ?? DEFAULT_TIMEZONE,
      perPerson: given['per-person'] === true,
      chance: given.chance === true,
      affinity: given.affinity === true,
      locale: localeOption(given.locale),
    },
  };
}

const bad = (option: string, value: string): PasserelleError =>
  new PasserelleError('BAD_OPTION', { option, value });

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, strict: true }).values;
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new PasserelleError('UNKNOWN_OPTION', { detail });
  }
}

function required(name: string, value: string | undefined): string {
  if (value === undefined || value === '')
    throw new PasserelleError('MISSING_OPTION', { option: `--${name}` });
  return value;
}

function dateOption(name: string, value: string | undefined): string | null {
  if (value === undefined) return null;
  if (dayOf(value) === null) throw bad(`--${name}`, value);
  return value;
}

function seedOption(value: string | undefined): number {
  if (value === undefined) return DEFAULT_SEED;
  const seed = Number(value);
  if (!/^\d+$/.test(value) || seed > 0xffffffff) throw bad('--seed', value);
  return seed;
}

function localeOption(value: string | undefined): Locale {
  if (value === undefined) return 'en';
  if (value !== 'fr' && value !== 'en') throw bad('--locale', value);
  return value;
}
