import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

declare global {
  var askedForChance: number;
}

/** Counts how often the page asks its engine for what chance alone would give. */
function countChance(): void {
  globalThis.askedForChance = 0;
  globalThis.Worker = class extends Worker {
    override postMessage(message: unknown): void {
      if ((message as { readonly method?: string }).method === 'chance') {
        globalThis.askedForChance += 1;
      }
      super.postMessage(message);
    }
  };
}

test('the weak ties have a screen: pictures with their tables, and chance on the cards', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await page.addInitScript(countChance);
  await page.goto('/weak-ties');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toContainText('liens faibles', { timeout: 60_000 });
  await expect(page.getByRole('heading', { name: /liens du début de la période/ })).toBeVisible({
    timeout: 60_000,
  });
  const bridging = page.locator('[data-indicator=weak-bridging-share]');
  await expect(bridging).toContainText('le hasard seul', { timeout: 60_000 });
  const fates = page.getByRole('figure', { name: /liens du début de la période/ });
  await fates.getByRole('tab', { name: 'Tableau' }).click();
  await expect(fates.getByRole('columnheader', { name: 'Endormis' })).toBeVisible();
  await expect(fates.getByRole('row')).toHaveCount(14);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = await new AxeBuilder({ page }).analyze();
    expect(axe.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
  // What was computed is still there when one comes back.
  await page.getByRole('link', { name: 'Labo' }).first().click();
  await page.getByRole('link', { name: 'Liens faibles' }).first().click();
  await expect(bridging).toContainText('le hasard seul');
  expect(await page.evaluate(() => globalThis.askedForChance)).toBe(1);
});
