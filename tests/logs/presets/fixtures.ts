/** The fixtures of the known exports: exact headers, invented people. `<preset>[.variant].csv`. */
import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { TableHead } from '../../../src/lib/logs/recognition/recognise.ts';

const FOLDER = new URL('./fixtures/', import.meta.url);

export const FIXTURES: readonly string[] = readdirSync(FOLDER).sort();

/** Id of the preset a fixture is of. */
export const presetOf = (fixture: string): string => fixture.split('.')[0] ?? '';

/** A fixture as a table of this name. */
export function headOf(fixture: string, name = fixture): TableHead {
  const text = readFileSync(new URL(fixture, FOLDER), 'utf8');
  return headFrom(text, name);
}

/** A table from text parted as its first lines show. */
export function headFrom(text: string, name: string): TableHead {
  const bare = text.replace(/^\ufeff/, '');
  const delimiter =
    [';', '\t'].find((sign) => (bare.split(/\r?\n/)[0] ?? '').includes(sign)) ?? ',';
  return { name, rows: Papa.parse<string[]>(bare, { delimiter, skipEmptyLines: false }).data };
}
