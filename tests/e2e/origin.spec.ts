import { expect, test, watch } from './fixtures.ts';

const ELSEWHERE = 'https://elsewhere.example/leak?person=1';

test('the server sends the policy that the page carries', async ({ page }) => {
  const response = await page.goto('/');
  const header = response?.headers()['content-security-policy'] ?? '';
  const meta = await page
    .locator('meta[http-equiv="content-security-policy"]')
    .getAttribute('content');
  const directives = (policy: string | null): string[] =>
    (policy ?? '')
      .split(';')
      .map((directive) => directive.trim())
      .filter((directive) => !directive.startsWith('frame-ancestors')) // means nothing in a meta
      .sort();
  expect(directives(header)).toEqual(directives(meta));
  expect(directives(header)).toContain("connect-src 'self'");
});

test('a request elsewhere is refused, and would be noticed', async ({ browser, baseURL }) => {
  const context = await browser.newContext();
  const origin = new URL(baseURL ?? '').origin;
  const seen = watch(context, origin);
  const page = await context.newPage();
  await page.goto(origin);
  expect(seen).toEqual({ outside: [], errors: [] });

  const fromPage = await page.evaluate(
    (url) =>
      fetch(url).then(
        () => 'sent',
        () => 'refused',
      ),
    ELSEWHERE,
  );
  const fromWorker = await page.evaluate(
    (url) =>
      new Promise<string>((resolve) => {
        const code = `fetch(${JSON.stringify(url)}).then(() => 'sent', () => 'refused').then(postMessage)`;
        const worker = new Worker(URL.createObjectURL(new Blob([code])));
        worker.addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
      }),
    ELSEWHERE,
  );
  expect([fromPage, fromWorker]).toEqual(['refused', 'refused']);
  expect([...seen.outside, ...seen.errors].join('\n')).toContain('elsewhere.example');
  await context.close();
});

test('an address that is no file is a page, a missing file is missing', async ({ request }) => {
  const page = await request.get('/network');
  expect(page.headers()['content-type']).toContain('text/html');
  expect((await request.get('/missing.js')).status()).toBe(404);
  expect((await request.get('/..%2f..%2fpackage.json')).status()).toBe(404);
});
