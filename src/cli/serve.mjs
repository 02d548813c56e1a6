/**
 * Serves the built application on this computer: static files with their types, gzip, the security
 * headers a host should send, and the one page for every address of the application.
 *
 *   node src/cli/serve.mjs [--port 4173] [--strict]
 *
 * Takes the next free port unless --strict is given. Any static host does the same work; what the
 * application needs from one is: this fallback, and `application/wasm` for .wasm.
 */
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { ROOT } from './install.mjs';

const BUILD = join(ROOT, 'build');

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.css', '.csv', '.html', '.js', '.json', '.mjs', '.svg', '.wasm']);
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

/** @returns the file an address names, or null where there is none. */
function fileOf(pathname) {
  const path = normalize(join(BUILD, pathname));
  if (path !== BUILD && !path.startsWith(BUILD + sep)) return null;
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? { path, size: found.size } : null;
}

/** @type {Map<string, Buffer>} */
const packed = new Map();

/** Gzip of a file, made once. */
function packedOf({ path, size }) {
  let bytes = packed.get(path);
  if (bytes === undefined) {
    bytes = gzipSync(readFileSync(path), { level: size > SMALL ? 5 : 9 });
    packed.set(path, bytes);
  }
  return bytes;
}

function headersOf(path, policy) {
  const immutable = path.includes(`${sep}immutable${sep}`);
  return {
    'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
    'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Security-Policy': policy,
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    Vary: 'Accept-Encoding',
  };
}

function answer(request, response, policy) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const pathname = pathOf(request.url ?? '/');
  const named = pathname === null ? null : fileOf(pathname);
  // A missing asset is missing; any other address is a page of the application.
  if (named === null && (pathname === null || extname(pathname) !== '')) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  const file = named ?? fileOf('/index.html');
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
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': file.size });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file.path).pipe(response);
}

/** Path of a request, or null where it cannot be read. */
function pathOf(url) {
  try {
    const { pathname } = new URL(url, 'http://localhost');
    return decodeURIComponent(pathname).includes('\0') ? null : decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/**
 * Starts serving on 127.0.0.1.
 * @param {number} port
 * @param {boolean} strict fail where the port is taken, instead of taking the next one
 * @returns {Promise<string>} the address
 */
export function serve(port, strict) {
  const policy = policyOf(readFileSync(join(BUILD, 'index.html'), 'utf8'));
  const server = createServer((request, response) => answer(request, response, policy));
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (strict || error.code !== 'EADDRINUSE') reject(error);
      else resolve(serve(port + 1, strict));
    });
    server.listen(port, '127.0.0.1', () => resolve(`http://localhost:${port}`));
  });
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4173' },
      strict: { type: 'boolean', default: false },
    },
  });
  console.log(await serve(Number(values.port), values.strict));
}
