/** The rules of access (axe) on every screen, in both themes and both languages. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const WORDS = {
  'fr-FR': {
    verify: 'Vérifier',
    close: 'Fermer',
    more: 'Autres mesures',
    table: 'Tableau',
    weeks: 'Nouveaux liens par semaine',
    data: 'Données',
    network: 'Réseau',
    ties: 'Liens faibles',
    lab: 'Labo',
    picture: 'Personnes',
    list: 'Liste',
    open: 'Montrer les personnes (pseudonymes)',
  },
  'en-GB': {
    verify: 'How to check',
    close: 'Close',
    more: 'Other measures',
    table: 'Table',
    weeks: 'New ties by week',
    data: 'Data',
    network: 'Network',
    ties: 'Weak ties',
    lab: 'Lab',
    picture: 'People',
    list: 'List',
    open: 'Show people (pseudonyms)',
  },
} as const;

for (const locale of ['fr-FR', 'en-GB'] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    test('no screen fails the rules of access, light or dark', async ({ page }) => {
      test.setTimeout(180_000);
      await page.emulateMedia({ reducedMotion: 'reduce' });
      expect(await walk(page, WORDS[locale])).toEqual([]);
    });
  });
}

/** Goes through every screen and collects what fails there. */
async function walk(page: Page, words: (typeof WORDS)[keyof typeof WORDS]): Promise<string[]> {
  const found: string[] = [];
  /** `part`: a selector where the rest of the page has been looked at; `but`: many times the same. */
  const look = async (where: string, only: { part?: string; but?: string } = {}): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      const axe = new AxeBuilder({ page });
      // The themes differ in their colours alone.
      if (colorScheme === 'dark') axe.withRules(['color-contrast']);
      if (only.part !== undefined) axe.include(only.part);
      if (only.but !== undefined) axe.exclude(only.but);
      for (const { id, nodes } of (await axe.analyze()).violations) {
        found.push(`${where}, ${colorScheme}: ${id}: ${nodes[0]?.html ?? ''}`);
      }
    }
  };
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await page.goto('/data');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('data, empty');
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await look('welcome');
  await button(words.verify).first().click();
  await look('how to check');
  await button(words.close).click();

  await page.goto('/overview');
  await expect(page.getByText(words.weeks, { exact: true }).first()).toBeAttached({
    timeout: 90_000,
  });
  await page.getByText(words.more).click();
  await look('overview');
  await page.getByRole('tab', { name: words.table }).first().click();
  await look('overview, a table', { part: 'figure:has(table)', but: 'tbody tr:nth-child(n + 5)' });

  await page.getByRole('link', { name: words.data, exact: true }).click();
  await expect(page.locator('main figure svg').first()).toBeVisible({ timeout: 30_000 });
  await look('data');

  await page.getByRole('link', { name: words.ties, exact: true }).click();
  await page.waitForURL('**/weak-ties*');
  await expect(page.locator('main figure svg')).toHaveCount(5, { timeout: 30_000 });
  await look('weak ties', { part: 'main', but: '[data-indicator]' });
  await page.getByRole('link', { name: words.lab, exact: true }).click();
  await expect(page.locator('[data-effect]').first()).toBeVisible({ timeout: 30_000 });
  await look('lab', {
    part: 'main',
    but: '.definitions section:nth-child(n + 2), tr:nth-child(n + 5)',
  });

  await page.getByRole('link', { name: words.network, exact: true }).click();
  // The screen of before stands until the next is there, and has figures too.
  await page.waitForURL('**/network*');
  await expect(page.locator('main figure svg')).toHaveCount(1);
  await look('network, groups');
  await button(words.picture).click();
  await look('network, door');
  await button(words.open).click();
  await expect(page.getByRole('application')).toBeVisible({ timeout: 30_000 });
  await look('network, picture');
  await button(words.list).click();
  await page.locator('nav ul button').first().click();
  await look('network, list', { but: 'nav li:nth-child(n + 5)' });
  await page.getByRole('heading', { level: 2 }).last().focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('shortcuts');
  return found;
}
