/**
 * How tables were read the last times, by their headers, kept in this browser: settings only, no
 * cell of a file. What was answered once for a file (a title, a day) is not kept, but for the place.
 */
import { fingerprint } from '../../base/fingerprint.ts';
import { LOG_TYPES } from '../../logs/catalogue.ts';
import { folded } from '../../logs/mapped/fold.ts';
import type { CellSource, Mapping } from '../../logs/mapped/mapping.ts';
import { mappingFileOf, readMappingFile } from '../../logs/mapped/mappingFile.ts';
import { STATUS_WORDS } from '../../logs/recognition/tellingWords.ts';
import { recall, remember } from '../../state/remembered.ts';

const NAME = 'mappings';
/** Mappings kept; the oldest go first. */
const MOST = 40;

/** What tells tables of one origin: their headers, case and accents aside, in their order. */
export const signatureOf = (headers: readonly string[]): string =>
  fingerprint(headers.map((header) => folded(header.slice(0, 200))).join('\n'));

/** How a table with these headers was read the last time, or null. */
export const recallMapping = (headers: readonly string[]): Mapping | null =>
  all().get(signatureOf(headers)) ?? null;

/** Keeps how tables were read, for the next time. */
export function rememberMappings(
  tables: readonly { readonly headers: readonly string[]; readonly mapping: Mapping }[],
): void {
  if (tables.length === 0) return;
  const known = new Map(all());
  for (const { headers, mapping } of tables) {
    if (holdsCells(mapping)) continue;
    const signature = signatureOf(headers);
    known.delete(signature);
    known.set(signature, withoutAnswers(mapping));
  }
  remember('browser', NAME, mappingFileOf(Object.fromEntries([...known].slice(-MOST))));
}

function all(): ReadonlyMap<string, Mapping> {
  const text = recall('browser', NAME);
  if (text === null) return new Map();
  try {
    return readMappingFile(NAME, JSON.parse(text));
  } catch {
    return new Map(); // of another version, or written by another hand
  }
}

/** A mapping without what was answered for one file: titles, days, texts before ids. */
export function withoutAnswers(mapping: Mapping): Mapping {
  const columns = Object.entries(mapping.columns).flatMap(([name, source]) =>
    source.from === 'fixed' && !isKept(mapping, name) ? [] : [[name, withPrefix(source, '')]],
  );
  return { ...mapping, columns: Object.fromEntries(columns) as Mapping['columns'] };
}

/** Whether the signs of a grid are its own: they stand in its cells, and no cell is kept. */
const holdsCells = ({ wide }: Mapping): boolean =>
  (wide?.present ?? []).some((sign) => sign !== '*' && !Object.hasOwn(STATUS_WORDS, sign));

/** The place, and words that are no person's own: present, registered. */
function isKept({ log }: Mapping, name: string): boolean {
  if (name === 'place') return true;
  return LOG_TYPES.get(log)?.columns.find((column) => column.name === name)?.kind === 'word';
}

/** A source whose cells have a text before them has another; others stay as they are. */
function withPrefix(source: CellSource, prefix: string): CellSource {
  if (source.from !== 'headers' && source.from !== 'wide header') return source;
  return source.prefix === undefined ? source : { ...source, prefix };
}

/**
 * A mapping of the last time for the table of today.
 * @param today what recognition proposes for the same log: it has the title and day of this file
 */
export function broughtUpToDate(kept: Mapping, today: Mapping): Mapping {
  const columns: Record<string, CellSource> = {};
  for (const [name, source] of Object.entries(today.columns)) {
    if (source.from === 'fixed') columns[name] = source;
  }
  for (const [name, source] of Object.entries(kept.columns)) {
    const now = today.columns[name];
    const prefix = now?.from === 'headers' || now?.from === 'wide header' ? now.prefix : undefined;
    columns[name] = withPrefix(source, prefix ?? '');
  }
  // What was kept before mappings told names and e-mails is told by today's, of the same persons.
  const samePerson =
    JSON.stringify(kept.columns['person_id']) === JSON.stringify(today.columns['person_id']);
  const hints = kept.hints ?? (samePerson ? today.hints : undefined);
  return { ...kept, columns, ...(hints === undefined ? {} : { hints }) };
}
