/**
 * Installs what is missing, with nothing but Node: the packages of the lock file, and (for tests) a
 * browser. Does nothing where everything is there.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..', '..');

const CHROMIUM = '/usr/bin/chromium';

/**
 * Runs a command with the project's own tools in reach and its output shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} [env]
 * @returns {boolean} whether it ended well
 */
export function run(command, args, env = {}) {
  const ended = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: pathOfTools(), ...env },
  });
  return ended.status === 0;
}

const pathOfTools = () => `${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`;

/**
 * Runs a command like {@link run}, beside others, and keeps what it says until it ends.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {Promise<{ isWell: boolean, said: string }>}
 */
export function runBeside(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, PATH: pathOfTools() },
    });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (bytes) => said.push(bytes));
    }
    const end = (isWell, last = '') =>
      resolve({ isWell, said: Buffer.concat(said).toString('utf8') + last });
    child.on('error', (error) => end(false, `${error.message}\n`));
    child.on('close', (status) => end(status === 0));
  });
}

/** Packages of the lock file are installed, each in its locked version. */
function packagesAreThere() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const read = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const here = read(installed);
  return Object.entries(read(join(ROOT, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' || wanted.optional === true || here[path]?.version === wanted.version,
  );
}

/** Installs the packages where they are missing or not those of the lock file. */
export function installPackages() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Passerelle needs Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  if (packagesAreThere()) return;
  console.log('Installing the packages of package-lock.json …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) {
    console.error('The packages could not be installed (see above).');
    process.exit(1);
  }
}

/** Reads the text of printed pages; without it that part of a test is left out. */
const PDFTOTEXT = '/usr/bin/pdftotext';

/** Installs Chromium for the browser tests where there is none, and what reads its paper; says so where it cannot. */
export function installBrowser() {
  const missing = [
    ...(existsSync(CHROMIUM) ? [] : ['chromium']),
    ...(existsSync(PDFTOTEXT) ? [] : ['poppler-utils']),
  ];
  const debian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (debian && missing.length > 0) {
    console.log(`Installing ${missing.join(' and ')} …`);
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update'], quiet);
    run('apt-get', ['install', '-y', ...missing], quiet);
  }
  if (existsSync(CHROMIUM)) return;
  console.log('Installing Chromium …');
  if (!run('playwright', ['install', 'chromium'])) {
    console.error('Chromium could not be installed: browser tests will fail.');
  }
}
