import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Scripts of the page as they arrive, those of the engine apart. */
function scriptsOf(page: Page): Promise<Buffer>[] {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    const url = response.url();
    if (!/\.js(\?|$)/.test(url) || url.includes('/workers/')) return;
    const body = response.body();
    // What still arrives when the test has what it wants is no failure.
    body.catch(() => undefined);
    scripts.push(body);
  });
  return scripts;
}

/** Bytes of scripts as they are sent. */
async function sent(scripts: readonly Promise<Buffer>[]): Promise<number> {
  const bodies = await Promise.all(scripts);
  expect(bodies.length).toBeGreaterThan(0);
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
}

test('the welcome is there before the engine, on less than 100 kB of JavaScript', async ({
  page,
}) => {
  const scripts = scriptsOf(page);
  const asked: string[] = [];
  page.on('response', (response) => asked.push(response.url()));
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1 })).toContainText('liens faibles');
  expect(asked.filter((url) => /\.(wasm|csv)(\?|$)|worker/.test(url))).toEqual([]);
  expect(await sent(scripts)).toBeLessThan(100_000);
});

for (const locale of ['fr-FR', 'en-GB']) {
  test.describe(locale, () => {
    test.use({ locale });
    test('the first numbers need less than 150 kB of JavaScript beside the engine', async ({
      page,
    }) => {
      const scripts = scriptsOf(page);
      await page.goto('/');
      await page.locator('.ways button').first().click();
      await page.locator('[data-indicator] .figures').first().waitFor();
      expect(await sent([...scripts])).toBeLessThan(150_000);
    });
  });
}

test('the example opens, says that it is fictional, survives a reload and goes in one click', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Ouvrir l’exemple' }).click();
  await expect(page).toHaveURL(/\/overview/);
  await expect(page.locator('.fictional')).toHaveText('Lieu inventé · données fictives');
  await expect(page.locator('.place strong')).toHaveText('La Halle aux Ficelles');
  await page.reload();
  await expect(page.locator('.fictional')).toHaveText('Lieu inventé · données fictives');
  await page.getByRole('button', { name: 'Retirer l’exemple' }).click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.locator('.fictional')).toHaveCount(0);
});

test('the guided reading has five steps and goes away for good', async ({ page }) => {
  await page.goto('/overview');
  await page.getByRole('button', { name: 'Lire le réseau en cinq étapes' }).click();
  const guide = page.getByRole('region', { name: 'Lire le réseau en cinq étapes' });
  await expect(guide.getByRole('link', { name: 'Aller au réseau' })).toBeVisible();
  for (let step = 1; step < 5; step++) {
    await expect(guide).toContainText(`Étape ${step} sur 5`);
    await guide.getByRole('button', { name: 'Suivant' }).click();
  }
  await expect(guide).toContainText(/entre \d+ et \d+\s%/, { timeout: 30_000 });
  await guide.getByRole('button', { name: 'Terminer' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Lire le réseau en cinq étapes' })).toBeVisible();
});

test('the period stands in the address and can be shared', async ({ page }) => {
  await page.goto('/overview#from=2025-09-29&to=2025-12-29');
  const period = page.getByRole('button', { name: /Changer la période/ });
  await expect(period).toHaveText(/29 sept\. – 28 déc\. 2025/);
  await period.click();
  await page.getByLabel('Du', { exact: true }).fill('2025-10-08');
  await page.getByLabel('Au', { exact: true }).fill('2026-01-03');
  await page.getByRole('button', { name: 'Calculer' }).click();
  await expect(page).toHaveURL(/#from=2025-10-06&to=2026-01-05$/);
  await expect(period).toHaveText(/6 oct\. 2025 – 4 janv\. 2026/);
});

test('without WebAssembly there are the numbers, and tables say what they miss', async ({
  page,
}) => {
  await page.route('**/workers/worker-*.js', async (route) => {
    const response = await route.fetch();
    const without = "Reflect.deleteProperty(globalThis, 'WebAssembly');";
    await route.fulfill({ response, body: without + (await response.text()) });
  });
  await page.goto('/overview');
  await page.locator('[data-indicator] .figures').first().waitFor();
  await page.getByRole('link', { name: 'Données' }).click();
  await expect(page.getByRole('main')).toContainText('WebAssembly');
});

test('a reading cut short by closing the tab is told once', async ({ page }) => {
  await page.goto('/data');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => localStorage.setItem('passerelle.reading', 'passerelle.reading.dead'));
  await page.goto('/');
  await expect(page.getByRole('status')).toContainText('interrompu');
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect(page.getByRole('status')).toHaveCount(0);
});

test('a tab that is still reading is not taken for a dead one', async ({ page, context }) => {
  await page.goto('/data');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(async () => {
    localStorage.setItem('passerelle.reading', 'passerelle.reading.live');
    await new Promise<void>((held) => {
      void navigator.locks.request('passerelle.reading.live', () => {
        held();
        return new Promise(() => undefined);
      });
    });
  });
  const other = await context.newPage();
  await other.goto('/');
  await other.getByRole('heading', { level: 1 }).waitFor();
  await expect(other.getByRole('status')).toHaveCount(0);
});
