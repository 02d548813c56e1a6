import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** The example, once its numbers have their ranges and its weeks are drawn. */
async function openOverview(page: Page): Promise<void> {
  await page.goto('/overview');
  await expect(page.locator('[data-indicator="coverage"]')).toBeVisible({ timeout: 60_000 });
  await expect(figure(page, 'Nouveaux liens par semaine')).toBeVisible({ timeout: 60_000 });
}

/** A figure by the name its picture carries. */
const figure = (page: Page, name: string): Locator =>
  page.locator('figure').filter({ has: page.getByText(name, { exact: true }) });

async function saved(page: Page, part: Locator, format: string): Promise<[Download, string]> {
  const waiting = page.waitForEvent('download');
  await part.getByRole('button', { name: format, exact: true }).click();
  const download = await waiting;
  return [download, await readFile(await download.path(), 'latin1')];
}

test('the place is said in a sentence, the share measured first among the numbers', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openOverview(page);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Un lien faible');
  const ids = await page
    .locator('[data-indicator]')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-indicator')));
  expect(ids.slice(0, 3)).toEqual(['coverage', 'new-ties-rate', 'members-with-three-weak-ties']);
  await expect(page.locator('[data-indicator="members-with-three-weak-ties"]')).toContainText(
    /entre \d/,
  );
});

test('every figure has its table and its method, reached by keyboard', async ({ page }) => {
  test.setTimeout(120_000);
  await openOverview(page);
  const figures = page.locator('figure');
  for (let index = 0; index < (await figures.count()); index++) {
    const one = figures.nth(index);
    await expect(one.getByRole('img').first()).toHaveAccessibleName(/\S+ \S+/);
    await one.getByRole('tab', { name: 'Image' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(one.getByRole('table')).toBeVisible();
    expect(await one.getByRole('row').count()).toBeGreaterThan(1);
    await page.keyboard.press('ArrowRight');
    await expect(one.getByText('Ce que cela ne dit pas')).toBeVisible();
  }
});

test('a figure is saved as a drawing that stands alone, a picture and a table', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await openOverview(page);
  const one = figure(page, 'Liens observés, par force et position');
  const finding = await one.getByRole('heading', { level: 2 }).innerText();

  const [drawing, svg] = await saved(page, one, 'SVG');
  expect(drawing.suggestedFilename()).toBe('liens-observes-par-force-et-position.svg');
  const text = Buffer.from(svg, 'latin1').toString('utf8');
  expect(text).not.toMatch(/var\(--|class="|<script|href=|url\((?!data:font|#)/);
  expect(text).toMatch(/font-family="[^"]*(serif|Georgia)/);
  // Its typefaces are inside, and it stays small enough to be sent.
  for (const family of ['Newsreader Variable', 'Figtree Variable']) {
    expect(text).toMatch(
      new RegExp(`@font-face{font-family:'${family}'[^}]*url\\(data:font/woff2`),
    );
  }
  expect(text.length).toBeLessThan(400_000);
  expect(text).toContain('données fictives');
  const words = await page.evaluate((source) => {
    const root = new DOMParser().parseFromString(source, 'image/svg+xml');
    return root.querySelector('title')?.textContent ?? root.documentElement.nodeName;
  }, text);
  expect(words).toBe(finding);

  const [, png] = await saved(page, one, 'PNG');
  expect(png.slice(1, 4)).toBe('PNG');
  expect(png.length).toBeGreaterThan(5_000);

  const [, csv] = await saved(page, one, 'CSV');
  const table = Buffer.from(csv, 'latin1').toString('utf8');
  expect(table.startsWith('\ufeffForce;')).toBe(true);
});

test('paper shows pictures and limits, and no buttons', async ({ page }) => {
  test.setTimeout(120_000);
  await openOverview(page);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThanOrEqual(4);
  expect(pages).toBeLessThanOrEqual(8); // sixteen numbers, four figures
  expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45][\d.]* 84[12]/);

  // A4 between its margins: a figure higher than that would be split.
  await page.setViewportSize({ width: 688, height: 1001 });
  await page.emulateMedia({ media: 'print' });
  for (const one of await page.locator('figure').all()) {
    expect((await one.boundingBox())?.height ?? Infinity).toBeLessThan(1001);
  }
  const one = figure(page, 'Nouveaux liens par semaine');
  await expect(one.getByText('Ce que cela ne dit pas')).toBeVisible();
  await expect(one.locator('svg').first()).toBeVisible();
  for (const role of ['button', 'tab', 'link', 'navigation'] as const) {
    await expect(page.getByRole(role)).toHaveCount(0);
  }
});
