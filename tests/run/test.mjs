/**
 * `npm test`: installs what is missing, then runs every check and every test, whatever fails on the
 * way. The last line is `N passed, N failed`: one for each check, plus every unit and browser test.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { stripVTControlCharacters } from 'node:util';
import { installBrowser, installPackages, ROOT, run, runBeside } from '../../src/cli/install.mjs';

const count = { passed: 0, failed: 0, skipped: 0 };
/** What failed, one line each: told again at the end, where a long output is still read. */
const faults = [];

/** Shows a heading, so that the output can be found again. */
const heading = (name) => console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 72 - name.length))}`);

/** Runs a command that counts as one check. */
function check(name, command, args) {
  heading(name);
  record(name, run(command, args));
}

function record(name, isWell) {
  if (isWell) count.passed += 1;
  else {
    count.failed += 1;
    faults.push(name);
  }
}

/** Runs checks that do not need each other, two at a time; what each says is shown when it ends. */
async function checks(all) {
  const waiting = [...all];
  const lane = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, command, args] = next;
      const { isWell, said } = await runBeside(command, args);
      heading(name);
      process.stdout.write(said);
      record(name, isWell);
    }
  };
  await Promise.all([lane(), lane()]);
}

/** Runs a set of tests that writes its counts to a file. */
function tests(name, command, args, { report, env, countsOf, faultsOf }) {
  heading(name);
  rmSync(report, { force: true });
  const ended = run(command, args, env);
  const told = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  const counts = told ? countsOf(told) : { passed: 0, failed: 0, skipped: 0 };
  if (told) faults.push(...faultsOf(told));
  // A run that fails without a failed test (a file that does not load, no browser) is a failure.
  if (!ended && counts.failed === 0) counts.failed = 1;
  if (ended && counts.passed === 0) counts.failed = 1;
  for (const key of Object.keys(count)) count[key] += counts[key];
  if (counts.failed > 0) faults.push(name);
}

/** Failed unit tests, and files that did not load. */
const unitFaults = ({ testResults }) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(ROOT, name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (status === 'failed' && failed.length === 0) return [`${file}: ${firstLine(message)}`];
    return failed.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
  });

/** Browser tests that failed, with the first thing that was wrong. */
const browserFaults = ({ suites }) =>
  suites.flatMap((suite) => [
    ...browserFaults({ suites: suite.suites ?? [] }),
    ...suite.specs
      .filter(({ ok }) => !ok)
      .map(({ file, line, title, tests: runs }) => {
        const error = runs.flatMap(({ results }) => results).find((result) => result.error)?.error;
        return `${file}:${line}: ${title}: ${firstLine(error?.message)}`;
      }),
  ]);

const firstLine = (text = '') => stripVTControlCharacters(text).split('\n', 1)[0];

installPackages();
installBrowser();
const started = performance.now();
const cache = join(ROOT, 'node_modules', '.cache', 'passerelle');

check('text', 'npm', ['run', '--silent', 'text']);
// What the others read, before they do.
check('screens', 'svelte-kit', ['sync']);
await checks([
  ['lint', 'eslint', ['--max-warnings', '0', '.']],
  ['types', 'npm', ['run', '--silent', 'check']],
  ['format', 'prettier', ['--check', '.']],
  ['cycles and floors', 'npm', ['run', '--silent', 'lint:cycles']],
  ['unused', 'knip', []],
]);
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
    faultsOf: unitFaults,
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
  faultsOf: browserFaults,
});

heading(`${Math.round((performance.now() - started) / 1000)} s`);
if (count.skipped > 0) console.log(`${count.skipped} skipped`);
for (const fault of faults) console.log(`Failed: ${fault}`);
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed > 0 ? 1 : 0;
