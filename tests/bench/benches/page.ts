/** The page itself: first paint, first numbers, weight, and whether it stays quick under load. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
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
  const longest = Math.max(0, ...tasks);
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
        value: longest === 0 ? 'none over 50 ms' : `${longest.toFixed(0)} ms`,
        budget: atMost(longest, 50, ' ms'),
      },
      { what: 'tasks over 50 ms', value: String(tasks.length) },
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

/** Lengths of the page's tasks over 50 ms from the choice of the files to the first numbers. */
async function million(visit: Visit, folder: string): Promise<readonly number[]> {
  const page = await coldPage(visit, '/data');
  const files = ['checkins.csv', 'attendance.csv'].map((name) => join(folder, name));
  await page.locator('input[type=file]').first().setInputFiles(files);
  const read = page.getByRole('button', { name: m.data_read({}, FRENCH) });
  await read.waitFor();
  await observeTasks(page);
  await read.click();
  await page.locator(NUMBER).first().waitFor({ timeout: 120_000 });
  const tasks = await page.evaluate(() => globalThis.benchTasks ?? []);
  await page.context().close();
  return tasks;
}

declare global {
  var benchTasks: number[] | undefined;
}

async function observeTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    globalThis.benchTasks = tasks;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
}
