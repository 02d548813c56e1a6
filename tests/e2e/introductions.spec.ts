/** Introductions: only members who said yes, after a step, under pseudonyms unless names are asked for. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const PERSONS = 18;
const LAST_WEEK = 19;
const id = (person: number): string => `Membre-${String(person).padStart(2, '0')}`;
/** Two of three said yes. */
const saysYes = (person: number): boolean => person % 3 !== 0;
const tuesday = (week: number): string =>
  new Date(Date.UTC(2026, 0, 6 + 7 * week)).toISOString().slice(0, 10);

const TRADES = ['couture', 'menuiserie', 'code', 'dessin'];

/** Twenty weeks of Tuesdays in one room, neighbours who help each other, a workshop to come. */
function files(): { name: string; mimeType: string; buffer: Buffer }[] {
  const people = ['person_id,discipline,skills,introductions'];
  const checkins = ['person_id,place,zone,start,end'];
  const help = ['helper_id,helped_id,time,topic'];
  const attendance = ['person_id,event_id,event_name,start,end,status'];
  for (let p = 0; p < PERSONS; p++) {
    const answer = saysYes(p) ? 'oui' : p % 2 === 0 ? 'non' : '';
    people.push(
      `${id(p)},${TRADES[p % 4] ?? ''},${p % 2 === 0 ? 'soudure;vélo' : 'laine'},${answer}`,
    );
    const next = `${id(p)},${id((p + 1) % PERSONS)}`;
    for (const week of [8, 12, 16]) help.push(`${next},${tuesday(week)}T10:00,vélo`);
    if (p < 12) {
      const day = tuesday(LAST_WEEK + 1);
      attendance.push(`${id(p)},a1,Atelier,${day}T18:00,${day}T20:00,registered`);
    }
    for (let week = 0; week <= LAST_WEEK; week++) {
      const end = p < 9 ? '12:00' : '17:00';
      checkins.push(`${id(p)},Halle,Grande salle,${tuesday(week)}T09:00,${tuesday(week)}T${end}`);
    }
  }
  return Object.entries({ people, checkins, help, attendance }).map(([name, rows]) => ({
    name: `${name}.csv`,
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\n')),
  }));
}

const WORDS = {
  'fr-FR': {
    read: 'Lire ces fichiers',
    screen: 'Mises en relation',
    yes: '12 membres acceptent d’être présentés à d’autres.',
    open: 'Montrer les personnes (pseudonymes)',
    knows: 'Qui s’y connaît',
    topic: 'Qui s’y connaît en…',
    tables: 'Tables mélangées',
    table: 'Table 1',
    names: 'Montrer les noms sur cet écran',
    nobody: 'Il manque des membres qui aient dit oui',
    column: 'introductions',
  },
  'en-GB': {
    read: 'Read these files',
    screen: 'Introductions',
    yes: '12 members agree to be introduced to others.',
    open: 'Show people (pseudonyms)',
    knows: 'Who knows about it',
    topic: 'Who knows about…',
    tables: 'Mixed tables',
    table: 'Table 1',
    names: 'Show names on this screen',
    nobody: 'No member has said yes yet',
    column: 'introductions',
  },
} as const;

async function openPlace(page: Page, words: (typeof WORDS)[keyof typeof WORDS]): Promise<void> {
  await page.goto('/data');
  await page
    .getByTestId('drop-zone')
    .locator('input[type=file]:not([webkitdirectory])')
    .setInputFiles(files());
  await page.getByRole('button', { name: words.read }).click();
  await expect(page).toHaveURL(/\/overview/);
  await page.getByRole('navigation').getByRole('link', { name: words.screen }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.yes);
}

async function violations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    for (const { id: rule, nodes } of (await new AxeBuilder({ page }).analyze()).violations) {
      found.push(`${colorScheme} ${rule}: ${nodes.map((node) => node.html).join(' | ')}`);
    }
  }
  return found;
}

/** Members in sight of the page, by the numbers of their names. */
const namesIn = async (page: Page): Promise<number[]> =>
  [...(await page.getByRole('main').innerText()).matchAll(/Membre-(\d\d)/g)].map(([, n]) =>
    Number(n),
  );

for (const locale of ['fr-FR', 'en-GB'] as const) {
  test.describe(locale, () => {
    test.use({ locale });
    const words = WORDS[locale];

    test('proposes people who said yes, and fails no rule of access', async ({ page }) => {
      await openPlace(page, words);
      const main = page.getByRole('main');
      await expect(main.getByRole('heading', { level: 3 })).toHaveCount(0);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: words.open }).click();

      const pairs = main.getByRole('heading', { level: 3 });
      await expect(pairs.first()).toBeVisible();
      await expect(main.locator('[aria-pressed="true"]')).toBeFocused();
      expect(await namesIn(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('checkbox', { name: words.names }).check();
      await expect(pairs.first()).toContainText('Membre-');
      const shown = await namesIn(page);
      expect(shown.filter((person) => !saysYes(person))).toEqual([]);
      for (const person of shown) {
        expect(shown.filter((one) => one === person).length).toBeLessThanOrEqual(2);
      }

      await page.getByRole('button', { name: words.knows, exact: true }).click();
      await page.getByLabel(words.topic).fill('soudure');
      await page.keyboard.press('Enter');
      await expect(main.getByText('Membre-02')).toBeVisible();
      expect((await namesIn(page)).sort((a, b) => a - b)).toEqual([2, 4, 8, 10, 14, 16]);
      expect(await violations(page)).toEqual([]);

      await page.getByRole('button', { name: words.tables, exact: true }).click();
      await expect(main.getByRole('heading', { name: words.table })).toBeVisible();
      expect(new Set(await namesIn(page)).size).toBe(12);
      expect(await violations(page)).toEqual([]);
    });

    test('says of the example what it would take', async ({ page }) => {
      await page.goto('/introductions');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.nobody, {
        timeout: 60_000,
      });
      await expect(page.getByRole('main')).toContainText(words.column);
      await expect(page.getByRole('button', { name: words.open })).toHaveCount(0);
      expect(await violations(page)).toEqual([]);
    });
  });
}

test('asks of another hour and another day, and seats those of a workshop', async ({ page }) => {
  const words = WORDS['fr-FR'];
  await openPlace(page, words);
  await page.getByRole('button', { name: words.open }).click();
  const main = page.getByRole('main');
  await expect(main.getByText('12 membres qui ont dit oui sont venus')).toBeVisible();
  await expect(page.getByLabel('Jour', { exact: true })).toHaveValue(tuesday(LAST_WEEK));
  await page.getByLabel('Heure', { exact: true }).selectOption({ label: '15\u00a0h' });
  await expect(main.getByText('6 membres qui ont dit oui sont là à cette heure.')).toBeVisible();
  await page.getByLabel('Jour', { exact: true }).fill('2026-01-07');
  await expect(main.getByText('Moins de deux membres')).toBeVisible();

  await page.getByRole('button', { name: words.tables, exact: true }).click();
  await page.getByLabel('Pour qui').selectOption({ label: 'Atelier, 26 mai 2026 (8)' });
  await page.getByLabel('Personnes par table').selectOption('4');
  await expect(main.getByText('2 tables')).toBeVisible();
  await expect(main.getByText(/des paires se connaissent déjà/)).toBeVisible();

  // Cards are for paper, under pseudonyms.
  const cards = page.locator('.cards li');
  await expect(cards.first()).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(cards).toHaveCount(8);
  await expect(cards.first()).toBeVisible();
  await expect(cards.first()).not.toContainText('Membre');
  await expect(page.getByRole('button', { name: 'Imprimer' })).toBeHidden();
});

test('forgets names with the screen', async ({ page }) => {
  const words = WORDS['fr-FR'];
  await openPlace(page, words);
  await page.getByRole('button', { name: words.open }).click();
  await page.getByRole('checkbox', { name: words.names }).check();
  await expect(page.getByRole('heading', { level: 3 }).first()).toContainText('Membre-');
  await page.getByRole('navigation').getByRole('link', { name: 'Réseau' }).click();
  await page.getByRole('navigation').getByRole('link', { name: words.screen }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.yes);
  await expect(page.getByRole('button', { name: words.open })).toBeVisible();
  expect(await namesIn(page)).toEqual([]);
});
