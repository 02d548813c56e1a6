import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

async function openPeople(page: Page, way: 'Personnes' | 'Liste'): Promise<void> {
  await page.goto('/network');
  await page.getByRole('button', { name: way, exact: true }).click({ timeout: 45_000 });
  await page.getByRole('button', { name: 'Montrer les personnes (pseudonymes)' }).click();
  await expect(page.getByRole('heading', { name: /personnes reliées/ })).toBeVisible();
}

const violations = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );

test('shows groups first and people only after an explicit step', async ({ page }) => {
  await page.goto('/network');
  await expect(page.getByRole('combobox', { name: 'Regrouper par' })).toBeVisible({
    timeout: 45_000,
  });
  await expect(page.locator('canvas')).toHaveCount(0);
  await page.getByRole('button', { name: 'Personnes', exact: true }).click();
  await expect(page.getByRole('heading', { name: /réservée au lieu/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Personnes', exact: true })).toBeFocused();
  await expect(page.locator('canvas')).toHaveCount(0);
  await page.getByRole('button', { name: 'Montrer les personnes (pseudonymes)' }).click();
  await expect(page.getByRole('application')).toBeVisible();
});

test('finds a person, walks to a contact by keyboard and comes back', async ({ page }) => {
  await openPeople(page, 'Personnes');
  await expect(page.getByRole('application')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('a');
  const first = page.getByRole('option').first();
  const name = (await first.innerText()).trim();
  await first.click();
  const said = page.locator('[aria-live="polite"]');
  await expect(said.getByRole('heading', { name })).toBeVisible();
  await expect(said).toContainText(/\d+ liens?/);
  await page.getByRole('application').focus();
  await page.keyboard.press('ArrowRight');
  await expect(said.getByRole('heading')).not.toHaveText(name);
  const contact = await said.getByRole('heading').innerText();
  await page.keyboard.press('Enter');
  await expect(said.getByRole('heading', { name: contact })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(said.getByRole('heading', { name: 'Tout le monde' })).toBeVisible();
});

test('says the same in a list, in alphabetical order', async ({ page }) => {
  await openPeople(page, 'Liste');
  const names = await page.locator('nav ul button').allInnerTexts();
  expect(names.length).toBeGreaterThan(20);
  expect(names).toEqual([...names].sort(new Intl.Collator('fr').compare));
  await page.getByRole('button', { name: names[0] ?? '', exact: true }).click();
  const heading = page.getByRole('heading', { name: names[0] ?? '', exact: true });
  await expect(heading).toBeFocused();
  const rows = page.getByRole('table').locator('tbody tr');
  const told = await heading.locator('+ p').innerText();
  expect(await rows.count()).toBe(Number(/(\d+) liens?/.exec(told)?.[1]));
});

test('makes the list one stop of the Tab key, walked by arrows and letters', async ({ page }) => {
  await openPeople(page, 'Liste');
  await expect(page.getByRole('heading', { name: /personnes reliées/ })).toBeFocused();
  const items = page.locator('nav ul button');
  await expect(page.locator('nav ul button[tabindex="0"]')).toHaveCount(1);
  await items.first().focus();
  await page.keyboard.press('End');
  await expect(items.last()).toBeFocused();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await expect(items.nth(1)).toBeFocused();
  const name = await items.nth(1).innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(items.nth(1)).toBeFocused();
});

test('says when filters hide ties, and keeps them out of the list', async ({ page }) => {
  await openPeople(page, 'Personnes');
  for (const box of await page.getByRole('checkbox').all()) await box.setChecked(false);
  await expect(page.getByRole('status').filter({ hasText: '(filtres)' })).toBeVisible();
  await page.getByRole('button', { name: 'Liste', exact: true }).click();
  await page.locator('nav ul button').first().click();
  expect(await page.locator('tbody tr').count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Personnes', exact: true }).click();
  await page.getByRole('button', { name: 'Tout montrer' }).click();
  await expect(page.getByText('(filtres)')).toHaveCount(0);
});

test('draws the same network without WebGL', async ({ page }) => {
  await page.addInitScript(() => {
    const canvas: { getContext: unknown } = HTMLCanvasElement.prototype;
    const original = canvas.getContext as (
      this: unknown,
      kind: string,
      ...more: unknown[]
    ) => unknown;
    canvas.getContext = function (this: unknown, kind: string, ...more: unknown[]): unknown {
      return kind.startsWith('webgl') ? null : original.call(this, kind, ...more);
    };
  });
  await openPeople(page, 'Personnes');
  await expect(page.getByRole('img', { name: 'Dessin du réseau' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
