/**
 * DuckDB in a browser: the exception-handling build, served from this origin, in a worker of its
 * own. That worker is started from a blob so that the page's security policy binds it (a worker
 * made from an address would escape it), and the engine can neither load extensions nor fetch. It
 * comes packed (34 MB, a quarter of that on its way, whatever the host) and is unpacked there.
 */
import { AsyncDuckDB, VoidLogger, type AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import wasmUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm.gz?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { tableFromIPC } from 'apache-arrow';
import { PasserelleError } from '../base/errors.ts';
import { columnsOfArrow, OPTIONS, streamOf } from './arrow.ts';
import { createTable, LOCK, type Database } from './database.ts';
import { isOutOfMemory } from './memory.ts';
import unpackedUrl from './unpacked.js?url&no-inline';

let instance: Promise<Database> | null = null;

/**
 * The one database of this thread, started when first asked for.
 * @throws PasserelleError `NO_WEBASSEMBLY`, `DATABASE_FAILED`, `DATABASE_OUT_OF_MEMORY`
 */
export function openDatabase(): Promise<Database> {
  const gone = (): void => {
    instance = null;
  };
  instance ??= start(gone).catch((error: unknown) => {
    gone();
    throw error;
  });
  return instance;
}

/**
 * Another database, beside that one and with nothing in common with it: closing it stops whatever
 * it is doing.
 * @throws as {@link openDatabase}
 */
export const openAnotherDatabase = (): Promise<Database> => start(() => undefined);

/** @param gone called when it has ended */
async function start(gone: () => void): Promise<Database> {
  if (typeof WebAssembly === 'undefined') throw new PasserelleError('NO_WEBASSEMBLY');
  const scripts = [unpackedUrl, workerUrl].map((url) =>
    JSON.stringify(new URL(url, import.meta.url).href),
  );
  const code = `importScripts(${scripts.join(', ')});`;
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(address, { name: 'duckdb' });
  // DuckDB's own client forgets what waits when its worker dies; here it is told.
  const death = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(failure(new Error(event.message))));
  });
  death.catch(() => undefined);
  const alive = <T>(work: Promise<T>): Promise<T> =>
    Promise.race([work.catch((cause: unknown) => Promise.reject(failure(cause))), death]);
  death.catch(() => {
    worker.terminate();
    gone();
  });
  const bindings = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await alive(bindings.instantiate(new URL(wasmUrl, import.meta.url).href));
    await alive(bindings.open(OPTIONS));
    const connection = await alive(bindings.connect());
    await alive(connection.query('SET autoload_known_extensions = false'));
    return databaseOver(bindings, connection, alive, gone);
  } catch (error) {
    worker.terminate();
    throw error;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function databaseOver(
  bindings: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  alive: <T>(work: Promise<T>) => Promise<T>,
  gone: () => void,
): Database {
  const raw = (sql: string): Promise<Uint8Array> =>
    alive(connection.useUnsafe((_, id) => bindings.runQuery(id, sql)));
  let locked: Promise<unknown> | null = null;
  return {
    async run(sql) {
      await raw(sql);
    },
    table: async (sql) => columnsOfArrow(tableFromIPC(await raw(sql))),
    async load(name, columns) {
      await raw(createTable(name, columns));
      if (columns.length === 0) return;
      const stream = streamOf(columns);
      await alive(connection.insertArrowFromIPCStream(stream, { name, create: false }));
    },
    lock: async () => void (await (locked ??= raw(LOCK))),
    async close() {
      gone();
      await bindings.terminate();
    },
  };
}

const failure = (cause: unknown): PasserelleError =>
  new PasserelleError(
    isOutOfMemory(cause) ? 'DATABASE_OUT_OF_MEMORY' : 'DATABASE_FAILED',
    {},
    cause,
  );
