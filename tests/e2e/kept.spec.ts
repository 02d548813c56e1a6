import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** Twelve people who help their neighbour every week for twenty weeks. */
function help(): string {
  const rows = ['helper_id,helped_id,time'];
  for (let week = 0; week < 20; week++) {
    const day = new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10);
    for (let p = 1; p <= 12; p++) rows.push(`p${p},p${(p % 12) + 1},${day}T10:00`);
  }
  return rows.join('\n');
}

const file = { name: 'help.csv', mimeType: 'text/csv', buffer: Buffer.from(help()) };
const numbers = (page: Page) => page.locator('[data-indicator] .figures').first();
const choose = (page: Page) =>
  page
    .locator('input[type=file]:not([webkitdirectory]):not([data-project-file])')
    .setInputFiles(file);

async function open(page: Page): Promise<void> {
  await page.goto('/data');
  await choose(page);
  await page.getByRole('button', { name: 'Lire ces fichiers' }).click();
  await page.waitForURL('**/overview*');
  await numbers(page).waitFor();
}

const section = (page: Page) => page.getByRole('region', { name: 'Sur cet ordinateur' });
const toData = (page: Page) => page.getByRole('link', { name: 'Données' }).first().click();

test('the place is there again after a reload, and in another tab', async ({ page, context }) => {
  await open(page);
  await toData(page);
  await expect(section(page)).toContainText('Gardé le');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '240 lignes lues, toutes gardées.',
  );
  const other = await context.newPage();
  await other.goto('/');
  await other.getByRole('button', { name: 'Ouvrir mon lieu' }).click();
  await numbers(other).waitFor();
  // Two tabs do not both keep the place: the second says so.
  await toData(other);
  await choose(other);
  await other.getByRole('button', { name: 'Lire ces fichiers' }).click();
  await toData(other);
  await expect(section(other)).toContainText('dans un autre onglet');
});

test('the place goes along as a file, and is deleted from the computer', async ({ page }) => {
  await open(page);
  await toData(page);
  await expect(section(page)).toContainText('Gardé le');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer dans un fichier' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('lieu.passerelle');
  const project = await readFile(await download.path());

  await page.getByRole('button', { name: 'Tout supprimer de cet ordinateur' }).click();
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/');
  const left = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const names = [];
    for await (const name of root.keys()) names.push(name);
    return names;
  });
  expect(left).toEqual([]);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Ouvrir mon lieu' })).toHaveCount(0);

  await page.goto('/data');
  const input = page.locator('input[data-project-file]');
  await input.setInputFiles({
    name: 'a.passerelle',
    mimeType: '',
    buffer: project.subarray(0, 99),
  });
  await expect(page.getByRole('alert')).toContainText(
    'a.passerelle n’est pas un projet Passerelle',
  );
  await input.setInputFiles({ name: 'lieu.passerelle', mimeType: '', buffer: project });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '240 lignes lues, toutes gardées.',
  );
});
