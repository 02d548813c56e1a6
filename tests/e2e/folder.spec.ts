import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { dropFromDisk } from './dropFromDisk.ts';
import { expect, test } from './fixtures.ts';

/** A folder as a manager keeps it: logs at two depths, a photo, and what computers hide there. */
async function folderOfLogs(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'passerelle-')), 'Notre lieu');
  await mkdir(join(folder, '2026', '.cache'), { recursive: true });
  const visits = ['person_id,place,start,end'];
  for (let week = 0; week < 20; week++) {
    const day = new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10);
    for (let person = 1; person <= 12; person++) {
      visits.push(`p${person},Halle,${day}T09:00,${day}T12:00`);
    }
  }
  const files: Readonly<Record<string, string>> = {
    'help.csv': 'helper_id,helped_id,time\np1,p2,2026-03-03T10:00\n',
    '2026/checkins.csv': visits.join('\n'),
    '2026/photo.jpg': 'x',
    '2026/.cache/brouillon.csv': 'person_id,event_id,start\n',
    '.DS_Store': 'x',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** What the data screen says of the folder, however it came in. */
async function expectOffer(page: Page): Promise<void> {
  await expect(page.getByRole('rowheader')).toHaveText(['checkins.csv', 'help.csv']);
  const main = page.getByRole('main');
  await expect(main).toContainText('photo.jpg');
  await expect(main).not.toContainText('brouillon.csv');
  await expect(main).not.toContainText('.DS_Store');
}

/** Drops on the zone, or beside it. */
async function dropAtZone(page: Page, path: string, beside = false): Promise<void> {
  const zone = page.getByTestId('drop-zone');
  await zone.scrollIntoViewIfNeeded();
  const box = await zone.boundingBox();
  await dropFromDisk(page, path, beside ? {} : { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 });
}

test('a folder is dropped and walked to its bottom', async ({ page }) => {
  const folder = await folderOfLogs();
  await page.goto('/');
  // A second listener sees what the browser handed over: a folder, not a list of files.
  const handed = page.evaluate(
    () =>
      new Promise<unknown>((resolve) =>
        document.addEventListener(
          'drop',
          ({ dataTransfer }) => {
            const entries = [...(dataTransfer?.items ?? [])].map((item) => item.webkitGetAsEntry());
            resolve(entries.map((entry) => [entry?.name, entry?.isDirectory]));
          },
          { capture: true, once: true },
        ),
      ),
  );
  await dropAtZone(page, folder);
  expect(await handed).toEqual([['Notre lieu', true]]);
  await expect(page).toHaveURL(/\/data/);
  await expectOffer(page);
  await page.getByRole('button', { name: 'Lire ces fichiers' }).click();
  await expect(page).toHaveURL(/\/overview/);
  await expect(page.locator('.place strong')).toHaveText('Halle');
});

test('a folder is chosen with the button', async ({ page }) => {
  const folder = await folderOfLogs();
  await page.goto('/data');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir un dossier' }).click();
  await (await choosing).setFiles(folder);
  await expectOffer(page);
});

test('a folder of hundreds of files, dropped beside the zone, is refused whole', async ({
  page,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'passerelle-'));
  const names = Array.from({ length: 501 }, (_, index) => join(folder, `${index}.csv`));
  await Promise.all(names.map((name) => writeFile(name, 'x')));
  await page.goto('/data');
  await dropAtZone(page, folder, true);
  await expect(page.getByRole('alert')).toBeVisible();
  await page.locator('input[webkitdirectory]').setInputFiles(folder);
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Déposez vos fichiers/);
});
