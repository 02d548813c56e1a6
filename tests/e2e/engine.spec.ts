/**
 * The engine in a real browser: its workers under the page's security policy, DuckDB behind them,
 * and what happens when the worker dies.
 */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import type { Page, Worker as Thread } from '@playwright/test';
import type { FromWorker } from '../../src/lib/engine/protocol.ts';
import { expect, test } from './fixtures.ts';

declare global {
  interface Window {
    /** Sends a message to the latest engine and waits for its reply or its death. */
    ask(method: string, input: object): Promise<unknown>;
    /** Number of engines started so far. */
    engines(): number;
  }
}

/** Keeps every worker the page starts, and lets a test ask the engine as the page does. */
async function watchWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const started: Worker[] = [];
    const Original = window.Worker;
    window.Worker = class extends Original {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        if (options?.name === 'engine') started.push(this);
      }
    };
    let id = 1_000_000; // far from the numbers of the page's own calls
    Object.assign(window, {
      engines: () => started.length,
      ask: (method: string, input: object) =>
        new Promise((resolve) => {
          const worker = started.at(-1);
          const mine = ++id;
          worker?.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
            if (data.id === mine && (data.kind === 'done' || data.kind === 'failed')) resolve(data);
          });
          worker?.addEventListener('error', ({ message }) => resolve({ kind: 'died', message }));
          worker?.postMessage({ kind: 'call', id: mine, method, input });
        }),
    });
  });
}

const ask = (page: Page, method: string, input: object): Promise<unknown> =>
  page.evaluate(([name, value]) => window.ask(name, value), [method, input] as const);

/** What a worker is called; null where it has ended meanwhile. */
const nameOf = (worker: Thread): Promise<string | null> =>
  worker.evaluate(() => self.name).catch(() => null);

const engines = (page: Page): Promise<number> => page.evaluate(() => window.engines());

async function openExample(page: Page): Promise<void> {
  await watchWorkers(page);
  await page.goto('/');
  await page.getByRole('button', { name: 'Ouvrir l’exemple' }).click();
  await expect(page.getByRole('main')).toContainText('membres actifs');
}

/** Another origin that would answer anyone, and notes who asks. */
async function listen(): Promise<{ address: string; requests: string[]; server: Server }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('heard');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/leak`, requests, server };
}

// DuckDB compiles 34 MB before its first answer; several browsers may do so at once.
test.setTimeout(120_000);

test('DuckDB runs under the security policy and counts what was set aside', async ({ page }) => {
  await openExample(page);
  const reply = await ask(page, 'setAside', { offset: 0, limit: 2 });
  expect(reply).toMatchObject({ kind: 'done', output: { total: expect.any(Number) } });
  const { output } = reply as {
    output: { total: number; rows: object[]; byCode: { rows: number }[] };
  };
  expect(output.rows).toHaveLength(2);
  expect(output.byCode.reduce((sum, { rows }) => sum + rows, 0)).toBe(output.total);
  expect(await ask(page, 'weeks', {})).toMatchObject({
    kind: 'done',
    output: expect.arrayContaining([expect.objectContaining({ date: expect.any(String) })]),
  });
});

test('draws are shared with another worker, which is gone after', async ({ page }) => {
  test.skip(availableParallelism() < 2, 'one processor is left to the page');
  test.setTimeout(120_000);
  const drawing = new Set<Thread>();
  let drew = 0;
  page.on('worker', (worker) => {
    void nameOf(worker).then((name) => {
      if (name !== 'draws') return;
      drew++;
      drawing.add(worker);
      worker.on('close', () => drawing.delete(worker));
    });
  });
  await openExample(page);
  const asked = ask(page, 'chance', {});
  await expect.poll(() => drew, { timeout: 60_000 }).toBeGreaterThan(0);
  expect(await asked).toMatchObject({ kind: 'done' });
  await expect.poll(() => drawing.size, { timeout: 60_000 }).toBe(0);
});

test.describe('no worker', () => {
  test.use({ expectedErrors: [/Content Security Policy|violates/] });

  test('can reach another origin', async ({ page }) => {
    const elsewhere = await listen();
    await openExample(page);
    await ask(page, 'setAside', { offset: 0, limit: 1 });
    // Those that draw come and go.
    const named = await Promise.all(
      page.workers().map(async (worker) => ({ worker, name: await nameOf(worker) })),
    );
    const workers = named.filter(({ name }) => name !== 'draws' && name !== null);
    expect(workers.length).toBeGreaterThanOrEqual(2); // the engine and its database
    for (const { worker } of workers) {
      const answer = await worker.evaluate(
        (address) =>
          fetch(address).then(
            () => 'reached',
            () => 'stopped',
          ),
        elsewhere.address,
      );
      expect(answer).toBe('stopped');
      expect(await worker.evaluate(() => location.protocol)).toBe('blob:');
    }
    expect(elsewhere.requests).toEqual([]);
    await fetch(elsewhere.address); // it would have heard them
    expect(elsewhere.requests).toEqual(['/leak']);
    elsewhere.server.close();
  });
});

test.describe('when the worker dies', () => {
  test.use({ expectedErrors: [/Uncaught/, /^Error: fail$/, /allocation failed/] });

  for (const how of ['crash', 'memory']) {
    test(`the next question finds the project again (${how})`, async ({ page }) => {
      test.setTimeout(120_000);
      await openExample(page);
      // Nothing is being asked any more: a question after the fault would start another worker.
      await expect(page.locator('.pill').first()).toBeVisible({ timeout: 60_000 });
      await expect(page.locator('.computing')).toHaveCount(0);
      await ask(page, 'weeks', {});
      expect(await ask(page, 'fail', { how })).toMatchObject({ kind: 'died' });
      expect(await engines(page)).toBe(1);
      await page.getByRole('link', { name: 'Données', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('lignes lues');
      await page.getByRole('link', { name: 'Réseau', exact: true }).click();
      await expect.poll(() => engines(page)).toBe(2);
      // The new worker holds the project once the page's client has read it again.
      await expect
        .poll(() => ask(page, 'setAside', { offset: 0, limit: 1 }), { timeout: 40_000 })
        .toMatchObject({ kind: 'done', output: { total: expect.any(Number) } });
    });
  }
});
