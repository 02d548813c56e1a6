/** Without a network, on the simplest of hosts: files alone, no header, no page for other addresses. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test, watch } from './fixtures.ts';

/** The build, wherever it was made to be served (`PASSERELLE_BASE`). */
const [, BASE = ''] =
  /href="([^"]*)\/manifest\.webmanifest"/.exec(readFileSync('build/index.html', 'utf8')) ?? [];
const PORT = 4470;

/** Serves a folder; the answer is ready once the first line is written. */
async function host(folder: string, port: number): Promise<ChildProcess> {
  const how = ['--strict', '--plain', '--port', String(port), '--folder', folder, '--base', BASE];
  const server = spawn('node', ['src/cli/serve.mjs', ...how], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => server.stdout.once('data', resolve));
  return server;
}

const stop = (server: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) resolve(null);
    server.once('exit', resolve);
    server.kill();
  });

/** Another version: the same files under another name, and a title that tells which is shown. */
function changed(folder: string): void {
  const { version } = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8')) as {
    version: string;
  };
  for (const name of ['files.json', 'service-worker.js']) {
    const text = readFileSync(join(folder, name), 'utf8');
    writeFileSync(join(folder, name), text.replaceAll(version, 'another-version'));
  }
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), page.replace('<html ', '<html data-another '));
}

test('no file of the build is larger than static hosts take', () => {
  const { files } = JSON.parse(readFileSync('build/files.json', 'utf8')) as {
    files: { path: string; bytes: number }[];
  };
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter(({ bytes }) => bytes >= 25 * 2 ** 20)).toEqual([]);
});

const firstNumber = (page: Page) => page.locator('[data-indicator] .figures').first();

test('works after the first visit with the network cut, and takes a newer version when told to', async ({
  browser,
}, info) => {
  const port = PORT + info.workerIndex;
  const folder = info.outputPath('served');
  cpSync('build', folder, { recursive: true });
  let server = await host(folder, port);
  const origin = `http://localhost:${String(port)}`;
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  try {
    const seen = watch(context, origin);
    const page = await context.newPage();
    await page.goto(`${origin}${BASE}/`);
    await page.getByRole('button', { name: 'Ouvrir l’exemple' }).click();
    const numbers = await firstNumber(page).innerText();
    await expect(page.getByTestId('offline')).toHaveAttribute('data-status', 'ready');
    await expect(page.getByTestId('offline')).toHaveText(/^Prêt hors ligne/);

    await stop(server);
    await context.setOffline(true);
    await page.reload();
    await expect(firstNumber(page)).toHaveText(numbers, { useInnerText: true });
    // What was not looked at before is there as well.
    await page.getByRole('link', { name: 'Données' }).click();
    await expect(page.getByTestId('offline')).toHaveAttribute('data-status', 'ready');
    await page.getByRole('link', { name: 'Diversité' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    changed(folder);
    server = await host(folder, port);
    await context.setOffline(false);
    await page.reload();
    const banner = page.getByRole('status').filter({ hasText: 'Une nouvelle version' });
    await expect(banner).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-another');
    await banner.getByRole('button', { name: 'Recharger avec la nouvelle version' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-another');
    await expect(banner).toBeHidden();
    await expect(page.getByTestId('offline')).toHaveAttribute('data-status', 'ready');
    const kept = await page.evaluate(() => caches.keys());
    expect(kept).toEqual([`passerelle ${BASE}/ another-version`]);
    expect(seen).toEqual({ outside: [], errors: [] });
  } finally {
    await context.close();
    await stop(server);
  }
});
