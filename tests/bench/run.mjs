/**
 * `npm run bench [-- NAME …]`: bundles the benches and runs them, all or those named (federation,
 * crowd, growth, import, judging, kernels, page, storage, calibrate). Needs a quiet machine and some minutes.
 */
import { join } from 'node:path';
import process from 'node:process';
import { installBrowser, installPackages, ROOT, run } from '../../src/cli/install.mjs';

installPackages();
const names = process.argv.slice(2);
const inBrowser = ['federation', 'page', 'storage'];
if (names.length === 0 || names.some((name) => inBrowser.includes(name))) {
  installBrowser();
  if (!run('npm', ['run', '--silent', 'build'])) process.exit(1);
}
if (!run('npm', ['run', '--silent', 'text'])) process.exit(1);
const { build } = await import('vite');
const outDir = join(ROOT, 'node_modules', '.cache', 'passerelle', 'bench');
await build({
  root: ROOT,
  configFile: false,
  logLevel: 'error',
  build: {
    ssr: join(ROOT, 'tests/bench/main.ts'),
    outDir,
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { output: { entryFileNames: 'main.mjs' } },
  },
});
process.exitCode = run('node', [join(outDir, 'main.mjs'), ...names]) ? 0 : 1;
