import { readFileSync } from 'node:fs';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Folder below src/ → floor. Imports go down, or stay on their floor. */
const FLOORS = JSON.parse(readFileSync(new URL('./tests/meta/floors.json', import.meta.url)));
const folders = Object.keys(FLOORS);
const named = (folder) => folder.replace(/^lib\//, '');

/** Kernels index typed arrays in their innermost loops, where bounds hold by construction. */
const KERNELS = [
  'graph',
  'evidence',
  'nulls',
  'stats',
  'logs',
  'network',
  'indicators',
  'quality',
].map((f) => `src/lib/${f}/**/*.ts`);
/** What is computed must be the same today and tomorrow, here and there. */
const PURE = folders.filter((folder) => FLOORS[folder] <= 2).map((folder) => `src/${folder}/**`);

/** For one folder: no import from the floors above it. */
function floor(folder) {
  const above = folders.filter((other) => FLOORS[other] > FLOORS[folder]).map(named);
  if (above.length === 0) return [];
  return {
    files: [`src/${folder}/**`],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\$lib/|(\\.\\./)+(lib/)?)(${above.join('|')})(/|$)`,
              message: `Floor ${String(FLOORS[folder])} (${folder}) imports only from its own floor and below.`,
            },
          ],
        },
      ],
    },
  };
}

export default defineConfig(
  {
    ignores: [
      'build/',
      'release/',
      'out/',
      '.svelte-kit/',
      'src/lib/text/paraglide/',
      'src/lib/text/project.inlang/',
      'test-results/',
    ],
  },
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      complexity: ['error', 15],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // `void (await …)` says that an answer is not wanted; `void name` names what an effect follows.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
    rules: {
      // svelte-check types the markup; the parser of eslint sees `any` where components meet.
      ...Object.fromEntries(
        ['argument', 'assignment', 'call', 'member-access', 'return'].map((what) => [
          `@typescript-eslint/no-unsafe-${what}`,
          'off',
        ]),
      ),
    },
  },
  { files: ['src/lib/**'], rules: { 'no-console': 'error' } },
  {
    files: PURE,
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Draw from a seeded source.' },
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
        { object: 'performance', property: 'now', message: 'Take the time as an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take the time as an argument.',
        },
        {
          selector: "CallExpression[callee.name='Date']",
          message: 'Take the time as an argument.',
        },
      ],
    },
  },
  {
    files: [...KERNELS, 'src/lib/base/random.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  ...folders.flatMap(floor),
  {
    files: ['tests/**'],
    rules: {
      // A test file holds many small cases and reaches into what it tests.
      'max-lines': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Stand-ins for asynchronous parts answer at once; names in tests are plain letters.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    },
  },
  { files: ['**/*.js', '**/*.mjs'], ...ts.configs.disableTypeChecked },
);
