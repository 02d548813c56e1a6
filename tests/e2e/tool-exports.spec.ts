import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { unzipSync } from 'fflate';
import { expect, test } from './fixtures.ts';

test('the network is saved for other tools once its nature is understood', async ({ page }) => {
  await page.goto('/lab');
  const section = page.getByRole('region', { name: 'Exports pour d’autres outils' });
  const save = section.getByRole('button', { name: 'Enregistrer' });
  await expect(save).toBeDisabled();
  await expect(section.getByRole('radio')).toHaveCount(0);
  await section
    .getByRole('checkbox', { name: /ce sont toujours des données personnelles/ })
    .check();
  await expect(section.getByText(/^Dedans\s: \d+\spersonnes, \d+\sliens/u)).toBeVisible({
    timeout: 60_000,
  });
  await section.getByRole('checkbox', { name: 'métier' }).check();
  await expect(section.getByText(/^métier\s: \d+\sgroupes écrits/u)).toBeVisible();
  const axe = await new AxeBuilder({ page }).include('section[aria-busy]').analyze();
  expect(axe.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  expect(download.suggestedFilename()).toBe('passerelle-network.zip');
  const files = unzipSync(await readFile(await download.path()));
  expect(Object.keys(files)).toHaveLength(19);
  const nodes = new TextDecoder().decode(files['nodes.csv']).trim().split('\r\n');
  expect(nodes[0]).toBe('id,degree,weak_ties,strong_ties,bridging_ties,core,group_discipline');
  // The range that screens show, which nothing else of this screen asks for.
  const [header = [], ...numbers] = new TextDecoder()
    .decode(files['results.csv'])
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  const share = numbers.find(([id]) => id === 'weak-bridging-share');
  expect(Number(share?.[header.indexOf('wide_lo')])).toBeGreaterThan(0);
  await expect(section.getByText(/Dedans/)).toContainText(`${nodes.length - 1} personnes`);
  await expect(section.getByText(/^passerelle-network\.zip est enregistré/)).toBeVisible();
});
