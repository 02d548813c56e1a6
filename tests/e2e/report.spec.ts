/** The report: on screen, on paper, as a page that stands alone; and that it names nobody. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const WORDS = {
  'fr-FR': {
    html: 'Fichier HTML seul',
    table: 'Tableau pour Excel (France)',
    method: 'Aucun nombre ne repose sur moins de 11 personnes',
    notSaid: 'Ce que ce bilan ne dit pas',
    fictional: 'données fictives',
    page: 'Page 1 sur 2',
  },
  'en-GB': {
    html: 'Single HTML file',
    table: 'Table for Excel (France)',
    method: 'No number rests on fewer than 11 people',
    notSaid: 'What this report does not say',
    fictional: 'fictional data',
    page: 'Page 1 of 2',
  },
} as const;
const PDFTOTEXT = '/usr/bin/pdftotext';

/** What could tell who somebody is: ids of people and of the events and projects they had a part in. */
async function identifiers(): Promise<string[]> {
  const first = async (file: string): Promise<string[]> =>
    (await readFile(join('data/example', file), 'utf8'))
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0] ?? '')
      .filter((id) => id !== '');
  return [...new Set([...(await first('people.csv')), ...(await first('checkins.csv'))])];
}

/** Opens the report and waits for all of it. */
async function open(page: Page): Promise<void> {
  await page.goto('/report');
  await expect(page.locator('.sheet [data-indicator]')).toHaveCount(6, { timeout: 90_000 });
  // Ranges, the past and chance, then other definitions.
  await expect(page.locator('.sheet .verdict').first()).toBeVisible({ timeout: 90_000 });
  await expect(page.locator('.settings progress, .settings [role=progressbar]')).toHaveCount(0);
}

for (const locale of ['fr-FR', 'en-GB'] as const) {
  const words = WORDS[locale];
  test.describe(locale, () => {
    test.use({ locale });
    test('the report is two pages that name nobody, on paper and as a page alone', async ({
      page,
      browser,
    }) => {
      test.setTimeout(240_000);
      await open(page);
      const folder = await mkdtemp(join(tmpdir(), 'passerelle-'));
      const names = await identifiers();
      expect(names.length).toBeGreaterThan(100);

      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        const axe = new AxeBuilder({ page }).include('main');
        if (colorScheme === 'dark') axe.withRules(['color-contrast']);
        expect(
          (await axe.analyze()).violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
        ).toEqual([]);
      }

      const pdf = join(folder, 'report.pdf');
      await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true, tagged: true });
      expect((await stat(pdf)).size).toBeLessThan(2_000_000);
      const raw = await readFile(pdf, 'latin1');
      expect(raw).toContain('/StructTreeRoot'); // tagged
      expect(raw.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
      if (existsSync(PDFTOTEXT)) {
        const { stdout } = await promisify(execFile)(PDFTOTEXT, ['-layout', pdf, '-']);
        const text = stdout.replace(/\s+/gu, ' ');
        for (const said of [words.method, words.notSaid, words.fictional, words.page]) {
          expect(text).toContain(said);
        }
        expect(names.filter((name) => text.includes(name))).toEqual([]);
      }

      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: words.html }).click();
      const alone = join(folder, 'report.html');
      await (await waiting).saveAs(alone);
      const html = await readFile(alone, 'utf8');
      expect(html).not.toMatch(/<script|\son\w+=|https?:\/\/(?!www\.w3\.org)/);
      expect(names.filter((name) => html.includes(name))).toEqual([]);

      const quiet = await browser.newContext({ javaScriptEnabled: false, locale });
      const reader = await quiet.newPage();
      const asked: string[] = [];
      reader.on('request', (request) => asked.push(request.url()));
      await reader.goto(`file://${alone}`);
      await expect(reader.locator('.sheet')).toHaveCount(2);
      await expect(reader.locator('body')).toContainText(words.method);
      const sentence = await page.locator('.sentence').innerText();
      expect(await reader.locator('.sentence').innerText()).toBe(sentence);
      expect(asked.filter((url) => !url.startsWith('data:') && url !== `file://${alone}`)).toEqual(
        [],
      );
      await quiet.close();

      const table = page.waitForEvent('download');
      await page.getByRole('button', { name: words.table }).click();
      const rows = (await readFile(await (await table).path(), 'utf8')).split('\r\n');
      expect(rows[0]?.split(';')).toHaveLength(8);
      expect(rows.filter((row) => row !== '')).toHaveLength(7);
      expect(rows[1]).toMatch(/;\d+,\d+;/);
    });
  });
}

test('what is chosen and written stands in the report, and is there the next time', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.goto('/report');
  await expect(page.locator('.sheet [data-indicator]')).toHaveCount(6, { timeout: 90_000 });
  await page.getByLabel('Nom du lieu').fill('Le <b>Préau</b>');
  await page.getByLabel('Témoignage 1').fill('On vient pour la scie, on reste pour les autres.');
  await page.getByLabel('De qui (sans nom)').fill('une adhérente');
  await page.getByLabel('Contact').fill('bonjour@preau.example');
  await page.getByRole('checkbox', { name: 'Diversité des membres' }).check();
  await expect(page.locator('.sheet h1')).toHaveText('Le <b>Préau</b>');
  await expect(page.locator('.sheet [data-indicator]')).toHaveCount(7);
  await expect(page.locator('.sheet blockquote')).toContainText('une adhérente');

  await page.getByLabel('Nom du modèle').fill('Pour la Région');
  await page.getByRole('button', { name: 'Enregistrer comme modèle' }).click();
  await page.getByLabel('Une page', { exact: true }).check();
  await expect(page.locator('.sheet')).toHaveCount(1);
  await expect(page.locator('.sheet [data-indicator]')).toHaveCount(4);
  await page.getByRole('checkbox', { name: /Commune Mesure/ }).check();
  await expect(page.locator('.sheet')).toHaveCount(2);
  await expect(page.locator('.sheet table')).toContainText('Relations personnelles');

  await page.reload();
  await expect(page.locator('.sheet h1')).toHaveText('Le <b>Préau</b>', { timeout: 90_000 });
  await expect(page.locator('.sheet')).toHaveCount(2);
  await page.getByRole('button', { name: 'Reprendre Pour la Région' }).click();
  await expect(page.locator('.sheet table')).toHaveCount(0);
  await expect(page.locator('.sheet')).toHaveCount(2);
  await expect(page.locator('.sheet blockquote')).toContainText('on reste pour les autres');
});

test('the report reads on a phone without moving sideways @phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/report');
  await expect(page.locator('.sheet [data-indicator]').first()).toBeVisible({ timeout: 90_000 });
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBe(0);
});
