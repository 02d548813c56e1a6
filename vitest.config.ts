import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** Tests of what remembers: the language of a page, texts that were loaded, storage, globals. */
const REMEMBERS = [
  'tests/{cli,meta,notebooks,privacy,quality,report,routes,state,text,ui}/**/*.test.ts',
];

/**
 * Unit tests need Svelte and `$lib` only; the text is compiled beforehand (`npm run text`). Files of
 * what computes share their modules, as reading these anew for each takes longer than the tests; what
 * remembers has modules of its own.
 */
export default defineConfig({
  plugins: [svelte()],
  resolve: { alias: { $lib: new URL('./src/lib', import.meta.url).pathname } },
  test: {
    environment: 'node',
    testTimeout: 120_000,
    // Two cores, two at a time: left alone, one would do nothing.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'computes',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', ...REMEMBERS],
        },
      },
      { extends: true, test: { name: 'remembers', include: REMEMBERS } },
    ],
  },
});
