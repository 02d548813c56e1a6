/** What a build needs beside what the bundler writes: a list of its files, and its page for lost addresses. */
import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Not for a page: asked of the host each time, kept by the service worker itself, or for readers of the sources. */
const UNLISTED = new Set([
  ...['files.json', 'service-worker.js', '_app/version.json'],
  ...['index.html', '404.html', 'overview.png'],
]);

/**
 * Writes `files.json`, after which the service worker fills its store, and `404.html`, the page
 * some hosts send for an address that is no file.
 * @param {string} folder a build
 * @param {string} version
 */
export function finish(folder, version) {
  copyFileSync(join(folder, 'index.html'), join(folder, '404.html'));
  const files = filesBelow(folder)
    .filter((path) => !UNLISTED.has(path))
    .map((path) => ({ path, bytes: statSync(join(folder, path)).size }));
  writeFileSync(join(folder, 'files.json'), `${JSON.stringify({ version, files })}\n`);
}

/**
 * Paths of all files below a folder, with `/`, in the order of their characters.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(folder) {
  const visit = (path) =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      const child = join(path, entry.name);
      return entry.isDirectory() ? visit(child) : [relative(folder, child).split(sep).join('/')];
    });
  return visit(folder).sort((a, b) => (a < b ? -1 : 1));
}

/** Written by the compiler of texts, while a build runs too. */
const MADE = /[/\\](paraglide|project\.inlang)[/\\]/;

/**
 * A name for the version that sources make: the same sources, the same name, and so the same build.
 * @param {string} root the project's folder
 * @param {readonly string[]} parts files and folders that decide what is built
 * @param {string} base
 * @returns {string}
 */
export function versionOf(root, parts, base) {
  const hash = createHash('sha256').update(base);
  for (const part of parts) {
    const path = join(root, part);
    const files = statSync(path).isDirectory()
      ? filesBelow(path).map((file) => join(path, file))
      : [path];
    for (const file of files.filter((one) => !MADE.test(one))) {
      hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * The address below which the application is served, as its build wants it: `/place`, or nothing.
 * @param {string | undefined} asked
 * @returns {string}
 */
export function baseOf(asked = '') {
  const names = asked.split('/').filter((name) => name !== '');
  return names.map((name) => `/${name}`).join('');
}
