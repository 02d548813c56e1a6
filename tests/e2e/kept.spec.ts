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
  // Deleted in one, it is gone from the other, from the screen as well.
  await page.getByRole('button', { name: 'Tout supprimer de cet ordinateur' }).click();
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
  await other.waitForURL((url) => url.pathname === '/');
  await expect(other.getByRole('button', { name: 'Ouvrir mon lieu' })).toHaveCount(0);
});

test('the numbers of the place are there before its logs are read again', async ({ page }) => {
  await page.addInitScript(holdReading);
  await open(page);
  await toData(page);
  await expect(section(page)).toContainText('Gardé le');
  await page.getByRole('link', { name: 'Aperçu' }).first().click();
  const card = page.locator('[data-indicator="members-with-three-weak-ties"]');
  const told = await card.locator('.figures').innerText();
  await page.evaluate(() => sessionStorage.setItem('test.hold', 'yes'));
  await page.reload();
  await expect(card.locator('.figures')).toHaveText(told, { useInnerText: true });
  expect(await page.evaluate(() => globalThis.heldReadings.length)).toBe(1);
  await expect(page.getByRole('banner')).toContainText('24 mai 2026');
  // What needs the logs waits for them, and comes.
  await page.getByRole('link', { name: 'Données' }).first().click();
  await page.evaluate(() => globalThis.heldReadings.forEach((read) => read()));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '240 lignes lues, toutes gardées.',
  );
  await page.getByRole('link', { name: 'Aperçu' }).first().click();
  await expect(card.locator('.figures')).toHaveText(told, { useInnerText: true });
  await page.getByRole('link', { name: 'Réseau' }).first().click();
  await page.getByRole('button', { name: 'Personnes', exact: true }).click();
  await page.getByRole('button', { name: 'Montrer les personnes (pseudonymes)' }).click();
  await expect(page.getByRole('heading', { name: /personnes reliées/ })).toBeVisible();
});

declare global {
  var heldReadings: (() => void)[];
}

/** Lets the page ask its engine to read the kept place only when the test says so. */
function holdReading(): void {
  globalThis.heldReadings = [];
  globalThis.Worker = class extends Worker {
    override postMessage(message: unknown): void {
      const { method } = message as { readonly method?: string };
      if (method === 'load' && sessionStorage.getItem('test.hold')) {
        globalThis.heldReadings.push(() => super.postMessage(message));
      } else super.postMessage(message);
    }
  };
}

test('the place goes along as a file, and is deleted from the computer', async ({ page }) => {
  await open(page);
  await toData(page);
  await expect(section(page)).toContainText('Gardé le');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer dans un fichier' }).click();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
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

test('a project file dropped or chosen like any other is opened', async ({ page }) => {
  await open(page);
  await toData(page);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer dans un fichier' }).click();
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  const buffer = await readFile(await (await waiting).path());
  await page.getByRole('button', { name: 'Tout supprimer de cet ordinateur' }).click();
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.goto('/data');
  await page
    .getByTestId('drop-zone')
    .locator('input[type=file]:not([webkitdirectory])')
    .setInputFiles({ name: 'Lieu.PASSERELLE', mimeType: '', buffer });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '240 lignes lues, toutes gardées.',
  );
});

test('a file under a passphrase is opened by it after everything was deleted', async ({ page }) => {
  await open(page);
  await toData(page);
  await expect(section(page)).toContainText('Gardé le');
  await page.getByRole('button', { name: 'Enregistrer dans un fichier' }).click();
  await page.getByLabel('Phrase de passe (facultative)').fill('quatre mots pris au hasard');
  const again = page.getByLabel('La même, une seconde fois');
  await again.fill('quatre mots');
  await page.getByRole('button', { name: 'Enregistrer sous cette phrase' }).click();
  await expect(page.getByRole('alert')).toHaveText('Les deux ne sont pas identiques.');
  await expect(again).toBeFocused();
  await again.fill('quatre mots pris au hasard');
  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const project = await readFile(await (await waiting).path());
  expect(project.subarray(0, 8).toString()).toBe('PSRLSEAL');
  expect(project.includes('place.json')).toBe(false);

  await page.getByRole('button', { name: 'Tout supprimer de cet ordinateur' }).click();
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.goto('/data');
  const input = page.locator('input[data-project-file]');
  await input.setInputFiles({ name: 'lieu.passerelle', mimeType: '', buffer: project });
  const field = page.getByLabel('Phrase de passe', { exact: true });
  await expect(field).toBeFocused();
  await page.keyboard.type('cinq mots pris au hasard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('Ce n’est pas la phrase de passe de');
  await expect(field).toBeFocused();
  await page.keyboard.type('quatre mots pris au hasard');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '240 lignes lues, toutes gardées.',
  );
  const stored = await page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(stored + page.url()).not.toMatch(/mots|hasard/);
});

test('nothing of the place is left once everything is deleted', async ({ page }) => {
  await page.goto('/data');
  const table = help().replace('helper_id,helped_id,time', 'Aidant,Aidé,Quand');
  await page
    .locator('input[type=file]:not([webkitdirectory]):not([data-project-file])')
    .setInputFiles({ ...file, name: 'entraide.csv', buffer: Buffer.from(table) });
  await page.getByRole('button', { name: 'Lire ces fichiers' }).click();
  await page.waitForURL('**/overview*');
  await numbers(page).waitFor();
  await toData(page);
  await expect(section(page)).toContainText('Gardé le');
  const before = await page.evaluate(left);
  expect(before.files.length).toBeGreaterThan(0);
  expect(Object.keys(before.browser)).toContain('passerelle.mappings');

  await page.getByRole('button', { name: 'Tout supprimer de cet ordinateur' }).click();
  await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/');
  const after = await page.evaluate(left);
  expect(after.files).toEqual([]);
  expect(after.databases).toEqual([]);
  expect(after.tab).toEqual({});
  const allowed = [
    'passerelle.theme',
    'passerelle.shortcuts',
    'passerelle.guide',
    'PARAGLIDE_LOCALE',
  ];
  expect(Object.keys(after.browser).filter((key) => !allowed.includes(key))).toEqual([]);
  expect(JSON.stringify(after)).not.toMatch(/aid|entraide|p1\b|quand/i);
  // What an offline copy of the application holds are its own files.
  for (const url of after.cached) expect(new URL(url).pathname).not.toMatch(/csv|passerelle$/);
});

/** Everything this origin holds in the browser; runs in the page. */
async function left() {
  const files: string[] = [];
  const walk = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
    for await (const [name, entry] of folder.entries()) {
      files.push(path + name);
      if (entry.kind === 'directory') {
        await walk(entry, `${path}${name}/`);
      }
    }
  };
  await walk(await navigator.storage.getDirectory(), '');
  const cached: string[] = [];
  for (const name of await caches.keys()) {
    const keys = await (await caches.open(name)).keys();
    cached.push(...keys.map(({ url }) => url));
  }
  return {
    files,
    databases: await indexedDB.databases(),
    browser: Object.fromEntries(Object.entries(localStorage)),
    tab: Object.fromEntries(Object.entries(sessionStorage)),
    cached,
  };
}
