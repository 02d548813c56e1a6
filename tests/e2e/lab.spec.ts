import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const definition = (page: Page, name: string) => page.locator(`[data-definition=${name}]`);
const effect = (page: Page, id: string) => page.locator(`[data-effect=${id}] td`).last();

test('a definition is changed, its effect stands beside it, and the history undoes it', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await page.goto('/lab');
  await expect(page.getByText('Rien n’a changé.')).toBeVisible({ timeout: 60_000 });
  const before = await effect(page, 'members-with-three-weak-ties').innerText();
  const field = definition(page, 'smallEvent').getByRole('spinbutton');
  await field.fill('1');
  await field.blur();
  await expect(page.getByText(/Cette valeur n’est pas possible/)).toBeVisible();
  await field.fill('4');
  await field.blur();
  await expect(page.getByText(/chiffres ont changé/)).toBeVisible({ timeout: 60_000 });
  expect(await effect(page, 'members-with-three-weak-ties').innerText()).not.toBe(before);
  await expect(definition(page, 'smallEvent')).toContainText('Proposé : 12');
  await definition(page, 'staffRole')
    .getByRole('combobox')
    .selectOption({ label: 'comptée comme les autres' });
  await expect(definition(page, 'staffRole')).toContainText('Proposé : laissée de côté');
  await expect(page.getByText(/chiffres ont changé/)).toBeVisible({ timeout: 60_000 });
  const axe = await new AxeBuilder({ page }).analyze();
  expect(axe.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  // Whoever reads the numbers is told.
  await page.getByRole('link', { name: 'Aperçu' }).first().click();
  await expect(page.getByText(/avec d’autres définitions/)).toContainText('Petit événement');
  // It is an operation like any other.
  await page.getByRole('link', { name: 'Données' }).first().click();
  const history = page.getByRole('region', { name: 'Ce qui a été fait' });
  await expect(history).toContainText('Définitions changées : Petit événement : 4 personnes.');
  await history.getByRole('button', { name: /^Annuler : .*Petit événement/ }).click();
  await expect(history).toContainText('Annulé');
  await history.getByRole('button', { name: /^Annuler : .*L’équipe/ }).click();
  await page.getByRole('link', { name: 'Aperçu' }).first().click();
  await expect(page.getByText(/avec d’autres définitions/)).toHaveCount(0);
});
