import process from 'node:process';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { baseOf, finish, versionOf } from './src/cli/bundle/finished.mjs';

const PAGE = 'index.html';
const base = baseOf(process.env.PASSERELLE_BASE);
// Named once a build, whose later steps run in processes of their own and read this again.
const version = (process.env.PASSERELLE_VERSION ??= versionOf(
  import.meta.dirname,
  ['src', 'static', 'data', 'package-lock.json', 'vite.config.ts', 'svelte.config.js'],
  base,
));
const plain = adapter({ fallback: PAGE });

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: {
      ...plain,
      async adapt(builder) {
        await plain.adapt(builder);
        finish('build', version);
      },
    },
    paths: { base },
    version: { name: version },
    // Registered by the layout, after the first numbers.
    serviceWorker: { register: false },
    // In the page as well as in the server's header: a plain static host may send none.
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['none'],
        'script-src': ['self', 'wasm-unsafe-eval'],
        'worker-src': ['self', 'blob:'],
        'connect-src': ['self'],
        'img-src': ['self', 'data:', 'blob:'],
        'style-src': ['self', 'unsafe-inline'],
        'font-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        'object-src': ['none'],
      },
    },
    typescript: {
      config: (config) => ({
        ...config,
        include: [...config.include, '../*.config.ts', '../notebooks/**/*.ts'],
        // The service worker says itself which part of its scope it uses: no other types are needed.
        exclude: config.exclude.filter((path) => !path.includes('service-worker')),
      }),
    },
    output: { bundleStrategy: 'split' },
  },
};
