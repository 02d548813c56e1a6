/** The WebAssembly build of DuckDB run on Node: the same core and the same limits as the browser's. */
import { createRequire } from 'node:module';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { tableFromIPC } from 'apache-arrow';
import { columnsOfArrow, OPTIONS, streamOf } from '../../src/lib/engine/arrow.ts';
import { PasserelleError } from '../../src/lib/base/errors.ts';
import { createTable, LOCK, type Database } from '../../src/lib/engine/database.ts';
import { isOutOfMemory } from '../../src/lib/engine/memory.ts';

const require = createRequire(import.meta.url);
const path = (file: string): string => require.resolve(`@duckdb/duckdb-wasm/dist/${file}`);

export async function openWasmDatabase(): Promise<Database> {
  const eh = { mainModule: path('duckdb-eh.wasm'), mainWorker: path('duckdb-node-eh.worker.cjs') };
  const bindings = await createDuckDB({ mvp: eh, eh }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate(() => undefined);
  bindings.open(OPTIONS);
  const connection = bindings.connect();
  const raw = (sql: string): Uint8Array => {
    try {
      return connection.useUnsafe((_, id: number) => bindings.runQuery(id, sql));
    } catch (cause) {
      const code = isOutOfMemory(cause) ? 'DATABASE_OUT_OF_MEMORY' : 'DATABASE_FAILED';
      throw new PasserelleError(code, {}, cause);
    }
  };
  raw('SET autoload_known_extensions = false');
  let locked = false;
  return {
    run: async (sql) => void raw(sql),
    table: async (sql) => columnsOfArrow(tableFromIPC(raw(sql))),
    async load(name, columns) {
      raw(createTable(name, columns));
      if (columns.length === 0) return;
      connection.insertArrowFromIPCStream(streamOf(columns), { name, create: false });
    },
    async lock() {
      if (!locked) raw(LOCK);
      locked = true;
    },
    close: async () => connection.close(),
  };
}
