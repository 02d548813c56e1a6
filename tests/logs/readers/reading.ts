/** What the tests of formats share: files of any bytes, and what is read from them. */
import Papa from 'papaparse';
import { PasserelleError } from '../../../src/lib/base/errors.ts';
import type { Source } from '../../../src/lib/logs/logs.ts';
import { sourceOfBytes } from '../../../src/lib/logs/readers/sources.ts';
import { tablesOf, type Tables } from '../../../src/lib/logs/readers/tables.ts';

export async function bytesOf(source: Source): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source.bytes()) pieces.push(piece);
  return Buffer.concat(pieces);
}

export const textOfSource = async (source: Source): Promise<string> =>
  Buffer.from(await bytesOf(source)).toString('utf8');

/** The tables of a file with these bytes. */
export const tablesIn = (
  name: string,
  bytes: Uint8Array | string,
  pieceSize?: number,
): Promise<Tables> => tablesOf(sourceOfBytes(name, bytes, pieceSize), {});

/** Name → CSV of every table of a file. */
export async function csvsIn(
  name: string,
  bytes: Uint8Array | string,
  pieceSize?: number,
): Promise<Record<string, string>> {
  const { tables } = await tablesIn(name, bytes, pieceSize);
  const csvs: Record<string, string> = {};
  for (const table of tables) csvs[table.name] = await textOfSource(table.source);
  return csvs;
}

/** The CSV of the only table of a file. */
export async function csvIn(
  name: string,
  bytes: Uint8Array | string,
  pieceSize?: number,
): Promise<string> {
  const csvs = Object.values(await csvsIn(name, bytes, pieceSize));
  if (csvs.length !== 1) throw new Error(`${csvs.length} tables`);
  return csvs[0]!;
}

/** Rows of a CSV as another program reads them. */
export const rowsIn = (csv: string): string[][] =>
  Papa.parse<string[]>(csv, { delimiter: ',', newline: '\n', skipEmptyLines: false }).data.slice(
    0,
    -1,
  );

/** Code and facts of the error a promise ends in; null where it ends well. */
export async function failureOf(
  promise: Promise<unknown>,
): Promise<{ code: string; context: Readonly<Record<string, string | number>> } | null> {
  try {
    await promise;
    return null;
  } catch (thrown) {
    if (thrown instanceof PasserelleError) return { code: thrown.code, context: thrown.context };
    throw thrown;
  }
}

/** Everything in a file read to the end: the code of the error it ends in, or how many bytes came. */
export async function outcomeOf(name: string, bytes: Uint8Array): Promise<string | number> {
  let length = 0;
  const failure = await failureOf(
    (async () => {
      const { tables } = await tablesIn(name, bytes);
      for (const { source } of tables) {
        for await (const piece of source.bytes()) length += piece.length;
      }
    })(),
  );
  return failure?.code ?? length;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
