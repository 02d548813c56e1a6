/** With the system's own colours (high contrast) everything still means what it meant. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** A property of an element as the browser draws it. */
const drawn = (part: Locator, property: string): Promise<string> =>
  part.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

/** How many pixels of an element come close to a colour of the system. */
async function pixelsOf(page: Page, part: Locator, colour: string): Promise<number> {
  const png = (await part.screenshot()).toString('base64');
  return page.evaluate(
    async ([source, name]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const pen = canvas.getContext('2d');
      const probe = document.createElement('i');
      probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
      document.body.append(probe);
      const [r = 0, g = 0, b = 0] = getComputedStyle(probe).color.match(/\d+/g)?.map(Number) ?? [];
      probe.remove();
      pen?.drawImage(image, 0, 0);
      const data = pen?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let near = 0;
      for (let at = 0; at < data.length; at += 4) {
        const far =
          Math.abs((data[at] ?? 0) - r) +
          Math.abs((data[at + 1] ?? 0) - g) +
          Math.abs((data[at + 2] ?? 0) - b);
        if (far < 60) near++;
      }
      return near;
    },
    [png, colour] as const,
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`ties, bars, buttons and the focus are told apart, ${colorScheme}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto('/');
    const primary = page.getByRole('button', { name: 'Ouvrir l’exemple' });
    expect(await drawn(primary, 'color')).not.toBe(await drawn(primary, 'background-color'));
    // Otherwise the browser lays a plate in the colour of the page under its words.
    expect(await drawn(primary, 'forced-color-adjust')).toBe('none');
    await primary.click();

    const here = page.getByRole('navigation').getByRole('link', { name: 'Aperçu' });
    const other = page.getByRole('navigation').getByRole('link', { name: 'Réseau' });
    await expect(page.getByRole('main')).toContainText('membres actifs', { timeout: 60_000 });
    expect(await drawn(here, 'background-color')).not.toBe(await drawn(other, 'background-color'));
    await other.focus();
    await page.keyboard.press('Shift+Tab');
    await expect(here).toBeFocused();
    expect(await drawn(here, 'outline-style')).toBe('solid');

    const inside = page.locator('figure rect.inside').first();
    const outside = page.locator('figure rect.outside').first();
    await expect(inside).toBeVisible({ timeout: 60_000 });
    expect(await drawn(inside, 'fill')).not.toBe(await drawn(outside, 'fill'));
    expect(await drawn(outside, 'stroke')).toBe(await drawn(inside, 'fill'));

    await other.click();
    await page.getByRole('button', { name: 'Personnes', exact: true }).click();
    await page.getByRole('button', { name: 'Montrer les personnes (pseudonymes)' }).click();
    const picture = page.getByRole('application');
    await expect(picture).toBeVisible({ timeout: 30_000 });
    const pressed = page.getByRole('button', { name: 'Personnes', exact: true });
    expect(await drawn(pressed, 'color')).not.toBe(await drawn(pressed, 'background-color'));
    const legend = page.getByRole('region', { name: 'Lire le dessin' });
    expect(await drawn(pressed, 'forced-color-adjust')).toBe('none');
    const sample = async (kind: string) => {
      const line = legend.locator(`line.${kind}`).first();
      return [await drawn(line, 'stroke'), await drawn(line, 'stroke-width')].join(' ');
    };
    const samples = [await sample('weak'), await sample('strong'), await sample('bridging')];
    expect(new Set(samples).size).toBe(3);
    // Bridging ties are drawn in the colour of links, all others are not.
    await expect.poll(() => pixelsOf(page, picture, 'LinkText')).toBeGreaterThan(500);
    expect(await pixelsOf(page, picture, 'CanvasText')).toBeGreaterThan(500);
  });
}
