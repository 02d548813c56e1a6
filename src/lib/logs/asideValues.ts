/**
 * What is shown and kept of the cells of rows set aside: no more than is kept of rows that were read. A row
 * that does not fit has anything anywhere, a name in the place of a time, a whole record in one
 * cell; its line and its reason are enough to find it in its file.
 */
import { folded } from './mapped/fold.ts';
import type { SetAsideCode, SetAsideRow } from './logs.ts';
import { isEmail, isMac, isPhone } from './personalCells.ts';
import type { StandIn } from './standIns.ts';

/** Stands for a cell that is not kept. */
const CUT = '…';

/** Rows from which one and the same word says nothing of anybody (as many as make a group). */
const COMMON_FROM = 5;

/**
 * `made`: of what is kept anyway, or of words that name nobody; `time`: digits and the words of
 * dates; `word`: where it is common; `person`: by what stands for them. Of all others, nothing.
 */
const KEEPS: Readonly<Partial<Record<SetAsideCode, 'made' | 'time' | 'word' | 'person'>>> = {
  DUPLICATE: 'made',
  CONFLICTING_VALUE: 'made',
  NOT_A_PERSON: 'made',
  SAME_VISIT: 'time',
  BAD_TIME: 'time',
  BAD_DATE: 'time',
  BAD_NUMBER: 'time',
  END_BEFORE_START: 'time',
  ZERO_LENGTH: 'time',
  BAD_STATUS: 'word',
  LEFT_OUT: 'word',
  SELF: 'person',
};

/**
 * The rows as the person who gave the files may see them while they are open: cells of times, numbers
 * and words as they are written, so that they can be corrected; of persons what stands for them.
 */
export function forScreen(rows: readonly SetAsideRow[], standIn: StandIn): SetAsideRow[] {
  const shown = ({ code, value }: SetAsideRow): string => {
    const keeps = KEEPS[code];
    if (keeps === 'person') return standIn(value);
    const says = keeps === undefined || isPhone(value) || isMac(value) || isEmail(value);
    return says ? CUT : value;
  };
  return rows.map((row) => (row.value === '' ? row : { ...row, value: shown(row) }));
}

/** The rows with what may be kept of their cells. */
export function toKeep(rows: readonly SetAsideRow[], standIn: StandIn): SetAsideRow[] {
  const counts = new Map<string, number>();
  const keyOf = ({ file, column, code, value }: SetAsideRow): string =>
    JSON.stringify([file, column, code, value]);
  const words = rows.filter(({ code }) => KEEPS[code] === 'word');
  for (const row of words) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  const kept = (row: SetAsideRow): string => {
    const { code, value } = row;
    const keeps = KEEPS[code];
    if (keeps === 'person') return standIn(value);
    const stays =
      keeps === 'made' ||
      (keeps === 'time' && isTimeLike(value)) ||
      (keeps === 'word' && (counts.get(keyOf(row)) ?? 0) >= COMMON_FROM);
    return stays ? value : CUT;
  };
  return rows.map((row) => (row.value === '' ? row : { ...row, value: kept(row) }));
}

/** Longest time that anybody writes, and most digits in one. */
const LONGEST_TIME = 60;
const MOST_DIGITS = 14;

/** Words of dates, as {@link folded} writes them, and the letters of ISO times. */
const DATE_WORDS = new RegExp(
  `^(?:t|z|h|am|pm|st|nd|rd|th|er|le|a|at|utc|gmt|cest|cet|min|${[
    ...['janv(?:ier)?', 'fevr?(?:ier)?', 'mars', 'avr(?:il)?', 'mai', 'juin', 'juil(?:let)?'],
    ...['aout', 'sept?(?:embre)?', 'oct(?:obre)?', 'nov(?:embre)?', 'dec(?:embre)?'],
    ...['jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?', 'july?'],
    ...['aug(?:ust)?', 'sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'],
    ...['lun(?:di)?', 'mar(?:di)?', 'mer(?:credi)?', 'jeu(?:di)?', 'ven(?:dredi)?'],
    ...[
      'sam(?:edi)?',
      'dim(?:anche)?',
      '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?',
    ],
  ].join('|')})$`,
);

/** Whether a cell can be nothing but a time, a date or a number, right or wrong. */
function isTimeLike(cell: string): boolean {
  if (cell.length > LONGEST_TIME || isPhone(cell) || isMac(cell)) return false;
  const digits = cell.match(/\d/g)?.length ?? 0;
  if (digits === 0 || digits > MOST_DIGITS + 6 || cell.includes('@')) return false;
  // Numbers of cards and of social security are longer than a time without a fraction of a second.
  if (digits > MOST_DIGITS && !/\d\.\d+\D*$/.test(cell)) return false;
  return (cell.match(/\p{L}+/gu) ?? []).every((word) => DATE_WORDS.test(folded(word)));
}
