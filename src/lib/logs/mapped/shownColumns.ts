/** What people call the columns of a log in a table of theirs: by the headers they are read from. */
import type { Mapping } from './mapping.ts';

/** The headers of a column or an attribute, joined by ` + `; its own name where it has none. */
export function shownName({ columns, attributes }: Mapping, name: string): string {
  const source = columns[name];
  if (source === undefined) return attributes[name] ?? name;
  if (source.from === 'headers') return source.headers.join(' + ');
  return source.from === 'duration' ? source.header : name;
}

/** The columns of the log that are read from these headers of the table, and from nothing else. */
export const columnsShownAs = ({ columns }: Mapping, shown: string): readonly string[] =>
  Object.entries(columns).flatMap(([name, source]) => {
    if (source.from === 'headers') return source.headers.join(' + ') === shown ? [name] : [];
    return source.from === 'duration' && source.header === shown ? [name] : [];
  });
