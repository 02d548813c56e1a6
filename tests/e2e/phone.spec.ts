/** What a phone shows: all of it, without moving sideways, from 320 pixels up. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** By how many pixels the page can be moved sideways. */
const excess = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** To a screen by the menu. */
async function goTo(page: Page, screen: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /^Écrans/ })
    .click();
  await page.getByRole('link', { name: screen, exact: true }).click();
  await expect(page.getByRole('link', { name: screen, exact: true })).toBeHidden();
}

for (const [width, height] of [
  [390, 844],
  [320, 640],
  // 1280 by 720 pixels at 400 %.
  [320, 180],
] as const) {
  test(`every screen fits ${width} by ${height} pixels @phone`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.setViewportSize({ width, height });
    await page.goto('/overview');
    await expect(page.locator('[data-indicator="coverage"]')).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('rect.inside').first()).toBeVisible({ timeout: 60_000 });
    expect(await excess(page)).toBe(0);

    // The brand, the menu and the switches stand in one row and leave each other room.
    const boxes = await Promise.all(
      [
        page.getByRole('link', { name: 'Passerelle, accueil' }),
        page.getByRole('navigation').getByRole('button', { name: /^Écrans/ }),
        page.getByRole('group', { name: 'Langue' }),
        page.getByRole('button', { name: 'Apparence' }),
      ].map((part) => part.boundingBox()),
    );
    boxes.forEach((box, index) => {
      const next = boxes[index + 1];
      if (next) expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(next.x);
      expect(Math.abs((box?.y ?? 0) - (boxes[0]?.y ?? 0))).toBeLessThan(12);
    });
    const header = await page.locator('header').first().boundingBox();
    expect((header?.y ?? 0) + (header?.height ?? 0)).toBeLessThanOrEqual(160);

    // Groups read as cards: every number under its name, none beside the screen.
    const figure = page.locator('figure').filter({ hasText: 'Liens entre métiers' });
    await figure.getByRole('tab', { name: 'Tableau' }).click();
    const region = figure.getByRole('region');
    expect(await region.evaluate((part) => part.scrollWidth - part.clientWidth)).toBe(0);
    const cells = region.getByRole('row').nth(1).getByRole('cell');
    await expect(cells).toHaveCount(9);
    for (const cell of await cells.all()) {
      const box = await cell.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? Infinity)).toBeLessThanOrEqual(width);
    }

    await goTo(page, 'Liens faibles');
    await expect(page.locator('main figure svg')).toHaveCount(5, { timeout: 30_000 });
    expect(await excess(page)).toBe(0);
    await goTo(page, 'Labo');
    await expect(page.locator('[data-effect]').first()).toBeVisible();
    expect(await excess(page)).toBe(0);
    await goTo(page, 'Données');
    await expect(page.getByRole('heading', { name: 'Semaine par semaine' })).toBeVisible();
    expect(await excess(page)).toBe(0);
    await goTo(page, 'Réseau');
    await page.getByRole('button', { name: 'Liste', exact: true }).click();
    await page.getByRole('button', { name: 'Montrer les personnes (pseudonymes)' }).click();
    await page.locator('nav ul button').first().click({ timeout: 30_000 });
    const ties = page.getByRole('region', { name: /^Liens de/ });
    expect(await ties.evaluate((part) => part.scrollWidth - part.clientWidth)).toBe(0);
    expect(await excess(page)).toBe(0);
    await page.getByRole('button', { name: 'Personnes', exact: true }).click();
    await expect(page.getByRole('application')).toBeVisible();
    expect(await excess(page)).toBe(0);
  });
}
