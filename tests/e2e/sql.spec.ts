import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';

test('questions in SQL are answered, refused, stopped, and the place goes on', async ({ page }) => {
  await page.goto('/lab');
  const open = page.getByRole('button', { name: 'Ouvrir les tables' });
  await expect(open).toBeVisible({ timeout: 60_000 });
  await open.click();
  const desk = page.getByRole('region', { name: 'Poser ses propres questions (SQL)' });
  const editor = desk.getByRole('textbox', { name: 'Question en SQL' });
  const answer = page.locator('[data-answer]');
  const write = async (sql: string): Promise<void> => {
    await editor.click();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(sql);
  };

  await desk.getByLabel('Exemples').selectOption({ label: 'Nouveaux liens par semaine' });
  await expect(answer.getByRole('heading', { name: 'Nouveaux liens par semaine' })).toBeVisible();
  await expect(answer.getByRole('columnheader', { name: /new_ties/ })).toBeVisible();
  await expect(answer.locator('table').last()).toHaveAttribute('aria-rowcount', /^\d\d+$/);
  // The busiest week first.
  await answer.getByRole('button', { name: /new_ties/ }).click();
  await answer.getByRole('button', { name: /new_ties/ }).click();
  await expect(answer.getByRole('columnheader', { name: /new_ties/ })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  const axe = await new AxeBuilder({ page }).analyze();
  expect(axe.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);

  await write('DELETE FROM ties');
  await page.keyboard.press('Control+Enter');
  await expect(desk.getByRole('alert')).toContainText('Ici on ne fait que lire');
  await write('SELECT nobody FROM ties');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Ligne 1, caractère 8.')).toBeVisible();

  await write('SELECT COUNT(*) FROM range(100000000) AS a, range(1000) AS b');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('La question est en cours…')).toBeVisible();
  await desk.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('La question est en cours…')).toHaveCount(0);
  // Tables are there again, and so is the place.
  await write('SELECT COUNT(*) AS all_ties FROM ties');
  await page.keyboard.press('Control+Enter');
  await expect(answer.getByRole('columnheader', { name: /all_ties/ })).toBeVisible();
  // The editor lets go of the keyboard.
  await editor.focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(desk.getByRole('button', { name: 'Lancer' })).toBeFocused();
  await page.getByRole('link', { name: 'Données' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
