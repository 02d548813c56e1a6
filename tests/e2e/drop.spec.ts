/** Files dropped on screens that have no place for them: the browser must not leave for them. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dropFromDisk } from './dropFromDisk.ts';
import { expect, test } from './fixtures.ts';

/** Twelve people, twenty weeks of Tuesdays, in one room. */
function visits(): string {
  const rows = ['person_id,place,start,end'];
  for (let week = 0; week < 20; week++) {
    const day = new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10);
    for (let person = 1; person <= 12; person++) {
      rows.push(`p${person},Halle,${day}T09:00,${day}T12:00`);
    }
  }
  return rows.join('\n');
}

const folder = (): Promise<string> => mkdtemp(join(tmpdir(), 'passerelle-'));

async function fileOf(name: string, text: string): Promise<string> {
  const path = join(await folder(), name);
  await writeFile(path, text);
  return path;
}

/** Where the page began: lost as soon as the browser goes to another document. */
const mark = (page: Page): Promise<void> =>
  page.evaluate(() => {
    document.documentElement.dataset['first'] = 'yes';
  });
const expectSamePage = (page: Page): Promise<void> =>
  expect(page.locator('html')).toHaveAttribute('data-first', 'yes');

for (const [screen, path] of [
  ['overview', '/overview'],
  ['network', '/network'],
  ['page that does not exist', '/nulle-part'],
] as const) {
  test.describe(screen, () => {
    test.use({ expectedErrors: screen === 'page that does not exist' ? [/404|Not found/] : [] });
    test('files dropped there are offered on the data screen', async ({ page }) => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await mark(page);
      const file = await fileOf('checkins.csv', visits());
      const place = { x: 700, y: 400 };
      await dropFromDisk(page, file, { ...place, upTo: 'dragOver' });
      await expect(page.getByText(/^Lâchez ici/)).toBeVisible();
      await dropFromDisk(page, file, place);
      await expect(page).toHaveURL(/\/data/);
      await expect(page.getByRole('rowheader')).toHaveText(['checkins.csv']);
      await expect(page.getByText(/^Lâchez ici/)).toHaveCount(0);
      await expectSamePage(page);
      await page.getByRole('button', { name: 'Lire ces fichiers' }).click();
      await expect(page).toHaveURL(/\/overview/);
      await expect(page.locator('.place strong')).toHaveText('Halle');
    });
  });
}

test('files dropped while others wait take their place; over a dialog, they are taken as well', async ({
  page,
}) => {
  await page.goto('/data');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await mark(page);
  await dropFromDisk(page, await fileOf('notes.csv', 'a,b\n1,2\n'));
  await expect(page.getByRole('rowheader')).toHaveText(['notes.csv']);
  await dropFromDisk(page, await fileOf('checkins.csv', visits()));
  await expect(page.getByRole('rowheader')).toHaveText(['checkins.csv']);

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await dropFromDisk(page, await fileOf('autres.csv', visits()), { x: 720, y: 450 });
  await expect(page.getByRole('main').getByRole('rowheader', { includeHidden: true })).toHaveText([
    'autres.csv',
  ]);
  await expectSamePage(page);
});

test('too many files for one drop are refused where they fell, and the screen stays', async ({
  page,
}) => {
  const many = await folder();
  const names = Array.from({ length: 501 }, (_, index) => join(many, `${index}.csv`));
  await Promise.all(names.map((name) => writeFile(name, 'x')));
  await page.goto('/network');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await mark(page);
  await dropFromDisk(page, many, { x: 700, y: 400 });
  const refusal = page.getByRole('alert').filter({ hasText: 'Ce qui a été déposé' });
  await expect(refusal).toBeVisible();
  await expect(page).toHaveURL(/\/network/);
  await expectSamePage(page);
  await refusal.getByRole('button', { name: 'Fermer' }).click();
  await expect(refusal).toHaveCount(0);
});
