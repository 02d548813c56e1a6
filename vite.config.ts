import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { partsOfTexts } from './src/cli/bundle/partsOfTexts.ts';

export default defineConfig({
  plugins: [
    paraglideVitePlugin({
      project: './src/lib/text/project.inlang',
      outdir: './src/lib/text/paraglide',
      strategy: ['localStorage', 'preferredLanguage', 'baseLocale'],
    }),
    partsOfTexts(),
    sveltekit(),
  ],
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'] },
  worker: { format: 'es' },
});
