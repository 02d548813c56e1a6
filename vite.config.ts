import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { packedAssets } from './src/cli/bundle/packedAssets.ts';
import { partsOfTexts } from './src/cli/bundle/partsOfTexts.ts';

const packing = packedAssets(
  new URL('node_modules/.cache/passerelle/packed', import.meta.url).pathname,
);

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './src/lib/text/project.inlang',
      outdir: './src/lib/text/paraglide',
      strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
    }),
    partsOfTexts(),
    packing,
    sveltekit(),
  ],
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  worker: { format: 'es', plugins: () => [packing] },
});
