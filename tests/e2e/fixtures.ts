/**
 * What every browser test stands on: `test` and `expect` of Playwright, where each context fails its
 * test if a request left for another origin, a script failed, the console showed an error or the
 * content security policy stopped something.
 */
import { test as base, expect, type BrowserContext } from '@playwright/test';

interface Options {
  /** Console errors that a test provokes on purpose, for `test.use({ expectedErrors: [/…/] })`. */
  expectedErrors: readonly RegExp[];
}

/** What a context did that it should not have. */
interface Watch {
  /** Requests to other origins, as `METHOD url`. */
  readonly outside: string[];
  /** Errors of the console and uncaught ones. */
  readonly errors: string[];
}

const LOCAL = new Set(['blob:', 'data:', 'about:']);

/** Watches a context from now on; for a test that makes contexts of its own. */
export function watch(context: BrowserContext, origin: string): Watch {
  const outside: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !LOCAL.has(url.protocol)) {
      outside.push(`${request.method()} ${request.url()}`);
    }
  });
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  return { outside, errors };
}

export const test = base.extend<Options>({
  expectedErrors: [[], { option: true }],
  context: async ({ context, baseURL, expectedErrors }, use) => {
    const seen = watch(context, new URL(baseURL ?? '').origin);
    await use(context);
    expect(seen.outside, 'requests to another origin').toEqual([]);
    const unexpected = seen.errors.filter((text) => !expectedErrors.some((e) => e.test(text)));
    expect(unexpected, 'errors of the page').toEqual([]);
  },
});

export { expect };
