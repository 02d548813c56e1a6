/** Which headers of a table a mapping reads, and a mapping that reads none. */
import type { Mapping } from '../../logs/mapped/mapping.ts';

/** Headers that columns of the log, conditions and the grid read; attributes aside. */
export function headersIn({ columns, wide, only }: Mapping): ReadonlySet<string> {
  const sources = Object.values(columns).flatMap((source) => {
    if (source.from === 'headers') return source.headers;
    return source.from === 'duration' ? [source.header] : [];
  });
  return new Set([...sources, ...(wide?.headers ?? []), ...only.map(({ header }) => header)]);
}

/** A mapping of which only what reads no header is left. */
export function withoutHeaders(mapping: Mapping): Mapping {
  const columns = Object.entries(mapping.columns).filter(([, { from }]) => from === 'fixed');
  const { fillDown: _fill, hints: _hints, ...rest } = mapping;
  return { ...rest, columns: Object.fromEntries(columns), attributes: {}, only: [], wide: null };
}
