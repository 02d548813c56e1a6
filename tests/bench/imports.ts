/** What the bench of importing measures, each in a process of its own: seconds. */
import { DuckDBInstance } from '@duckdb/node-api';
import { openAsBlob, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { DEFAULTS } from '../../src/lib/base/definitions.ts';
import { analyse, prepare } from '../../src/lib/engine/pipeline.ts';
import { logsOf, partsOf } from '../../src/lib/logs/kept/snapshot.ts';
import type { Source } from '../../src/lib/logs/logs.ts';
import { tableReadings } from '../../src/lib/logs/mapped/tableReadings.ts';
import { readLogs } from '../../src/lib/logs/readLogs.ts';
import { sourceOfBytes } from '../../src/lib/logs/readers/sources.ts';
import { inspect } from '../../src/lib/logs/recognition/inspect.ts';

const TIMEZONE = 'Europe/Paris';
const PIECE = 1 << 20;

/** A file as a browser hands it out: in pieces, when asked. */
async function fileAt(path: string): Promise<Source> {
  const blob = await openAsBlob(path);
  return {
    name: basename(path),
    size: blob.size,
    async *bytes() {
      for (let at = 0; at < blob.size; at += PIECE) {
        yield new Uint8Array(await blob.slice(at, at + PIECE).arrayBuffer());
      }
    },
  };
}

async function timed<T>(work: () => Promise<T> | T): Promise<{ seconds: number; made: T }> {
  const start = performance.now();
  const made = await work();
  return { seconds: (performance.now() - start) / 1000, made };
}

/** Native DuckDB reads the file into a table. */
export async function nativeCsv(path: string): Promise<{ readonly seconds: number }> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect();
  const { seconds } = await timed(() =>
    connection.run(`create table checkins as select * from read_csv('${path}', header = true)`),
  );
  return { seconds };
}

/** The same file becomes logs, is kept, and is opened again up to the first numbers. */
export async function csvAsLogs(path: string) {
  const source = await fileAt(path);
  const read = await timed(() => readLogs([source], { timezone: TIMEZONE }));
  const { logs, quality } = read.made;
  const saved = await timed(() => partsOf(logs, quality));
  const start = performance.now();
  const again = await logsOf(saved.made);
  const ready = await prepare(again.logs, DEFAULTS);
  let reopen = NaN;
  await analyse(ready, {}, {}, () => (reopen = (performance.now() - start) / 1000));
  const kept = quality.files[0]?.kept ?? 0;
  return { kept, read: read.seconds, save: saved.seconds, reopen };
}

/** How long it takes until the first lines of a file can be shown. */
export async function preview(path: string): Promise<{ readonly seconds: number }> {
  const source = await fileAt(path);
  const { seconds } = await timed(() => inspect(source, {}));
  return { seconds };
}

/** A workbook becomes logs, by the mapping that is proposed for it. */
export async function sheetAsLogs(path: string) {
  const file = sourceOfBytes(basename(path), readFileSync(path));
  const { seconds, made } = await timed(async () => {
    const { tables } = await inspect(file, {});
    const mappings = new Map(tables.map(({ name, recognition }) => [name, recognition.mapping]));
    const found = await tableReadings(file, mappings, {});
    return readLogs(
      found.map(({ source }) => source),
      {
        timezone: TIMEZONE,
        mappings: Object.fromEntries(found.map(({ source, reading }) => [source.name, reading])),
      },
    );
  });
  return { seconds, kept: made.quality.files[0]?.kept ?? 0 };
}
