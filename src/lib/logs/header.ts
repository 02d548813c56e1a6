/** What the first line of a file says about the others. */
import { PasserelleError } from '../base/errors.ts';
import type { Column, LogRules } from './logRules.ts';
import { dictionaryKind, type DictionaryKind } from './dictionaries.ts';
import { NONE, type SetAsideCode } from './logs.ts';
import { isPersonal } from './personalColumns.ts';
import type { Separator } from './readers/separator.ts';

/** How one cell of each row is read. */
export interface Step {
  readonly column: Column;
  readonly cell: number;
  readonly dictionary: DictionaryKind | null;
  /** Value of an empty cell. */
  readonly empty: number;
  /** Why a cell that cannot be read sets its row aside. */
  readonly fault: SetAsideCode;
  /** Whether it is an identifier, and so limited in length. */
  readonly limited: boolean;
}

export interface Plan {
  readonly headers: readonly string[];
  readonly separator: Separator;
  /** Number of cells a row must have. */
  readonly width: number;
  /** Times and dates first: a row is judged by them before anything else (METHODS K11). */
  readonly steps: readonly Step[];
  /** Headers that the log does not know. */
  readonly extra: readonly string[];
  /** Headers of columns that could be attributes but identify people: their cells are not read. */
  readonly leftOut: readonly string[];
}

/**
 * Finds the columns of a log among the headers of a file. Known names are met in any case.
 * @throws PasserelleError `DUPLICATE_COLUMN` {file, line, column}, `MISSING_COLUMN`
 *   {file, line, column, count, found}, `column` being all that are missing
 */
export function planOf(
  log: LogRules,
  headers: readonly string[],
  { file, line }: { readonly file: string; readonly line: number },
  separator: Separator,
): Plan {
  const declared = new Map(log.columns.map((column) => [column.name, column]));
  const names = headers.map((header) => {
    const lower = header.toLowerCase();
    return declared.has(lower) ? lower : header;
  });
  const twice = names.find((name, i) => name !== '' && names.indexOf(name) !== i);
  if (twice !== undefined) {
    throw new PasserelleError('DUPLICATE_COLUMN', { file, line, column: twice });
  }
  const missing = log.columns.filter(({ name, required }) => required && !names.includes(name));
  if (missing.length > 0) {
    const column = missing.map(({ name }) => name).join(', ');
    const found = headers.join(', ').slice(0, 200);
    throw new PasserelleError('MISSING_COLUMN', {
      file,
      line,
      column,
      count: missing.length,
      found,
    });
  }
  const unknown = names.filter((name) => name !== '' && !declared.has(name));
  const leftOut = log.attributes ? unknown.filter(isPersonal) : [];
  const extra = unknown.filter((name) => !leftOut.includes(name));
  const columns = names.map((name): Column | undefined => {
    if (declared.has(name)) return declared.get(name);
    return log.attributes && extra.includes(name)
      ? { name, kind: 'label', example: '' }
      : undefined;
  });
  const steps = columns.flatMap((column, cell) => (column ? [stepOf(column, cell)] : []));
  const first = (step: Step): number => (FAULTS[step.column.kind] ? 0 : 1);
  steps.sort((a, b) => first(a) - first(b));
  return { headers: names, separator, width: headers.length, steps, extra, leftOut };
}

const FAULTS: Partial<Record<Column['kind'], SetAsideCode>> = {
  time: 'BAD_TIME',
  date: 'BAD_DATE',
};

function stepOf(column: Column, cell: number): Step {
  const dictionary = dictionaryKind(column.kind);
  const limited = ['person', 'place', 'zone', 'event', 'id'].includes(column.kind);
  return {
    column,
    cell,
    dictionary,
    empty: dictionary === null ? (column.words?.[''] ?? NaN) : NONE,
    fault: FAULTS[column.kind] ?? (column.kind === 'number' ? 'BAD_NUMBER' : 'BAD_STATUS'),
    limited,
  };
}
