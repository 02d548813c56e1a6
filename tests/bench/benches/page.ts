/** The page itself: first paint, first numbers, weight, and whether it stays quick under load. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { m } from '../../../src/lib/text/paraglide/messages.js';
import { coldPage, withBrowser, type Visit } from '../browser.ts';
import { FEDERATION, writeFederation } from '../made/federation.ts';
import { atMost, middle, print } from '../table.ts';

const ROUNDS = 3;
/** A card of the overview that shows its number. */
const NUMBER = '[data-indicator] .figures';
const FRENCH = { locale: 'fr' } as const;

export async function pageBench(base: string): Promise<number> {
  const folder = join(base, 'page');
  mkdirSync(folder, { recursive: true });
  await writeFederation(folder, FEDERATION, 1);
  const visits = [];
  for (let round = 0; round < ROUNDS; round++) visits.push(await withBrowser(example));
  const tasks = await withBrowser((visit) => million(visit, folder));
  const paint = middle(visits.map((v) => v.paint));
  const numbers = middle(visits.map((v) => v.numbers));
  const weight = Math.max(...visits.map((v) => v.weight));
  const longest = (of: readonly number[]): number => Math.max(0, ...of);
  const words = (of: readonly number[]): string =>
    of.length === 0
      ? 'none over 50 ms'
      : `${longest(of).toFixed(0)} ms, ${String(of.length)} over 50 ms`;
  return print(
    'The example place, in a browser with nothing cached; then a million rows',
    ['times from the start of navigation; scripts as sent (gzip), without those of the engine'],
    [
      { what: 'first paint', value: `${paint.toFixed(0)} ms`, budget: atMost(paint, 1000, ' ms') },
      {
        what: 'overview with numbers',
        value: `${numbers.toFixed(0)} ms`,
        budget: atMost(numbers, 4000, ' ms'),
      },
      {
        what: 'scripts before the engine',
        value: `${(weight / 1000).toFixed(1)} kB`,
        budget: atMost(weight / 1000, 150, ' kB'),
      },
      {
        what: 'longest task of the page while a million rows load',
        value: words(tasks.loading),
        budget: atMost(longest(tasks.loading), 50, ' ms'),
      },
      { what: 'and then, until its overview has numbers', value: words(tasks.drawing) },
    ],
  );
}

/** Opens the example as a newcomer does, as fast as the page allows. */
async function example(visit: Visit) {
  const page = await coldPage(visit, '/');
  await page.getByRole('button', { name: m.welcome_example_open({}, FRENCH) }).click();
  await page.locator(NUMBER).first().waitFor();
  const measured = await page.evaluate(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    const scripts = performance
      .getEntriesByType('resource')
      .filter((entry): entry is PerformanceResourceTiming => /\.js$/.test(entry.name))
      .filter((entry) => !entry.name.includes('/workers/'));
    return {
      paint: paint?.startTime ?? Infinity,
      numbers: performance.now(),
      weight: scripts.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
    };
  });
  await page.context().close();
  return measured;
}

interface Tasks {
  readonly loading: readonly number[];
  readonly drawing: readonly number[];
}

/** Lengths of the page's tasks over 50 ms, from the choice of the files to the first numbers. */
async function million(visit: Visit, folder: string): Promise<Tasks> {
  const page = await coldPage(visit, '/data');
  const files = ['checkins.csv', 'attendance.csv'].map((name) => join(folder, name));
  await page.locator('input[type=file]').first().setInputFiles(files);
  const read = page.getByRole('button', { name: m.data_read({}, FRENCH) });
  await read.waitFor();
  await page.evaluate(() => {
    const seen: PerformanceEntry[] = [];
    globalThis.benchTasks = seen;
    new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({
      type: 'longtask',
    });
  });
  await read.click();
  await page.waitForURL('**/overview*', { timeout: 120_000 });
  const loaded = await page.evaluate(() => performance.now());
  await page.locator(NUMBER).first().waitFor({ timeout: 120_000 });
  const tasks = await page.evaluate(() =>
    (globalThis.benchTasks ?? []).map(({ startTime, duration }) => ({ startTime, duration })),
  );
  await page.context().close();
  const lengths = (loading: boolean): number[] =>
    tasks.filter((t) => t.startTime < loaded === loading).map((t) => t.duration);
  return { loading: lengths(true), drawing: lengths(false) };
}

declare global {
  var benchTasks: PerformanceEntry[] | undefined;
}
