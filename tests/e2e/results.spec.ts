import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './fixtures.ts';

test('the browser and the command line write the same bytes', async ({ page }) => {
  test.setTimeout(180_000);
  const out = join(await mkdtemp(join(tmpdir(), 'passerelle-')), 'out');
  const command = ['src/cli/run.mjs', 'analyze', '--data', 'data/example', '--out', out];
  await promisify(execFile)(process.execPath, command);

  await page.goto('/overview');
  const button = page.getByRole('button', { name: 'Télécharger tous les résultats (JSON)' });
  await expect(button).toBeVisible({ timeout: 60_000 });
  const waiting = page.waitForEvent('download');
  await button.click();
  const inBrowser = await readFile(await (await waiting).path(), 'utf8');

  const onNode = await readFile(join(out, 'indicators.json'), 'utf8');
  const indicators = await readdir('src/lib/indicators/all');
  expect(JSON.parse(inBrowser)).toHaveLength(indicators.length);
  expect(inBrowser).toBe(onNode);
});
