/** The project's own files, as the tests of its architecture read them. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..', '..');

/** What is made by tools and belongs to no one. */
const MADE = new Set(['paraglide', 'project.inlang', 'node_modules']);

/** Paths below a folder of the project, with `/`, relative to the project, sorted. */
export function filesOf(folder: string, ending: RegExp): string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (MADE.has(entry.name)) continue;
      const child = join(path, entry.name);
      if (entry.isDirectory()) visit(child);
      else if (ending.test(entry.name)) found.push(relative(ROOT, child).split(sep).join('/'));
    }
  };
  const top = join(ROOT, folder);
  if (statSync(top, { throwIfNoEntry: false })?.isDirectory()) visit(top);
  return found.sort();
}

/** Names of the folders directly in a folder. */
export const foldersOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** Text of a file of the project. */
export const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Name of a file without folder and ending: `src/a/coverage.ts` → `coverage`. */
export const nameOf = (path: string): string =>
  (path.split('/').at(-1) ?? '').replace(/(\.test)?\.[a-z]+$/, '');
