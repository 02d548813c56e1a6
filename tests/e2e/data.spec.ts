import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

const csv = (name: string, text: string): Upload => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Twelve people, twenty weeks of Tuesdays, in one room. */
function visits(): string[] {
  const rows = ['person_id,place,start,end'];
  for (let week = 0; week < 20; week++) {
    const day = new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10);
    for (let person = 1; person <= 12; person++) {
      rows.push(`p${person},Halle,${day}T09:00,${day}T12:00`);
    }
  }
  return rows;
}

const give = (page: Page, files: Upload[]): Promise<void> =>
  page
    .getByTestId('drop-zone')
    .locator('input[type=file]:not([webkitdirectory])')
    .setInputFiles(files);

const read = async (page: Page, files: Upload[]): Promise<void> => {
  await give(page, files);
  await page.getByRole('button', { name: 'Lire ces fichiers' }).click();
};

test('rows read are rows kept and rows set aside, each with its place and reason', async ({
  page,
}) => {
  await page.goto('/data');
  const bad = ['=cmd(),Halle,2026-03-03T12:00,2026-03-03T09:00', 'p1,Halle,demain,'];
  await read(page, [csv('checkins.csv', [...visits(), ...bad].join('\n'))]);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '242 lignes lues, 240 gardées, 2 mises de côté.',
  );
  await page.getByText('Montrer ces lignes').click();
  const list = page.getByRole('region', { name: 'Liste des lignes mises de côté' });
  await expect(list.getByRole('row')).toHaveCount(3);
  await expect(list).toContainText('242');
  await expect(list).toContainText('la fin est notée avant le début');
  await expect(list).toContainText('demain');

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Télécharger ces lignes' }).click();
  const text = await readFile(await (await waiting).path(), 'utf8');
  expect(text.startsWith('\ufeffFichier;Ligne;Colonne')).toBe(true);
  expect(text.trim().split('\r\n')).toHaveLength(3);
  for (const cell of text.split(/[;\r\n]+/)) expect(cell).not.toMatch(/^"?[=+@\t-]/);
});

test('a file with another name is known by its columns; one that tells nothing is asked about', async ({
  page,
}) => {
  await page.goto('/data');
  const told = csv('export-2026.csv', visits().join('\n'));
  await give(page, [told, csv('notes.csv', 'a,b\n1,2\n3,4\n')]);
  const go = page.getByRole('button', { name: 'Lire ces fichiers' });
  await expect(page.getByRole('row', { name: /^export-2026\.csv/ })).toContainText(
    'Passages, colonnes de Passerelle',
  );
  await expect(page.getByRole('row', { name: /^notes\.csv/ })).toContainText('À vous de dire');
  await expect(go).toBeDisabled();
  await page.getByLabel('Que contient ce tableau ?').selectOption('Ne pas lire ce tableau');
  await go.click();
  await expect(page).toHaveURL(/\/overview/);
});

test('files can be dropped, and what is no table is named', async ({ page }) => {
  await page.goto('/');
  const transfer = await page.evaluateHandle((text) => {
    const made = new DataTransfer();
    made.items.add(new File([text], 'checkins.csv', { type: 'text/csv' }));
    made.items.add(new File(['x'], 'photo.png', { type: 'image/png' }));
    return made;
  }, visits().join('\n'));
  await page.getByTestId('drop-zone').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page).toHaveURL(/\/data/);
  await expect(page.getByRole('rowheader')).toHaveText(['checkins.csv']);
  await expect(page.getByRole('main')).toContainText('photo.png');
});

const refused: readonly (readonly [what: string, file: Upload, sentence: RegExp])[] = [
  [
    'a column twice',
    csv('checkins.csv', 'person_id,place,start,start\np1,H,2026-01-06T09:00,x'),
    /«\s*start\s*» figure deux fois/,
  ],
  [
    'a header only',
    csv('checkins.csv', 'person_id,place,start\n'),
    /Aucune ligne n’a pu être gardée de checkins\.csv/,
  ],
];

for (const [what, file, sentence] of refused) {
  test(`${what} gets a sentence, and what was open stays open`, async ({ page }) => {
    await page.goto('/data');
    await read(page, [csv('checkins.csv', visits().join('\n'))]);
    await expect(page).toHaveURL(/\/overview/);
    await page.getByRole('link', { name: 'Données' }).click();
    await give(page, [file]);
    await page.getByRole('radio', { name: /Remplacer/ }).check();
    await page.getByRole('button', { name: 'Lire ces fichiers' }).click();
    await expect(page.getByRole('alert')).toContainText(sentence);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^240 lignes lues/);
    await page.getByRole('button', { name: 'Revoir les réglages de ces fichiers' }).click();
    await expect(page.getByRole('rowheader')).toHaveText(['checkins.csv']);
  });
}

const empty: readonly (readonly [what: string, content: string | Buffer, sentence: RegExp])[] = [
  ['an empty file', '', /checkins\.csv est vide/],
  [
    'bytes that are no text',
    Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0]),
    /checkins\.csv est une archive abîmée/,
  ],
];

for (const [what, content, sentence] of empty) {
  test(`${what} gets its sentence before anything is read`, async ({ page }) => {
    await page.goto('/data');
    await give(page, [{ ...csv('checkins.csv', ''), buffer: Buffer.from(content) }]);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Aucun tableau dans ces fichiers',
    );
    await expect(page.getByRole('main')).toContainText(sentence);
    await page.getByRole('button', { name: 'Choisir d’autres fichiers' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Déposez vos fichiers/);
  });
}

test('a column that is missing is asked for, and one answer serves all rows', async ({ page }) => {
  await page.goto('/data');
  const rows = visits().map((row) => row.replace(/^(\w+),[^,]+/, '$1'));
  await give(page, [csv('checkins.csv', rows.join('\n'))]);
  await expect(page.getByRole('button', { name: 'Lire ces fichiers' })).toBeDisabled();
  await page.getByLabel(/^Nom du lieu/).fill('Halle');
  await page.getByRole('button', { name: 'Lire ces fichiers' }).click();
  await expect(page).toHaveURL(/\/overview/);
  await expect(page.locator('.place strong')).toHaveText('Halle');
});

const useless: readonly (readonly [what: string, text: string, sentence: RegExp])[] = [
  ['a header only', 'person_id,place,start\n', /Aucune ligne n’a pu être gardée/],
  ['unreadable dates', 'person_id,place,start\np1,H,hier\n', /la date ou l’heure ne se lit pas/],
];

for (const [what, text, sentence] of useless) {
  test(`${what} on a fresh page: nothing is open, and every screen says so`, async ({ page }) => {
    await page.goto('/data');
    await read(page, [csv('checkins.csv', text)]);
    await expect(page.getByRole('alert')).toContainText(sentence);
    const main = page.getByRole('main');
    await expect(main).toContainText('Rien n’est encore ouvert.');
    await expect(main).not.toContainText('l’est toujours');
    await expect(page.getByRole('link', { name: 'Voir l’aperçu' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Réessayer' })).toHaveCount(0);
    await page.getByRole('button', { name: 'Choisir d’autres fichiers' }).click();
    await expect(page.getByRole('button', { name: 'Choisir des fichiers' })).toBeFocused();
    for (const screen of ['Aperçu', 'Réseau']) {
      await page.getByRole('link', { name: screen, exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aucun lieu n’est ouvert.');
      await expect(page.getByRole('link', { name: 'Utiliser mes fichiers' })).toBeVisible();
    }
    await page.getByRole('button', { name: 'Voir un exemple' }).click();
    await expect(page.locator('.fictional')).toHaveText('Lieu inventé · données fictives');
  });
}

test('columns that name people are left out, and the report says so', async ({ page }) => {
  await page.goto('/data');
  const people = 'person_id,nom,email\np1,Doe,a@b.example\n';
  await read(page, [csv('checkins.csv', visits().join('\n')), csv('people.csv', people)]);
  await expect(page).toHaveURL(/\/overview/);
  await page.getByRole('link', { name: 'Données' }).click();
  await expect(page.getByRole('main')).toContainText(/par prudence\s: nom et email\./);
});

test('own files that the browser let go: a reload says to give them again', async ({ page }) => {
  await page.goto('/data');
  await read(page, [csv('checkins.csv', visits().join('\n'))]);
  await expect(page).toHaveURL(/\/overview/);
  await page.getByRole('link', { name: 'Données' }).click();
  await expect(page.getByRole('main')).toContainText('Gardé le');
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  });
  await page.goto('/overview');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Vos fichiers ne sont plus ouverts.',
  );
});

test('a long reading shows how far it is and can be cancelled', async ({ page }) => {
  const rows = ['person_id,place,start,end'];
  for (let row = 0; row < 600_000; row++) {
    const minute = String(row % 60).padStart(2, '0');
    rows.push(`p${row % 900},Halle,2026-02-03T09:${minute},2026-02-03T12:${minute}`);
  }
  await page.goto('/data');
  await give(page, [csv('checkins.csv', rows.join('\n'))]);
  await page.getByRole('button', { name: 'Lire ces fichiers' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Déposez vos fichiers/);
});

test('a model of each log can be downloaded', async ({ page }) => {
  await page.goto('/data');
  await page.getByText('Quels fichiers, quelles colonnes').click();
  const waiting = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /modèle .*\.csv/ })
    .first()
    .click();
  const text = await readFile(await (await waiting).path(), 'utf8');
  expect(text).toMatch(/^\ufeff"?personne \(identifiant\)/);
});
