/** A member’s own card: after a step, of the one who asks, on paper, and forgotten with the screen. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

/** Rows of the directory of the example, by the id, which is the name. */
async function directory(): Promise<Map<string, string>> {
  const rows = (await readFile('data/example/people.csv', 'utf8')).trim().split('\n').slice(1);
  return new Map(rows.map((row) => [row.split(',')[0] ?? '', row]));
}

test('a card is told to the one who asks, printed, and forgotten', async ({ page }) => {
  const all = await directory();
  const refused = [...all].find(([, row]) => row.trim().endsWith(',no'))?.[0] ?? '';
  expect(refused).not.toBe('');
  await page.goto('/introductions');
  await page.getByRole('link', { name: 'La carte d’un membre' }).click({ timeout: 60_000 });
  const main = page.getByRole('main');
  const door = page.getByRole('button', { name: 'La personne est là et le demande' });
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await door.click();
  const who = page.getByLabel('Identifiant, nom ou adresse');
  await expect(who).toBeFocused();

  await who.fill(refused);
  await page.keyboard.press('Enter');
  await expect(main.getByText('Il n’y a pas de carte à ce nom')).toBeVisible();
  await expect(main.locator('article')).toHaveCount(0);

  // Nearly a name is nobody's.
  await who.fill('Alban Pel');
  await page.keyboard.press('Enter');
  await expect(
    main.getByText('Écrivez l’identifiant, le nom ou l’adresse en entier'),
  ).toBeVisible();
  await expect(main.locator('article')).toHaveCount(0);

  await who.fill('Alban Pelote');
  await page.keyboard.press('Enter');
  const card = main.locator('article');
  await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('Carte de Alban Pelote');
  await expect(card).toContainText('des liens entre vous et 8 personnes');
  await expect(card).toContainText('Vos liens vont vers 5 groupes');
  await expect(card).toContainText('3 de vos liens font pont');
  await expect(card).toContainText('il faut avoir dit oui aux mises en relation');
  const words = await card.innerText();
  expect([...all.keys()].filter((person) => words.includes(person))).toEqual(['Alban Pelote']);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await page.emulateMedia({ media: 'print' });
  await expect(card).toBeVisible();
  await expect(who).toBeHidden();
  await expect(page.getByRole('button', { name: 'Imprimer pour la personne' })).toBeHidden();
  await expect(page.getByRole('navigation')).toBeHidden();
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('navigation').getByRole('link', { name: 'Réseau' }).click();
  await page.waitForURL('**/network*');
  await page.goBack();
  await expect(door).toBeVisible();
  await expect(card).toHaveCount(0);
});
