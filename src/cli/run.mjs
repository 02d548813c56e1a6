/**
 * Runs a command of the command line on Node: `node src/cli/run.mjs NAME …arguments`, where NAME
 * is a file `src/cli/NAME.ts` that exports `main(arguments): Promise<exit code>`.
 *
 * Node cannot read TypeScript or `import.meta.glob` by itself, so the command is bundled by Vite,
 * packages left out, and kept under node_modules/.cache until a source changes.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const cache = join(root, 'node_modules/.cache/passerelle');

const [name = '', ...args] = process.argv.slice(2);
const entry = join(root, 'src/cli', `${name}.ts`);
if (!/^[a-z][a-zA-Z/]*$/.test(name) || !existsSync(entry)) {
  process.stderr.write(`No such command: ${name}\n`);
  process.exit(2);
}

const bundle = await bundleOf(name, entry);
const { main } = await import(pathToFileURL(bundle).href);
process.exitCode = await main(args);

/** Path of the bundle of a command, built when no build of the present sources exists. */
async function bundleOf(command, source) {
  const folder = join(cache, `${command.replaceAll('/', '-')}-${fingerprint()}`);
  const file = join(folder, 'main.mjs');
  if (existsSync(file)) return file;
  compileTexts();
  const { build } = await import('vite');
  const draft = `${folder}.${process.pid}`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    customLogger: quietLogger(),
    build: {
      ssr: source,
      outDir: draft,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'main.mjs' } },
    },
  });
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another run built the same sources in the meantime: its bundle is as good.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(file)) throw error;
  }
  sweep(folder);
  return file;
}

/** Name, size and time of every source: what decides whether a bundle is still the present one. */
function fingerprint() {
  const hash = createHash('sha256');
  const compiled = join(root, 'src/lib/text/paraglide');
  const visit = (path) => {
    if (path === compiled) return;
    const stats = statSync(path);
    if (stats.isDirectory()) {
      for (const child of readdirSync(path).sort()) visit(join(path, child));
    } else if (/\.(ts|mjs|json|sql)$/.test(path)) {
      hash.update(`${path} ${stats.size} ${stats.mtimeMs}\n`);
    }
  };
  for (const top of ['src/cli', 'src/lib', 'package-lock.json']) visit(join(root, top));
  return hash.digest('hex').slice(0, 16);
}

/** Compiles the two languages to functions beside their sources, when these are newer. */
function compileTexts() {
  const messages = join(root, 'src/lib/text/messages');
  const compiled = ['runtime.js', 'messages.js', 'messages/_index.js'].map((file) =>
    join(root, 'src/lib/text/paraglide', file),
  );
  const changed = Math.max(
    ...readdirSync(messages).map((file) => statSync(join(messages, file)).mtimeMs),
  );
  if (compiled.every((file) => existsSync(file) && statSync(file).mtimeMs > changed)) return;
  // In a process of its own: the compiler leaves handles open that would keep this one from ending.
  const arguments_ = [
    join(root, 'node_modules/@inlang/paraglide-js/bin/run.js'),
    ...['compile', '--silent'],
    ...['--project', join(root, 'src/lib/text/project.inlang')],
    ...['--outdir', join(root, 'src/lib/text/paraglide')],
    ...['--strategy', 'localStorage', 'preferredLanguage', 'baseLocale'],
  ];
  const { status } = spawnSync(process.execPath, arguments_, { stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The texts could not be compiled.');
}

/** Everything the build says goes to stderr: stdout belongs to the command. */
function quietLogger() {
  const write = (text) => process.stderr.write(`${text}\n`);
  return {
    hasWarned: false,
    info: () => undefined,
    warn: () => undefined,
    warnOnce: () => undefined,
    error: write,
    clearScreen: () => undefined,
    hasErrorLogged: () => false,
  };
}

/** Removes bundles an hour or more old, but the one in use. */
function sweep(inUse) {
  const anHourAgo = Date.now() - 3_600_000;
  for (const child of readdirSync(cache)) {
    const path = join(cache, child);
    if (path !== inUse && statSync(path).mtimeMs < anHourAgo) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}
