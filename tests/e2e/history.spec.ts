import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/**
 * Twelve people who help their neighbour every week; one of them signs in by name what the directory
 * knows by e-mail.
 */
function help(): string {
  const rows = ['Date;Qui a aidé;Qui a été aidé'];
  for (let week = 0; week < 20; week++) {
    const day = new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10);
    for (let p = 0; p < NAMES.length; p++) {
      rows.push(`${day} 10:00;${NAMES[p] ?? ''};${NAMES[(p + 1) % NAMES.length] ?? ''}`);
    }
  }
  return rows.join('\n');
}

const NAMES = [
  ...['Anne Morel', 'Bilal Haddad', 'Chloé Petit', 'David Roux', 'Elsa Garnier', 'Farid Benali'],
  ...['Gaëlle Simon', 'Hugo Lambert', 'Inès Caron', 'Jules Fabre', 'Karima Ouali', 'Louis Renard'],
];
const MEMBERS = [
  'E-mail;Prénom;Nom;Métier',
  'anne@exemple.org;Anne;MOREL;menuiserie',
  'bilal@exemple.org;Bilal;HADDAD;couture',
].join('\n');

const csv = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});
const choose = (page: Page, ...files: ReturnType<typeof csv>[]) =>
  page
    .locator('input[type=file]:not([webkitdirectory]):not([data-project-file])')
    .setInputFiles(files);
const history = (page: Page) => page.getByRole('region', { name: 'Ce qui a été fait' });

async function open(page: Page): Promise<void> {
  await page.goto('/data');
  await choose(page, csv('entraide.csv', help()), csv('adherents.csv', MEMBERS));
  await page.getByRole('button', { name: 'Lire ces fichiers' }).click();
  await page.waitForURL('**/overview*');
  await page.getByRole('link', { name: 'Données' }).first().click();
  await history(page).waitFor();
}

test('two names of one person are joined by hand, and come apart again', async ({ page }) => {
  await open(page);
  const pairs = page.getByRole('region', { name: /même personne/ });
  await expect(pairs).toContainText('Anne Morel');
  await expect(pairs).toContainText('anne@exemple.org');
  /** Whom the quality report counts: it follows what is decided further down. */
  const counted = async (): Promise<number> => {
    const report = await page.getByTestId('quality').innerText();
    return Number(/des (\d+) personnes des fichiers/.exec(report)?.[1]);
  };
  await expect.poll(counted).toBeGreaterThan(0);
  const before = await counted();
  await pairs
    .getByRole('button', { name: /même personne/i })
    .first()
    .click();
  await expect(history(page)).toContainText('une seule personne');
  await expect.poll(counted).toBe(before - 1);
  await pairs
    .getByRole('button', { name: /Deux personnes/ })
    .first()
    .click();
  await expect(history(page)).toContainText('deux personnes différentes');
  const axe = await new AxeBuilder({ page }).analyze();
  expect(axe.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  // Undone after the place was closed and opened again.
  await expect(page.getByText(/^Gardé le/)).toBeVisible();
  await page.reload();
  await history(page).waitFor();
  await expect(history(page)).toContainText('une seule personne');
  await expect(history(page)).not.toContainText('Anne Morel'); // names were not kept
  await expect(history(page)).toContainText('les noms sont oubliés quand la page est fermée');
  await history(page)
    .getByRole('button', { name: /^Annuler : .*une seule personne/ })
    .click();
  await expect(history(page)).toContainText('Annulé');
  await expect(history(page).getByRole('button', { name: /^Rétablir/ })).toBeVisible();
});

test('somebody who does not wish to be counted is left out of everything', async ({ page }) => {
  await open(page);
  const out = page.getByRole('region', { name: 'Retirer une personne des calculs' });
  await out.getByLabel('Nom, e-mail ou numéro').fill('quelqu’un d’autre');
  await out.getByRole('button').click();
  await expect(out.getByRole('alert')).toContainText('Personne de ce nom');
  await out.getByLabel('Nom, e-mail ou numéro').fill('Mme A. Morel');
  await out.getByRole('button').click();
  await expect(out.getByRole('checkbox')).toHaveCount(2); // by her name, and by her e-mail
  for (const box of await out.getByRole('checkbox').all()) await box.check();
  await out.getByRole('button', { name: 'Retirer et recalculer' }).click();
  await expect(out.getByRole('status')).toContainText(
    'Retiré des calculs : Anne MOREL et Anne Morel',
  );
  await expect(history(page)).toContainText('ne souhaite pas être comptée');
  await page.keyboard.press('Control+z');
  await expect(history(page)).not.toContainText('ne souhaite pas être comptée');
});

test('pairs of the same name are joined together, those that are unticked are not', async ({
  page,
}) => {
  await page.goto('/data');
  const more = `${MEMBERS}\nchloe@exemple.org;Chloé;PETIT;poterie`;
  await choose(page, csv('entraide.csv', help()), csv('adherents.csv', more));
  await page.getByRole('button', { name: 'Lire ces fichiers' }).click();
  await page.waitForURL('**/overview*');
  await page.getByRole('link', { name: 'Données' }).first().click();
  const pairs = page.getByRole('region', { name: /même personne/ });
  await pairs.getByText('3 paires portent le même nom').click();
  await pairs.getByRole('checkbox', { name: /Bilal/ }).uncheck();
  await pairs.getByRole('button', { name: 'Réunir les 2 paires cochées' }).click();
  // One entry, which holds both; each can be undone, and all at once.
  const entry = history(page).getByText(/^2 rapprochements de suite/);
  await entry.click();
  await expect(history(page).getByRole('button', { name: /^Annuler : .*une seule/ })).toHaveCount(
    2,
  );
  await history(page)
    .getByRole('button', { name: /^Tout annuler : 2 rapprochements/ })
    .click();
  await history(page)
    .getByRole('button', { name: /^Tout rétablir : 2 rapprochements/ })
    .click();
  await expect(history(page).getByRole('button', { name: /^Annuler : .*une seule/ })).toHaveCount(
    2,
  );
  await expect(pairs).toContainText('Vos décisions sont gardées, les noms ne le sont pas encore');
  await expect(pairs).toContainText('1 rapprochement à regarder');
  await page.keyboard.press('Control+z');
  await expect(history(page).getByRole('button', { name: /^Annuler : .*une seule/ })).toHaveCount(
    0,
  );
});

test('names are kept where one asks for it, and only then', async ({ page }) => {
  await open(page);
  await page.getByLabel('Garder les noms sur cet ordinateur').check();
  await expect(page.getByText(/^Gardé le/)).toBeVisible();
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('passerelle');
        const names: string[] = [];
        for await (const [name, entry] of folder.entries()) {
          if (entry.kind !== 'directory') continue;
          for await (const part of entry.keys()) names.push(`${name}/${part}`);
        }
        return names.filter((name) => name.endsWith('names.json')).length;
      }),
    )
    .toBe(1);
  await page.reload();
  await expect(page.getByRole('region', { name: /même personne/ })).toContainText('Anne Morel');
});
