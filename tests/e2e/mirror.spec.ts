/** The mirror on a wall: every scene by keyboard, nobody named, and anything hidden at once. */
import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const TITLES = [
  'Qui nous sommes',
  'Qui partage la salle',
  'Qui aide qui',
  'Les ponts entre nos cercles',
  'Nos rythmes',
  'Celles et ceux qui arrivent',
];

/** Ids of the people of the example: they are their names. */
async function people(): Promise<string[]> {
  const rows = (await readFile('data/example/people.csv', 'utf8')).split('\n').slice(1);
  return rows.map((row) => row.split(',')[0] ?? '').filter((id) => id !== '');
}

async function violations(page: Page, part: string): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).include(part).analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

test('the mirror is walked by keyboard, names nobody, and hides at once', async ({ page }) => {
  await page.goto('/mirror');
  const start = page.getByRole('button', { name: 'Commencer en plein écran' });
  await expect(start).toBeVisible({ timeout: 60_000 });
  const read = [await page.getByRole('main').innerText()];
  expect(await violations(page, 'main')).toEqual([]);
  await start.click();

  const mirror = page.getByRole('dialog', { name: 'Miroir, en plein écran' });
  const heading = mirror.getByRole('heading', { level: 2 });
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  for (const [at, title] of TITLES.entries()) {
    await expect(heading).toHaveText(title);
    await expect(mirror.locator('[aria-live]')).toContainText(title);
    read.push(await mirror.innerText());
    // Readable at six metres: 5 % of the height for the finding, 2.6 % for any word of the scene.
    const heights = await mirror.evaluate((dialog) => {
      const size = (one: Element): number => parseFloat(getComputedStyle(one).fontSize);
      const drawn = [...dialog.querySelectorAll('svg text')].map((text) => {
        const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 0;
        return size(text) * scale;
      });
      const words = [...dialog.querySelectorAll('h2, .note, header, footer')].map(size);
      const finding = size(dialog.querySelector('.finding') ?? dialog);
      return { finding: finding / innerHeight, least: Math.min(...drawn, ...words) / innerHeight };
    });
    expect(heights.finding).toBeGreaterThanOrEqual(0.05);
    expect(heights.least).toBeGreaterThanOrEqual(0.026);
    if (at === 0 || at === 3) expect(await violations(page, 'dialog[open]')).toEqual([]);
    if (at < TITLES.length - 1) await page.keyboard.press(['PageDown', ' ', 'ArrowRight'][at % 3]!);
  }
  const all = await people();
  expect(all.length).toBeGreaterThan(170);
  expect(all.filter((person) => read.some((words) => words.includes(person)))).toEqual([]);

  await page.keyboard.press('t');
  await expect(mirror.getByRole('table')).toBeVisible();
  await page.keyboard.press('PageUp');
  await expect(heading).toHaveText('Nos rythmes');
  await page.keyboard.press('h');
  await expect(mirror.getByText('Cette scène est masquée.').last()).toBeVisible();
  await expect(heading).toHaveCount(0);
  await expect(mirror.getByRole('table')).toHaveCount(0);
  await expect(mirror).not.toContainText('%');
  expect(await violations(page, 'dialog[open]')).toEqual([]);
  await page.keyboard.press('h');
  await expect(heading).toHaveText('Nos rythmes');
  await page.keyboard.press('b');
  await mirror.getByRole('button', { name: 'La laisser de côté pour la suite' }).click();
  await expect(heading).toHaveText('Celles et ceux qui arrivent');

  await page.keyboard.press('Escape');
  await expect(mirror).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
  await expect(page.getByRole('checkbox', { name: 'Nos rythmes' })).not.toBeChecked();
});
