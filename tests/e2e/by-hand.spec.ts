/** What a person does by hand: mends cells, says which columns are sessions, fills a template, prints a notice. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import readWorkbook from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { expect, test } from './fixtures.ts';

const give = (page: Page, name: string, content: string | Buffer): Promise<void> =>
  page
    .getByTestId('drop-zone')
    .locator('input[type=file]:not([webkitdirectory])')
    .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }]);

test.describe.configure({ timeout: 150_000 });

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Twelve people at twenty workshops; then two rows with a word nobody knows, and one without a day. */
function workshops(): string {
  const rows = ['person_id,event_id,start,status'];
  for (let week = 0; week < 20; week++) {
    const day = new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10);
    for (let person = 1; person <= 12; person++) rows.push(`p${person},e${week},${day}T18:00,`);
  }
  rows.push('p20,e1,2026-01-13T18:00,inconnu', 'p21,e1,2026-01-13T18:00,inconnu', 'p22,e1,mardi,');
  return rows.join('\n');
}

const axe = async (page: Page): Promise<unknown[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => ({ id, at: nodes.map(({ html }) => html) }));
};

test('cells are corrected where they are listed, and the file is read again', async ({ page }) => {
  await page.goto('/data');
  await give(page, 'attendance.csv', workshops());
  await page.getByRole('button', { name: 'Lire ces fichiers' }).click();
  await expect(title(page)).toHaveText('243 lignes lues, 240 gardées, 3 mises de côté.');
  await page.getByText('Montrer ces lignes').click({ timeout: 90_000 });

  const day = page.getByRole('textbox', { name: /ligne 244, colonne start/ });
  await day.fill('2026-02-30 18:00');
  await expect(day).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(/ne se lirait pas/)).toBeVisible();
  await day.fill('2026-01-13 18:00');
  await expect(day).toHaveAttribute('aria-invalid', 'false');
  await expect(page.getByText('se lira', { exact: false })).toBeVisible();

  await page
    .getByRole('combobox', { name: /Remplacer partout inconnu/ })
    .selectOption({ label: 'présence' });
  await expect(page.getByText('2 corrections')).toBeVisible();
  expect(await axe(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/fix-1440.png', fullPage: true });

  await page.getByRole('button', { name: 'Relire avec ces corrections' }).click();
  await expect(title(page)).toHaveText('243 lignes lues, toutes gardées.');
  await expect(title(page)).toBeFocused();
  await expect(page.getByText('3 cases corrigées à la main.')).toBeVisible();

  await page.getByRole('button', { name: 'Relire sans les corrections' }).click();
  await expect(title(page)).toHaveText('243 lignes lues, 240 gardées, 3 mises de côté.');
  await page.keyboard.press('Control+z');
  await expect(title(page)).toHaveText('243 lignes lues, toutes gardées.');
});

test('a place whose files are not at hand says how to correct', async ({ page }) => {
  await page.goto('/data');
  await give(page, 'attendance.csv', workshops());
  await page.getByRole('button', { name: 'Lire ces fichiers' }).click();
  await expect(page.getByText(/^Gardé le/)).toBeVisible();
  await page.reload();
  await page.goto('/data');
  await page.getByText('Montrer ces lignes').click({ timeout: 90_000 });
  await expect(page.getByText(/donnez-les de nouveau/)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Correction' })).toHaveCount(0);
});

const PEOPLE = ['Ada Lune', 'Jo Petit', 'Lou Grand', 'Sam Roy', 'Noé Blanc', 'Aïcha Morel'];

test('sessions in columns that no date tells are chosen by hand', async ({ page }) => {
  await page.goto('/data');
  const rows = PEOPLE.map((name) => `${name};Lyon;x;x;abs`);
  await give(page, 'Couture.csv', ['Nom;Ville;Séance 1;Séance 2;Séance 3', ...rows].join('\n'));
  const panel = page.getByRole('button', { name: /Couture\.csv/ });
  await panel.first().click({ trial: true });
  if ((await panel.first().getAttribute('aria-expanded')) === 'false') await panel.first().click();
  await page.getByRole('button', { name: 'Les dates ou les séances sont en colonnes' }).click();
  await page.getByText('Choisir les colonnes qui sont des séances').click();
  await page.getByRole('button', { name: 'Aucune', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Séance 1' }).click();
  await page.getByRole('checkbox', { name: 'Séance 3' }).click({ modifiers: ['Shift'] });
  for (const name of ['Séance 1', 'Séance 2', 'Séance 3']) {
    await expect(page.getByRole('checkbox', { name })).toBeChecked();
  }
  const any = page.getByRole('checkbox', { name: 'Toute case remplie' });
  if (await any.isChecked()) await any.uncheck();
  await page.getByRole('checkbox', { name: /^abs/ }).uncheck();
  await page.getByLabel('Jour de Séance 1').fill('2026-01-06');
  await page.getByLabel('Jour de Séance 2').fill('2026-01-13');
  await page.getByLabel('Jour de Séance 3').fill('2026-01-20');
  await expect(page.getByText('12 lignes, dans les premières du tableau')).toBeVisible();
  const preview = page.getByRole('region', { name: 'Les lignes obtenues' });
  await expect(preview.getByRole('row').nth(1)).toContainText('6 janvier 2026');
  expect(await axe(page)).toEqual([]);
  await page.screenshot({ path: 'test-results/grid-1440.png', fullPage: true });
  await page.getByRole('button', { name: 'Lire ces fichiers' }).click();
  await expect(page).toHaveURL(/overview/);
});

test('a template comes back filled in, without a question', async ({ page }) => {
  await page.goto('/data');
  await page.getByText('Quels fichiers, quelles colonnes ?').click();
  await page.screenshot({ path: 'test-results/templates-1440.png', fullPage: true });
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Télécharger le modèle modele-passages.xlsx' }).click();
  const bytes = await readFile(await (await waiting).path());
  const sheets = await readWorkbook(bytes);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Passages', 'Mode d’emploi']);
  const header = (sheets[0]?.data[0] ?? []).map(String);
  const visits = Array.from({ length: 40 }, (_, at) => {
    const day = String(1 + Math.floor(at / 4)).padStart(2, '0');
    return [`p${at % 4}`, 'Halle', `2026-03-${day} 09:00`, '', `2026-03-${day} 12:00`, 'cahier'];
  });
  const cell = (value: string) => ({ value, type: String });
  const back = await writeXlsxFile([header, ...visits].map((row) => row.map(cell))).toBuffer();
  await give(page, 'passages.xlsx', back);
  await expect(page.getByText('Tout est prêt')).toBeVisible();
  await page.getByRole('button', { name: 'Lire ces fichiers' }).click();
  await expect(page).toHaveURL(/overview/);
});

test.describe('the notice for the desk', () => {
  const pages = (pdf: Buffer): number =>
    pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

  test('is one page a language, as it is seen', async ({ page }) => {
    await page.goto('/data');
    await page.getByRole('link', { name: 'Affiche d’information pour l’accueil' }).click();
    await page.getByLabel('Nom du lieu').fill('La Passerelle');
    await page.getByLabel(/À qui s’adresser/).fill('Camille, à l’accueil, bonjour@exemple.fr');
    const poster = page.getByRole('article', { name: 'Affiche en français' });
    await expect(poster).toContainText('La Passerelle');
    await expect(poster).toContainText('ne pas être compté·e');
    await page.getByLabel('Consentement des personnes').check();
    await expect(poster).toContainText('Votre consentement');
    await page.getByRole('checkbox', { name: 'English' }).check();
    await expect(page.getByRole('article', { name: 'Affiche en anglais' })).toContainText(
      'You can ask not to be counted.',
    );
    expect(await axe(page)).toEqual([]);
    await page.screenshot({ path: 'test-results/notice-1440.png', fullPage: true });
    expect(
      pages(await page.pdf({ preferCSSPageSize: true, path: 'test-results/notice.pdf' })),
    ).toBe(2);
    await page.getByRole('checkbox', { name: 'English' }).uncheck();
    expect(pages(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  });

  test('holds the longest words one can type', async ({ page }) => {
    await page.goto('/notice');
    await page.getByLabel('Nom du lieu').fill('Tiers-lieu '.repeat(7));
    await page.getByLabel(/À qui s’adresser/).fill('accueil '.repeat(17));
    await page.getByRole('checkbox', { name: 'English' }).check();
    for (const poster of await page.getByRole('article').all()) {
      const over = await poster.evaluate((element) => element.scrollHeight - element.clientHeight);
      expect(over).toBeLessThanOrEqual(1);
    }
    expect(pages(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
  });
});

test('on a phone, in English, in the dark @phone', async ({ browser }) => {
  const context = await browser.newContext({
    locale: 'en-GB',
    colorScheme: 'dark',
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await page.goto('/data');
  await give(page, 'attendance.csv', workshops());
  await page.getByRole('button', { name: 'Read these files' }).click();
  await page.getByText(/^Show these rows/).click({ timeout: 90_000 });
  await page.screenshot({ path: 'test-results/fix-390.png', fullPage: true });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
  await page.goto('/notice');
  await expect(page.getByRole('article')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.screenshot({ path: 'test-results/notice-390.png', fullPage: true });
  await context.close();
});
