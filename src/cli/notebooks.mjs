/**
 * `npm run notebooks`: installs what is missing, builds the notebooks into `out/notebooks/` and shows
 * them on this computer, made anew as their files change.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { installPackages, ROOT, run } from './install.mjs';

const FOLDER = join(ROOT, 'notebooks');
/** What notebook-kit is told in both cases. */
const SETTINGS = ['--root', FOLDER, '--template', join(FOLDER, 'page.tmpl')];

/** Names of the notebooks, the list of them included, as `name.html`. */
export const NOTEBOOKS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.html'))
  .sort();

/**
 * Builds every notebook.
 * @param {string} out an absolute path of a folder; what lies there is deleted
 * @returns {boolean} whether all could be built
 */
export function buildNotebooks(out) {
  const pages = NOTEBOOKS.map((name) => join(FOLDER, name));
  return run('notebooks', ['build', ...SETTINGS, '--out', out, '--empty', '--', ...pages]);
}

if (process.argv[1] === import.meta.filename) {
  installPackages();
  const built = buildNotebooks(join(ROOT, 'out', 'notebooks'));
  if (!built) console.error('The notebooks could not be built (see above).');
  const shown = built && run('notebooks', ['preview', ...SETTINGS]);
  process.exitCode = shown ? 0 : 1;
}
