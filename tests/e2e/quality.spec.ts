/** The quality report of the example, whose faults are known from what it was made of. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const WORDS = {
  'fr-FR': {
    // The badge reader was broken from 16 March 2026; two weeks at Christmas were closed.
    verdict:
      'Ces données sont utilisables. Le plus utile à corriger : 1 semaine a bien moins de passages que d’habitude : celle du 16 mars 2026. 2 semaines sur 78 sans aucune trace.',
    missing: /^751 passages sur 18.672 n’ont pas d’heure de sortie/,
    without: /^Sans les 751 passages dont la sortie manque, /,
    shown: 'Valeurs montrées',
    effects: 'De combien les grands nombres pourraient bouger',
    table: 'Tableau',
    day: 'mar.',
  },
  'en-GB': {
    verdict:
      'These data can be used. Most worth mending: 1 week has far fewer check-ins than usual: that of 16 March 2026. 2 weeks of 78 without any trace.',
    missing: /^751 visits of 18,672 have no check-out/,
    without: /^Without the 751 visits whose check-out is missing, /,
    shown: 'Values shown',
    effects: 'How far the headline numbers could move',
    table: 'Table',
    day: 'Tue',
  },
} as const;

for (const locale of ['fr-FR', 'en-GB'] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test('says what to mend, what each finding changes, and which days are covered', async ({
      page,
    }) => {
      test.setTimeout(240_000);
      const words = WORDS[locale];
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await openData(page);
      const report = page.getByTestId('quality');
      await expect(report.getByRole('heading', { level: 2 })).toHaveText(words.verdict, {
        timeout: 60_000,
      });
      await expect(report.locator('li').first()).toHaveAttribute('data-finding', 'gaps');

      const table = page.getByRole('region', { name: words.effects });
      await expect(table.getByRole('row').filter({ hasText: words.shown })).toBeVisible({
        timeout: 120_000,
      });
      const missing = report.locator('[data-finding="missing-ends"]');
      await missing.getByText(words.missing).click();
      await expect(missing.getByText(words.without)).toBeVisible();

      const days = page.locator('figure').filter({ has: page.getByRole('tab') });
      await days.getByRole('tab', { name: words.table }).click();
      await expect(days.getByRole('columnheader', { name: words.day })).toBeVisible();
      // The means, the members, the weeks known, then the 78 weeks, under one header.
      await expect(days.getByRole('row')).toHaveCount(82);
      expect(await faults(page)).toEqual([]);
    });
  });
}

async function openData(page: Page): Promise<void> {
  await page.goto('/overview');
  await expect(page.locator('[data-indicator="coverage"]')).toBeVisible({ timeout: 90_000 });
  await page.locator('a[href$="/data"]').first().click();
}

async function faults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    // Weeks of the table are many times the same.
    const axe = new AxeBuilder({ page }).exclude('tbody tr:nth-child(n + 5)');
    for (const { id, nodes } of (await axe.analyze()).violations) {
      found.push(`${colorScheme}: ${id}: ${nodes[0]?.html ?? ''}`);
    }
  }
  return found;
}
