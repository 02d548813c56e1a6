import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesOf, ROOT, textOf } from './tree.ts';

const TOP = new Set([
  // The project
  ...['src', 'static', 'data', 'notebooks', 'tests'],
  ...['package.json', 'svelte.config.js', 'tsconfig.json', 'README.md'],
  // What is expected beside any project
  ...['LICENSE', 'CONTRIBUTING.md', 'package-lock.json', '.gitignore', '.ci', '.git'],
  // What tools look for by name
  ...['vite.config.ts', 'vitest.config.ts', 'playwright.config.ts', 'eslint.config.js'],
  ...['knip.json', '.dependency-cruiser.mjs', '.prettierignore'],
]);

describe('the project', () => {
  it('keeps its top level to what was agreed', () => {
    const ignored = new Set(
      textOf('.gitignore')
        .split('\n')
        .map((line) => line.replace(/\/$/, '')),
    );
    const names = readdirSync(ROOT).filter((name) => !ignored.has(name));
    expect(names.filter((name) => !TOP.has(name))).toEqual([]);
  });

  it('pins every package exactly', () => {
    const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    }
  });

  it('runs one engine on Node and in the browser', () => {
    const { packages } = JSON.parse(textOf('package-lock.json')) as {
      packages: Record<string, { version?: string } | undefined>;
    };
    const node = packages['node_modules/@duckdb/node-api']?.version;
    expect(node).toMatch(/^1\.4\.3-/); // the core of duckdb-wasm 1.32.0
    expect(packages['node_modules/@duckdb/duckdb-wasm']?.version).toBe('1.32.0');
  });

  it('skips no test and leaves none alone', () => {
    const tests = filesOf('tests', /\.(test|spec)\.ts$/).filter((path) => {
      return /\b(it|test|describe)\.(only|todo|fixme|fails)\b/.test(textOf(path));
    });
    expect(tests).toEqual([]);
  });
});
