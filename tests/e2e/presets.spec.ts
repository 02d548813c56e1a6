/**
 * Every known export through the application: recognised by its name, asked what it cannot say, read
 * into the rows a person counts in it; or refused in a sentence. In French and English by turns, as
 * both for each would take a fifth of all the time browser tests have. One page a language, as an
 * engine that starts anew for each file would take even more.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { FIXTURES, presetOf } from '../logs/presets/fixtures.ts';
import { READINGS } from '../logs/presets/readings.ts';
import { expect, test } from './fixtures.ts';

type Words = Readonly<Record<string, string>>;

/** Texts of the interface in a language, as its files have them. */
function wordsOf(language: string): Words {
  const areas = ['import', 'data', 'shell', 'errors'].map((area): unknown => {
    const file = new URL(`../../src/lib/text/messages/${area}.${language}.json`, import.meta.url);
    return JSON.parse(readFileSync(file, 'utf8'));
  });
  return Object.assign({}, ...areas) as Words;
}

const keyOf = (code: string): string => code.toLowerCase().replaceAll('-', '_');

/**
 * What a page is made of, whatever its words and however often: pages made of the same are looked
 * over once.
 */
const shapeOf = (page: Page): Promise<string> =>
  page.getByRole('main').evaluate((main) => {
    const parts = [...main.querySelectorAll('*')].map((element) =>
      [
        ...[element.parentElement?.tagName, element.tagName, element.className],
        ...['role', 'type', 'data-state', 'aria-expanded'].map((name) =>
          element.getAttribute(name),
        ),
      ].join(' '),
    );
    return [...new Set(parts)].sort().join('\n');
  });

/** The screen in one language, and what of it was looked over. */
class Screen {
  readonly page: Page;
  readonly words: Words;
  readonly #seen = new Set<string>();

  constructor(page: Page, language: string) {
    this.page = page;
    this.words = wordsOf(language);
  }

  word(key: string): string {
    const text = this.words[key];
    if (typeof text !== 'string') throw new Error(`No text ${key}`);
    return text;
  }

  button(key: string): Locator {
    return this.page.getByRole('button', { name: this.word(key), exact: true });
  }

  /** The row of a table or file. */
  row(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  async accessible(): Promise<void> {
    const shape = await shapeOf(this.page);
    if (this.#seen.has(shape)) return;
    this.#seen.add(shape);
    const { violations } = await new AxeBuilder({ page: this.page }).include('main').analyze();
    expect(violations).toEqual([]);
  }

  async give(fixture: string): Promise<void> {
    const path = new URL(`../logs/presets/fixtures/${fixture}`, import.meta.url);
    const input = this.page
      .getByTestId('drop-zone')
      .locator('input[type=file]:not([webkitdirectory])');
    await input.setInputFiles(fileURLToPath(path));
    const preset = this.word(`import_preset_${keyOf(presetOf(fixture))}`);
    await expect(this.row(fixture).first()).toContainText(preset);
  }

  async refuses(fixture: string, code: string): Promise<void> {
    const row = this.row(fixture).first();
    await expect(row).toContainText(this.word(`import_warning_${keyOf(code)}`));
    await expect(row).toContainText(this.word('import_state_refused'));
    await expect(this.button('data_read')).toBeDisabled();
    await this.accessible();
    await this.button('shell_cancel').click();
  }

  /** Gives what is asked; where nothing is, opens the settings to show them. */
  async answers(
    fixture: string,
    { start, place }: { readonly start?: string; readonly place?: string },
  ): Promise<void> {
    const { page } = this;
    if (start !== undefined) {
      await page.getByLabel(this.word('import_ask_start_date')).fill(start);
    }
    if (place !== undefined) await page.getByLabel(this.word('import_ask_place')).fill(place);
    const called = this.word('import_open_table').replace('{table}', fixture);
    const settings = page.getByRole('button', { name: called, exact: true });
    if ((await settings.getAttribute('aria-expanded')) === 'false') await settings.click();
    await expect(settings).toHaveAttribute('aria-expanded', 'true');
  }

  /**
   * Reads the file and comes back to what it gave: in the place of what was open, or together with
   * it where the file alone would be no place: nobody came, as far as it tells.
   */
  async reads(fixture: string, isPlace: boolean, isClean: boolean): Promise<void> {
    const { page } = this;
    const nobody = page.locator('[data-code=NO_ACTIVITY]');
    await this.read(isPlace ? 'import_mode_replace' : 'import_mode_add');
    const leaves = isPlace && isClean;
    const read = leaves ? page.waitForURL('**/overview*') : this.counted(fixture).waitFor();
    await Promise.race([read, nobody.waitFor()]);
    if ((await nobody.count()) === 0) {
      if (leaves)
        await page.getByRole('link', { name: this.word('shell_data'), exact: true }).click();
      await expect(page.getByTestId('drop-zone')).toBeVisible();
      return;
    }
    await this.button('import_to_settings').click();
    await this.read('import_mode_add');
  }

  /** The last of the counts of a file that was read: none stands there before. */
  private counted(fixture: string): Locator {
    const read = this.page.getByRole('table', { name: this.word('data_files_title') });
    const row = read.getByRole('row').filter({ hasText: fixture });
    return row.getByRole('cell').nth(2);
  }

  /** Reads, alone or together with what is open. */
  private async read(mode: string): Promise<void> {
    const radio = this.page.getByRole('radio', { name: this.word(mode) });
    if ((await radio.count()) > 0) await radio.check();
    await this.button('data_read').click();
  }
}

/** Logs that say who somebody is or what came of it, and not who was with whom. */
const NO_PLACE: ReadonlySet<string> = new Set(['people', 'outcomes', 'events']);

for (const [turn, language] of ['fr', 'en'].entries()) {
  test.describe(language, () => {
    test.use({ locale: language === 'fr' ? 'fr-FR' : 'en-GB' });

    test('known exports are named, read or refused, and counted', async ({ page, context }) => {
      test.setTimeout(300_000);
      // The database of each place is not waited for: counts come before it.
      await context.route('**/*.wasm', () => undefined);
      const screen = new Screen(page, language);
      await page.goto('/data');
      for (const fixture of FIXTURES.filter((_, index) => index % 2 === turn)) {
        const reading = READINGS[fixture];
        if (reading === undefined) throw new Error(`Nobody counted ${fixture}`);
        await test.step(fixture, async () => {
          await screen.give(fixture);
          if ('refused' in reading) {
            await screen.refuses(fixture, reading.refused);
            return;
          }
          const { log, answers = {}, read, kept } = reading;
          await screen.answers(fixture, answers);
          await screen.accessible();
          await screen.reads(fixture, !NO_PLACE.has(log), read === kept);
          await expect(screen.row(fixture).first().getByRole('cell')).toHaveText(
            [read, kept, read - kept].map(String),
          );
          await screen.accessible();
        });
      }
    });
  });
}
