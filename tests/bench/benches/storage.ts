/** A place of a million rows kept on the computer: saving it, and opening it again. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Page } from '@playwright/test';
import type { FromWorker, KeptView, LoadReport } from '../../../src/lib/engine/protocol.ts';
import { coldPage, withBrowser, type Visit } from '../browser.ts';
import { engineAddress } from '../engineAddress.ts';
import { FEDERATION, writeFederation } from '../made/federation.ts';
import { atMost, middle, print, seconds, times } from '../table.ts';

const ROUNDS = 3;
const FILES = ['checkins.csv', 'attendance.csv'] as const;
const NUMBER = '[data-indicator] .figures';
const WEEKS = 'main figure rect.inside';

export async function storageBench(base: string): Promise<number> {
  const folder = join(base, 'storage');
  mkdirSync(folder, { recursive: true });
  await writeFederation(folder, FEDERATION, 1);
  const measured = async () => ({
    native: await nativeReading(folder),
    ...(await withBrowser((visit) => keptAndOpened(visit, folder))),
  });
  const rounds: Awaited<ReturnType<typeof measured>>[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measured());
  const [one] = rounds;
  if (!one) return 1;
  type Round = Awaited<ReturnType<typeof measured>>;
  const of = (pick: (round: Round) => number): number => middle(rounds.map(pick));
  const native = of((r) => r.native);
  const screen = of((r) => r.screen);
  const save = of((r) => r.save);
  return print(
    'A place kept on the computer: 1,000,000 check-ins and 100,000 attendances, in a browser',
    [
      `reference: native DuckDB, two threads, the same rows from Parquet into tables: ${seconds(native)}`,
      `kept:      ${(one.bytes / 1e6).toFixed(1)} MB; ${String(one.rows)} rows found again`,
    ],
    [
      { what: 'saving', value: seconds(save), budget: atMost(save, 3, ' s') },
      { what: 'saving / DuckDB reading', value: times(save / native) },
      {
        what: 'from the address to the first numbers on screen',
        value: seconds(screen),
        budget: atMost(screen, 2, ' s'),
      },
      { what: '… / DuckDB reading', value: times(screen / native) },
      { what: 'until the weeks of the logs are drawn too', value: seconds(of((r) => r.whole)) },
      { what: 'files to logs to evidence', value: seconds(of((r) => r.load)) },
      { what: 'first estimates, where none are kept', value: seconds(of((r) => r.estimates)) },
    ],
  );
}

/** Seconds that DuckDB takes to have the rows of Parquet files in tables. */
async function nativeReading(folder: string): Promise<number> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  for (const name of FILES) {
    const path = join(folder, name);
    await connection.run(`copy (from read_csv('${path}')) to '${path}.parquet' (format parquet)`);
  }
  const began = performance.now();
  for (const [index, name] of FILES.entries()) {
    const path = join(folder, name);
    await connection.run(`create table t${String(index)} as from read_parquet('${path}.parquet')`);
  }
  const ended = performance.now();
  connection.closeSync();
  instance.closeSync();
  return (ended - began) / 1000;
}

async function keptAndOpened(visit: Visit, folder: string) {
  const page = await coldPage(visit, '/');
  const context = page.context();
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { type: 'file', multiple: true });
    input.id = 'bench-files';
    document.body.append(input);
  });
  await page.setInputFiles(
    '#bench-files',
    FILES.map((name) => join(folder, name)),
  );
  const { save, bytes } = await saved(page);
  await page.close();

  const again = await context.newPage();
  await again.goto(`${visit.address}/overview`);
  await again.locator(NUMBER).first().waitFor({ timeout: 120_000 });
  const screen = (await again.evaluate(() => performance.now())) / 1000;
  // The page is whole once what needs the logs is there too.
  await again.locator(WEEKS).first().waitFor({ timeout: 120_000 });
  const whole = (await again.evaluate(() => performance.now())) / 1000;
  await again.close();

  const bare = await context.newPage();
  await bare.goto(`${visit.address}/`);
  const steps = await opened(bare);
  await context.close();
  return { save, bytes, screen, whole, ...steps };
}

/** Reads the files of the page and keeps them. */
async function saved(page: Page): Promise<{ save: number; bytes: number }> {
  await startEngine(page);
  return page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>('#bench-files');
    const files = [...(input?.files ?? [])].map((file) => ({ name: file.name, file }));
    await globalThis.benchAsk('load', { files, timezone: 'Europe/Paris' });
    // As the application does: the place is kept once all its numbers are there.
    await globalThis.benchAsk('analyse', {}, 'done');
    const began = performance.now();
    const kept = (await globalThis.benchAsk('keep', {})) as KeptView;
    const save = (performance.now() - began) / 1000;
    // As the application notes it for the next visit.
    localStorage.setItem('passerelle.kept', kept.savedAt ?? '');
    return { save, bytes: kept.bytes };
  });
}

/** Opens what is kept with an engine alone; seconds of each step. */
async function opened(page: Page): Promise<{ load: number; estimates: number; rows: number }> {
  await startEngine(page);
  return page.evaluate(async () => {
    await globalThis.benchAsk('kept', {}); // the engine has started
    const began = performance.now();
    const report = (await globalThis.benchAsk('load', { kept: true })) as LoadReport;
    const loaded = performance.now();
    // Another seed: the numbers that were kept are not those.
    await globalThis.benchAsk('analyse', { seed: 2 });
    const ended = performance.now();
    const rows = report.files.reduce((sum, { kept }) => sum + kept, 0);
    return { load: (loaded - began) / 1000, estimates: (ended - loaded) / 1000, rows };
  });
}

/** Gives the page an engine to ask. */
const startEngine = (page: Page): Promise<void> =>
  page.evaluate((address) => {
    const code = `import ${JSON.stringify(new URL(address, location.href).href)};`;
    const blob = new Blob([code], { type: 'text/javascript' });
    const worker = new Worker(URL.createObjectURL(blob), { type: 'module' });
    let last = 0;
    globalThis.benchAsk = (method, input, until = 'estimates') =>
      new Promise((resolve, reject) => {
        const id = ++last;
        worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
          if (data.id !== id) return;
          if (data.kind === 'done') resolve(data.output);
          if (data.kind === until && data.kind === 'estimates') resolve(data.analysis);
          if (data.kind === 'failed') reject(new Error(`${data.error.code} ${data.error.detail}`));
        });
        worker.postMessage({ kind: 'call', id, method, input });
      });
  }, engineAddress());

declare global {
  /** Asks the engine; its estimates where it makes some, else its answer. */
  var benchAsk: (method: string, input: object, until?: FromWorker['kind']) => Promise<unknown>;
}
