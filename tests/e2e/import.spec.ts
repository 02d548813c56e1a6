/** From dropped files of any kind to a place: what is recognised, asked, changed, added, undone. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import writeXlsxFile from 'write-excel-file/node';
import { expect, test } from './fixtures.ts';

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const upload = (name: string, content: string | Buffer): Upload => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

const fixture = async (name: string, as = name): Promise<Upload> =>
  upload(
    as,
    await readFile(fileURLToPath(new URL(`../logs/presets/fixtures/${name}`, import.meta.url))),
  );

const give = (page: Page, ...files: Upload[]): Promise<void> =>
  page
    .getByTestId('drop-zone')
    .locator('input[type=file]:not([webkitdirectory])')
    .setInputFiles(files);

/** The row of a table in the list of what was found. */
const row = (page: Page, name: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

const go = (page: Page): Locator => page.getByRole('button', { name: 'Lire ces fichiers' });
const title = (page: Page): Locator => page.getByRole('heading', { level: 1 });

const PEOPLE = ['Aïcha Morel', 'Jo Petit', 'Lou Grand', 'Sam Roy', 'Noé Blanc', 'Ada Lune'];

/** A sign-in sheet as people type them: a title above, names in words, days first. */
function signIn(weeks: number, from = 0): string {
  const rows = ['Feuille d’émargement 2026;;;', ';;;', 'Nom et prénom;Date;Atelier;Présent'];
  for (let week = from; week < from + weeks; week++) {
    const day = new Date(Date.UTC(2026, 0, 6 + 7 * week));
    const date = `${String(day.getUTCDate()).padStart(2, '0')}/${String(day.getUTCMonth() + 1).padStart(2, '0')}/2026`;
    for (const name of PEOPLE) rows.push(`${name};${date};Couture;oui`);
  }
  return rows.join('\n');
}

/** Canonical visits: p1 … p6 on Tuesdays. */
function visits(weeks: number, from = 0): string {
  const rows = ['person_id,place,start,end'];
  for (let week = from; week < from + weeks; week++) {
    const day = new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10);
    for (let person = 1; person <= 6; person++) {
      rows.push(`p${person},Halle,${day}T09:00,${day}T12:00`);
    }
  }
  return rows.join('\n');
}

test('exports of four tools are named in words; what is missing is asked once', async ({
  page,
}) => {
  await page.goto('/data');
  await give(
    page,
    await fixture('helloasso-tickets.csv', 'Atelier couture.csv'),
    await fixture('nexudus-checkins.csv'),
    await fixture('framadate.fr.csv', 'Soirées.csv'),
    await fixture('repair-monitor.csv'),
  );
  await expect(title(page)).toHaveText('4 tableaux trouvés');
  await expect(row(page, 'Atelier couture.csv')).toContainText(
    /HelloAsso, billetterie\s: inscriptions à un événement/,
  );
  await expect(row(page, 'nexudus-checkins.csv')).toContainText(/Nexudus\s: passages/);
  await expect(row(page, 'nexudus-checkins.csv')).toContainText('Prêt');
  await expect(row(page, 'Soirées.csv')).toContainText(/Framadate\s: sondage de dates/);
  await expect(row(page, 'repair-monitor.csv')).toContainText(/Ce fichier ne nomme personne/);
  await expect(row(page, 'repair-monitor.csv')).toContainText('Ne peut être lu');

  // The one that asks is open: a title from the name of the file, and no day.
  await expect(row(page, 'Atelier couture.csv')).toContainText('Une question');
  await expect(page.getByRole('main')).toContainText(/Une inscription n’est pas une présence/);
  await expect(page.getByLabel('Titre de l’événement')).toHaveValue('Atelier couture');
  await expect(go(page)).toBeDisabled();
  await page.getByLabel(/^Jour de l’événement/).fill('2026-02-07');
  await expect(row(page, 'Atelier couture.csv')).not.toContainText('Une question');
  await expect(go(page)).toBeEnabled();

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Enregistrer ces réglages' }).click();
  const saved: unknown = JSON.parse(await readFile(await (await waiting).path(), 'utf8'));
  expect(saved).toMatchObject({
    version: 1,
    tables: {
      'Atelier couture.csv': {
        log: 'attendance',
        columns: {
          start: { from: 'fixed', text: '2026-02-07' },
          event_id: { from: 'fixed', text: 'Atelier couture 2026-02-07' },
        },
      },
      'nexudus-checkins.csv': { log: 'checkins' },
    },
  });
  await go(page).click();
  // 3 tickets, 2 check-ins, 3 times yes in the poll; the cancelled ticket is set aside.
  await expect(title(page)).toHaveText(/mise/);
  await expect(page.getByRole('main')).toContainText('écartée à l’import');
});

test('a sign-in sheet typed by hand is read as shown, and known the next time', async ({
  page,
}) => {
  await page.goto('/data');
  await give(page, upload('cahier.csv', signIn(20)));
  await expect(row(page, 'cahier.csv')).toContainText(
    'Présences aux événements, colonnes reconnues',
  );
  await page.getByRole('button', { name: 'Régler cahier.csv' }).click();
  const panel = page.getByRole('group', { name: 'Réglages de cahier.csv' });
  await expect(panel.getByLabel(/^Où trouver\s: la personne$/)).toContainText('Nom et prénom');
  await expect(panel).toContainText('06/01/2026 se lit 6 janvier 2026');
  await panel
    .getByLabel(/^Lecture des dates/)
    .first()
    .selectOption({ label: 'mois d’abord (05/03 = 3 mai)' });
  await expect(panel).toContainText(/se lit 1 juin 2026|ne se lit pas ainsi/);
  await panel
    .getByLabel(/^Lecture des dates/)
    .first()
    .selectOption({ label: 'jour d’abord (05/03 = 5 mars)' });
  await panel.getByText('Premières lignes du tableau').click();
  const lines = panel.getByRole('region', { name: 'Premières lignes du tableau' });
  await expect(lines.getByRole('columnheader')).toHaveText([
    'Nom et prénom',
    'Date',
    'Atelier',
    'Présent',
  ]);
  expect((await new AxeBuilder({ page }).include('main').analyze()).violations).toEqual([]);
  await go(page).click();
  await expect(page).toHaveURL(/\/overview/);

  await page.getByRole('link', { name: 'Données' }).click();
  await expect(title(page)).toHaveText('120 lignes lues, toutes gardées.');
  const kept = await page.evaluate(() => localStorage.getItem('passerelle.mappings') ?? '');
  expect(kept).toContain('Nom et prénom');
  for (const cell of ['Morel', '06/01/2026', 'Couture']) expect(kept).not.toContain(cell);
  await give(page, upload('cahier d’avril.csv', signIn(2, 12)));
  await expect(row(page, 'cahier d’avril.csv')).toContainText('comme la dernière fois');
});

test('files come to those that are open; what is known already is said, and undone', async ({
  page,
}) => {
  await page.goto('/data');
  await give(page, upload('checkins.csv', visits(20)));
  await expect(page.getByRole('radio')).toHaveCount(0);
  await go(page).click();
  await expect(page).toHaveURL(/\/overview/);
  await page.getByRole('link', { name: 'Données' }).click();
  await expect(page.getByRole('button', { name: 'Revenir à ce qui était ouvert' })).toHaveCount(0);

  // Two weeks that are known and one that is not.
  await give(page, upload('checkins.csv', visits(3, 18)));
  await expect(page.getByRole('radio', { name: /Ajouter à ce qui est ouvert/ })).toBeChecked();
  await go(page).click();
  await expect(title(page)).toHaveText('138 lignes lues, 126 gardées, 12 mises de côté.');
  await expect(page.getByRole('main')).toContainText(
    /checkins \(2\)\.csv\s: 6 lignes nouvelles, 12 déjà connues\./,
  );

  await page.keyboard.press('Control+z');
  await expect(title(page)).toHaveText('120 lignes lues, toutes gardées.');
  await page.getByRole('button', { name: 'Revenir à ce qui était ouvert' }).click();
  await expect(title(page)).toHaveText('138 lignes lues, 126 gardées, 12 mises de côté.');

  await give(page, upload('checkins.csv', visits(4)));
  await page.getByRole('radio', { name: /Remplacer/ }).check();
  await go(page).click();
  await expect(page).toHaveURL(/\/overview/);
  await page.getByRole('link', { name: 'Données' }).click();
  await expect(title(page)).toHaveText('24 lignes lues, toutes gardées.');
});

test('a workbook is read sheet by sheet; broken files are named beside it', async ({ page }) => {
  const cells = (rows: readonly (readonly string[])[]) =>
    rows.map((line) => line.map((value) => ({ value })));
  const days = signIn(12)
    .split('\n')
    .slice(2)
    .map((line) => line.split(';'));
  const workbook = await writeXlsxFile([
    { sheet: 'Ateliers', data: cells(days) },
    {
      sheet: 'Courses',
      data: cells([
        ['Article', 'Prix'],
        ['Fil', '3'],
        ['Aiguilles', '2'],
      ]),
    },
  ]).toBuffer();
  await page.goto('/data');
  await give(
    page,
    upload('lieu.xlsx', workbook),
    upload('vieux.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])),
    upload('casse.zip', Buffer.from('PK\x03\x04 et puis rien')),
    upload('vide.csv', ''),
  );
  await expect(row(page, 'lieu.xlsx › Ateliers')).toContainText('Présences aux événements');
  await expect(row(page, 'lieu.xlsx › Courses')).toContainText('À vous de dire');
  const unread = page.getByRole('region', { name: 'Fichiers laissés de côté' });
  await expect(unread.getByRole('listitem')).toHaveCount(3);
  await expect(unread).toContainText(/vieux\.xls est un ancien classeur Excel/);
  await expect(unread).toContainText(/casse\.zip/);
  await expect(unread).toContainText('vide.csv est vide.');

  await expect(go(page)).toBeDisabled();
  await page.getByRole('button', { name: 'Lire sans ce tableau' }).click();
  await expect(page).toHaveURL(/\/overview/);
  await page.getByRole('link', { name: 'Données' }).click();
  await expect(title(page)).toHaveText('72 lignes lues, toutes gardées.');
  await expect(page.getByRole('rowheader', { name: /lieu\.xlsx › Ateliers/ })).toBeVisible();
});

test('a mapping is made with the keyboard alone', async ({ page }) => {
  await page.goto('/data');
  const rows = Array.from({ length: 12 }, (_, n) => `m${n % 6};${2 + (n % 6)};t${n}`);
  await give(page, upload('zz.csv', ['alpha;beta;gamma', ...rows].join('\n')));
  await expect(row(page, 'zz.csv')).toContainText('Une question');
  await expect(title(page)).toBeFocused();

  const tabTo = async (target: Locator): Promise<void> => {
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab');
      if (await target.evaluate((node) => node === document.activeElement)) return;
    }
    throw new Error('not reached with Tab');
  };
  const log = page.getByLabel('Que contient ce tableau ?');
  await tabTo(log);
  await page.keyboard.type('Liens déjà');
  await expect(log).toHaveValue('ties');
  await expect(row(page, 'zz.csv')).toContainText('votre choix');
  await tabTo(page.getByLabel(/^Où trouver\s: une personne$/));
  await page.keyboard.type('alpha');
  await tabTo(page.getByRole('button', { name: 'Joindre une autre colonne' }).first());
  await page.keyboard.press('Enter');
  const joined = page.getByLabel(/^Colonne jointe pour\s: une personne$/);
  await expect(joined).toBeFocused();
  await page.keyboard.type('beta');
  await expect(joined).toHaveValue('h1');
  await expect(joined).toBeFocused();
  await tabTo(page.getByLabel(/^Où trouver\s: l’autre personne$/));
  await page.keyboard.type('gamma');
  await expect(row(page, 'zz.csv')).toContainText('Prêt');
  await tabTo(page.getByRole('button', { name: 'Terminé' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Régler zz.csv' })).toBeFocused();
  await tabTo(go(page));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/overview/);
});

test('cells are pasted from a spreadsheet', async ({ page }) => {
  await page.goto('/data');
  const cells = visits(8).replaceAll(',', '\t');
  await page.getByTestId('drop-zone').waitFor();
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  }, cells);
  await expect(row(page, 'collage.tsv')).toContainText('Passages, colonnes de Passerelle');
  await page.getByRole('button', { name: 'Annuler' }).click();

  await page.getByText('Coller depuis un tableur').click();
  const use = page.getByRole('button', { name: 'Utiliser ce texte' });
  await expect(use).toBeDisabled();
  await page.getByLabel('Cases copiées d’un tableur').fill(cells);
  await use.click();
  await expect(row(page, 'collage.tsv')).toContainText('Prêt');
  await go(page).click();
  await expect(page).toHaveURL(/\/overview/);
});

test('a directory keeps what is ticked, and warns of what is sensitive', async ({ page }) => {
  await page.goto('/data');
  const people = PEOPLE.map((name, n) => `${n + 1};${name};Quartier ${n % 2};aucune;a@b.example`);
  const header = 'N° adhérent;Nom complet;Quartier;Situation de handicap;E-mail';
  await give(
    page,
    upload('adhérents.csv', [header, ...people].join('\n')),
    upload('checkins.csv', visits(20).replaceAll(/^p(?=\d)/gm, '')),
  );
  await page.getByRole('button', { name: /(Régler|Répondre pour) adhérents\.csv/ }).click();
  const kept = page.getByRole('group', { name: 'Que garder des personnes ?' });
  const sensitive = kept.getByRole('checkbox', { name: 'Situation de handicap' });
  await expect(sensitive).not.toBeChecked();
  await expect(kept).toContainText(/touche à la santé/);
  await expect(kept.getByRole('checkbox', { name: 'E-mail' })).toHaveCount(0);
  await kept.getByRole('checkbox', { name: 'Quartier' }).check();
  await go(page).click();
  await expect(page).toHaveURL(/\/overview/);
  await page.getByRole('link', { name: 'Données' }).click();
  await expect(page.getByRole('main')).toContainText(/regroupées par\s: .*Quartier/);
  await expect(page.getByRole('main')).not.toContainText(/regroupées par.*handicap/);
});

test.describe('in English, on a narrow screen', () => {
  test.use({ locale: 'en-GB', viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
  test('thirty tables with long names stay inside the page', async ({ page }) => {
    await page.goto('/data');
    const files = Array.from({ length: 30 }, (_, n) =>
      upload(`${'a-very-long-name-'.repeat(6)}${n}-حضور الورشة.csv`, signIn(3, n)),
    );
    await give(page, ...files);
    await expect(title(page)).toHaveText('30 tables found');
    await expect(page.getByRole('rowheader')).toHaveCount(30);
    await page
      .getByRole('button', { name: /^Settings of a-very/ })
      .first()
      .click();
    await expect(page.getByLabel('Where to find: the person')).toBeVisible();
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess).toBe(0);
    const { violations } = await new AxeBuilder({ page }).include('main').analyze();
    expect(violations).toEqual([]);
    await expect(page.getByRole('button', { name: 'Read these files' })).toBeEnabled();
  });
});
