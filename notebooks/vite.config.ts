/** What notebook-kit builds and previews the notebooks with, beside its own settings. */
import { defineConfig, type Plugin } from 'vite';

/** Files of notebook-kit that run in the page. */
const RUNTIME = /\/@observablehq\/notebook-kit\/dist\/src\/runtime\/.*\.js$/;
/** Modules that need a library from elsewhere; nobody loads them until a cell names what they offer. */
const RESTS_ON_NETWORK = /^(import|export) [^;]* from "https:/m;
/** Libraries that are fetched once a cell names them. */
const FETCHED = /import\("https:[^)]*\)/g;
const ADDRESS = /https:\/\/cdn\.jsdelivr\.net\//g;

const ERROR =
  'new Error("The notebooks ask nothing of the network: import a package by its name.")';

/**
 * The notebooks make no request to another origin: a cell that names a library notebook-kit would
 * fetch (`d3`, `htl`, `duckdb` …) fails at once and says so.
 */
function withoutNetwork(): Plugin {
  return {
    name: 'without-network',
    transform(code, id) {
      if (!RUNTIME.test(id)) return null;
      if (RESTS_ON_NETWORK.test(code)) return `throw ${ERROR};`;
      return code.replace(FETCHED, `Promise.reject(${ERROR})`).replace(ADDRESS, 'not-fetched:');
    },
  };
}

export default defineConfig({
  plugins: [withoutNetwork()],
  // Small files stay files: the policy of the page lets it fetch from its own origin and nothing else.
  build: { assetsInlineLimit: 0 },
});
