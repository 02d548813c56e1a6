/** No cycles, and the floors once more (eslint guards them first): what imports resolve to. */
import { readFileSync } from 'node:fs';

const FLOORS = JSON.parse(readFileSync(new URL('./tests/meta/floors.json', import.meta.url)));
const folders = Object.keys(FLOORS);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-from-tests',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^tests' },
    },
    ...folders
      .map((folder) => ({
        name: `floor-${String(FLOORS[folder])}-${folder}`,
        severity: 'error',
        from: { path: `^src/${folder}/` },
        to: {
          path: folders
            .filter((other) => FLOORS[other] > FLOORS[folder])
            .map((other) => `^src/${other}/`),
        },
      }))
      .filter(({ to }) => to.path.length > 0),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/lib/text/paraglide' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types'],
      extensions: ['.ts', '.svelte', '.js', '.mjs'],
    },
  },
};
