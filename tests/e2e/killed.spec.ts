/**
 * A tab that ends at any moment of reading files and of keeping them: what is found afterwards is
 * the place of before or the new one, whole. Tabs end as they do for people: closed without being
 * asked, or crashed. A hundred of them hold the engine alone, as it is what reads and keeps; a few
 * hold the whole application. KILLS=100 ends so many; the ordinary run fewer.
 */
import process from 'node:process';
import type { BrowserContext, Page } from '@playwright/test';
import type { Analysis, FromWorker, KeptView, LoadReport } from '../../src/lib/engine/protocol.ts';
import { engineAddress } from '../bench/engineAddress.ts';
import { draws, type Draw } from '../bench/made/random.ts';
import { expect, test } from './fixtures.ts';

/** Tabs ended in all where so many are asked for: a hundred take some minutes. */
const MANY = Number(process.env['KILLS'] ?? 0);
/** Tabs ended by each test of the engine alone. */
const ROUNDS = MANY > 0 ? Math.ceil(MANY / 2) : 20;
/** Tabs of the whole application. */
const WHOLE = MANY > 0 ? 8 : 3;

/** 0: help in a ring of 12; 1: in a ring of 15. Different in every number. */
type Which = 0 | 1;

/** People in a ring who help those next to them every week, and rows that cannot be read. */
function ring(people: number, next: number, weeks: number, bad: number): string {
  const rows = ['helper_id,helped_id,time'];
  for (let week = 0; week < weeks; week++) {
    const day = new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10);
    for (let p = 0; p < people; p++) {
      for (let n = 1; n <= next; n++) rows.push(`p${p},p${(p + n) % people},${day}T10:00`);
    }
  }
  for (let row = 0; row < bad; row++) rows.push('p0,p1,demain');
  return rows.join('\n');
}

const FILES = [ring(12, 1, 20, 3), ring(15, 2, 30, 5)] as const;
const COUNTS = [
  { read: 243, kept: 240, setAside: 3, persons: 12 },
  { read: 905, kept: 900, setAside: 5, persons: 15 },
] as const;
const TITLES = [
  /^243 lignes lues, 240 gardées, 3 mises de côté\.$/,
  /^905 lignes lues, 900 gardées, 5 mises de côté\.$/,
] as const;

interface Found {
  readonly which: Which;
  /** Values of the indicators, by their ids. */
  readonly numbers: string;
}

/** A tab that shows what is kept, and what of the next place it has done so far. */
interface Tab {
  readonly page: Page;
  readonly found: Found;
  /** Begins to read and keep the other place; `soFar` tells what of it has ended. */
  begin(next: Which): Promise<{ readonly soFar: () => 'reading' | 'keeping' | 'done' }>;
}

interface Seen {
  readonly old: number;
  readonly new: number;
  /** What was going on when tabs ended. */
  readonly reading: number;
  readonly keeping: number;
  readonly done: number;
}

/** Ends a tab as a person who closes it, or as a browser that fails. */
async function end(page: Page, crashes: boolean): Promise<void> {
  if (crashes) {
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    session.send('Page.crash').catch(() => undefined); // never answered
    await crashed;
  }
  await page.close({ runBeforeUnload: false });
}

/**
 * Ends one tab after another while it reads and keeps the other place; looks each time at what is
 * there.
 * @param numbers of each place, as they were when nothing was cut short
 * @param usual milliseconds that reading and keeping take
 */
async function endAgainAndAgain(
  open: () => Promise<Tab>,
  {
    rounds,
    draw,
    usual,
    numbers,
  }: {
    readonly rounds: number;
    readonly draw: Draw;
    readonly usual: number;
    readonly numbers: readonly [string, string];
  },
): Promise<Seen> {
  const seen = { old: 0, new: 0, reading: 0, keeping: 0, done: 0 };
  // Half of the tabs end before this moment: it follows the machine, as slow as it may be.
  let moment = usual / 2;
  let tab = await open();
  for (let round = 0; round < rounds; round++) {
    const next: Which = tab.found.which === 0 ? 1 : 0;
    const { soFar } = await tab.begin(next);
    await new Promise((resolve) => setTimeout(resolve, 2 * moment * draw.unit()));
    await end(tab.page, draw.unit() < 0.5);
    seen[soFar()] += 1;
    tab = await open();
    const { which } = tab.found;
    expect(tab.found.numbers, 'numbers of the place that is found').toBe(numbers[which]);
    seen[which === next ? 'new' : 'old'] += 1;
    moment *= which === next ? 0.93 : 1.07;
  }
  await tab.page.close();
  test.info().annotations.push({ type: 'tabs ended', description: JSON.stringify(seen) });
  return seen;
}

declare global {
  interface Window {
    /** Asks the engine; its estimates where it makes some, else its answer. */
    askEngine(method: string, input: object): Promise<unknown>;
    /** Reads a file and keeps it, and tells when each has ended. */
    readAndKeep(text: string): Promise<void>;
  }
}

/** Before anything else in a page: an engine, and ways to ask it. */
function startEngine(address: string): void {
  const worker = new Worker(address, { type: 'module' });
  let last = 0;
  window.askEngine = (method, input) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
        if (data.id !== id) return;
        if (data.kind === 'done') resolve(data.output);
        else if (data.kind === 'estimates') {
          worker.postMessage({ kind: 'cancel', id }); // the ranges say nothing here
          resolve(data.analysis);
        } else if (data.kind === 'failed') reject(new Error(data.error.code));
      });
      worker.postMessage({ kind: 'call', id, method, input });
    });
  window.readAndKeep = async (text) => {
    const files = [{ name: 'help.csv', file: new File([text], 'help.csv') }];
    await window.askEngine('load', { files, timezone: 'Europe/Paris' });
    console.log('read');
    await window.askEngine('keep', {});
    console.log('kept');
  };
}

const ask = (page: Page, method: string, input: object): Promise<unknown> =>
  page.evaluate(([name, given]) => window.askEngine(name, given), [method, input] as const);

/** A page of this origin that holds nothing but an engine. */
async function barePage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/bare', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>bare</title>' }),
  );
  await page.goto('/bare');
  await page.evaluate(startEngine, engineAddress());
  return page;
}

/** Which place is kept, by every count of its report. */
async function keptIn(page: Page): Promise<Found> {
  const report = (await ask(page, 'load', { kept: true })) as LoadReport;
  const { results } = (await ask(page, 'analyse', {})) as Analysis;
  const [file] = report.files;
  const { setAside, persons } = report;
  const counts = { read: file?.read, kept: file?.kept, setAside, persons };
  const which = counts.persons === COUNTS[0].persons ? 0 : 1;
  expect(counts, 'one of the places, whole').toEqual(COUNTS[which]);
  const numbers = results.map(({ id, value }) => `${id} ${String(value)}`).join('\n');
  return { which, numbers };
}

async function bareTab(context: BrowserContext): Promise<Tab> {
  const page = await barePage(context);
  const found = await keptIn(page);
  return {
    page,
    found,
    async begin(next) {
      // The tab before has ended, and the right to write with it.
      await expect
        .poll(async () => ((await ask(page, 'kept', {})) as KeptView).mayWrite)
        .toBe(true);
      let soFar: 'reading' | 'keeping' | 'done' = 'reading';
      page.on('console', (message) => {
        if (message.text() === 'read') soFar = 'keeping';
        if (message.text() === 'kept') soFar = 'done';
      });
      page.evaluate((text) => window.readAndKeep(text), FILES[next]).catch(() => undefined);
      return { soFar: () => soFar };
    },
  };
}

for (const seed of MANY > 0 ? [1, 2] : [1]) {
  test(`${ROUNDS} tabs that end while the engine reads or keeps leave the old place or the new one (${seed})`, async ({
    context,
  }) => {
    test.setTimeout(60_000 + ROUNDS * 10_000);
    await context.route('**/*.wasm', () => undefined); // asked for in the background, never sent
    const page = await barePage(context);
    const numbers: string[] = [];
    let usual = 0;
    for (const text of FILES) {
      const began = performance.now();
      await page.evaluate((given) => window.readAndKeep(given), text);
      usual = performance.now() - began;
      numbers.push((await keptIn(page)).numbers);
    }
    await page.close();
    const [one = '', other = ''] = numbers;
    expect(one).not.toBe(other);
    const seen = await endAgainAndAgain(() => bareTab(context), {
      ...{ rounds: ROUNDS, draw: draws(seed), usual, numbers: [one, other] },
    });
    expect(seen.old + seen.new).toBe(ROUNDS);
    expect(Math.min(seen.old, seen.new), JSON.stringify(seen)).toBeGreaterThanOrEqual(ROUNDS / 5);
    expect(seen.reading, JSON.stringify(seen)).toBeGreaterThan(0);
    expect(seen.keeping, JSON.stringify(seen)).toBeGreaterThan(0);
  });
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens the application on what is kept, looks at its numbers and ends where files are given. */
async function wholeTab(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  await page.goto('/overview');
  await page.locator('[data-indicator] .figures').first().waitFor();
  // Cards are drawn one after the other: this is the last.
  await page.locator('[data-indicator=strength-overlap]').waitFor({ state: 'attached' });
  const values = await page.locator('[data-indicator]').evaluateAll((cards) =>
    cards.map((card) => {
      const value = card.querySelector('.figures')?.textContent ?? '–';
      return `${card.getAttribute('data-indicator') ?? ''} ${value}`;
    }),
  );
  await page.getByRole('link', { name: 'Données', exact: true }).click();
  await expect(title(page)).toHaveText(/mises de côté/);
  const which = TITLES[0].test((await title(page).innerText()).replaceAll(/\s/g, ' ')) ? 0 : 1;
  await expect(title(page), 'one of the places, whole').toHaveText(TITLES[which]);
  return {
    page,
    found: { which, numbers: values.join('\n') },
    async begin(next) {
      await give(page, next);
      return { soFar: () => 'reading' }; // the screen does not tell
    },
  };
}

/** Gives the files of a place and asks for them to be read. */
async function give(page: Page, which: Which): Promise<void> {
  await page
    .locator('input[type=file]:not([webkitdirectory]):not([data-project-file])')
    .setInputFiles({ name: 'help.csv', mimeType: 'text/csv', buffer: Buffer.from(FILES[which]) });
  const go = page.getByRole('button', { name: 'Lire ces fichiers' });
  await expect(go).toBeEnabled();
  const replace = page.getByRole('radio', { name: /Remplacer/ });
  if ((await replace.count()) > 0) await replace.check();
  await go.click({ noWaitAfter: true });
}

test(`${WHOLE} tabs of the application that end after files were given leave the old place or the new one`, async ({
  context,
}) => {
  test.setTimeout(120_000 + WHOLE * 20_000);
  await context.route('**/*.wasm', () => undefined);
  const numbers: string[] = [];
  let usual = 0;
  for (const which of [0, 1] as const) {
    const page = await context.newPage();
    await page.goto('/data');
    await expect(title(page)).toHaveText(which === 0 ? /^Déposez/ : TITLES[0]);
    const began = performance.now();
    await give(page, which);
    await expect(title(page)).toHaveText(TITLES[which]);
    const kept = page.getByRole('region', { name: 'Sur cet ordinateur' });
    await expect(kept).toContainText('Gardé le');
    usual = performance.now() - began;
    await page.close();
    const tab = await wholeTab(context);
    expect(tab.found.which).toBe(which);
    numbers.push(tab.found.numbers);
    await tab.page.close();
  }
  const [one = '', other = ''] = numbers;
  expect(one).not.toBe(other);
  const rounds = WHOLE;
  const seen = await endAgainAndAgain(() => wholeTab(context), {
    ...{ rounds, draw: draws(3), usual, numbers: [one, other] },
  });
  // A few may all end on one side.
  expect(Math.min(seen.old, seen.new)).toBeGreaterThanOrEqual(Math.floor(rounds / 10));
});
