/** Places side by side: the file of the example saved, opened beside another and a broken one. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

interface Saved {
  readonly place: string;
  readonly numbers: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly lo: number | null;
    readonly hi: number | null;
  }[];
}

test('a place saves its file, which stands beside another without a rank', async ({ page }) => {
  await page.goto('/report');
  await page.getByRole('link', { name: 'Mettre ce lieu à côté d’autres' }).click();
  const main = page.getByRole('main');
  await expect(main).toContainText('Il faut au moins deux lieux');
  const save = main.getByRole('button', { name: 'Enregistrer le fichier du lieu' });
  await expect(save).toBeEnabled({ timeout: 90_000 });
  const waiting = page.waitForEvent('download');
  await save.click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('cote-a-cote-la-halle-aux-ficelles.json');
  const text = await readFile(await download.path(), 'utf8');
  const saved = JSON.parse(text) as Saved;
  const people = (await readFile('data/example/people.csv', 'utf8')).trim().split('\n').slice(1);
  expect(people.filter((row) => text.includes(row.split(',')[0] ?? '-'))).toEqual([]);

  // Another place: the same, but for members whose ranges cannot meet those of the first.
  const numbers = saved.numbers.map((one) =>
    one.id === 'weak-ties-per-member' ? { ...one, value: 2, lo: 1, hi: 3 } : one,
  );
  const [bad, ...others] = saved.numbers;
  const file = (name: string, some: object) => ({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...saved, ...some })),
  });
  await main
    .locator('input[type=file]')
    .setInputFiles([
      file('canal.json', { place: 'Atelier du Canal', kind: 'craft', numbers }),
      file('broken.json', { numbers: [{ ...bad, value: 'best' }, ...others] }),
    ]);

  await expect(main.getByRole('alert')).toContainText('broken.json');
  await expect(main.getByRole('alert')).toContainText('numbers.0.value');
  const figure = (id: string) => main.locator(`[data-number='${id}']`);
  await expect(figure('connectedness')).toContainText('on ne peut rien dire d’une différence');
  const apart = figure('weak-ties-per-member');
  await expect(apart).toContainText('demandez pourquoi avant de conclure');
  const places = main.locator('.places strong');
  await expect(places).toHaveText(['La Halle aux Ficelles', 'Atelier du Canal']);
  await expect(main.locator('.places')).toContainText('Ateliers artisanaux');
  await apart.getByRole('tab', { name: 'Tableau' }).click();
  await expect(apart.locator('tbody th')).toHaveText(['La Halle aux Ficelles', 'Atelier du Canal']);
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  await main.getByLabel('Par nom').check();
  await expect(places).toHaveText(['Atelier du Canal', 'La Halle aux Ficelles']);
  await main.getByRole('button', { name: 'Retirer Atelier du Canal' }).click();
  await expect(main.locator('figure')).toHaveCount(0);
  await expect(main).toContainText('Il faut au moins deux lieux');
});
