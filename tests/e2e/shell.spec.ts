import { expect, test } from './fixtures.ts';

test('each screen has its title, and the language of the page follows the switch', async ({
  page,
}) => {
  await page.goto('/data');
  await expect(page).toHaveTitle('Données · Passerelle');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.getByRole('button', { name: 'EN, English' }).click();
  await expect(page).toHaveTitle('Data · Passerelle');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Drop your logs/);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the theme is chosen, shown and remembered', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await page.getByRole('button', { name: 'Apparence' }).click();
  await page.getByLabel('Sombre').click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('one-key shortcuts open their sheet, lead to screens, and can be turned off', async ({
  page,
}) => {
  await page.goto('/');
  await page.locator('main').focus();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Raccourcis clavier' });
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.keyboard.press('9');
  await expect(page).toHaveURL(/\/report$/);

  await page.keyboard.press('?');
  await page.getByLabel('Raccourcis à une touche actifs').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(sheet).toBeHidden();
});

test('the first key stop skips to the content and leaves the address alone', async ({ page }) => {
  await page.goto('/data');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Aller au contenu' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  expect(new URL(page.url()).hash).toBe('');
});

test('nothing leaves: the counter says so and explains how to check', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByTestId('requests-elsewhere').first()).toHaveText(/^0 requête/);
  await page.getByRole('button', { name: 'Vérifier' }).first().click();
  const dialog = page.getByRole('dialog', { name: /comment le vérifier/ });
  await expect(dialog).toContainText('mode avion');
  await expect(dialog).toContainText(new URL(page.url()).origin);
});

test.describe('an unknown address', () => {
  test.use({ expectedErrors: [/Not found: \/nowhere/] });

  test('says so and leads home', async ({ page }) => {
    await page.goto('/nowhere');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas.');
    await page.getByRole('main').getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('liens faibles');
  });
});

for (const path of ['/', '/data']) {
  test(`${path} fits 320 pixels without scrolling sideways @phone`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(excess).toBe(0);
  });
}

test('on paper there is the content and no navigation', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
