import { existsSync } from 'node:fs';
import process from 'node:process';
import { defineConfig } from '@playwright/test';

const CHROMIUM = '/usr/bin/chromium';
/** E2E_URL: an application that is already served; E2E_PORT: another port for the build. */
const { E2E_URL: running, E2E_PORT: port = '4180' } = process.env;

export default defineConfig({
  testDir: './tests/e2e',
  outputDir: './test-results',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // Room for a slow machine: how fast things are is measured by the benches, not here.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    baseURL: running ?? `http://localhost:${port}`,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    colorScheme: 'light',
    trace: 'off',
    // Kept files would answer in the place of the server, whose answers tests watch and change, and
    // fetching them would take time from each test. What works offline is tested in offline.spec.ts.
    serviceWorkers: 'block',
    launchOptions: {
      ...(existsSync(CHROMIUM) ? { executablePath: CHROMIUM } : {}),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      grepInvert: /@phone/,
      use: { browserName: 'chromium', viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'phone',
      grep: /@phone/,
      use: {
        browserName: 'chromium',
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
  ...(running === undefined
    ? {
        webServer: {
          command: `node src/cli/serve.mjs --strict --port ${port}`,
          url: `http://localhost:${port}`,
          reuseExistingServer: false,
        },
      }
    : {}),
});
