/**
 * Lets an import name a file of a package packed with gzip, `…/duckdb-eh.wasm.gz?url`, where the
 * package has the plain one only. Hosts of static files take none above 25 MiB, and few of them
 * pack what is not text; whoever fetches such a file unpacks it.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const PACKED = /^(?<path>@?[^./][^?]*\.wasm)\.gz(?<query>\?.*)?$/;

/** @param cache folder in which packed files wait for the next build */
export const packedAssets = (cache: string): Plugin => ({
  name: 'packed-assets',
  enforce: 'pre',
  resolveId(id) {
    const { path, query = '' } = PACKED.exec(id)?.groups ?? {};
    if (path === undefined) return null;
    const source = createRequire(import.meta.url).resolve(path);
    return packed(source, cache) + query;
  },
});

/** Path of a file packed; made where its content is not packed yet. The same content, the same bytes. */
export function packed(source: string, cache: string): string {
  const bytes = readFileSync(source);
  const folder = join(cache, createHash('sha256').update(bytes).digest('hex').slice(0, 16));
  const file = join(folder, `${basename(source)}.gz`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  // Written aside first: another build may look for it meanwhile.
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, gzipSync(bytes, { level: 9 }));
  renameSync(draft, file);
  return file;
}
