/** The screens about one side of the place each: their numbers, their figures, the rules of access. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

const SCREENS = [
  { path: '/diversity', card: 'connectedness', figures: 4 },
  { path: '/help', card: 'members-who-helped', figures: 1 },
  { path: '/encounters', card: 'new-ties-rate', figures: 4 },
  { path: '/value', card: 'first-collaborations', figures: 2 },
] as const;

for (const locale of ['fr-FR', 'en-GB'] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test('each side of the place has its numbers and figures, and passes the rules of access', async ({
      page,
    }) => {
      test.setTimeout(240_000);
      for (const { path, card, figures } of SCREENS) {
        await page.goto(path);
        await expect(page.locator(`[data-indicator="${card}"] .figures`)).toBeVisible({
          timeout: 60_000,
        });
        await expect(page.locator('main figure svg')).toHaveCount(figures, { timeout: 60_000 });
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
          const axe = new AxeBuilder({ page }).include('main');
          // The themes differ in their colours alone.
          if (colorScheme === 'dark') axe.withRules(['color-contrast']);
          const { violations } = await axe.analyze();
          expect(
            violations.map(({ id, nodes }) => [path, colorScheme, id, nodes[0]?.html]),
          ).toEqual([]);
        }
      }
    });
  });
}

test('every number has its method, found by name, with its value here', async ({ page }) => {
  await page.goto('/method');
  const summaries = page.locator('details > summary');
  await expect.poll(() => summaries.count(), { timeout: 60_000 }).toBeGreaterThan(45);
  await page.getByLabel('Chercher un nombre').fill('persistance');
  await expect(page.locator('main [role=status]')).toBeVisible();
  await page.getByLabel('Chercher un nombre').fill('weak-tie-persistence');
  await expect(summaries).toHaveCount(1);
  await summaries.first().click();
  await expect(page.locator('details .here')).toContainText('%');
  await expect(page.locator('details h3')).toHaveCount(7);
  // Its formula, with what each sign is here.
  await expect(page.locator('details .formula math')).toHaveCount(1);
  await expect(page.locator('details dl')).toContainText(/\(ici \d+\)/);
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  // An address names a number.
  await page.goto('/method#diversity');
  await expect(page.locator('#diversity dl')).toBeInViewport({ timeout: 60_000 });
});

test('these screens fit a phone @phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const { path, card } of SCREENS) {
    await page.goto(path);
    await expect(page.locator(`[data-indicator="${card}"]`)).toBeVisible({ timeout: 60_000 });
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess, path).toBe(0);
  }
});
