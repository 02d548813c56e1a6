/**
 * Serves the built application on this computer: static files with their types, gzip, the security
 * headers a host should send, and the one page for every address of the application.
 *
 *   node src/cli/serve.mjs [--port 4173] [--strict] [--base /place] [--folder build] [--plain]
 *
 * Takes the next free port unless --strict is given. Any static host does the same work, with or
 * without these headers: `--plain` serves as the simplest of them does, files and nothing more.
 */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve as absolute, sep } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { baseOf } from './bundle/finished.mjs';
import { ROOT } from './install.mjs';

const BUILD = join(ROOT, 'build');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.css', '.csv', '.html', '.js', '.json', '.mjs', '.svg']);
/** Files up to this size are compressed once and kept; larger ones too, at a faster level. */
const SMALL = 2 ** 20;

/** Content security policy of the page: scripts of this origin and the page's own inline ones. */
function policyOf(html) {
  const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  const hashes = inline.map(
    ([, script]) => `'sha256-${createHash('sha256').update(script, 'utf8').digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...hashes].join(' '),
    "worker-src 'self' blob:",
    "connect-src 'self'",
    "img-src 'self' data: blob:",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** @returns the file an address names in a folder, or null where there is none. */
function fileOf(folder, pathname) {
  const path = normalize(join(folder, pathname));
  if (path !== folder && !path.startsWith(folder + sep)) return null;
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? { path, size: found.size, changed: found.mtimeMs } : null;
}

/** @type {Map<string, Buffer>} */
const packed = new Map();

/** Gzip of a file, made once. */
function packedOf({ path, size, changed }) {
  const key = `${path} ${changed}`;
  let bytes = packed.get(key);
  if (bytes === undefined) {
    bytes = gzipSync(readFileSync(path), { level: size > SMALL ? 5 : 9 });
    packed.set(key, bytes);
  }
  return bytes;
}

function headersOf(path, policy) {
  const immutable = path.includes(`${sep}immutable${sep}`);
  return {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    // The service worker and the list of its files among them: a new version is seen at once.
    'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
  };
}

/** @param {{ folder: string, base: string, policy: string | null }} host without a policy: a plain one */
function answer(request, response, { folder, base, policy }) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const pathname = pathOf(request.url ?? '/', base);
  const named = pathname === null ? null : fileOf(folder, pathname);
  // A missing asset is missing; any other address is a page of the application.
  const isPage = pathname !== null && (policy === null ? pathname === '/' : !extname(pathname));
  const file = named ?? (isPage ? fileOf(folder, '/index.html') : null);
  if (file === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  if (policy === null) {
    send(request, response, file, { 'Content-Type': TYPES[extname(file.path)] ?? '' });
    return;
  }
  const headers = headersOf(file.path, policy);
  const gzip =
    COMPRESSED.has(extname(file.path)) &&
    /\bgzip\b/.test(String(request.headers['accept-encoding']));
  if (gzip) {
    const bytes = packedOf(file);
    response.writeHead(200, {
      ...headers,
      'Content-Encoding': 'gzip',
      'Content-Length': bytes.length,
    });
    response.end(request.method === 'HEAD' ? undefined : bytes);
  } else send(request, response, file, headers);
}

function send(request, response, file, headers) {
  response.writeHead(200, { ...headers, 'Content-Length': file.size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file.path).pipe(response);
}

/** Path of a request below the base, or null where it cannot be read or lies elsewhere. */
function pathOf(url, base) {
  try {
    const pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const isOurs = pathname === base || pathname.startsWith(`${base}/`);
    return !isOurs || pathname.includes('\0') ? null : pathname.slice(base.length) || '/';
  } catch {
    return null;
  }
}

/**
 * Starts serving on 127.0.0.1.
 * @param {number} port
 * @param {boolean} strict fail where the port is taken, instead of taking the next one
 * @param {{ base?: string, folder?: string, plain?: boolean }} [how] address below which the build
 *   was made to be served; folder of the build; files only, as the simplest host serves them
 * @returns {Promise<string>} the address
 */
export function serve(port, strict, { base = '', folder = BUILD, plain = false } = {}) {
  const policy = plain ? null : policyOf(readFileSync(join(folder, 'index.html'), 'utf8'));
  const host = { folder, base: baseOf(base), policy };
  const server = createServer((request, response) => answer(request, response, host));
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (strict || error.code !== 'EADDRINUSE') reject(error);
      else resolve(serve(port + 1, strict, { base, folder, plain }));
    });
    server.listen(port, '127.0.0.1', () => resolve(`http://localhost:${port}${host.base}`));
  });
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      strict: { type: 'boolean', default: false },
      base: { type: 'string', default: process.env.PASSERELLE_BASE ?? '' },
      folder: { type: 'string', default: BUILD },
      plain: { type: 'boolean', default: false },
    },
  });
  const { port, strict, folder, ...how } = values;
  console.log(await serve(Number(port), strict, { ...how, folder: absolute(folder) }));
}
