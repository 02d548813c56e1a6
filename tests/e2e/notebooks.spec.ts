/** The notebooks, built as `npm run notebooks` builds them, and run in a browser. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { percent, told } from '../../notebooks/drawn/told.ts';
import { buildNotebooks, NOTEBOOKS } from '../../src/cli/notebooks.mjs';
import { ROOT, textOf } from '../meta/tree.ts';
import { expect, test, watch } from './fixtures.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
};
/** Names of vocabularies, and a sentence of a package that names its own page. */
const NAMES = /^https?:\/\/(www\.w3\.org|github\.com\/valeriangalliat\/markdown-it-anchor)\b/;

/** Serves the files of a folder, and nothing else, on a free port of this computer. */
function served(folder: string): Promise<{ server: Server; origin: string }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, decodeURIComponent(pathname));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type }).end(readFileSync(file));
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      resolve({ server, origin: `http://localhost:${String(port)}` });
    });
  });
}

/** Names of the numbers that a notebook says it tells, in their order. */
const toldIn = (page: string): string[] =>
  Array.from(
    textOf(`notebooks/${page}`).matchAll(/\b(?:number|share)\("([^"]+)",/g),
    ([, name]) => name ?? '',
  );

const goldenOf = (page: string): Record<string, number | null> =>
  JSON.parse(
    readFileSync(
      join(ROOT, 'tests', 'golden', 'notebooks', page.replace('.html', '.json')),
      'utf8',
    ),
  ) as Record<string, number | null>;

test('the notebooks ask nothing of others, run, and tell the golden numbers', async ({
  browser,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-notebooks-'));
  const { server, origin } = await served(folder);
  try {
    expect(buildNotebooks(folder)).toBe(true);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(html|js|css)$/.test(file)) continue;
      const text = readFileSync(join(folder, file), 'utf8');
      const addresses = text.match(/(?:https?|wss?):\/\/\w[^\s'"`)<>\\]*/g) ?? [];
      expect(
        addresses.filter((address) => !NAMES.test(address)),
        file,
      ).toEqual([]);
    }
    const context = await browser.newContext();
    const seen = watch(context, origin);
    await Promise.all(
      NOTEBOOKS.map(async (name) => {
        const page = await context.newPage();
        await page.goto(`${origin}/${name}`);
        await expect(page.locator('h1')).toBeVisible();
        const numbers = page.locator('[data-number]');
        const names = toldIn(name);
        await expect(numbers, name).toHaveCount(names.length, { timeout: 90_000 });
        await expect(page.locator('.observablehq--error'), name).toHaveCount(0);
        if (names.length === 0) return;
        const golden = goldenOf(name);
        const shown = await numbers.evaluateAll((all) =>
          all.map((one) => ({
            name: one.getAttribute('data-number') ?? '',
            isPercent: one.hasAttribute('data-as'),
            text: one.textContent,
          })),
        );
        expect(shown.map((one) => one.name)).toEqual(names);
        expect(shown.map((one) => `${one.name}: ${one.text}`)).toEqual(
          shown.map((one) => {
            const value = golden[one.name] ?? null;
            return `${one.name}: ${one.isPercent ? percent(value) : told(value)}`;
          }),
        );
        await expect(page.locator('figure svg').first()).toBeVisible();
        await expect(page.locator('table:visible').first()).toBeVisible();
      }),
    );
    expect(seen).toEqual({ outside: [], errors: [] });
    await context.close();
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
