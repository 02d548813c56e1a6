/**
 * `npm test`: installs what is missing, then runs every check and every test, whatever fails on the
 * way. The last line is `N passed, N failed`: one for each check, plus every unit and browser test.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { installBrowser, installPackages, ROOT, run } from '../../src/cli/install.mjs';

const count = { passed: 0, failed: 0, skipped: 0 };
const faults = [];

/** Shows a heading, so that the output can be found again. */
const heading = (name) => console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 72 - name.length))}`);

/** Runs a command that counts as one check. */
function check(name, command, args) {
  heading(name);
  if (run(command, args)) count.passed += 1;
  else {
    count.failed += 1;
    faults.push(name);
  }
}

/** Runs a set of tests that writes its counts to a file. */
function tests(name, command, args, { report, env, countsOf }) {
  heading(name);
  rmSync(report, { force: true });
  const ended = run(command, args, env);
  const counts = existsSync(report)
    ? countsOf(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  // A run that fails without a failed test (a file that does not load, no browser) is a failure.
  if (!ended && counts.failed === 0) counts.failed = 1;
  if (ended && counts.passed === 0) counts.failed = 1;
  for (const key of Object.keys(count)) count[key] += counts[key];
  if (counts.failed > 0) faults.push(name);
}

installPackages();
installBrowser();
const started = performance.now();
const cache = join(ROOT, 'node_modules', '.cache', 'passerelle');

check('text', 'npm', ['run', '--silent', 'text']);
check('types', 'npm', ['run', '--silent', 'check']);
check('format', 'prettier', ['--check', '.']);
check('lint', 'eslint', ['--max-warnings', '0', '.']);
check('cycles and floors', 'npm', ['run', '--silent', 'lint:cycles']);
check('unused', 'knip', []);
const unit = join(cache, 'vitest.json');
tests(
  'unit, property, golden and architecture tests',
  'vitest',
  ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unit}`],
  {
    report: unit,
    env: {},
    countsOf: (report) => ({
      passed: report.numPassedTests,
      failed:
        report.numFailedTests +
        report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0)
          .length,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  },
);
check('build', 'npm', ['run', '--silent', 'build']);
const browser = join(cache, 'playwright.json');
tests('browser tests', 'playwright', ['test', '--reporter=line,json'], {
  report: browser,
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: browser },
  countsOf: ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }),
});

heading(`${Math.round((performance.now() - started) / 1000)} s`);
if (count.skipped > 0) console.log(`${count.skipped} skipped`);
if (faults.length > 0) console.log(`Failed: ${faults.join('; ')}`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;
