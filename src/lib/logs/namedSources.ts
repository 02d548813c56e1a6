/** The files of a place before they are read: which log each holds, and how it is read. */
import { PasserelleError } from '../base/errors.ts';
import { logOfFileName } from './catalogue.ts';
import { NO_FIXES, type Fixes } from './fixes.ts';
import type { LogName, Source } from './logs.ts';
import type { Mapping } from './mapped/mapping.ts';
import type { Separator } from './readers/separator.ts';
import type { RowOrigins } from './rowOrigins.ts';

/** How a table is read that its name does not explain. */
export interface TableReading {
  readonly mapping: Mapping;
  readonly separator: Separator;
  /** Records that could not even become cells: each is set aside. */
  readonly broken: readonly { readonly line: number; readonly value: string }[];
}

/** What is known of sources, by their names. */
export interface HowRead {
  /** How a table that is not a file of ours is read. */
  readonly mappings?: Readonly<Record<string, TableReading>>;
  /** What is read in the place of cells, corrected by hand. */
  readonly fixes?: Readonly<Record<string, Fixes>>;
  /** Of rows that were read before: where those came from. They get no report. */
  readonly origins?: ReadonlyMap<string, RowOrigins>;
}

/**
 * Whether a table is read as it stands: the columns of the log by their own names, under a header
 * on the first line. People's files are not, as one chooses what to keep of them.
 */
export function isOurs({ mapping, separator, broken }: TableReading): boolean {
  const { log, headerLine, headerLines, columns, only, wide, fillDown, collapse } = mapping;
  const plain = headerLine === 1 && headerLines === 1 && wide === null && collapse === null;
  if (!plain || log === 'people' || only.length > 0 || fillDown || broken.length > 0) return false;
  if (separator !== ',' && separator !== ';') return false;
  return Object.entries(columns).every(([name, source]) => {
    if (source.from !== 'headers' || source.headers.length !== 1) return false;
    const { headers, words, time, person, utc, prefix } = source;
    const asIs = words === null && time === null && (person === null || person === 'id');
    return asIs && !utc && !prefix && headers[0]?.toLowerCase() === name;
  });
}

export interface NamedSource {
  readonly source: Source;
  readonly log: LogName;
  readonly table: TableReading | null;
  readonly fixes: Fixes;
  readonly origins: RowOrigins | null;
  /** Among all names of files: its own, or those of its origins. */
  readonly numbers: readonly number[];
}

/** The names of all files that rows come from, by their numbers. */
export const namesOf = (files: readonly NamedSource[]): string[] => {
  const names: string[] = [];
  for (const { source, origins, numbers } of files) {
    for (const [at, number] of numbers.entries()) names[number] = origins?.files[at] ?? source.name;
  }
  return names;
};

/**
 * What each source is read as.
 * @throws PasserelleError `NO_FILES`, `TOO_MANY_FILES` {count}, `UNKNOWN_LOG` {file}
 */
export function namedSources(
  sources: readonly Source[],
  { mappings = {}, fixes = {}, origins: known }: HowRead,
): NamedSource[] {
  if (sources.length === 0) throw new PasserelleError('NO_FILES');
  if (sources.length > 0xffff) {
    throw new PasserelleError('TOO_MANY_FILES', { count: sources.length });
  }
  let next = 0;
  const numbered = new Map<string, number>();
  const numberOf = (file: string): number => {
    const number = numbered.get(file) ?? next++;
    numbered.set(file, number);
    return number;
  };
  return sources.map((source) => {
    const origins = known?.get(source.name) ?? null;
    const table = Object.hasOwn(mappings, source.name) ? mappings[source.name] : undefined;
    const log = table?.mapping.log ?? logOfFileName(source.name);
    if (log === null) throw new PasserelleError('UNKNOWN_LOG', { file: source.name });
    const own = Object.hasOwn(fixes, source.name) ? fixes[source.name] : undefined;
    const numbers = origins === null ? [next++] : origins.files.map(numberOf);
    return { source, log, table: table ?? null, fixes: own ?? NO_FIXES, origins, numbers };
  });
}
